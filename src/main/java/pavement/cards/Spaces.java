package pavement.cards;

import java.util.regex.Pattern;

/// Blanks of all sorts, of which people mean one.
public final class Spaces {
    private static final Pattern MANY = Pattern.compile("[\\s\\u00A0\\p{Cntrl}]+");

    private Spaces() {}

    /// On one line, with single blanks.
    public static String one(String text) {
        if (clean(text)) return text;
        return MANY.matcher(text).replaceAll(" ").strip();
    }

    private static boolean clean(String text) {
        var blank = true;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == 0xA0 || c == 0x7F || c == ' ' && blank) return false;
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }
}
