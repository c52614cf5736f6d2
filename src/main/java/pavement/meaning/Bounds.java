package pavement.meaning;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where and how much, as far as a text says so in so many words: who is "only in Munich" serves
/// nobody in Berlin, and who works "full-time only" is no help for two days a week.
///
/// @param there words of the places that are named
/// @param only words of the places beside which there is no other; empty when it says nothing
/// @param never words of the places that are ruled out
record Bounds(Set<String> there, Set<String> only, Set<String> never, Hours hours) {
    enum Hours {
        ANY,
        PART,
        FULL,
        ONLY_PART,
        ONLY_FULL;

        /// Whether the one is no help for the other.
        boolean never(Hours other) {
            return switch (this) {
                case ANY -> false;
                case PART -> other == ONLY_FULL;
                case FULL -> other == ONLY_PART;
                case ONLY_PART -> other == FULL || other == ONLY_FULL;
                case ONLY_FULL -> other == PART || other == ONLY_PART;
            };
        }
    }

    static final Bounds NONE = new Bounds(Set.of(), Set.of(), Set.of(), Hours.ANY);

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}";
    private static final String PLACES =
            "(" + NAME + "(?:(?:, ?| and | or | & | und |/)" + NAME + ")*)";
    private static final String IN = "(?:in|around|near|within|um|bei) ";

    private static final Pattern THERE = Pattern.compile("\\b" + IN + PLACES);
    private static final Pattern ONLY =
            Pattern.compile(
                    "(?<!\\b[Nn]ot )(?<!\\b[Nn]icht )\\b(?:[Oo]nly|[Jj]ust|[Ee]xclusively|[Nn]ur) (?:(?:works?|working|available|based|active|at home) ){0,2}?"
                            + IN
                            + PLACES
                            + "|\\b"
                            + IN
                            + PLACES
                            + " (?:only|exclusively)\\b");
    private static final Pattern NEVER =
            Pattern.compile(
                    "\\b(?:[Nn]ot|[Nn]ever|[Nn]othing|[Nn]o longer|[Nn]icht|\\p{L}+n['’]t) (?:(?:works?|working|available|based|active|longer|more|any) ){0,2}?"
                            + IN
                            + PLACES);

    private static final String FULL = "full[- ]?time";
    private static final String PART = "part[- ]?time";
    private static final Pattern ONLY_FULL = only(FULL, PART);
    private static final Pattern ONLY_PART = only(PART, FULL);
    private static final Pattern IS_FULL = any(FULL);
    private static final Pattern IS_PART =
            any(PART + "|(?:one|two|three|1|2|3|a couple of) days? (?:a|per) week|a few hours");

    private static Pattern any(String what) {
        return Pattern.compile("\\b(?:" + what + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern only(String what, String not) {
        return any(
                "(?<!not )(?<!nicht )(?:only|just|exclusively|strictly|nur) "
                        + what
                        + "|"
                        + what
                        + " (?:only|exclusively)|(?:no|not|nothing|never) "
                        + not);
    }

    /// What follows "only in" and is no place: a language, a month, a day.
    private static final Set<String> TIMES =
            Stream.concat(
                            Arrays.stream(DayOfWeek.values())
                                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                            Stream.concat(
                                    Arrays.stream(Month.values())
                                            .map(month ->
                                                    month.getDisplayName(
                                                            TextStyle.FULL, Locale.ENGLISH)),
                                    Arrays.stream(Locale.getISOLanguages())
                                            .map(code ->
                                                    Locale.of(code)
                                                            .getDisplayLanguage(Locale.ENGLISH))))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(toUnmodifiableSet());

    /// In the names of many places, and so no sign that two are the same.
    private static final Set<String> ANY_NAME =
            Set.of(
                    "new", "san", "santa", "saint", "los", "las", "bad", "fort", "port", "north",
                    "south", "east", "west", "upper", "lower", "greater", "the", "and", "und",
                    "city", "town");

    /// Of whole countries, which hold more than one place.
    private static final Set<String> COUNTRIES =
            Stream.concat(
                            Arrays.stream(Locale.getISOCountries())
                                    .map(code ->
                                            Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
                            Stream.of(
                                    "Europe, Asia, America, Africa, England, Scotland, Wales, Britain, USA, DACH, EMEA"))
                    .flatMap(Bounds::words)
                    .filter(word -> !word.equals("city"))
                    .collect(toUnmodifiableSet());

    /// Whether none of these places is one of those. A town is not told from the country it may lie
    /// in: "only in Germany" rules out France, and not Berlin.
    static boolean apart(Set<String> some, Set<String> others) {
        return Collections.disjoint(some, others)
                && (both(some, others, COUNTRIES::contains)
                        || both(some, others, word -> !COUNTRIES.contains(word)));
    }

    private static boolean both(Set<String> some, Set<String> others, Predicate<String> which) {
        return some.stream().anyMatch(which) && others.stream().anyMatch(which);
    }

    /// @param place whether a word may be one
    static Bounds of(String text, Predicate<String> place) {
        if (text.isBlank()) return NONE;
        var there = places(THERE, text, place);
        var only = there.isEmpty() ? there : places(ONLY, text, place);
        var never = there.isEmpty() ? there : places(NEVER, text, place);
        var hours = hours(text);
        return there.isEmpty() && hours == Hours.ANY ? NONE : new Bounds(there, only, never, hours);
    }

    /// With what is written beside it, of which only what rules something out counts.
    Bounds beside(Bounds more) {
        var rules = more.hours == Hours.ONLY_FULL || more.hours == Hours.ONLY_PART;
        if (more.only.isEmpty() && more.never.isEmpty() && !rules) return this;
        return new Bounds(
                there,
                both(only, more.only),
                both(never, more.never),
                rules && hours == Hours.ANY ? more.hours : hours);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        if (one.isEmpty()) return other;
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Hours hours(String text) {
        if (!text.contains("ime")
                && !text.contains("IME")
                && !text.contains("week")
                && !text.contains("hours")) return Hours.ANY;
        var full = IS_FULL.matcher(text).find();
        var part = IS_PART.matcher(text).find();
        if (ONLY_FULL.matcher(text).find()) return Hours.ONLY_FULL;
        if (ONLY_PART.matcher(text).find()) return Hours.ONLY_PART;
        return full == part ? Hours.ANY : full ? Hours.FULL : Hours.PART;
    }

    private static Set<String> places(Pattern pattern, String text, Predicate<String> place) {
        var found = new HashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find())
            for (var group = 1; group <= matcher.groupCount(); group++)
                if (matcher.start(group) >= 0)
                    words(matcher.group(group))
                            .filter(word -> !TIMES.contains(word) && place.test(word))
                            .forEach(found::add);
        return found;
    }

    /// As places are compared: any of their words.
    static Stream<String> words(String places) {
        return Pattern.compile("[^\\p{L}]+")
                .splitAsStream(places.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2 && !ANY_NAME.contains(word));
    }
}
