package pavement.line;

import java.util.Optional;
import java.util.Set;
import pavement.book.Ask;
import pavement.book.Channel;

/// Needs, offers, promises and next steps.
final class Ahead {
    static final Set<String> MEETINGS =
            Set.of(
                    """
                    demo trial meeting call coffee lunch breakfast dinner visit appointment
                    interview zoom follow-up followup tasting drinks meet talk
                    """
                            .strip()
                            .split("\\s+"));
    private static final Set<String> LEADING =
            Set.of(
                    """
                    next second another booked scheduled agreed set up on a the for we have
                    again fixed our follow-up
                    """
                            .strip()
                            .split("\\s+"));

    /// "Wants to meet Thursday" is a next step, not a need.
    private static final Set<String> TALKS =
            Set.of("meet", "talk", "call", "speak", "visit", "see");

    private static final Set<String> TO_WHOM = Set.of("to", "with", "for");
    private static final Set<String> EDGES =
            Set.of(
                    """
                    by on at for to that the and a , : around in
                    """
                            .strip()
                            .split("\\s+"));

    private final Reading line;
    private final Dates ahead;
    private final Dates past;
    private final Newcomer newcomer;
    private final Wishes wishes;

    Ahead(Reading line) {
        this.line = line;
        this.ahead = new Dates(line, Moment.Aim.AHEAD);
        this.past = new Dates(line, Moment.Aim.PAST);
        this.newcomer = new Newcomer(line);
        this.wishes = new Wishes(line, this, newcomer);
    }

    void find() {
        for (var at = 0; at < line.size(); at++) {
            if (!line.free(at)) continue;
            var from = at;
            var cue = Cue.at(line, at);
            cue.ifPresentOrElse(found -> read(from, found), () -> unprompted(from));
        }
    }

    private void read(int from, Cue cue) {
        var marked = !line.word(from);
        switch (cue.kind()) {
            case NEED -> {
                var meet =
                        line.low(cue.content()).equals("to")
                                && TALKS.contains(line.low(cue.content() + 1));
                if (meet) pledge(from, cue.content() + 1, true, false);
                else wishes.read(from, cue, end(cue.content(), marked), Ask.Side.NEED);
            }
            case OFFER -> wishes.read(from, cue, end(cue.content(), marked), Ask.Side.OFFER);
            case OWN_NEED -> wishes.own(from, cue, end(cue.content(), false), Ask.Side.NEED);
            case OWN_OFFER -> wishes.own(from, cue, end(cue.content(), false), Ask.Side.OFFER);
            case MINE -> pledge(from, cue.content(), true, cue.sure());
            case THEIRS ->
                    pledge(
                            from,
                            line.low(cue.content()).equals("to")
                                    ? cue.content() + 1
                                    : cue.content(),
                            false,
                            cue.sure());
        }
    }

    /// A trial is to come: of one that was, nobody says the day first.
    ///
    /// "call her Friday 10", "demo on Thursday": nothing says "promise", so it takes a date, or
    /// somebody it is for.
    private void unprompted(int at) {
        var verb = line.low(at);
        if (!line.starts(at) && !led(at)) return;
        var first = at == 0 || !sentence(at);
        var end = end(at, false);
        var dated = moment(at + 1, end);
        if (line.says(at, "follow", "up")
                || line.says(at, "call", "back")
                || line.low(at).equals("follow-up")) {
            pledge(at, at, true, dated.isPresent());
            return;
        }
        if (Cue.VERBS.contains(verb)
                && line.word(at + 1)
                && (dated.isPresent() || !first || line.known(at + 1) > 0))
            pledge(at, at, true, dated.isPresent());
        else if (Cue.REACHES.contains(verb)
                && (dated.isPresent() && named(at + 1) || !first && Cue.object(line.low(at + 1))))
            pledge(at, at, true, true);
        else if (MEETINGS.contains(verb)
                && dated.filter(_ ->
                                !first
                                        || verb.equals("trial")
                                        || onlyAhead(at + 1, end)
                                        || newcomer.within(at + 1, end).isPresent())
                        .isPresent()) pledge(at, at, true, false);
    }

    private boolean led(int at) {
        return MEETINGS.contains(line.low(at)) && LEADING.contains(line.low(at - 1));
    }

    /// A new sentence starts here, or before the words that lead up to here.
    private boolean sentence(int at) {
        var start = at;
        while (start > 0 && LEADING.contains(line.low(start - 1))) start--;
        return start > 0
                && (line.ends(start - 1)
                        || line.low(start - 1).equals("and")
                        || line.low(start - 1).equals("then"));
    }

    private boolean named(int at) {
        return Cue.object(line.low(at))
                || line.known(at) > 0
                || line.capital(at) && !Words.calendar(line.low(at));
    }

