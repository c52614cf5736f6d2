package pavement.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Names compared as people compare them: without accents, case, order, titles and middle initials.
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    /// Letters and digits in lower case, with single blanks between. Called for every name and
    /// address of a file, so the usual case is kept cheap.
    static String plain(String name) {
        var ascii = name.chars().allMatch(c -> c < 128);
        var bare =
                ascii
                        ? name
                        : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                                .replaceAll("");
        var plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            var c = bare.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c))
                plain.append(Character.toLowerCase(c));
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        var length = plain.length();
        if (length > 0 && plain.charAt(length - 1) == ' ') plain.setLength(length - 1);
        return plain.toString();
    }

    /// Whether two names can be of one person: every word of the shorter one stands in the longer
    /// one, in whole, by its first letter, or with one letter wrong.
    static boolean compatible(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) return true;
        var few = first.size() <= second.size() ? first : second;
        var many = new ArrayList<>(few.equals(first) ? second : first);
        for (var word : few) {
            var found = many.stream().filter(each -> alike(word, each)).findFirst();
            if (found.isEmpty()) return false;
            many.remove(found.get());
        }
        return true;
    }

    private static List<String> words(String name) {
        var plain = plain(name);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    private static boolean alike(String one, String other) {
        if (one.equals(other)) return true;
        if (one.length() == 1 || other.length() == 1) return one.charAt(0) == other.charAt(0);
        return one.length() > 4 && other.length() > 4 && oneLetterApart(one, other);
    }

    private static boolean oneLetterApart(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        if (longer.length() - shorter.length() > 1) return false;
        var at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) at++;
        var skip = longer.length() == shorter.length() ? at + 1 : at;
        return shorter.substring(Math.min(skip, shorter.length()))
                .equals(longer.substring(at + 1 > longer.length() ? longer.length() : at + 1));
    }
}
