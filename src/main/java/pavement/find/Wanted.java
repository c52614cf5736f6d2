package pavement.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pavement.meaning.Meaning;

/// One line of what is needed, as it was read.
///
/// @param typed as it was typed; `what` without the place
/// @param place where, as far as it says so
/// @param chips what was understood, in the order of the line
public record Wanted(String typed, String what, Optional<String> place, List<Chip> chips) {
    private static final int LONGEST = 500;
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|near|around) (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\b(part[- ]time|full[- ]time|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|evenings?|remote(?:ly)?)\\b",
                    Pattern.CASE_INSENSITIVE);

    public enum Kind {
        WHAT,
        PLACE,
        TIME
    }

    /// @param without the line with this taken out
    public record Chip(Kind kind, String word, String without) {}

    public Wanted {
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
        return new Wanted(text, what, where, chips);
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
