package pavement.plan;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Dated;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.ties.Story;

/// Finds what decided about one person, in the order in which the plan decides.
final class Weighing {
    private final Plan plan;
    private final Frame frame;
    private final Ranking ranking;
    private final Learned learned;

    Weighing(Plan plan, Frame frame, Ranking ranking, Learned learned) {
        this.plan = plan;
        this.frame = frame;
        this.ranking = ranking;
        this.learned = learned;
    }

    private record Found(Case.Place place, String sentence) {}

    private static final Found LATE =
            new Found(
                    Case.Place.NO_ROOM,
                    "Was in, and no longer fits in what is left of today; free again tomorrow.");

    Optional<Case> of(PersonId id) {
        var then = frame.then();
        return then.book().person(id).flatMap(person -> then.story(id).map(it -> of(person, it)));
    }

    private Case of(Person person, Story story) {
        var known = ranking.known(person, story);
        var move = plan.moves().stream().filter(it -> it.person().id().equals(person.id()));
        var in = move.findFirst();
        var chosen = in.or(() -> late(person));
        var bar =
                today(person)
                        .or(() -> in.isPresent() ? Optional.empty() : since(person))
                        .or(() -> frame.rules().bar(person, story, known.tie()));
        var candidate =
                known.tie() == Tie.BLOCKED
                        ? Optional.<Candidate>empty()
                        : Optional.of(candidate(known, chosen));
        var reckoned =
                chosen.map(it -> it.numbers().reckoned())
                        .or(() -> candidate.map(ranking::reckoned));
        var found =
                in.map(this::why)
                        .or(() -> bar.map(it -> new Found(Case.Place.BARRED, it.sentence())))
                        .or(() -> chosen.map(_ -> LATE))
                        .orElseGet(() -> out(person, reckoned.orElseThrow()));
        return new Case(
                person,
                found.place(),
                found.sentence(),
                reckoned,
                bar,
                in,
                last().filter(it -> !it.person().id().equals(person.id())),
                candidate.map(learned::of).orElse(List.of()));
    }

    /// Through his planned channel, or his best one, or the one of most people.
    private Candidate candidate(Candidate.Known known, Optional<Move> in) {
        return in.map(move -> ranking.through(known, move.channel()))
                .or(() -> ranking.seen(known.person(), known.story()))
                .orElseGet(() -> ranking.through(known, Cells.CHANNELS.getFirst()));
    }

    /// What was said of this very plan is no rule of it, and bars all the same.
    private Optional<Bar> today(Person person) {
        return Aside.of(frame.then().book(), person.id(), plan.day(), frame.made())
                .filter(it -> it.said().day().equals(plan.day()))
                .map(it -> new Bar(Bar.Why.SET_ASIDE, sentence(it), Optional.of(it.back())));
    }

    private static String sentence(Aside aside) {
        return switch (aside.said().why()) {
            case SKIPPED -> "You skipped this for today.";
            case SWAPPED -> "You swapped this for somebody else today.";
            case SNOOZED, AFTER_EVENT, UNTIL_REPLY, PUT_IN -> aside.sentence();
        };
    }

    /// What the plan's numbers do not know yet: in so many words, for they stay as they were.
    private Optional<Bar> since(Person person) {
        return frame.since(person.id())
                .map(last ->
                        new Bar(
                                Bar.Why.TODAY,
                                "%s today at %s, after this plan was made; its numbers are of before that."
                                        .formatted(
                                                what(last),
                                                Dated.TIME.of(last.at().atZone(frame.zone()))),
                                Optional.empty()));
    }

    private static String what(Encounter last) {
        if (last.twoWay()) return "You were in touch";
        return last.direction() == Direction.IN ? "They came to you" : "You tried";
    }

    private Optional<Move> late(Person person) {
        return plan.late().stream()
                .filter(move -> move.person().id().equals(person.id()))
                .findFirst();
    }

    /// All that were chosen when the plan was made. What of them still fits changes by the minute;
    /// why somebody else was not chosen does not.
    private List<Move> chosen() {
        return Stream.concat(plan.moves().stream(), plan.late().stream()).toList();
    }

    private Found why(Move move) {
        var since = since(move.person()).map(it -> " " + it.sentence()).orElse("");
        return new Found(Case.Place.IN, kind(move) + since);
    }

