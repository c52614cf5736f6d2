package pavement.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGeneratorFactory;

/// What the open leads may bring together (SCIENCE G3), as 10,000 futures: always the same ones, so
/// that a number changes only when a fact does. The middle one is shown before the mean, which one
/// large deal can carry alone.
public final class Forecast {
    public static final int DRAWS = 10_000;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    /// What his estimates are off by, as a standard deviation of the logarithm, before any of them
    /// is known to be off; and how many deals that is worth.
    private static final double SPREAD = .5;

    private static final double WORTH = 4;

    /// From this share of the mean on, a lead carries it.
    private static final double CARRIES = 1 / 3.0;

    private final List<Lead> leads;
    private final double spread;
    private final double[] drawn;
    private final double[] least;
    private final double[] most;

    /// One that is open.
    ///
    /// @param chance that it becomes a customer, likely between `low` and `high`
    /// @param worth by the owner's own estimate, in whatever unit
    public record Lead(double chance, double low, double high, double worth) {
        public Lead {
            if (!(0 <= low && low <= chance && chance <= high && high <= 1))
                throw new IllegalArgumentException(
                        "a chance of " + chance + " between " + low + " and " + high);
            if (!(worth >= 0) || Double.isInfinite(worth))
                throw new IllegalArgumentException("worth " + worth);
        }

        /// Where the chance is known exactly, as in a check.
        public static Lead sure(double chance, double worth) {
            return new Lead(chance, chance, chance, worth);
        }
    }

    private Forecast(List<Lead> leads, double spread) {
        this.leads = List.copyOf(leads);
        this.spread = spread;
        drawn = new double[DRAWS];
        least = new double[DRAWS];
        most = new double[DRAWS];
    }

    /// @param spread of his estimates, see [#spread]
    public static Forecast of(List<Lead> leads, double spread) {
        var it = new Forecast(leads, spread);
        it.draw();
        return it;
    }

    /// The same lot decides for the chance as it is thought to be and for its low and its high end,
    /// so that a lower chance never wins what a higher one loses.
    private void draw() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (var i = 0; i < DRAWS; i++)
            for (var lead : leads) {
                var lot = random.nextDouble();
                if (lot >= lead.high()) continue;
                var worth = lead.worth();
                if (spread > 0) worth *= Math.exp(spread * random.nextGaussian());
                most[i] += worth;
                if (lot < lead.chance()) drawn[i] += worth;
                if (lot < lead.low()) least[i] += worth;
            }
        Arrays.sort(drawn);
        Arrays.sort(least);
        Arrays.sort(most);
    }

    /// By how much his estimates are off, from what closed deals came to in the end.
    ///
    /// @param ratios what was paid, as a multiple of what had been estimated
    public static double spread(List<Double> ratios) {
        var squares = WORTH * SPREAD * SPREAD;
        for (var ratio : ratios) squares += Math.pow(Math.log(ratio), 2);
        return Math.sqrt(squares / (WORTH + ratios.size()));
    }

    public int leads() {
        return leads.size();
    }

    /// Exactly, not drawn.
    public double mean() {
        var sum = 0.0;
        for (var lead : leads) sum += lead.chance() * lead.worth();
        return sum * Math.exp(spread * spread / 2);
    }

    /// The standard deviation, exactly.
    public double deviation() {
        var square = Math.exp(spread * spread);
        var sum = 0.0;
        for (var lead : leads) {
            var worth = lead.worth() * lead.worth() * square;
            sum += lead.chance() * worth * (square - lead.chance());
        }
        return Math.sqrt(sum);
    }

    /// Of so many futures in a hundred this is the most.
    public double quantile(double chance) {
        return drawn[Math.clamp(Math.round(chance * DRAWS - .5), 0, DRAWS - 1)];
    }

    /// The middle future, with the range four in five lie in.
    ///
    /// @param closed how many leads that ended it goes by
    public Finding middle(long closed, String sentence) {
        return new Finding(
                quantile(.5),
                new Interval(quantile(.1), quantile(.9), .8),
                closed,
                0,
                leads.isEmpty() ? Label.NO_DATA : Few.label(closed),
                Basis.OBSERVED,
                sentence);
    }

    /// The chance of at least so much.
    public double chance(double target) {
        return share(drawn, target);
    }

    /// That chance when all leads have the low, and when all have the high end of theirs.
    public Interval between(double target) {
        return new Interval(share(least, target), share(most, target), .8);
    }

    public Finding reaching(double target, long closed, String sentence) {
        return new Finding(
                chance(target),
                between(target),
                closed,
                0,
                leads.isEmpty() ? Label.NO_DATA : Few.label(closed),
                Basis.OBSERVED,
                sentence);
    }

    private static double share(double[] sorted, double target) {
        var from = 0;
        var until = DRAWS;
        while (from < until) {
            var middle = (from + until) / 2;
            if (sorted[middle] >= target) until = middle;
            else from = middle + 1;
        }
        return (double) (DRAWS - from) / DRAWS;
    }

    /// The one lead that carries the mean and is not in the middle future: more likely lost than
    /// won, a third of the mean or more, and twice as much of it as any other.
    public OptionalInt carrier() {
        var largest = 0;
        for (var i = 1; i < leads.size(); i++) if (part(i) > part(largest)) largest = i;
        var next = 0.0;
        for (var i = 0; i < leads.size(); i++) if (i != largest) next = Math.max(next, part(i));
        return leads.size() > 1
                        && share(largest) >= CARRIES
                        && part(largest) >= 2 * next
                        && leads.get(largest).chance() < .5
                ? OptionalInt.of(largest)
                : OptionalInt.empty();
    }

    private double part(int lead) {
        return leads.get(lead).chance() * leads.get(lead).worth();
    }

    /// How much of the mean is one lead's.
    public double share(int lead) {
        var sum = 0.0;
        for (var i = 0; i < leads.size(); i++) sum += part(i);
        return sum == 0 ? 0 : part(lead) / sum;
    }
}