    /// No reading of these words lies in the past: "tomorrow", "next week".
    private boolean onlyAhead(int from, int end) {
        for (var at = from; at < end; at++)
            if (ahead.at(at).isPresent()) return past.at(at).isEmpty();
        return false;
    }

    private void pledge(int from, int start, boolean mine, boolean sure) {
        var end = end(start, false);
        if (start >= end || !line.free(from, end)) return;
        var moment = moment(start, end);
        var meant =
                newcomer.within(start, end).or(() -> mine ? Optional.empty() : newcomer.says(from));
        var owed =
                Set.of("owe", "promised").contains(line.low(start - 1)) && mine
                        ? new Folks(line).name(start, end)
                        : Optional.<Folks.Named>empty();
        var what = what(owed.map(Folks.Named::to).orElse(start), end, moment);
        var named = owed.map(Folks.Named::identity).or(() -> whom(start, end));
        var guessed =
                !sure
                        || moment.filter(when -> when.at().guessed()).isPresent()
                        || named.isEmpty() && meant.isPresent();
        var due = moment.map(when -> when.at().day());
        var time = moment.flatMap(when -> when.at().time());
        var chip =
                new Chip.Pledge(
                        line.span(from, end),
                        Certainty.guessedIf(guessed),
                        mine,
                        what,
                        due,
                        time,
                        channel(start),
                        named.or(() -> meant));
        line.take(from, end);
        line.add(chip);
    }

    private record When(int from, Moment at) {}

    private Optional<When> moment(int from, int end) {
        for (var at = from; at < end; at++) {
            var start = at;
            var gone = past.at(at);
            if (gone.isPresent() && ahead.at(at).isEmpty()) {
                at = gone.get().to() - 1;
                continue;
            }
            var found = ahead.at(at).filter(moment -> moment.to() <= end);
            if (found.isPresent()) return found.map(moment -> new When(start, moment));
        }
        return Optional.empty();
    }

    private String what(int start, int end, Optional<When> moment) {
        var before = trimmed(start, moment.map(When::from).orElse(end));
        var after = moment.map(when -> trimmed(when.at().to(), end)).orElse("");
        var what = (before + " " + after).strip();
        return what.isEmpty() ? "talk again" : what;
    }

    private String trimmed(int from, int to) {
        var start = from;
        var end = to;
        while (end > start && EDGES.contains(line.low(end - 1))) end--;
        while (start < end
                && Set.of("to", ",", ":", "that", "i'd", "i'll").contains(line.low(start))) start++;
        return line.text(start, end);
    }

    private Optional<Channel> channel(int start) {
        var verb = line.low(line.low(start).equals("to") ? start + 1 : start);
        return switch (verb) {
            case "call", "ring", "phone" -> Optional.of(Channel.CALL);
            case "email",
                    "e-mail",
                    "text",
                    "message",
                    "write",
                    "send",
                    "mail",
                    "dm",
                    "ping",
                    "forward",
                    "reply" ->
                    Optional.of(Channel.MESSAGE);
            case "zoom" -> Optional.of(Channel.VIDEO);
            case "meet", "coffee", "lunch", "breakfast", "dinner", "visit", "drinks", "tasting" ->
                    Optional.of(Channel.IN_PERSON);
            default -> Optional.empty();
        };
    }

    /// "call Dana Friday", "send Tom the deck", "coffee with Ana on Tuesday".
    private Optional<Identity> whom(int start, int end) {
        var verb = line.low(start).equals("to") ? start + 1 : start;
        if (line.low(verb).equals("introduce")) return Optional.empty();
        for (var at = verb + 1; at < Math.min(end, verb + 6); at++) {
            var direct = at == verb + 1 || TO_WHOM.contains(line.low(at - 1));
            if (!direct) continue;
            var name = new Folks(line).name(at, end);
            if (name.isPresent()) return name.map(Folks.Named::identity);
        }
        return Optional.empty();
    }

    /// Where what starts at `from` is over: with the sentence, at a marker, or where something else
    /// is said.
    int end(int from, boolean commas) {
        for (var at = from; ; at++) {
            if (line.ends(at) || !line.free(at)) return at;
            if (at > from && (line.marker(at, "+") || line.marker(at, ">") || line.marker(at, "-")))
                return at;
            if (line.low(at).equals(",") && !goesOn(at + 1, commas)) return at;
            var joint =
                    line.low(at).equals("and")
                            || line.low(at).equals("but")
                            || line.low(at).equals("so");
            if (at > from && joint && Cue.turns(line, at + 1)) return at;
            if (at > from && (line.low(at).equals("but") || line.low(at).equals("("))) return at;
        }
    }

    private boolean goesOn(int at, boolean commas) {
        if (ahead.at(at).isPresent()) return past.at(at).isEmpty() || !commas;
        return commas
                && Cue.at(line, at).isEmpty()
                && !new Amounts(line).minutesAt(at)
                && !Ways.known(line, at);
    }
}
