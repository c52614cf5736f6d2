package pavement.cards;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads vCards of all versions, many to a file, one after another and in bounded memory.
public final class CardReader {
    /// More than a card with a large photograph needs.
    private static final int LARGEST = 16 << 20;

    private final String file;
    private final Properties properties;
    private final Consumer<Entry> entries;
    private final Consumer<Warning> warnings;

    private CardReader(
            String file, Lines lines, Consumer<Entry> entries, Consumer<Warning> warnings)
            throws IOException {
        this.file = file;
        this.properties = new Properties(lines);
        this.entries = entries;
        this.warnings = warnings;
    }

    /// One card.
    ///
    /// @param line where it begins in its file
    /// @param octets as they stand in the file, from `BEGIN` to the end of the line of `END`
    public record Entry(int line, byte[] octets, Contact contact) {}

    /// Cards of a file, and what of it could not be read.
    public record Reading(List<Entry> entries, List<Warning> warnings) {
        public Reading {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    /// All cards of a file that is small enough to be held whole.
    public static Reading read(String file, byte[] octets) {
        var entries = new ArrayList<Entry>();
        var warnings = new ArrayList<Warning>();
        try {
            read(file, new ByteArrayInputStream(octets), entries::add, warnings::add, () -> false);
        } catch (IOException never) {
            throw new IllegalStateException("an array does not fail to be read", never);
        }
        return new Reading(entries, warnings);
    }

    /// The cards of a file of any size, each handed over as it is read.
    ///
    /// @param file as the owner calls it
    /// @param stop asked after every card
    public static void read(
            String file,
            InputStream in,
            Consumer<Entry> entries,
            Consumer<Warning> warnings,
            BooleanSupplier stop)
            throws IOException {
        var reader = new CardReader(file, new Lines(in), entries, warnings);
        while (!stop.getAsBoolean() && reader.one()) {}
    }

    /// The properties of one card; empty when the octets hold none.
    static List<ContentLine> lines(byte[] octets) {
        var found = new ArrayList<ContentLine>();
        try {
            var properties = new Properties(new Lines(new ByteArrayInputStream(octets)));
            for (var read = properties.next(); read.isPresent(); read = properties.next())
                found.add(read.get().line());
        } catch (IOException never) {
            throw new IllegalStateException("an array does not fail to be read", never);
        }
        return found;
    }

    private boolean one() throws IOException {
        var before = 0;
        for (var line = properties.peek(); line.isPresent(); line = properties.peek()) {
            if (line.get().says("BEGIN:VCARD")) {
                card(line.get().number());
                return true;
            }
            if (!line.get().blank() && before++ == 0)
                warn(line.get().number(), outside(line.get()));
            properties.skip();
        }
        return false;
    }

    private static String outside(Line line) {
        return line.cut()
                ? "This line is longer than 8 MB and is no card, so it was left out."
                : "This is outside any card, so it was left out.";
    }

    private void card(int from) throws IOException {
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
            if (says(line, "END") && --depth == 0) {
                done(from, lines, whole, true);
                return;
            }
            if (depth == 1 && nextBegins() && !line.name().equals("AGENT")) break;
        }
        done(from, lines, whole, false);
    }

    private boolean nextBegins() {
        return properties.peek().filter(line -> line.says("BEGIN:VCARD")).isPresent();
    }

    private void done(int from, List<ContentLine> lines, boolean whole, boolean ended) {
        if (!whole) {
            warn(
                    from,
                    "This card is larger than 16 MB, or a line of it is longer than 8 MB. Export it without its photograph.");
            return;
        }
        if (!ended) warn(from, "This card has no END:VCARD. What there is of it was read.");
        var own = own(lines);
        if (Contacts.group(own)) {
            warn(from, "This is a group, not a person. Groups stay out of the book.");
            return;
        }
        contact(from, own)
                .ifPresentOrElse(
                        contact -> entries.accept(new Entry(from, joined(lines), contact)),
                        () ->
                                warn(
                                        from,
                                        "This card has no name, no e-mail address and no phone number."));
    }

    private Optional<Contact> contact(int from, List<ContentLine> lines) {
        try {
            return Contacts.of(lines);
        } catch (IllegalArgumentException | IndexOutOfBoundsException odd) {
            warn(from, "A property of this card could not be understood: " + odd.getMessage());
            return Optional.empty();
        }
    }

    /// Without the card of an agent inside the card.
    static List<ContentLine> own(List<ContentLine> lines) {
        var own = new ArrayList<ContentLine>();
        var depth = 0;
        for (var line : lines) {
            if (says(line, "BEGIN")) depth++;
            if (depth <= 1) own.add(line);
            if (says(line, "END")) depth--;
        }
        return own;
    }

    private static boolean says(ContentLine line, String name) {
        return line.name().equals(name) && line.value().strip().equalsIgnoreCase("VCARD");
    }

    private static byte[] joined(List<ContentLine> lines) {
        var out = new ByteArrayOutputStream();
        lines.forEach(line -> out.writeBytes(line.octets()));
        return out.toByteArray();
    }

    private void warn(int line, String why) {
        warnings.accept(new Warning(file, line, why));
    }
}
