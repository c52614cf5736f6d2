package pavement.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /// who ship", "help with taxes".
    private static final Pattern THING =
            Pattern.compile(
                    "(?:an?|the|some|somebody|someone|my|our|two|three|\\d+)\\b.*|(?:\\S+s|advice|feedback|help|people|room|space|staff|time|work) (?:who|that|for|with|near|of|on|in)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    /// What one does, as the first word of more: "run ads", "builds violins". A word that is as
    /// often a thing ("web design") is not among them: the plain form is right for both.
    private static final Set<String> DOES =
            Set.of(
                    ("advise answer bake bring build carry check clean coach cook convert deliver do drive"
                                    + " edit explain feed fill find fix focus get give grow handle install keep knit"
                                    + " make manage mend move negotiate organise organize paint plan prepare provide"
                                    + " read renovate repair replace review run seal sell serve sew shoot show solve"
                                    + " speak take teach train translate tune write")
                            .split(" "));

    /// One does it where it is done to something: "design a logo", "print 500 flyers".
    private static final Pattern DONE_TO =
            Pattern.compile(
                    "(?:brand|design|film|market|paint|photograph|print|repair|ship|source|test) (?:an?|the|my|our|me|us|\\d+)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    private Need() {}

    /// Without the words that everybody begins with.
    public static String bare(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var low = text.toLowerCase(Locale.ROOT);
        for (var lead : LEADS)
            if (low.startsWith(lead + " ")) return text.substring(lead.length()).strip();
        return text;
    }

    /// "I need someone who can run ads", "I need a bookkeeper", "What I need: bookkeeper"; the last
    /// wherever nothing says which of the others would be English. Empty for nothing.
    public static String sentence(String typed) {
        var wanted = wanted(typed);
        if (wanted.isEmpty()) return "";
        return (THING.matcher(wanted).matches() ? "I need " : "What I need: ") + wanted + ".";
    }

    /// As it can stand after "you need": what one does becomes "someone who can run ads".
    public static String wanted(String typed) {
        var bare = bare(typed).replaceAll("[.!?]+$", "");
        if (!bare.contains(" ") || THING.matcher(bare).matches()) return bare;
        var first = bare.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        if (DOES.contains(first) || DONE_TO.matcher(bare).matches())
            return "someone who can " + bare;
        return DOES.contains(first.replaceAll("s$", ""))
                        || DOES.contains(first.replaceAll("es$", ""))
                ? "someone who " + bare
                : bare;
    }
}
