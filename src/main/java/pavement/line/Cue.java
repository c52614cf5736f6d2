package pavement.line;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Words after which somebody says what he needs, gives or promises.
///
/// @param content the token with which that starts
/// @param sure false when the same words can mean something else
record Cue(Kind kind, int content, boolean sure) {
    enum Kind {
        NEED,
        OFFER,
        MINE,
        THEIRS,
        OWN_NEED,
        OWN_OFFER
    }

    private static final Map<String, Kind> PHRASES =
            Map.ofEntries(
                    entry("needs", Kind.NEED),
                    entry("needed", Kind.NEED),
                    entry("needs help with", Kind.NEED),
                    entry("they need", Kind.NEED),
                    entry("need", Kind.NEED),
                    entry("looking for", Kind.NEED),
                    entry("is looking for", Kind.NEED),
                    entry("looks for", Kind.NEED),
                    entry("searching for", Kind.NEED),
                    entry("hunting for", Kind.NEED),
                    entry("on the lookout for", Kind.NEED),
                    entry("in need of", Kind.NEED),
                    entry("is after", Kind.NEED),
                    entry("could use", Kind.NEED),
                    entry("struggling with", Kind.NEED),
                    entry("struggles with", Kind.NEED),
                    entry("wants", Kind.NEED),
                    entry("offers", Kind.OFFER),
                    entry("offered", Kind.OFFER),
                    entry("offered to", Kind.OFFER),
                    entry("can offer", Kind.OFFER),
                    entry("can help with", Kind.OFFER),
                    entry("can help", Kind.OFFER),
                    entry("could help with", Kind.OFFER),
                    entry("can introduce", Kind.OFFER),
                    entry("can do", Kind.OFFER),
                    entry("happy to", Kind.OFFER),
                    entry("willing to", Kind.OFFER),
                    entry("is good at", Kind.OFFER),
                    entry("i need", Kind.OWN_NEED),
                    entry("i'm looking for", Kind.OWN_NEED),
                    entry("i am looking for", Kind.OWN_NEED),
                    entry("i offer", Kind.OWN_OFFER),
                    entry("i'll", Kind.MINE),
                    entry("i will", Kind.MINE),
                    entry("we'll", Kind.MINE),
                    entry("i promised", Kind.MINE),
                    entry("i promised to", Kind.MINE),
                    entry("i owe", Kind.MINE),
                    entry("i agreed to", Kind.MINE),
                    entry("we agreed to", Kind.MINE),
                    entry("agreed to", Kind.MINE),
                    entry("i offered to", Kind.MINE),
                    entry("i said i'd", Kind.MINE),
                    entry("i need to", Kind.MINE),
                    entry("i have to", Kind.MINE),
                    entry("i must", Kind.MINE),
                    entry("i should", Kind.MINE),
                    entry("i'm going to", Kind.MINE),
                    entry("i can help with", Kind.MINE),
                    entry("i can introduce", Kind.MINE),
                    entry("need to", Kind.MINE),
                    entry("have to", Kind.MINE),
                    entry("must", Kind.MINE),
                    entry("promised to", Kind.MINE),
                    entry("promised", Kind.MINE),
                    entry("remind me to", Kind.MINE),
                    entry("remember to", Kind.MINE),
                    entry("don't forget to", Kind.MINE),
                    entry("todo", Kind.MINE),
                    entry("to do", Kind.MINE),
                    entry("next step", Kind.MINE),
                    entry("next", Kind.MINE),
                    entry("let's", Kind.MINE),
                    entry("he'll", Kind.THEIRS),
                    entry("she'll", Kind.THEIRS),
                    entry("they'll", Kind.THEIRS),
                    entry("he will", Kind.THEIRS),
                    entry("she will", Kind.THEIRS),
                    entry("they will", Kind.THEIRS),
                    entry("he promised", Kind.THEIRS),
                    entry("she promised", Kind.THEIRS),
                    entry("they promised", Kind.THEIRS),
                    entry("owes me", Kind.THEIRS),
                    entry("promised me", Kind.THEIRS),
                    entry("is going to", Kind.THEIRS));

    private static final int LONGEST = 4;

    private static final String SIGNS = "+-";

    /// The first words of what is said of needs and offers.
    private static final Set<String> WISHED =
            PHRASES.entrySet().stream()
                    .filter(each -> each.getValue() == Kind.NEED || each.getValue() == Kind.OFFER)
                    .map(each -> each.getKey().split(" ", 2)[0])
                    .collect(Collectors.toUnmodifiableSet());

    /// Phrases that promise something only where a sentence, or a part of one, starts.
    private static final Set<String> AT_START =
            Set.of(
                    "need to",
                    "have to",
                    "must",
                    "agreed to",
                    "promised to",
                    "promised",
                    "next step",
                    "next",
                    "todo",
                    "to do",
                    "need");

