package pavement.line;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much two wishes sound alike: the words they have in common. Whether one person said the same
/// thing twice is a question of words; whether two people serve each other is one of meaning.
final class Alike {
    /// Words that two unlike wishes have in common.
    private static final Set<String> SMALL =
            Set.of(
                    """
                    the and for with someone somebody who can help her his their new good some
                    more from that part time free our your all any week month day into
                    one two three know need want look each every
                    """
                            .strip()
                            .split("\\s+"));

    private Alike() {}

    /// How many words two wishes have in common, small ones left out.
    static long common(String one, String other) {
        var words = words(other);
        return words(one).stream().filter(words::contains).count();
    }

    /// Whether all that one of them says is said by the other.
    static boolean within(String one, String other) {
        var words = words(one);
        return !words.isEmpty() && words(other).containsAll(words);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .map(word ->
                        word.endsWith("s") && word.length() > 3
                                ? word.substring(0, word.length() - 1)
                                : word)
                .filter(word -> !SMALL.contains(word))
                .collect(Collectors.toSet());
    }
}
