package pavement.line;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Channel;
import pavement.book.Direction;

/// How it happened: a call, a coffee, a text; and who reached out to whom.
final class Ways {
    static final Set<String> EVENTS =
            Set.of(
                    """
                    meetup meet-up conference expo fair summit mixer workshop event hackathon
                    convention seminar networking party
                    """
                            .strip()
                            .split("\\s+"));

    private static final Map<String, Channel> PHRASES =
            Map.ofEntries(
                    entry("call", Channel.CALL),
                    entry("called", Channel.CALL),
                    entry("calls", Channel.CALL),
                    entry("cold calls", Channel.CALL),
                    entry("calling", Channel.CALL),
                    entry("phone", Channel.CALL),
                    entry("phoned", Channel.CALL),
                    entry("rang", Channel.CALL),
                    entry("ring", Channel.CALL),
                    entry("dialed", Channel.CALL),
                    entry("dialled", Channel.CALL),
                    entry("cold call", Channel.CALL),
                    entry("cold called", Channel.CALL),
                    entry("cold-called", Channel.CALL),
                    entry("phone call", Channel.CALL),
                    entry("voicemail", Channel.CALL),
                    entry("video", Channel.VIDEO),
                    entry("video call", Channel.VIDEO),
                    entry("zoom", Channel.VIDEO),
                    entry("zoomed", Channel.VIDEO),
                    entry("zoom call", Channel.VIDEO),
                    entry("google meet", Channel.VIDEO),
                    entry("teams call", Channel.VIDEO),
                    entry("facetime", Channel.VIDEO),
                    entry("facetimed", Channel.VIDEO),
                    entry("skype", Channel.VIDEO),
                    entry("text", Channel.MESSAGE),
                    entry("texted", Channel.MESSAGE),
                    entry("sms", Channel.MESSAGE),
                    entry("email", Channel.MESSAGE),
                    entry("emailed", Channel.MESSAGE),
                    entry("e-mail", Channel.MESSAGE),
                    entry("e-mailed", Channel.MESSAGE),
                    entry("mailed", Channel.MESSAGE),
                    entry("message", Channel.MESSAGE),
                    entry("messaged", Channel.MESSAGE),
                    entry("dm", Channel.MESSAGE),
                    entry("dm'd", Channel.MESSAGE),
                    entry("dmed", Channel.MESSAGE),
                    entry("whatsapp", Channel.MESSAGE),
                    entry("whatsapped", Channel.MESSAGE),
                    entry("wrote", Channel.MESSAGE),
                    entry("wrote to", Channel.MESSAGE),
                    entry("replied", Channel.MESSAGE),
                    entry("pinged", Channel.MESSAGE),
                    entry("cold email", Channel.MESSAGE),
                    entry("cold emailed", Channel.MESSAGE),
                    entry("linkedin message", Channel.MESSAGE),
                    entry("coffee", Channel.IN_PERSON),
                    entry("espresso", Channel.IN_PERSON),
                    entry("lunch", Channel.IN_PERSON),
                    entry("dinner", Channel.IN_PERSON),
                    entry("breakfast", Channel.IN_PERSON),
                    entry("brunch", Channel.IN_PERSON),
                    entry("beer", Channel.IN_PERSON),
                    entry("beers", Channel.IN_PERSON),
                    entry("drinks", Channel.IN_PERSON),
                    entry("tea", Channel.IN_PERSON),
                    entry("met", Channel.IN_PERSON),
                    entry("met with", Channel.IN_PERSON),
                    entry("met up with", Channel.IN_PERSON),
                    entry("saw", Channel.IN_PERSON),
                    entry("meeting", Channel.IN_PERSON),
                    entry("bumped into", Channel.IN_PERSON),
                    entry("ran into", Channel.IN_PERSON),
                    entry("sat next to", Channel.IN_PERSON),
                    entry("sat with", Channel.IN_PERSON),
                    entry("sat down with", Channel.IN_PERSON),
                    entry("visited", Channel.IN_PERSON),
                    entry("in person", Channel.IN_PERSON),
                    entry("face to face", Channel.IN_PERSON),
                    entry("walk", Channel.IN_PERSON),
                    entry("stopped by", Channel.IN_PERSON),
                    entry("dropped by", Channel.IN_PERSON),
                    entry("liked", Channel.REACTION),
                    entry("commented on", Channel.REACTION),
                    entry("newsletter", Channel.BULK));

    private static final Set<String> CHANCE =
            Stream.of("bumped into", "ran into", "sat next to").collect(toUnmodifiableSet());

    /// Verbs: who stands before them did it, and who stands after them had it done to him.
    private static final Set<String> DONE =
            Set.of(
                    "called",
                    "phoned",
                    "rang",
                    "texted",
                    "emailed",
                    "e-mailed",
                    "mailed",
                    "messaged",
                    "dmed",
                    "dm'd",
                    "whatsapped",
                    "wrote",
                    "wrote to",
                    "replied",
                    "pinged",
                    "facetimed",
                    "zoomed",
                    "dialed",
                    "dialled",
                    "cold called",
                    "cold-called",
                    "cold emailed");