    private String kind(Move move) {
        return switch (move.kind()) {
            case PROMISE -> "A promise: it comes before every score, the earliest deadline first.";
            case NEGLECTED ->
                    "One place a day is for whoever has waited longest, whatever the score.";
            case EXPLORE ->
                    "One place a day is for a kind of person and channel not tried for 14 days.";
            case PUT_IN -> "You put this in yourself.";
            case BEST -> best(move.numbers().reckoned());
        };
    }

    private String best(Reckoned it) {
        var place =
                it.score()
                        .rank()
                        .map(rank ->
                                "Rank %d of %s by points a minute"
                                        .formatted(rank, count(it.score().of(), "candidate")))
                        .orElse("Among the best by points a minute");
        return plan.rescue().isPresent()
                ? place + "; after a silence the plan is the three best."
                : "%s; the best that fit %d minutes with at least %d %% of them active."
                        .formatted(place, plan.budget(), Math.round(plan.activeShare() * 100));
    }

    private Found out(Person person, Reckoned it) {
        var called = person.name().called();
        if (plan.rescue().isPresent())
            return new Found(
                    Case.Place.RESCUE,
                    "After a silence the plan is three names; %s is %s."
                            .formatted(called, rank(it)));
        if (plan.budget() == 0)
            return new Found(
                    Case.Place.NO_MINUTES,
                    "Today has no minutes for reaching out; %s is %s.".formatted(called, rank(it)));
        if (it.score().rank().isEmpty())
            return new Found(Case.Place.OUTRANKED, "%s is %s.".formatted(called, rank(it)));
        if (chosen().size() >= Choice.MOST)
            return new Found(
                    Case.Place.FULL,
                    "%s is %s; %d others were chosen for today, and a day holds no more."
                            .formatted(called, rank(it), chosen().size()));
        var left = Math.max(0, plan.budget() - used());
        if (it.time().minutes() > left)
            return new Found(
                    Case.Place.NO_ROOM,
                    "Takes %d minutes, and %d are left beside %s; %s is %s."
                            .formatted(it.time().minutes(), left, beside(), called, rank(it)));
        return it.tie() == Tie.PASSIVE && activeBelow(it.time().minutes())
                ? new Found(
                        Case.Place.SHARE,
                        "Passive, and with %s fewer than %d %% of the minutes would be active; %s is %s."
                                .formatted(
                                        called,
                                        Math.round(plan.activeShare() * 100),
                                        called,
                                        rank(it)))
                : new Found(
                        Case.Place.OUTRANKED,
                        "%s is %s, and the others together bring more for their minutes."
                                .formatted(called, rank(it)));
    }

    private static String rank(Reckoned it) {
        return it.score()
                .rank()
                .map(rank -> "rank %d of %s".formatted(rank, count(it.score().of(), "candidate")))
                .orElseGet(() ->
                        "not among the first %d of %s, with %s points an hour"
                                .formatted(
                                        Ranking.LONG,
                                        count(it.score().of(), "candidate"),
                                        Saying.points(it.hourly())));
    }

    private static String count(int number, String one) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : one + "s");
    }

    private String beside() {
        return chosen().stream()
                .map(move -> move.person().name().called())
                .collect(Collectors.joining(", "));
    }

    /// Minutes that are spoken for, promises to nobody in the book among them.
    private int used() {
        var alone =
                plan.due().stream()
                        .filter(each -> each.due().isPresent() && each.person().isEmpty())
                        .filter(each -> !plan.unfit().contains(each))
                        .mapToInt(Times::keeping)
                        .sum();
        return alone + minutes(false);
    }

    private int minutes(boolean active) {
        return chosen().stream()
                .filter(move -> !active || move.active())
                .mapToInt(Move::minutes)
                .sum();
    }

    private boolean activeBelow(int more) {
        return minutes(true) < plan.activeShare() * (used() + more);
    }

    /// The weakest of those that were chosen by their rank and are still to do.
    private Optional<Move> last() {
        return chosen().stream()
                .filter(move -> move.kind() == Move.Kind.BEST && !move.done())
                .min(comparingDouble(move -> move.numbers().reckoned().hourly()));
    }
}
