package pavement.cards;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts physical lines together to properties: folding of all versions, soft breaks of
/// quoted-printable, and base64 that was broken without folding it.
final class Properties {
    private static final int MOST = 8 << 20;

    private final Lines lines;
    private Optional<Line> ahead;

    Properties(Lines lines) throws IOException {
        this.lines = lines;
        this.ahead = lines.next();
    }

    /// The first physical line of the next property.
    Optional<Line> peek() {
        return ahead;
    }

    /// A line that is skipped without being understood.
    Optional<Line> skip() throws IOException {
        var skipped = ahead;
        ahead = lines.next();
        return skipped;
    }

    /// The next property; too much of it is read away but not kept, and then `whole` is false.
    Optional<Read> next() throws IOException {
        var first = skip();
        if (first.isEmpty()) return Optional.empty();
        var alone = ContentLine.of(first.get());
        var whole = !first.get().cut();
        if (ahead.isEmpty() || !continues(alone, first.get(), ahead.get()))
            return Optional.of(new Read(alone, whole));
        var parts = new ArrayList<Line>(List.of(first.get()));
        var size = first.get().octets().length;
        while (ahead.isPresent() && continues(alone, parts.getLast(), ahead.get())) {
            var more = skip().orElseThrow();
            size += more.octets().length;
            whole &= !more.cut() && size <= MOST;
            if (whole) parts.add(more);
        }
        return Optional.of(new Read(ContentLine.of(parts, alone.quotedPrintable()), whole));
    }

    /// @param whole false when the property was larger than any sensible one and is only partly
    ///   kept
    record Read(ContentLine line, boolean whole) {}

    private static boolean continues(ContentLine first, Line last, Line next) {
        if (next.startsBlank()) return true;
        if (first.quotedPrintable()) return last.endsSoft();
        return first.binary() && !next.blank() && allBase64(next);
    }

    private static boolean allBase64(Line line) {
        for (int i = 0; i < line.length(); i++) {
            var c = (char) line.octets()[i];
            if (!(c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c == '+'
                    || c == '/'
                    || c == '=')) return false;
        }
        return true;
    }
}