    /// A dish, a place or a subject when it comes after these.
    private static final Set<String> ABOUT =
            Set.of(
                    """
                    about re his her their my phone your after before company no sells makes
                    another next business
                    """
                            .strip()
                            .split("\\s+"));

    private static final Set<String> THEY = Set.of("he", "she", "they");

    private final Reading line;

    Ways(Reading line) {
        this.line = line;
    }

    static boolean known(Reading line, int at) {
        return line.phrase(at, PHRASES.keySet(), 3) > 0 || EVENTS.contains(line.low(at));
    }

    private record Way(int from, int to, Channel channel, String said) {}

    void find() {
        var best = Optional.<Way>empty();
        for (var at = 0; at < line.size(); at++) {
            var way = way(at);
            if (way.isPresent()
                    && best.map(before ->
                                    way.get().channel() != before.channel()
                                            && beats(way.get(), before))
                            .orElse(true)) best = way;
            if (way.isPresent()) at = way.get().to() - 1;
        }
        best.ifPresent(way -> {
            line.take(way.from(), way.to());
            line.add(
                    new Chip.How(
                            line.span(way.from(), way.to()),
                            Certainty.guessedIf(doubtful(way)),
                            way.channel(),
                            direction(way)));
        });
    }

    private Optional<Way> way(int at) {
        var count = line.phrase(at, PHRASES.keySet(), 3);
        if (count == 0 || !line.free(at, at + count)) return event(at);
        var said = line.joined(at, at + count);
        if (ABOUT.contains(line.low(at - 1)) && !DONE.contains(said)
                || line.low(at + count).equals("shop")) return Optional.empty();
        if (line.low(at + count).equals("roaster") || line.low(at + count).equals("number"))
            return Optional.empty();
        return Optional.ofNullable(PHRASES.get(said))
                .map(channel -> new Way(at, at + count, channel, said));
    }

    /// An event is how it happened when it was at one.
    private Optional<Way> event(int at) {
        if (!EVENTS.contains(line.low(at)) || !line.free(at)) return Optional.empty();
        for (var back = at - 1; back >= Math.max(0, at - 5) && !line.ends(back); back--) {
            var low = line.low(back);
            if (low.equals("after")
                    || low.equals("before")
                    || low.equals("about")
                    || low.equals("for")
                    || low.equals("from")) return Optional.empty();
            if (low.equals("at") || low.equals("@") || low.equals("during"))
                return Optional.of(new Way(at, at + 1, Channel.EVENT, low));
        }
        var start = at;
        while (start > 0 && !line.softly(start - 1)) start--;
        return at - start <= 3 && line.softly(at + 1)
                ? Optional.of(new Way(at, at + 1, Channel.EVENT, ""))
                : Optional.empty();
    }

    /// "Met Ana on Zoom", "coffee at the expo": meeting says less than where it was.
    private static boolean beats(Way way, Way before) {
        if (before.channel() == Channel.IN_PERSON)
            return way.channel() == Channel.VIDEO
                    || way.channel() == Channel.EVENT
                    || DONE.contains(way.said()) && before.said().equals("coffee");
        return before.channel() == Channel.REACTION
                || before.channel() == Channel.CALL && way.channel() == Channel.VIDEO;
    }

    private boolean doubtful(Way way) {
        return switch (way.said()) {
            case "walk",
                    "tea",
                    "message",
                    "text",
                    "meeting",
                    "wrote",
                    "liked",
                    "replied",
                    "video",
                    "phone" ->
                    way.from() > 0
                            && !line.softly(way.from() - 1)
                            && line.known(way.from() - 1) == 0;
            default -> false;
        };
    }

    private Optional<Direction> direction(Way way) {
        if (CHANCE.contains(way.said())) return Optional.of(Direction.MUTUAL);
        var after = line.low(way.to());
        if (after.equals("me")
                || after.equals("us")
                || after.equals("from")
                || line.low(way.from() - 1).equals("missed")) return Optional.of(Direction.IN);
        if (line.says(way.to(), "back") || after.equals("to")) return Optional.of(backOrTo(way));
        if (DONE.contains(way.said())) return Optional.of(they(way) ? Direction.IN : Direction.OUT);
        return way.said().equals("voicemail") || way.said().startsWith("cold")
                ? Optional.of(Direction.OUT)
                : Optional.empty();
    }

    private Direction backOrTo(Way way) {
        return they(way) ? Direction.IN : Direction.OUT;
    }

    /// "Tom called", "she texted": somebody else did it.
    private boolean they(Way way) {
        var before = way.from() - 1;
        if (THEY.contains(line.low(before))) return true;
        if (way.said().equals("replied")) return !line.low(before).equals("i");
        var subject =
                line.capital(before) && !line.low(before).equals("i")
                        || line.word(before) && line.has(line.low(before));
        var object = line.known(way.to()) > 0 || line.capital(way.to());
        return subject && !object && !Words.calendar(line.low(before));
    }
}
