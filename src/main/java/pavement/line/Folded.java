package pavement.line;

import java.util.Locale;

/// Text as it is compared: lower case, without accents, one kind of apostrophe.
final class Folded {
    private Folded() {}

    static String of(String text) {
        if (plain(text)) return text;
        var bare = new StringBuilder();
        var parts = Decomposed.of(text.replace('’', '\''));
        parts.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c < 128 && !(c >= 'A' && c <= 'Z'));
    }
}
