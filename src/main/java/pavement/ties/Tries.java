package pavement.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.book.Worth;

/// Collects one person's attempts, oldest first, and what came of each (SCIENCE 0.3).
final class Tries {
    private static final Duration LATEST_ANSWER = Duration.ofDays(60);
    private static final Duration ONE_STEP = Duration.ofDays(14);

    private final List<One> all = new ArrayList<>();
    private Optional<Instant> lastStep = Optional.empty();

    /// What is known of one attempt so far; answers change it until all is told.
    private static final class One {
        final Cell cell;
        final Instant at;
        final Encounter first;
        boolean answered;
        boolean step;
        Optional<Duration> wait = Optional.empty();
        int talk;
        int around;
        Worth worth;

        One(Cell cell, Encounter encounter) {
            this.cell = cell;
            this.at = encounter.at();
            this.first = encounter;
            this.worth = encounter.worth();
        }
    }

    /// Something the owner did to reach one person.
    static boolean attempt(Encounter encounter) {
        return encounter.deliberate()
                && encounter.by() == Initiative.ME
                && encounter.direction() != Direction.IN
                && encounter.channel() != Channel.REACTION
                && encounter.channel() != Channel.BULK;
    }

    void tell(Encounter encounter, Tie then) {
        if (attempt(encounter)) tried(encounter, new Cell(then, encounter.channel()));
        else if (encounter.twoWay()) heard(encounter);
    }

    private void tried(Encounter encounter, Cell cell) {
        var redial =
                last().filter(one ->
                        one.cell.channel() == cell.channel()
                                && !one.answered
                                && !encounter.at().isAfter(one.at.plus(Attempt.REDIAL)));
        var one = redial.orElseGet(() -> added(cell, encounter));
        one.talk += encounter.spent().talk();
        one.around += encounter.spent().around();
        if (!encounter.outcome().reached()) return;
        if (!one.answered) one.wait = Replies.atOnce(cell.channel());
        one.answered = true;
        one.worth = encounter.worth();
        if (encounter.outcome().positive()) step(one, encounter);
    }

    /// They came back: the answer to the last attempt, and perhaps the next step it aimed at.
    private void heard(Encounter encounter) {
        last().filter(one -> !encounter.at().isAfter(one.at.plus(LATEST_ANSWER)))
                .ifPresent(one -> {
                    if (!one.answered)
                        one.wait = Optional.of(Duration.between(one.at, encounter.at()));
                    one.answered = true;
                    var until = one.at.plus(Attempt.window(one.cell.channel()));
                    var inTime = !encounter.at().isAfter(until);
                    if (inTime && encounter.outcome().positive()) {
                        one.worth = encounter.worth();
                        step(one, encounter);
                    }
                });
    }

    /// One a fortnight, so that one deal does not count five times.
    private void step(One one, Encounter encounter) {
        if (lastStep.isPresent() && encounter.at().isBefore(lastStep.get().plus(ONE_STEP))) return;
        lastStep = Optional.of(encounter.at());
        one.step = true;
    }

    private One added(Cell cell, Encounter encounter) {
        var one = new One(cell, encounter);
        all.add(one);
        return one;
    }

    private Optional<One> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    int count() {
        return all.size();
    }

    int answered() {
        return (int) all.stream().filter(one -> one.answered).count();
    }

    Optional<Instant> latest() {
        return last().map(one -> one.at);
    }

    Optional<Instant> lastStep() {
        return lastStep;
    }

    /// Those since the last answer.
    List<Attempt> open() {
        var open = new ArrayList<Attempt>();
        for (var one : all.reversed()) {
            if (one.answered) break;
            open.addFirst(new Attempt(one.at, one.cell));
        }
        return List.copyOf(open);
    }

    Fading unanswered() {
        var sum = Fading.NONE;
        for (var one : all)
            if (!one.answered) sum = sum.and(Days.of(one.at), Story.FATIGUE_HALF_LIFE);
        return sum;
    }

    List<Try> told(PersonId person) {
        return all.stream()
                .map(one ->
                        new Try(
                                person,
                                one.first,
                                Telling.frozen(person, one.first),
                                one.answered,
                                one.step,
                                one.talk + one.around,
                                one.worth))
                .toList();
    }

    Map<Cell, Tally> tallies() {
        var tallies = new LinkedHashMap<Cell, Tally>();
        for (var one : all) tallies.merge(one.cell, tally(one), Tally::plus);
        return Map.copyOf(tallies);
    }

    /// How long the answers took, where that is known.
    byte[] replies() {
        var waited = all.stream().filter(one -> one.wait.isPresent()).toList();
        var codes = new byte[waited.size()];
        for (var i = 0; i < codes.length; i++) {
            var one = waited.get(i);
            codes[i] = Replies.code(one.cell.channel(), one.wait.orElseThrow());
        }
        return codes;
    }

    private static Tally tally(One one) {
        var tally = Tally.NONE.and(Tally.Of.TRIES, 1);
        if (one.talk + one.around > 0) tally = tally.and(Tally.Of.TIMED, 1);
        if (one.talk > 0)
            tally = tally.and(Tally.Of.SPOKEN, 1).and(Tally.Of.SPOKEN_MINUTES, one.talk);
        if (one.around > 0)
            tally = tally.and(Tally.Of.AROUND, 1).and(Tally.Of.AROUND_MINUTES, one.around);
        if (!one.answered) return tally;
        tally = tally.and(Tally.Of.ANSWERED, 1);
        var points = points(one.worth);
        if (!one.step) return tally.and(Tally.Of.TALKS, 1).and(Tally.Of.TALK_POINTS, points);
        tally = tally.and(Tally.Of.STEPS, 1);
        if (points == 0) return tally;
        return tally.and(Tally.Of.VALUED, 1)
                .and(Tally.Of.LN_POINTS, Math.round(Math.log((double) points) * 1e6));
    }

    /// SCIENCE 0.3: their gain counts as the owner's.
    static long points(Worth worth) {
        return (1L << worth.got()) - 1 + (1L << worth.given()) - 1;
    }
}
