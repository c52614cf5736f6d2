package pavement.drafts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    /// What begins so is a thing or somebody, and nothing that one does: "a bookkeeper", "owners
    /// who ship", "riders", "help with taxes".
    private static final Pattern THING =
            Pattern.compile(
                    "(?:an?|the|some|somebody|someone|my|our|two|three|\\d+)\\b.*|\\S+ (?:who|that|for|with|near|of)\\b.*|\\S*[^\\ssu]s(?: .*)?",
                    Pattern.CASE_INSENSITIVE);

    /// A word alone, or one that may be either: "bookkeeper part time", "deliver bread".
    private static final Pattern EITHER =
            Pattern.compile("\\S+|\\S+(?:er|or|ist|ant|ing|ion|ment) .*", Pattern.CASE_INSENSITIVE);

    private Need() {}

    /// Without the words that everybody begins with.
    public static String bare(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var low = text.toLowerCase(Locale.ROOT);
        for (var lead : LEADS)
            if (low.startsWith(lead + " ")) return text.substring(lead.length()).strip();
        return text;
    }

    /// "I need someone who can run ads", "I need a bookkeeper", "What I need: bookkeeper"; empty
    /// for nothing.
    public static String sentence(String typed) {
        var bare = bare(typed).replaceAll("[.!?]+$", "");
        if (bare.isEmpty()) return "";
        if (THING.matcher(bare).matches()) return "I need " + bare + ".";
        return EITHER.matcher(bare).matches()
                ? "What I need: " + bare + "."
                : "I need someone who can " + bare + ".";
    }
}
