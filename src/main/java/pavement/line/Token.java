package pavement.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word, a number or a sign of a line.
///
/// @param low the text as it is compared
/// @param from where it starts in the line; `to` is one past its end
/// @param spaced whether white space or the start of the line is before it
record Token(String text, String low, int from, int to, boolean spaced) {
    private static final String INSIDE = "'’-&";
    private static final String BETWEEN_DIGITS = ".,:/-";
    private static final Set<String> DOMAINS =
            Set.of("com", "org", "net", "io", "co", "eu", "de", "uk", "dev", "app");

    boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean capital() {
        var first = text.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || (Character.isLetter(first) && !Character.isLowerCase(first));
    }

    boolean number() {
        return text.chars().allMatch(Character::isDigit);
    }

    static List<Token> in(String line) {
        var found = new ArrayList<Token>();
        var at = 0;
        var spaced = true;
        while (at < line.length()) {
            var point = line.codePointAt(at);
            var to = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) to = endOfWord(line, to);
            if (Character.isWhitespace(point) && point != '\n' || Character.isSpaceChar(point)) {
                spaced = true;
            } else {
                var text = line.substring(at, to);
                found.add(new Token(text, Folded.of(text), at, to, spaced));
                spaced = false;
            }
            at = to;
        }
        return found;
    }

    private static int endOfWord(String line, int from) {
        var at = from;
        while (at < line.length()) {
            var point = line.codePointAt(at);
            if (!goesOn(line, at, point)) break;
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean goesOn(String line, int at, int point) {
        if (Character.isLetterOrDigit(point)) return true;
        var type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
            return true;
        if (at + 1 >= line.length()) return false;
        var before = line.charAt(at - 1);
        var after = line.charAt(at + 1);
        if (BETWEEN_DIGITS.indexOf(point) >= 0
                && Character.isDigit(before)
                && Character.isDigit(after)) return true;
        if (point == '@' || point == '.') return inAddress(line, at);
        return INSIDE.indexOf(point) >= 0 && Character.isLetterOrDigit(after);
    }

    /// `tom@acme.com` and `acme.com` are one word; the two sides of "done.next" are not.
    private static boolean inAddress(String line, int at) {
        if (!Character.isLetterOrDigit(line.charAt(at - 1))
                || !Character.isLetter(line.charAt(at + 1))) return false;
        if (line.charAt(at) == '@') return true;
        var start = at;
        while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) start--;
        var end = at + 1;
        while (end < line.length() && Character.isLetter(line.charAt(end))) end++;
        return line.substring(start, at).indexOf('@') > 0
                || DOMAINS.contains(line.substring(at + 1, end));
    }
}
