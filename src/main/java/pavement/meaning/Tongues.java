package pavement.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which language a text is in, by its small words and its script. Short texts often do not show
/// it.
final class Tongues {
    private static final Map<Character.UnicodeScript, String> SCRIPTS =
            Map.of(
                    Character.UnicodeScript.ARABIC, "ar",
                    Character.UnicodeScript.HAN, "zh",
                    Character.UnicodeScript.HIRAGANA, "ja",
                    Character.UnicodeScript.KATAKANA, "ja",
                    Character.UnicodeScript.HANGUL, "ko",
                    Character.UnicodeScript.CYRILLIC, "cyrillic",
                    Character.UnicodeScript.GREEK, "el",
                    Character.UnicodeScript.HEBREW, "he",
                    Character.UnicodeScript.DEVANAGARI, "hi",
                    Character.UnicodeScript.THAI, "th");

    private Tongues() {}

    /// Empty when it does not show, or shows two as much.
    static String of(List<Word> words, Lexicon lexicon) {
        var seen = new HashMap<String, Integer>();
        for (var word : words) {
            var script = SCRIPTS.getOrDefault(Character.UnicodeScript.of(word.raw().codePointAt(0)), "");
            if (!script.isEmpty()) seen.merge(script, 1, Integer::sum);
            for (var language : lexicon.languages(word.raw())) seen.merge(language, 1, Integer::sum);
        }
        var most = seen.values().stream().max(Comparator.naturalOrder()).orElse(0);
        var first =
                seen.entrySet().stream()
                        .filter(each -> each.getValue().equals(most))
                        .map(Map.Entry::getKey)
                        .toList();
        return first.size() == 1 ? first.getFirst() : "";
    }
}
