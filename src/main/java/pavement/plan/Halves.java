package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Person;
import pavement.book.There;
import pavement.evidence.Rates;
import pavement.trials.Kept;

/// In which half of the day calls are answered, by the clock where they ring: from the owner's last
/// two hundred calls, both halves drawn towards what he is used to (SCIENCE B1, C5).
///
/// @param before noon, `after` it
/// @param kept whether he kept the morning, where an experiment said
record Halves(Count before, Count after, Optional<Boolean> kept) {
    /// Fewer in either half say nothing.
    private static final int ENOUGH = 10;

    /// Of a rate; less is no reason to call at another time.
    private static final double HARDLY = .05;

    private static final int MOST = 200;
    private static final int DAYS = 365;
    private static final double USUAL = .40;

    record Count(int answered, int tries) {
        Count and(boolean answer) {
            return new Count(answered + (answer ? 1 : 0), tries + 1);
        }

        double rate() {
            return (double) answered / tries;
        }
    }

    private static final Count NONE = new Count(0, 0);

    /// Looks back only as far as it must.
    static Halves of(Book book, Instant made, Function<Person, There> where) {
        var halves = new Halves(NONE, NONE, Kept.morning(book));
        var until = made;
        for (var days = 0; days < DAYS && halves.tries() < MOST; days++) {
            var from = until.minus(Duration.ofDays(1));
            for (var each : book.encountersBetween(from, until))
                if (called(each)) halves = halves.and(book, each, where);
            until = from;
        }
        return halves;
    }

    private static boolean called(Encounter encounter) {
        return encounter.channel() == Channel.CALL
                && encounter.by() == Initiative.ME
                && encounter.direction() != Direction.IN
                && encounter.people().size() == 1;
    }

    private Halves and(Book book, Encounter call, Function<Person, There> where) {
        var person = book.person(call.people().getFirst());
        if (person.isEmpty()) return this;
        var there = call.at().atZone(where.apply(person.get()).zone()).toLocalTime();
        var answer = call.outcome().reached();
        return there.isBefore(LocalTime.NOON)
                ? new Halves(before.and(answer), after, kept)
                : new Halves(before, after.and(answer), kept);
    }

    /// The same calls, with what an experiment says now.
    Halves keeping(Optional<Boolean> kept) {
        return new Halves(before, after, kept);
    }

    private int tries() {
        return before.tries() + after.tries();
    }

    private boolean enough() {
        return before.tries() >= ENOUGH && after.tries() >= ENOUGH;
    }

    /// Before noon until his own calls say otherwise.
    boolean morning() {
        if (kept.isPresent()) return kept.get();
        if (!enough()) return true;
        var rates = Rates.of(List.of(group(before), group(after)));
        return rates.mean(0) >= rates.mean(1);
    }

    private boolean alike() {
        return Math.abs(before.rate() - after.rate()) < HARDLY;
    }

    private static Rates.Group group(Count count) {
        return new Rates.Group(USUAL, count.answered(), count.tries());
    }

    /// What the half rests on.
    String why() {
        if (kept.isPresent())
            return "Calls stand %s noon where they can, as you kept it after an experiment."
                    .formatted(kept.get() ? "before" : "after");
        if (!enough())
            return "Calls stand before noon where they can: a first guess, until %d of yours are logged in each half of the day."
                    .formatted(ENOUGH);
        return "Calls stand %s noon where they can%s: %d of %d were answered before it, %d of %d after."
                .formatted(
                        morning() ? "before" : "after",
                        alike() ? ", though it makes hardly a difference" : "",
                        before.answered(),
                        before.tries(),
                        after.answered(),
                        after.tries());
    }
}
