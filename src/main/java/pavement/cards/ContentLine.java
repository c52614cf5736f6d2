package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One property of a card or calendar, with the very octets it was written in.
///
/// @param number of the physical line it begins on
/// @param octets all its physical lines with their ends
/// @param group before the dot (`item1`), or empty
/// @param name in capitals; empty when the line is not a property at all
/// @param params as written between the semicolons, without the name
/// @param body the value's octets, unfolded, still encoded
record ContentLine(
        int number, byte[] octets, String group, String name, List<String> params, byte[] body) {
    /// The property of these physical lines, the first of which may go on in the others.
    ///
    /// @param quoted whether it is quoted-printable, where an equals sign at the end says that the
    ///   line goes on
    static ContentLine of(List<Line> lines, boolean quoted) {
        var whole = new ByteArrayOutputStream();
        var unfolded = new ByteArrayOutputStream();
        var soft = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            whole.writeBytes(line.octets());
            var from = i > 0 && !soft && line.startsBlank() ? 1 : 0;
            soft = quoted && i + 1 < lines.size() && line.endsSoft();
            unfolded.write(line.octets(), from, Math.max(0, line.length() - from - (soft ? 1 : 0)));
        }
        return parsed(lines.getFirst().number(), whole.toByteArray(), unfolded.toByteArray());
    }

    static ContentLine of(Line line) {
        return parsed(line.number(), line.octets(), Arrays.copyOf(line.octets(), line.length()));
    }

    /// A parameter's value by its name; a bare one of vCard 2.1 counts as the parameter it must
    /// have meant.
    Optional<String> param(String wanted) {
        for (var param : params) {
            var equals = param.indexOf('=');
            if (equals < 0) {
                if (bareName(param).equals(wanted)) return Optional.of(param.strip());
            } else if (param.substring(0, equals).strip().equalsIgnoreCase(wanted))
                return Optional.of(param.substring(equals + 1).strip());
        }
        return Optional.empty();
    }

    boolean quotedPrintable() {
        return param("ENCODING").filter("QUOTED-PRINTABLE"::equalsIgnoreCase).isPresent();
    }

    boolean binary() {
        return param("ENCODING")
                .filter(how -> how.equalsIgnoreCase("B") || how.equalsIgnoreCase("BASE64"))
                .isPresent();
    }

    /// The value in letters, with its escapes still in place; line breaks that were encoded become
    /// `\n`.
    String value() {
        var octets = quotedPrintable() ? Octets.fromQuotedPrintable(body) : body;
        var text = Octets.text(octets, param("CHARSET"));
        if (!quotedPrintable()) return text;
        return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n");
    }

    /// Parameters but those that say how the octets stand for letters.
    List<String> plainParams() {
        return params.stream()
                .filter(param ->
                        !encoding(
                                param.contains("=")
                                        ? param.substring(0, param.indexOf('='))
                                        : bareName(param)))
                .toList();
    }

    /// As one unfolded line of text, for a reader of text.
    String text() {
        var text = new StringBuilder();
        if (!group.isEmpty()) text.append(group).append('.');
        text.append(name);
        plainParams().forEach(param -> text.append(';').append(param));
        return text.append(':').append(value()).toString();
    }

    private static boolean encoding(String name) {
        var upper = name.strip().toUpperCase(Locale.ROOT);
        return upper.equals("ENCODING") || upper.equals("CHARSET");
    }

    private static String bareName(String param) {
        return switch (param.strip().toUpperCase(Locale.ROOT)) {
            case "BASE64", "QUOTED-PRINTABLE", "7BIT", "8BIT", "B" -> "ENCODING";
            case "INLINE", "URL", "URI", "CID" -> "VALUE";
            default -> "TYPE";
        };
    }

    private static ContentLine parsed(int number, byte[] octets, byte[] unfolded) {
        var colon = colon(unfolded);
        if (colon < 0) return new ContentLine(number, octets, "", "", List.of(), unfolded);
        var head = Octets.text(Arrays.copyOf(unfolded, colon), Optional.empty());
        var pieces = pieces(head);
        var first = pieces.getFirst().strip();
        var dot = first.lastIndexOf('.');
        var group = dot < 0 ? "" : first.substring(0, dot);
        var name = first.substring(dot + 1).toUpperCase(Locale.ROOT);
        var body = Arrays.copyOfRange(unfolded, colon + 1, unfolded.length);
        return new ContentLine(
                number, octets, group, name, List.copyOf(pieces.subList(1, pieces.size())), body);
    }

    /// The colon that ends the parameters: not one between quotes, unless the quotes never close.
    private static int colon(byte[] line) {
        var quoted = false;
        var first = -1;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '"') quoted = !quoted;
            if (line[i] != ':') continue;
            if (!quoted) return i;
            if (first < 0) first = i;
        }
        return first;
    }

    private static List<String> pieces(String head) {
        var pieces = new ArrayList<String>();
        var quoted = false;
        var from = 0;
        for (int i = 0; i < head.length(); i++) {
            if (head.charAt(i) == '"') quoted = !quoted;
            if (head.charAt(i) != ';' || quoted) continue;
            pieces.add(head.substring(from, i));
            from = i + 1;
        }
        pieces.add(head.substring(from));
        return pieces;
    }
}
