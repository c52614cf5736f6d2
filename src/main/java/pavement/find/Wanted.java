package pavement.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pavement.book.Name;
import pavement.meaning.Meaning;

/// One line of what is needed, as it was read.
///
/// @param typed as it was typed; `what` without the place
/// @param place where, as far as it says so
/// @param without names of those who are not meant, in lower case
/// @param chips what was understood, in the order of the line
public record Wanted(
        String typed, String what, Optional<String> place, List<String> without, List<Chip> chips) {
    private static final int LONGEST = 500;
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|near|around) (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\b(part[- ]time|full[- ]time|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|evenings?|remote(?:ly)?)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// How one asks, which is nothing that somebody else could offer: whoever introduces people is
    /// no pharmacist.
    private static final Pattern ASKING =
            Pattern.compile(
                    "\\b(?:introduce|connect|refer|recommend) (?:me|us)(?: to| with)?\\b|\\b(?:an? )?(?:intros?|introductions?|referrals?) to\\b|\\b(?:do you|who|anyone|someone who|somebody who) knows?\\b",
                    Pattern.CASE_INSENSITIVE);

    /// "A bookkeeper, not Dana".
    private static final Pattern NOT =
            Pattern.compile(
                    "[ ,]*\\b(?:not|but not|except(?: for)?|other than|besides|apart from|without|anyone but) (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*(?:(?:,| or| and| nor) \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)*)");

    private static final Pattern BETWEEN = Pattern.compile(", | or | and | nor ");

    public enum Kind {
        WHAT,
        PLACE,
        TIME
    }

    /// @param without the line with this taken out
    public record Chip(Kind kind, String word, String without) {}

    public Wanted {
        without = List.copyOf(without);
        chips = List.copyOf(chips);
    }

    public static Wanted read(String typed, Meaning meaning) {
        var text = typed.strip().replaceAll("\\s+", " ");
        text = text.substring(0, Math.min(text.length(), LONGEST));
        var chips = new ArrayList<Chip>();
        var seen = new ArrayList<String>();
        for (var mention : meaning.mentions(text)) {
            var name = mention.name().toLowerCase(Locale.ROOT);
            if (mention.denied() || seen.contains(name)) continue;
            seen.add(name);
            chips.add(
                    new Chip(
                            Kind.WHAT,
                            mention.name(),
                            without(text, mention.span().from(), mention.span().to())));
        }
        var place = PLACE.matcher(text);
        var where = place.find() ? Optional.of(place.group(1)) : Optional.<String>empty();
        var what = text;
        if (where.isPresent()) {
            what = without(text, place.start(), place.end());
            chips.add(new Chip(Kind.PLACE, where.get(), what));
        }
        var time = TIME.matcher(text);
        if (time.find())
            chips.add(new Chip(Kind.TIME, time.group(1), without(text, time.start(), time.end())));
        var not = NOT.matcher(what);
        var names = new ArrayList<String>();
        while (not.find())
            for (var name : BETWEEN.split(not.group(1))) names.add(name.toLowerCase(Locale.ROOT));
        return new Wanted(text, bare(what), where, names, chips);
    }

    private static String bare(String what) {
        return without(ASKING.matcher(NOT.matcher(what).replaceAll("")).replaceAll(""), 0, 0);
    }

    boolean excludes(Name name) {
        var full = name.full().toLowerCase(Locale.ROOT);
        var called = name.called().toLowerCase(Locale.ROOT);
        return without.contains(full) || without.contains(called);
    }

    private static String without(String text, int from, int to) {
        return (text.substring(0, from) + text.substring(to))
                .replaceAll("\\s+", " ")
                .replaceAll(" ,", ",")
                .replaceAll("^[ ,]+|[ ,]+$", "");
    }

    public boolean blank() {
        return what.isBlank();
    }
}
