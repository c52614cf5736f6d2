package pavement.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Tie;
import pavement.evidence.Rates;
import pavement.ties.Attempt;

/// Two ways of doing it, and how far his own attempts tell them apart. Both start from the same
/// assumption (SCIENCE B1), and nobody drew by lot.
///
/// @param key of the experiment that would settle it
/// @param one and `other` as a sentence begins, `steps` next steps in `tries` of them
/// @param chance that the first is the better
/// @param unknown next steps an attempt that not knowing which costs
record Pair(
        String key,
        String one,
        long oneSteps,
        long oneTries,
        String other,
        long otherSteps,
        long otherTries,
        double chance,
        double unknown) {
    private static final double USUAL = .15;
    private static final int NOON = 12;

    /// On which of the two sides an attempt is.
    private enum Side {
        FIRST,
        SECOND,
        NEITHER
    }

    /// Attempts whose time for an answer is over, or that were answered.
    static List<Pair> all(Book book, Instant now) {
        var tries =
                book.encountersUntil(now).stream()
                        .filter(each -> Attempt.is(each) && Attempt.decided(each, now))
                        .toList();
        var zone = book.zone();
        return List.of(
                of("halfday", "Before noon", "after noon", tries, each -> halfday(each, zone)),
                of("channel", "By call", "by message", tries, Pair::channel),
                of(
                        "halfhour",
                        "With people outside your passive network",
                        "with those in it",
                        tries,
                        Pair::network));
    }

    private static Side halfday(Encounter each, ZoneId zone) {
        return each.at().atZone(zone).getHour() < NOON ? Side.FIRST : Side.SECOND;
    }

    private static Side channel(Encounter each) {
        return switch (each.channel()) {
            case CALL -> Side.FIRST;
            case MESSAGE -> Side.SECOND;
            case VIDEO, IN_PERSON, EVENT, REACTION, BULK -> Side.NEITHER;
        };
    }

    private static Side network(Encounter each) {
        if (each.with().isEmpty()) return Side.NEITHER;
        for (var with : each.with()) if (with.then().tie() != Tie.PASSIVE) return Side.FIRST;
        return Side.SECOND;
    }

    private static Pair of(
            String key,
            String one,
            String other,
            List<Encounter> tries,
            Function<Encounter, Side> side) {
        var all = new long[Side.values().length];
        var steps = new long[all.length];
        for (var each : tries) {
            var on = side.apply(each).ordinal();
            all[on]++;
            if (each.outcome().positive()) steps[on]++;
        }
        var rates =
                Rates.of(
                        List.of(
                                new Rates.Group(USUAL, steps[0], all[0]),
                                new Rates.Group(USUAL, steps[1], all[1])));
        var left = rates.mixture(0);
        var right = rates.mixture(1);
        return new Pair(
                key,
                one,
                steps[0],
                all[0],
                other,
                steps[1],
                all[1],
                left.above(right),
                Math.min(left.loss(right), right.loss(left)));
    }

    long fewer() {
        return Math.min(oneTries, otherTries);
    }

    /// How sure one of the two is ahead, whichever it is.
    double sure() {
        return Math.max(chance, 1 - chance);
    }

    String counted() {
        return "%s %d of %d tries led on, %s %d of %d."
                .formatted(one, oneSteps, oneTries, other, otherSteps, otherTries);
    }

    String better() {
        return chance >= .5
                ? one.substring(0, 1).toLowerCase(Locale.ROOT) + one.substring(1)
                : other;
    }
}
