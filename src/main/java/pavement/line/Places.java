package pavement.line;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Channel;
import pavement.book.Stage;

/// The stage: "@Northside", "at the farmers market", "SaaS meetup".
final class Places {
    private static final int LONGEST = 5;
    private static final Map<String, Stage.Kind> KINDS =
            Map.ofEntries(
                    entry("coffee", Stage.Kind.COFFEE_SHOP),
                    entry("cafe", Stage.Kind.COFFEE_SHOP),
                    entry("caffe", Stage.Kind.COFFEE_SHOP),
                    entry("espresso", Stage.Kind.COFFEE_SHOP),
                    entry("starbucks", Stage.Kind.COFFEE_SHOP),
                    entry("roasters", Stage.Kind.COFFEE_SHOP),
                    entry("bookstore", Stage.Kind.BOOKSTORE),
                    entry("bookshop", Stage.Kind.BOOKSTORE),
                    entry("books", Stage.Kind.BOOKSTORE),
                    entry("sandwich", Stage.Kind.SANDWICH_SHOP),
                    entry("sandwiches", Stage.Kind.SANDWICH_SHOP),
                    entry("deli", Stage.Kind.SANDWICH_SHOP),
                    entry("work", Stage.Kind.WORK),
                    entry("office", Stage.Kind.WORK),
                    entry("street", Stage.Kind.STREET),
                    entry("corner", Stage.Kind.STREET),
                    entry("bus", Stage.Kind.PLACE),
                    entry("train", Stage.Kind.PLACE),
                    entry("plane", Stage.Kind.PLACE),
                    entry("park", Stage.Kind.PLACE),
                    entry("gym", Stage.Kind.PLACE),
                    entry("market", Stage.Kind.PLACE),
                    entry("airport", Stage.Kind.PLACE),
                    entry("library", Stage.Kind.PLACE),
                    entry("bar", Stage.Kind.PLACE),
                    entry("pub", Stage.Kind.PLACE),
                    entry("school", Stage.Kind.SCHOOL),
                    entry("university", Stage.Kind.SCHOOL));
    private static final Map<String, String> ONLINE =
            Map.of(
                    "linkedin",
                    "LinkedIn",
                    "twitter",
                    "Twitter",
                    "slack",
                    "Slack",
                    "discord",
                    "Discord",
                    "reddit",
                    "Reddit",
                    "instagram",
                    "Instagram");

    private static final Set<String> OVER =
            Set.of(
                    """
                    with for about to and on after before needs who where he she they i we this
                    but because wants offers from in by via through met talked got was is
                    introduced told said asked called while then yesterday today around looking
                    had has again good nice great no did just re over interested signed
                    """
                            .strip()
                            .split("\\s+"));
    private static final Set<String> NO_PLACE =
            Set.of(
                    """
                    least all once first last ease length it lunch home noon midday midnight
                    night me him her us them some any dinner breakfast his their risk that this
                    what
                    """
                            .strip()
                            .split("\\s+"));
    private static final Set<String> OCCASIONS =
            Set.of("night", "breakfast", "brunch", "evening", "day", "days", "week", "social");
    private static final Set<String> WITHIN =
            Set.of("in", "outside", "on", "near", "inside", "from");

    /// "Works at Stripe" says where somebody works, not where he was met.
    private static final Set<String> JOBS = Set.of("works", "worked", "working", "employed");

    private final Reading line;

    Places(Reading line) {
        this.line = line;
    }

    /// The word is a kind of place, or somewhere the book knows.
    static boolean kindWord(Reading line, int at) {
        return KINDS.containsKey(line.low(at)) || line.names.place(line.low(at)).isPresent();
    }

    void find() {
        for (var at = 0; at < line.size() && !line.has(Chip.Where.class); at++) named(at);
        for (var at = 0; at < line.size() && !line.has(Chip.Where.class); at++) kind(at);
        if (!line.has(Chip.Where.class)) event();
        if (!line.has(Chip.Where.class)) implied();
    }

