package pavement.cards;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts single cards out of a file, without understanding more of them than where they end.
final class CardCutter {
    /// More than a card with a large photograph needs.
    private static final int LARGEST = 16 << 20;

    private final String file;
    private final Properties properties;

    CardCutter(String file, Lines lines) throws IOException {
        this.file = file;
        this.properties = new Properties(lines);
    }

    /// One card, or why there is none.
    ///
    /// @param from the line where it begins
    /// @param lines its properties, from `BEGIN` to `END`; empty when it is not to be read
    record Cut(String file, int from, List<ContentLine> lines, List<Warning> warnings) {
        long size() {
            return lines.stream().mapToLong(line -> line.octets().length).sum();
        }

        /// Its warnings, and one more.
        List<Warning> with(String why) {
            var all = new ArrayList<>(warnings);
            all.add(new Warning(file, from, why));
            return all;
        }
    }

    /// The next one; empty at the end of the file.
    Optional<Cut> next() throws IOException {
        var outside = Optional.<Line>empty();
        for (var line = properties.peek(); line.isPresent(); line = properties.peek()) {
            if (line.get().says("BEGIN:VCARD"))
                return Optional.of(outside.isPresent() ? outside(outside.get()) : card());
            if (outside.isEmpty() && !line.get().blank()) outside = line;
            properties.skip();
        }
        return outside.map(this::outside);
    }

    private Cut outside(Line line) {
        return left(
                line.number(),
                line.cut()
                        ? "This line is longer than 8 MB and is no card, so it was left out."
                        : "This is outside any card, so it was left out.");
    }

    private Cut card() throws IOException {
        var from = properties.peek().orElseThrow().number();
        var lines = new ArrayList<ContentLine>();
        var size = 0L;
        var whole = true;
        var depth = 0;
        for (var read = properties.next(); read.isPresent(); read = properties.next()) {
            var line = read.get().line();
            size += line.octets().length;
            whole &= read.get().whole() && size <= LARGEST;
            if (whole) lines.add(line);
            if (says(line, "BEGIN")) depth++;
            if (says(line, "END") && --depth == 0)
                return whole ? new Cut(file, from, lines, List.of()) : tooLarge(from);
            if (depth == 1 && nextBegins() && !line.name().equals("AGENT")) break;
        }
        return whole ? unended(from, lines) : tooLarge(from);
    }

    private boolean nextBegins() {
        return properties.peek().filter(line -> line.says("BEGIN:VCARD")).isPresent();
    }

    private Cut unended(int from, List<ContentLine> lines) {
        return new Cut(
                file,
                from,
                lines,
                List.of(
                        new Warning(
                                file,
                                from,
                                "This card has no END:VCARD. What there is of it was read.")));
    }

    private Cut tooLarge(int from) {
        return left(
                from,
                "This card is larger than 16 MB, or a line of it is longer than 8 MB. Export it without its photograph.");
    }

    private Cut left(int from, String why) {
        return new Cut(file, from, List.of(), List.of(new Warning(file, from, why)));
    }

    static boolean says(ContentLine line, String name) {
        return line.name().equals(name) && line.value().strip().equalsIgnoreCase("VCARD");
    }
}