    private static final Set<String> UNSURE =
            Set.of(
                    "wants",
                    "could use",
                    "happy to",
                    "willing to",
                    "can help",
                    "can do",
                    "is going to",
                    "promised",
                    "promised to",
                    "i should",
                    "i must",
                    "needed",
                    "need",
                    "i can help with",
                    "i can introduce",
                    "struggling with",
                    "struggles with");

    private static final Set<String> NOT_THEIRS =
            Set.of(
                    """
                    i i'm we no not doesn't don't longer nobody didn't never won't i've am
                    """
                            .strip()
                            .split("\\s+"));
    private static final Set<String> VAGUE =
            Set.of(
                    """
                    think be see probably not never maybe need want have consider go leave like
                    love know decide wait to
                    """
                            .strip()
                            .split("\\s+"));
    static final Set<String> VERBS =
            Set.of(
                    """
                    send introduce share invite forward write pay bring prepare connect ask
                    reply remind schedule review tell show ping give get check find drop follow
                    book arrange draft quote deliver order look pass try set make come talk
                    speak visit put pick intro
                    """
                            .strip()
                            .split("\\s+"));

    /// What people will do, besides; by themselves these words begin no promise.
    private static final Set<String> ACTS =
            Set.of("taste", "test", "sample", "sign", "confirm", "recommend", "buy", "help");

    static final Set<String> REACHES =
            Set.of(
                    "call", "ring", "phone", "text", "email", "e-mail", "mail", "message", "meet",
                    "dm", "zoom");
    private static final Set<String> BUYS =
            Set.of("buy", "order", "book", "take", "try", "have", "get");
    private static final Set<String> OURS = Set.of("our", "my");
    private static final Set<String> DONE =
            Set.of(
                    """
                    it that this so better more less without any anything something nothing everything
                    what the a morning afternoon evening weekends mornings afternoons evenings most
                    well good lunch dinner breakfast
                    """
                            .strip()
                            .split("\\s+"));

    /// What is needed for a moment, and no matter for anybody who reads a board of needs.
    private static final Set<String> PASSING =
            Set.of(
                    """
                    you it this that these those one time help break coffee drink minute moment
                    holiday rest nap answer reply sleep be nothing everything something
                    """
                            .strip()
                            .split("\\s+"));

    private static final Set<String> OBJECTS =
            Set.of("her", "him", "them", "back", "again", "me", "us");

    /// Whether any need or offer can be read in it at all: quick, and yes where it is doubtful.
    static boolean wished(String text) {
        var folded = Folded.of(text);
        return SIGNS.chars().anyMatch(sign -> folded.indexOf(sign) >= 0)
                || WISHED.stream().anyMatch(folded::contains);
    }

    static Optional<Cue> at(Reading line, int at) {
        return sign(line, at)
                .or(() -> phrase(line, at))
                .or(() -> will(line, at))
                .or(() -> named(line, at));
    }

    /// `+ > ->` and a `-` that is no dash between two other things.
    private static Optional<Cue> sign(Reading line, int at) {
        if (line.marker(at, "-") && line.low(at + 1).equals(">"))
            return Optional.of(new Cue(Kind.MINE, at + 2, true));
        if (line.marker(at, ">")) return Optional.of(new Cue(Kind.MINE, at + 1, true));
        if (line.marker(at, "+") && line.word(at + 1) && !line.number(at + 1))
            return Optional.of(new Cue(Kind.OFFER, at + 1, true));
        if (line.marker(at, "-") && at > 0 && line.word(at + 1) && !dash(line, at + 1))
            return Optional.of(new Cue(Kind.NEED, at + 1, true));
        return Optional.empty();
    }

    /// "Tom - coffee - 20 min": what follows means something without the dash.
    private static boolean dash(Reading line, int next) {
        return Character.isDigit(line.low(next).charAt(0))
                || Ways.known(line, next)
                || line.known(next) > 0
                || new Amounts(line).minutesAt(next)
                || new Dates(line, Moment.Aim.PAST).at(next).isPresent()
                || new Dates(line, Moment.Aim.AHEAD).at(next).isPresent()
                || Outcomes.said(line, next)
                || phrase(line, next).isPresent()
                || will(line, next).isPresent()
                || VERBS.contains(line.low(next))
                || Ahead.MEETINGS.contains(line.low(next))
                || Set.of(
                                """
                                at with met he she they i talked chat we but and so very good nice great
                                """
                                        .strip()
                                        .split("\\s+"))
                        .contains(line.low(next));
    }