    /// "at Northside", "@ the farmers market".
    private void named(int at) {
        var sign = line.low(at).equals("@");
        if (line.free(at) && line.starts(at)) somewhere(at);
        if (!line.free(at) || !sign && !line.low(at).equals("at")) return;
        if (JOBS.contains(line.low(at - 1))) return;
        var start = at + 1;
        while (Set.of("the", "a", "an", "our", "my").contains(line.low(start))) start++;
        var end = end(start);
        if (end == start
                || NO_PLACE.contains(line.low(start))
                || Character.isDigit(line.low(start).charAt(0))) return;
        if (Words.calendar(line.low(start)) || !sign && unlikely(start, end)) return;
        add(at, start, end, sign);
    }

    /// A place the book knows, between commas.
    private void somewhere(int at) {
        var to = at;
        while (line.free(to) && line.word(to)) to++;
        if (to == at
                || to - at > LONGEST
                || !line.softly(to)
                || line.names.place(line.joined(at, to)).isEmpty()) return;
        if (line.known(at) == 0) add(at, at, to, true);
    }

    /// Neither a name nor a kind of place ("at peace with that").
    private boolean unlikely(int start, int end) {
        var known = line.names.place(line.joined(start, end)).isPresent();
        var article =
                line.low(start - 1).equals("the")
                        || line.low(start - 1).equals("a")
                        || line.low(start - 1).equals("an");
        return !known
                && !article
                && !line.capital(start)
                && kindOf(start, end) == Stage.Kind.UNKNOWN;
    }

    private void add(int at, int start, int end, boolean sign) {
        var known = line.names.place(line.joined(start, end));
        var kind = kindOf(start, end);
        var text = kind == Stage.Kind.WORK && end - start == 1 ? "" : line.text(start, end);
        var stage =
                known.orElseGet(
                        () -> new Stage(kind == Stage.Kind.UNKNOWN ? suggested() : kind, text));
        var sure = known.isPresent() || sign || kind != Stage.Kind.UNKNOWN || !line.capital(start);
        take(start, end);
        line.take(at, start);
        line.add(new Chip.Where(line.span(start, end), Certainty.guessedIf(!sure), stage));
    }

    /// How it happened is read from its own word; that word is not taken a second time.
    private void take(int start, int end) {
        for (var at = start; at < end; at++)
            if (line.free(at) && !Ways.EVENTS.contains(line.low(at))) line.take(at, at + 1);
    }

    private int end(int start) {
        var at = start;
        while (at < line.size()
                && at - start < LONGEST
                && line.free(at)
                && !line.softly(at)
                && line.word(at)) {
            if (at > start
                    && (OVER.contains(line.low(at))
                            || new Amounts(line).minutesAt(at)
                            || Words.calendar(line.low(at)))) break;
            if (at > start && line.number(at) && !line.capital(at - 1)) break;
            at++;
        }
        return at;
    }

    private Stage.Kind kindOf(int start, int end) {
        if (occasion(start, end)) return Stage.Kind.EVENT;
        for (var at = end - 1; at >= start; at--) {
            if (Ways.EVENTS.contains(line.low(at))) return Stage.Kind.EVENT;
            if (KINDS.containsKey(line.low(at))) return Words.known(KINDS, line.low(at));
        }
        return Stage.Kind.UNKNOWN;
    }

    /// "Small Business Night", "Founders Breakfast".
    private boolean occasion(int start, int end) {
        return end - start > 1
                && OCCASIONS.contains(line.low(end - 1))
                && line.capital(end - 1)
                && line.capital(end - 2);
    }

    /// "Coffee with Sol at Northside": Northside is where coffee is had.
    private Stage.Kind suggested() {
        for (var at = 0; at < line.size(); at++) {
            if (line.low(at).equals("coffee") || line.low(at).equals("espresso"))
                return Stage.Kind.COFFEE_SHOP;
            if (line.low(at).equals("sandwich")) return Stage.Kind.SANDWICH_SHOP;
        }
        return Stage.Kind.PLACE;
    }

