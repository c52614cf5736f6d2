package pavement.notation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One line of a page, with its number and the indented lines below it.
record Line(int number, String text, List<Line> details) {
    /// Comments start with `#`; empty lines separate nothing.
    static List<Line> of(String page) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var raw : page.lines().toList()) {
            number++;
            if (raw.isBlank() || raw.strip().startsWith("#")) continue;
            var line = new Line(number, raw.strip(), new ArrayList<>());
            if (!Character.isWhitespace(raw.charAt(0))) lines.add(line);
            else if (lines.isEmpty()) throw line.wrong("nothing above it that it could belong to");
            else lines.getLast().details.add(line);
        }
        return lines;
    }

    Wrong wrong(String why) {
        return new Wrong(number, text, why);
    }

    boolean dated() {
        return text.length() >= 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && Character.isDigit(text.charAt(0));
    }

    LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw wrong("no such day as " + written);
        }
    }

    LocalTime time(String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeException _) {
            throw wrong("no such time as " + written);
        }
    }

    int number(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException _) {
            throw wrong("a number is missing where it says '" + written + "'");
        }
    }

    /// What stands before and after the first `mark`; empty when there is none.
    static Optional<Cut> cut(String text, String mark) {
        var at = text.indexOf(mark);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new Cut(
                                text.substring(0, at).strip(),
                                text.substring(at + mark.length()).strip()));
    }

    /// As `pieces`, and at least one.
    List<String> listed(String text) {
        var pieces = pieces(text);
        if (pieces.isEmpty()) throw wrong("something is missing after the colon");
        return pieces;
    }

    /// What a record refuses, with the number of the line that asked for it.
    <T> T valid(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Wrong known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    static List<String> pieces(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /// What follows `start`, when the text starts so.
    static Optional<String> after(String text, String start) {
        return text.startsWith(start)
                ? Optional.of(text.substring(start.length()).strip())
                : Optional.empty();
    }

    record Cut(String before, String after) {}
}