    private static Optional<Cue> phrase(Reading line, int at) {
        var count = line.phrase(at, PHRASES.keySet(), LONGEST);
        if (count == 0) return Optional.empty();
        var said = line.joined(at, at + count);
        var kind = Words.known(PHRASES, said);
        if (AT_START.contains(said) && !line.starts(at)) return Optional.empty();
        if (said.equals("next") && !line.low(at + 1).equals(":")) return Optional.empty();
        var content = at + count;
        if (line.low(content).equals(":")) content++;
        if (said.endsWith("introduce")) content--;
        if (said.equals("can do") && !deed(line, content)) return Optional.empty();
        return fits(line, kind, at, content)
                ? Optional.of(new Cue(kind, content, !UNSURE.contains(said)))
                : Optional.empty();
    }

    /// "Can do pallet deliveries", and not Tuesday, lunch, ten o'clock, better or without.
    private static boolean deed(Reading line, int at) {
        return !DONE.contains(line.low(at))
                && !Ahead.MEETINGS.contains(line.low(at))
                && !Character.isDigit(line.low(at).charAt(0))
                && new Dates(line, Moment.Aim.AHEAD).at(at).isEmpty();
    }

    private static boolean fits(Reading line, Kind kind, int at, int content) {
        var after = line.low(line.low(content).equals("to") ? content + 1 : content);
        return switch (kind) {
            case NEED, OFFER ->
                    !NOT_THEIRS.contains(line.low(at - 1))
                            && !VAGUE.contains(after)
                            && (kind == Kind.OFFER || !bought(line, content))
                            && line.word(content)
                            && !after.equals("nothing");
            case MINE -> line.word(content) && !VAGUE.contains(after);
            case THEIRS -> line.word(content) && !VAGUE.contains(after);
            case OWN_NEED, OWN_OFFER -> own(line, at, content);
        };
    }

    /// "I need a bookkeeper", and not "Tom: I need a van", "when I need it" or "I need Tom's help".
    private static boolean own(Reading line, int at, int content) {
        var first = content;
        while (Set.of("a", "an", "some", "the", "my", "more").contains(line.low(first))) first++;
        return line.starts(at)
                && !Set.of(":", "\"", "“", "(").contains(line.low(at - 1))
                && line.word(first)
                && line.known(first) == 0
                && !line.low(first).endsWith("'s")
                && !VAGUE.contains(line.low(first))
                && !OBJECTS.contains(line.low(first))
                && !PASSING.contains(line.low(first));
    }

    /// "Wants to buy our starter plan": what the owner sells is a deal, and no need to be matched.
    private static boolean bought(Reading line, int content) {
        var verb = line.low(content).equals("to") ? content + 1 : content;
        return BUYS.contains(line.low(verb)) && OURS.contains(line.low(verb + 1))
                || OURS.contains(line.low(content));
    }

    /// "Will send the deck" is the owner's; "Tom will send it" and "will call me" are theirs.
    private static Optional<Cue> will(Reading line, int at) {
        if (!line.low(at).equals("will") && !line.low(at).equals("ill")) return Optional.empty();
        var verb = line.low(at + 1);
        if (!VERBS.contains(verb) && !REACHES.contains(verb) && !ACTS.contains(verb))
            return Optional.empty();
        var me =
                OBJECTS.contains(line.low(at + 2)) && Set.of("me", "us").contains(line.low(at + 2));
        if (line.starts(at))
            return Optional.of(
                    new Cue(me ? Kind.THEIRS : Kind.MINE, at + 1, !line.low(at).equals("ill")));
        if (line.low(at).equals("ill")) return Optional.empty();
        var subject =
                line.capital(at - 1)
                        || line.word(at - 1) && line.has(line.low(at - 1))
                        || line.low(at - 1).equals("who");
        return subject ? Optional.of(new Cue(Kind.THEIRS, at + 1, true)) : Optional.empty();
    }

    /// "Tom promised to send it", "Ana promised me a list".
    private static Optional<Cue> named(Reading line, int at) {
        if (!line.low(at).equals("promised") || line.starts(at)) return Optional.empty();
        if (!line.capital(at - 1) && !line.has(line.low(at - 1))) return Optional.empty();
        return Optional.of(new Cue(Kind.THEIRS, at + 1, true))
                .filter(cue -> line.word(cue.content()));
    }

    /// Whether something with a meaning of its own starts here, so that what was said before ends.
    static boolean turns(Reading line, int at) {
        return at(line, at).isPresent()
                || Set.of("i", "he", "she", "they", "we", "it", "but", "then")
                        .contains(line.low(at))
                || VERBS.contains(line.low(at))
                || REACHES.contains(line.low(at)) && OBJECTS.contains(line.low(at + 1));
    }

    static boolean object(String low) {
        return OBJECTS.contains(low);
    }
}