    /// "in the bookstore", "on the train", "coffee shop".
    private void kind(int at) {
        if (!line.free(at)) return;
        var shop = line.says(at, "coffee", "shop") || line.says(at, "sandwich", "shop");
        var led =
                WITHIN.contains(line.low(at - 2)) && Set.of("the", "a").contains(line.low(at - 1))
                        || line.says(at - 1, "on") && line.low(at).equals("linkedin");
        var alone =
                Set.of("cafe", "bookstore", "bookshop", "deli", "starbucks").contains(line.low(at))
                        && line.starts(at)
                        && line.softly(at + 1);
        if (!KINDS.containsKey(line.low(at))) return;
        if (!shop && !led && !alone) {
            whole(at);
            return;
        }
        var kind = Words.known(KINDS, line.low(at));
        if (kind == Stage.Kind.WORK && !led) return;
        var named =
                kind == Stage.Kind.PLACE
                        || kind == Stage.Kind.SCHOOL
                        || line.low(at).equals("starbucks");
        var end = shop ? at + 2 : at + 1;
        line.take(at, end);
        line.add(
                new Chip.Where(
                        line.span(at, end),
                        Certainty.UNDERSTOOD,
                        new Stage(kind, named ? line.text(at, end) : "")));
    }

    /// A part of a sentence that is a place and nothing else: ", farmers market,".
    private void whole(int at) {
        var start = at;
        while (start > 0
                && at - start < 3
                && line.free(start - 1)
                && line.word(start - 1)
                && !line.softly(start - 1)) start--;
        var alone =
                Set.of(
                                "street", "train", "bus", "gym", "park", "airport", "market",
                                "library", "plane")
                        .contains(line.low(at));
        if (start == at && !alone || !line.softly(start - 1) || !line.softly(at + 1)) return;
        for (var look = start; look <= at; look++)
            if (OVER.contains(line.low(look)) || Ways.known(line, look) || line.known(look) > 0)
                return;
        var from = Set.of("the", "a").contains(line.low(start)) ? start + 1 : start;
        var kind = Words.known(KINDS, line.low(at));
        if (kind == Stage.Kind.WORK) return;
        line.take(start, at + 1);
        line.add(
                new Chip.Where(
                        line.span(from, at + 1),
                        Certainty.UNDERSTOOD,
                        new Stage(kind, line.text(from, at + 1))));
    }

    /// "SaaS meetup, met Ana and Bo".
    private void event() {
        for (var at = 0; at < line.size(); at++) {
            if (!Ways.EVENTS.contains(line.low(at)) || !line.free(at) || !line.softly(at + 1))
                continue;
            var start = at;
            while (start > 0
                    && at - start < 4
                    && !line.softly(start - 1)
                    && line.free(start - 1)
                    && line.word(start - 1)) start--;
            if (!line.softly(start - 1) || start < at && Ways.known(line, start)) continue;
            line.add(
                    new Chip.Where(
                            line.span(start, at + 1),
                            Certainty.UNDERSTOOD,
                            new Stage(Stage.Kind.EVENT, line.text(start, at + 1))));
            take(start, at);
            return;
        }
    }

    /// What the channel's own words say about the stage.
    private void implied() {
        for (var at = 0; at < line.size(); at++) {
            var stage = implied(at);
            if (stage.isEmpty()) continue;
            var to = line.low(at).equals("cold") ? at + 2 : at + 1;
            line.add(
                    new Chip.Where(
                            line.span(at, to),
                            Certainty.guessedIf(line.low(at).equals("coffee")),
                            stage.get()));
            return;
        }
    }

    private Optional<Stage> implied(int at) {
        if (line.low(at).equals("cold-called"))
            return Optional.of(new Stage(Stage.Kind.COLD_CALL, ""));
        if (line.low(at).equals("cold") && line.low(at + 1).startsWith("call"))
            return Optional.of(new Stage(Stage.Kind.COLD_CALL, ""));
        if (line.low(at).equals("cold") && Ways.known(line, at + 1))
            return Optional.of(new Stage(Stage.Kind.COLD_MESSAGE, ""));
        if (ONLINE.containsKey(line.low(at))
                && (line.low(at - 1).equals("on") || line.low(at + 1).equals("message")))
            return Optional.ofNullable(ONLINE.get(line.low(at)))
                    .map(place -> new Stage(Stage.Kind.ONLINE, place));
        var coffee =
                line.low(at).equals("coffee")
                        && !line.free(at)
                        && line.chips().stream()
                                .anyMatch(chip ->
                                        chip instanceof Chip.How how
                                                && how.channel() == Channel.IN_PERSON
                                                && how.span().from() == line.token(at).from());
        return coffee ? Optional.of(new Stage(Stage.Kind.COFFEE_SHOP, "")) : Optional.empty();
    }
}
