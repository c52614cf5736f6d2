package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes property lines in the manner of one card: its version, its line ends, its letters, its
/// folding.
record Pen(String version, String end, Charset charset, boolean folds) {
    static final Pen NEW = new Pen("3.0", "\r\n", StandardCharsets.UTF_8, true);

    /// RFC 2426 section 2.6 and RFC 6350 section 3.2: no more than 75 octets to a line.
    private static final int WIDTH = 75;

    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    static Pen of(List<ContentLine> lines) {
        var longest = 0;
        var utf8 = true;
        for (var line : lines) {
            utf8 &= Octets.utf8(line.octets());
            longest = Math.max(longest, physical(line.octets()));
        }
        return new Pen(
                Contacts.version(lines),
                end(lines.isEmpty() ? new byte[0] : lines.getFirst().octets()),
                utf8 ? StandardCharsets.UTF_8 : Octets.WINDOWS,
                longest <= WIDTH + 3);
    }

    /// @param head group, name and parameters
    /// @param value already escaped as its grammar asks; a line break in it is `\n` in two letters
    byte[] line(String head, String value) {
        if (version.equals("2.1") && !ascii(value)) return quoted(head, value);
        return folded((head + ":" + value));
    }

    /// A text of one value, in the grammar of this version.
    String text(String text) {
        if (!version.equals("2.1")) return Values.escaped(text);
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace(";", "\\;");
    }

    /// Types that our labels stand for, as parameters of this version.
    String types(String label) {
        var params = new StringBuilder();
        for (var word : label.split(" ")) {
            var type = word.equals("mobile") ? "cell" : word;
            params.append(version.equals("2.1") ? ";" : ";TYPE=")
                    .append(type.toUpperCase(Locale.ROOT));
        }
        return label.isEmpty() ? "" : params.toString();
    }

    private byte[] quoted(String head, String value) {
        var octets = broken(value).getBytes(StandardCharsets.UTF_8);
        var start = head + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
        var out = new StringBuilder(start);
        var column = start.length();
        for (var octet : octets) {
            var plain = octet > ' ' && octet < 127 && octet != '=' || octet == ' ';
            var piece =
                    plain
                            ? String.valueOf((char) octet)
                            : String.format(Locale.ROOT, "=%02X", octet & 0xFF);
            if (column + piece.length() > WIDTH) {
                out.append('=').append(end);
                column = 0;
            }
            out.append(piece);
            column += piece.length();
        }
        return out.append(end).toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// vCard 2.1 knows no escape for a line break; the backslash of another escape may stand before
    /// an n.
    private static String broken(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(escape ->
                        escape.group().equals("\\n")
                                ? "\r\n"
                                : Matcher.quoteReplacement(escape.group()));
    }

    /// A line that is written already, broken between letters and never within one.
    byte[] folded(String text) {
        var octets = octets(text);
        var out = new ByteArrayOutputStream(octets.length + 8);
        var from = 0;
        var width = folds && !version.equals("2.1") ? WIDTH : Integer.MAX_VALUE;
        while (octets.length - from > width - (from > 0 ? 1 : 0)) {
            var until = from + width - (from > 0 ? 1 : 0);
            while ((octets[until] & 0xC0) == 0x80 && until > from + 1) until--;
            if (from > 0) out.write(' ');
            out.write(octets, from, until - from);
            out.writeBytes(octets(end));
            from = until;
        }
        if (from > 0) out.write(' ');
        out.write(octets, from, octets.length - from);
        out.writeBytes(octets(end));
        return out.toByteArray();
    }

    private byte[] octets(String text) {
        try {
            var encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
            var buffer = encoder.encode(CharBuffer.wrap(text));
            var octets = new byte[buffer.remaining()];
            buffer.get(octets);
            return octets;
        } catch (CharacterCodingException _) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean ascii(String value) {
        return value.chars().allMatch(c -> c < 127) && !value.contains("\\n");
    }

    private static String end(byte[] octets) {
        var length = octets.length;
        if (length > 1 && octets[length - 2] == '\r' && octets[length - 1] == '\n') return "\r\n";
        if (length > 0 && octets[length - 1] == '\r') return "\r";
        return length > 0 && octets[length - 1] == '\n' ? "\n" : "\r\n";
    }

    private static int physical(byte[] octets) {
        var longest = 0;
        var from = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '\n' && octets[i] != '\r') continue;
            longest = Math.max(longest, i - from);
            from = i + 1;
        }
        return longest;
    }
}
