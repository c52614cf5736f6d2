package pavement.meaning;

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
            var script = script(word.raw().codePointAt(0));
            if (!script.isEmpty()) seen.merge(script, 1, Integer::sum);
            for (var language : lexicon.languages(word.raw())) seen.merge(language, 1, Integer::sum);
        }
        var best = "";
        var most = 0;
        for (var each : seen.entrySet()) {
            if (each.getValue() == most) best = "";
            if (each.getValue() <= most) continue;
            most = each.getValue();
            best = each.getKey();
        }
        return best;
    }

    private static String script(int point) {
        return point < 128 ? "" : SCRIPTS.getOrDefault(Character.UnicodeScript.of(point), "");
    }
}
