package pavement.evidence;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Groups between which a claim is judged. All of them start at the same place, so that without
/// data the chance of either being ahead is exactly one half: a start that already says "strangers
/// win" would make the claim win by construction (SCIENCE B1).
///
/// What the plan takes for usual ([Rates.Group], [Hourly.Group]) differs by group, and there is no
/// place here to put it.
public final class Claims {
    /// The start of every side: next steps an attempt, and next steps an hour.
    private static final double SHARE = .15;

    private static final double PACE = .5;

    private final List<Long> tries;
    private final List<Mixture> believed;
    private final IntToDoubleFunction prior;
    private final Comparison.Of what;

    private Claims(
            List<Long> tries,
            List<Mixture> believed,
            IntToDoubleFunction prior,
            Comparison.Of what) {
        this.tries = tries;
        this.believed = believed;
        this.prior = prior;
        this.what = what;
    }

    /// So many of the attempts, or of the people, something came of.
    public record Share(long hits, long tries) {
        public Share {
            if (hits < 0 || hits > tries) throw new IllegalArgumentException(hits + " of " + tries);
        }
    }

    /// Results in the hours of so many attempts, the fruitless ones among them.
    public record Pace(long results, double hours, long tries) {
        public Pace {
            if (!(hours >= 0) || !Double.isFinite(hours))
                throw new IllegalArgumentException("hours of " + hours);
            if (results > 0 && hours == 0)
                throw new IllegalArgumentException("results in no time: " + results);
        }
    }

    public static Claims shares(List<Share> sides) {
        var rates =
                Rates.of(
                        sides.stream()
                                .map(each -> new Rates.Group(SHARE, each.hits(), each.tries()))
                                .toList());
        var kappa = rates.priorWeight();
        return new Claims(
                sides.stream().map(Share::tries).toList(),
                IntStream.range(0, sides.size()).mapToObj(rates::mixture).toList(),
                side -> kappa / (kappa + sides.get(side).tries()),
                Comparison.Of.SHARES);
    }

    public static Claims paces(List<Pace> sides) {
        var hourly =
                Hourly.of(
                        sides.stream()
                                .map(each -> new Hourly.Group(PACE, each.results(), each.hours()))
                                .toList());
        return new Claims(
                sides.stream().map(Pace::tries).toList(),
                IntStream.range(0, sides.size()).mapToObj(hourly::mixture).toList(),
                hourly::prior,
                Comparison.Of.PACES);
    }

    public Mixture believed(int side) {
        return believed.get(side);
    }

    /// How much of the best guess is still the common start, 0 to 1.
    public double prior(int side) {
        return prior.applyAsDouble(side);
    }

    public Comparison compare(int one, int other) {
        return Comparison.of(
                believed(one), believed(other), tries.get(one), tries.get(other), what);
    }
}
