package pavement.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts as they are compared: without accents and capitals. The same forgiveness as the index,
/// where there is none.
public final class Fold {
    private Fold() {}

    static String of(String text) {
        var plain = true;
        for (var i = 0; i < text.length() && plain; i++) plain = text.charAt(i) < 128;
        var lower = text.toLowerCase(Locale.ROOT);
        if (plain) return lower;
        var bare = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> append(bare, point));
        return bare.toString();
    }

    /// Whether every word starts a word of the text.
    public static boolean holds(String text, String words) {
        var folded = of(text);
        return words(words).stream().allMatch(word -> starts(folded, word) >= 0);
    }

    /// Where a word of the folded text starts with `word`; negative when none does.
    static int starts(String folded, String word) {
        for (var at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
            if (at == 0
                    || !Character.isLetterOrDigit(folded.charAt(at - 1))
                    || Character.isIdeographic(folded.codePointAt(at))) return at;
        return -1;
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        of(text).codePoints()
                .forEach(point -> {
                    // Scripts without spaces between words: every sign is one.
                    if (Character.isIdeographic(point)) {
                        flush(word, words);
                        words.add(Character.toString(point));
                    } else if (Character.isLetterOrDigit(point)) word.appendCodePoint(point);
                    else flush(word, words);
                });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    /// Letters that are no accented form of another, and are typed as one all the same.
    private static void append(StringBuilder to, int point) {
        switch (point) {
            case 'ß' -> to.append("ss");
            case 'æ' -> to.append("ae");
            case 'œ' -> to.append("oe");
            case 'ø' -> to.append('o');
            case 'ł' -> to.append('l');
            case 'đ' -> to.append('d');
            case 'ı' -> to.append('i');
            default -> to.appendCodePoint(point);
        }
    }
}
