package pavement.drafts;

import java.util.List;
import java.util.Locale;

/// What the owner looks for, in a sentence of his.
public final class Need {
    private static final List<String> LEADS =
            List.of(
                    "i need someone who can",
                    "i need somebody who can",
                    "someone who can",
                    "somebody who can",
                    "i am looking for",
                    "i'm looking for",
                    "looking for",
                    "someone to",
                    "somebody to",
                    "i need",
                    "who can");

    private static final List<String> NOUNS =
            List.of("a ", "an ", "the ", "some ", "somebody", "someone", "my ", "our ", "two ");

    private Need() {}

    /// Without the words that everybody begins with.
    public static String bare(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var low = text.toLowerCase(Locale.ROOT);
        for (var lead : LEADS)
            if (low.startsWith(lead + " ")) return text.substring(lead.length()).strip();
        return text;
    }

    /// "I need someone who can run ads", "I need a bookkeeper"; empty for nothing.
    public static String sentence(String typed) {
        var bare = bare(typed).replaceAll("[.!?]+$", "");
        if (bare.isEmpty()) return "";
        var low = bare.toLowerCase(Locale.ROOT) + " ";
        return NOUNS.stream().anyMatch(low::startsWith)
                ? "I need " + bare + "."
                : "I need someone who can " + bare + ".";
    }
}
