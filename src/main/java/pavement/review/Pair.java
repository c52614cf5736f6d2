package pavement.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import pavement.book.Book;
import pavement.book.Channel;
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

    /// Attempts whose time for an answer is over, or that were answered.
    static List<Pair> all(Book book, Instant now) {
        var tries =
                book.encounters().stream()
                        .filter(each -> Attempt.is(each) && !each.at().isAfter(now))
                        .filter(each ->
                                each.outcome().reached()
                                        || now.isAfter(
                                                each.at().plus(Attempt.window(each.channel()))))
                        .toList();
        var pairs = new ArrayList<Pair>();
        pairs.add(
                of(
                        "halfday",
                        "Before noon",
                        "after noon",
                        tries,
                        each -> each.at().atZone(book.zone()).getHour() < NOON,
                        each -> each.at().atZone(book.zone()).getHour() >= NOON));
        pairs.add(
                of(
                        "channel",
                        "By call",
                        "by message",
                        tries,
                        each -> each.channel() == Channel.CALL,
                        each -> each.channel() == Channel.MESSAGE));
        pairs.add(
                of(
                        "halfhour",
                        "With people outside your passive network",
                        "with those in it",
                        tries,
                        each -> !each.with().isEmpty() && !passive(each),
                        Pair::passive));
        return List.copyOf(pairs);
    }

    private static boolean passive(Encounter each) {
        return !each.with().isEmpty()
                && each.with().stream().allMatch(with -> with.then().tie() == Tie.PASSIVE);
    }

    private static Pair of(
            String key,
            String one,
            String other,
            List<Encounter> tries,
            Predicate<Encounter> first,
            Predicate<Encounter> second) {
        var a = tries.stream().filter(first).toList();
        var b = tries.stream().filter(second).toList();
        var rates = Rates.of(List.of(group(a), group(b)));
        var left = rates.mixture(0);
        var right = rates.mixture(1);
        return new Pair(
                key,
                one,
                steps(a),
                a.size(),
                other,
                steps(b),
                b.size(),
                left.above(right),
                Math.min(left.loss(right), right.loss(left)));
    }

    private static Rates.Group group(List<Encounter> tries) {
        return new Rates.Group(USUAL, steps(tries), tries.size());
    }

    private static long steps(List<Encounter> tries) {
        return tries.stream().filter(each -> each.outcome().positive()).count();
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
