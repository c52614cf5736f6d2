package pavement.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Tells what a file is from how it begins, never from what it is called.
final class Sniff {
    private Sniff() {}

    static Format format(byte[] head) {
        var text = text(head);
        var upper = text.toUpperCase(Locale.ROOT);
        var card = upper.indexOf("BEGIN:VCARD");
        var calendar = upper.indexOf("BEGIN:VCALENDAR");
        if (calendar >= 0 && (card < 0 || calendar < card)) return Format.ICALENDAR;
        if (card >= 0) return Format.VCARD;
        if (text.isBlank() || noise(text)) return Format.UNKNOWN;
        return Format.TABLE;
    }

    /// Without the zeros of UTF-16, which is enough to look at.
    static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replace("\u00EF\u00BB\u00BF", "");
    }

    /// A picture, an archive, a program.
    private static boolean noise(String text) {
        var looked = Math.min(text.length(), 2000);
        var odd =
                text.substring(0, looked)
                        .chars()
                        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                        .count();
        return odd * 50 > looked || text.startsWith("PK\u0003\u0004") || text.startsWith("%PDF");
    }
}
