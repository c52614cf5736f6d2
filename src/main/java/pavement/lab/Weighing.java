package pavement.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Money;
import pavement.evidence.Basis;
import pavement.evidence.Claims;
import pavement.evidence.Claims.Pace;
import pavement.evidence.Claims.Share;
import pavement.evidence.Comparison;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.evidence.Worths;
import pavement.evidence.Worths.Seen;
import pavement.lab.Measure.Of;
import pavement.lab.Measure.Side;
import pavement.lab.Measure.Versus;

/// Weighs one arm against another, in every way SCIENCE B0 names. Both start alike.
///
/// @param name of the first side as a sentence begins, and `otherName` of the second
record Weighing(String name, Arm one, String otherName, Arm other) {
    List<Measure> all() {
        var all = new ArrayList<Measure>();
        all.add(
                shares(
                        Of.ATTEMPT,
                        new Share(one.results(), one.attempts()),
                        new Share(other.results(), other.attempts())));
        all.add(
                shares(
                        Of.PERSON,
                        new Share(one.peopleWithResult(), one.people()),
                        new Share(other.peopleWithResult(), other.people())));
        all.add(hour());
        if (one.points().n() > 0 || other.points().n() > 0)
            all.add(worth(Of.POINTS, "", one.points(), other.points()));
        currency()
                .ifPresent(currency ->
                        all.add(
                                worth(
                                        Of.MONEY,
                                        currency,
                                        Seen.of(money(one, currency)),
                                        Seen.of(money(other, currency)))));
        return List.copyOf(all);
    }

    /// The currency most successes were paid in; sums in another are not mixed into it.
    Optional<String> currency() {
        return Stream.of(one, other)
                .flatMap(arm -> arm.money().keySet().stream())
                .distinct()
                .sorted()
                .reduce((a, b) -> paid(b) > paid(a) ? b : a);
    }

    private int paid(String currency) {
        return money(one, currency).size() + money(other, currency).size();
    }

    static List<Double> money(Arm arm, String currency) {
        return arm.money().getOrDefault(currency, List.of()).stream()
                .map(minor -> minor / Math.pow(10, Money.places(currency)))
                .toList();
    }

    private Measure shares(Of of, Share first, Share second) {
        var claims = Claims.shares(List.of(first, second));
        return new Measure.Weighed(
                of,
                "",
                share(of, name, first, claims, 0),
                share(of, otherName, second, claims, 1),
                versus(of, claims.compare(0, 1), first.tries() + second.tries()));
    }

    private static Side share(Of of, String name, Share it, Claims claims, int side) {
        var range = Estimate.of(claims.believed(side));
        var prior = claims.prior(side);
        return side(it, range, prior, Sentences.share(of, name, it, range, prior));
    }

    private Measure hour() {
        if (!one.timed() && one.attempts() > 0 || !other.timed() && other.attempts() > 0)
            return new Measure.Withheld(
                    Of.HOUR,
                    "%s: none of the attempts has minutes, so nothing can be said of an hour. Add how long they took."
                            .formatted(one.timed() || one.attempts() == 0 ? otherName : name));
        var claims = paces(one.results(), other.results());
        return new Measure.Weighed(
                Of.HOUR,
                "",
                pace(name, one, claims, 0),
                pace(otherName, other, claims, 1),
                versus(Of.HOUR, claims.compare(0, 1), one.attempts() + other.attempts()));
    }

    private Claims paces(long results, long otherResults) {
        return Claims.paces(
                List.of(
                        new Pace(results, one.hours(), one.attempts()),
                        new Pace(otherResults, other.hours(), other.attempts())));
    }

    static Side pace(String name, Arm arm, Claims claims, int side) {
        var range = Estimate.of(claims.believed(side));
        return side(
                "%d in %s".formatted(arm.results(), Sentences.hours(arm.hours())),
                Optional.empty(),
                range,
                arm.attempts(),
                claims.prior(side),
                Sentences.pace(name, arm, range));
    }

    static Side side(Share it, Estimate range, double prior, String sentence) {
        return side(
                "%d of %d".formatted(it.hits(), it.tries()),
                Optional.of(it.hits()),
                range,
                it.tries(),
                prior,
                sentence);
    }

    private static Side side(
            String counts,
            Optional<Long> hits,
            Estimate range,
            long n,
            double prior,
            String sentence) {
        var label = n == 0 ? Label.NO_DATA : n < Comparison.ENOUGH ? Label.TOO_EARLY : Label.OPEN;
        var within = new Interval(range.low(), range.high(), .8);
        return new Side(
                counts,
                hits,
                new Finding(range.mean(), within, n, prior, label, Basis.OBSERVED, sentence),
                range,
                n >= Comparison.ENOUGH);
    }

    private Versus versus(Of of, Comparison comparison, long n) {
        var gap = comparison.gap();
        return new Versus(
                new Finding(
                        gap.mean(),
                        new Interval(gap.low(), gap.high(), .8),
                        n,
                        0,
                        comparison.label(),
                        Basis.OBSERVED,
                        Sentences.versus(of, name, otherName, comparison)),
                gap,
                comparison);
    }

    /// Value an hour: successes that were worth something, times what one is worth (SCIENCE B3).
    private Measure worth(Of of, String currency, Seen mine, Seen theirs) {
        if (!one.timed() || !other.timed())
            return new Measure.Withheld(
                    of,
                    "Without minutes on both sides nothing can be said of what an hour brings.");
        var usual = Seen.usual(mine, theirs);
        var claims = paces(mine.n(), theirs.n());
        var first = new Hour(name, one, mine, Worths.of(mine, usual));
        var second = new Hour(otherName, other, theirs, Worths.of(theirs, usual));
        var hours = first.worths().hours(claims.believed(0));
        var otherHours = second.worths().hours(claims.believed(1));
        var comparison = hours.compare(otherHours, one.attempts(), other.attempts());
        if (mine.n() == 0 || theirs.n() == 0) comparison = without(comparison);
        return new Measure.Weighed(
                of,
                currency,
                first.side(of, currency, hours, claims, 0),
                second.side(of, currency, otherHours, claims, 1),
                versus(of, comparison, one.attempts() + other.attempts()));
    }

    /// A side of which no value was seen yet is compared with nothing.
    private static Comparison without(Comparison it) {
        return new Comparison(it.chance(), it.loss(), it.otherLoss(), it.gap(), Label.NO_DATA);
    }

    /// What an hour of one side is worth.
    private record Hour(String name, Arm arm, Seen values, Worths worths) {
        Side side(Of of, String currency, Worths.Hours hours, Claims claims, int side) {
            var range =
                    new Estimate(
                            hours.median(),
                            hours.quantile(.1),
                            hours.quantile(.9),
                            hours.quantile(.05),
                            hours.quantile(.95),
                            hours.quantile(.25),
                            hours.quantile(.75));
            var found =
                    Weighing.side(
                            Sentences.amount(of, currency, values.sum())
                                    + " in "
                                    + Sentences.hours(arm.hours()),
                            Optional.empty(),
                            range,
                            arm.attempts(),
                            claims.prior(side),
                            values.n() == 0
                                    ? Sentences.nothing(
                                            of,
                                            currency,
                                            name,
                                            arm,
                                            worths.atMost(claims.believed(side)))
                                    : Sentences.worth(of, currency, name, worths, range));
            return new Side(
                    found.counts(),
                    found.hits(),
                    found.finding(),
                    range,
                    found.enough() && values.n() > 0);
        }
    }
}
