package pavement.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What became of leads by their age, when a lead goes on or is lost, and those still open are
/// neither (SCIENCE G1): the estimator of Aalen and Johansen (1978) for two ends that exclude each
/// other. With one end only it is that of Kaplan and Meier.
public final class Incidence {
    /// Days on which something ended, ascending, and what stood after each.
    private final double[] days;

    private final double[] open;
    private final double[] on;
    private final double[] lost;
    private final double[] openSpread;
    private final double[] onSpread;

    /// Of those that ended, after how many days each did, ascending.
    private final double[] ended;

    private final double longest;

    private Incidence(int n, double[] ended, double longest) {
        days = new double[n];
        open = new double[n];
        on = new double[n];
        lost = new double[n];
        openSpread = new double[n];
        onSpread = new double[n];
        this.ended = ended;
        this.longest = longest;
    }

    public static Incidence of(List<Spell> spells) {
        var all = spells.stream().mapToDouble(Spell::days).sorted().toArray();
        var ended = days(spells, spell -> spell.closed());
        var went = days(spells, spell -> spell.end() == Spell.End.WENT_ON);
        var at = Arrays.stream(ended).distinct().toArray();
        var found = new Incidence(at.length, ended, all.length == 0 ? 0 : all[all.length - 1]);
        var sums = new Sums();
        int gone = 0, through = 0, over = 0;
        for (var i = 0; i < at.length; i++) {
            while (gone < all.length && all[gone] < at[i]) gone++;
            int first = over, firstOn = through;
            while (over < ended.length && ended[over] <= at[i]) over++;
            while (through < went.length && went[through] <= at[i]) through++;
            sums.and(all.length - gone, over - first, through - firstOn);
            found.set(i, at[i], sums);
        }
        return found;
    }

    private interface Which {
        boolean holds(Spell spell);
    }

    private static double[] days(List<Spell> spells, Which which) {
        return spells.stream().filter(which::holds).mapToDouble(Spell::days).sorted().toArray();
    }

    private void set(int i, double day, Sums sums) {
        days[i] = day;
        open[i] = sums.open;
        on[i] = sums.on;
        lost[i] = sums.lost;
        openSpread[i] = sums.open * Math.sqrt(sums.greenwood);
        onSpread[i] = Math.sqrt(Math.max(0, sums.variance()));
    }

    /// The running sums of the curves and of their variances. What is a sum of (F(t) − F(tj))² over
    /// all j before t is kept as the sums of 1, F(tj) and F(tj)², so that one pass is enough.
    private static final class Sums {
        private double open = 1;
        private double on;
        private double lost;

        /// Greenwood (1926): Σ d / n(n − d).
        private double greenwood;

        private double first;
        private double second;
        private double own;
        private double cross;
        private double crossed;

        void and(int atRisk, int ends, int went) {
            double n = atRisk;
            var before = open;
            on += before * went / n;
            lost += before * (ends - went) / n;
            open = before * (n - ends) / n;
            own += before * before * went * (n - went) / (n * n * n);
            cross += before * went / (n * n);
            crossed += on * before * went / (n * n);
            // Where all that are left end, nothing comes after, and the term would be 0 times ∞.
            if (ends == atRisk) return;
            var term = ends / (n * (n - ends));
            greenwood += term;
            first += on * term;
            second += on * on * term;
        }

        /// Of the share that went on, by the delta method (Marubini and Valsecchi 1995, 10.2).
        double variance() {
            return on * on * greenwood - 2 * on * first + second + own - 2 * (on * cross - crossed);
        }
    }

    /// The share still open after so many days.
    public double open(double day) {
        var i = at(day);
        return i < 0 ? 1 : open[i];
    }

    public double openSpread(double day) {
        var i = at(day);
        return i < 0 ? 0 : openSpread[i];
    }

    /// The share that went on within so many days.
    public double on(double day) {
        var i = at(day);
        return i < 0 ? 0 : on[i];
    }

    public double onSpread(double day) {
        var i = at(day);
        return i < 0 ? 0 : onSpread[i];
    }

    public double lost(double day) {
        var i = at(day);
        return i < 0 ? 0 : lost[i];
    }

    /// The share that goes on sooner or later, as far as anybody was followed.
    public double onAtLast() {
        return on(longest);
    }

    /// How long the longest was followed.
    public double longest() {
        return longest;
    }

    /// The chance to go on for one that is still open after so many days; empty where nobody was
    /// followed that far.
    public OptionalDouble onAfter(double day) {
        var left = open(day);
        return left <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp((onAtLast() - on(day)) / left, 0, 1));
    }

    /// How many that ended later than after so many days say something of one as old as that.
    public long endedAfter(double day) {
        var i = Arrays.binarySearch(ended, Math.nextUp(day));
        if (i < 0) return (long) ended.length + i + 1;
        while (i > 0 && ended[i - 1] > day) i--;
        return (long) ended.length - i;
    }

    /// When that share had gone on; empty when the curve never reaches it.
    public OptionalDouble day(double share) {
        return day(on, share);
    }

    /// The same of the upper or lower end of the curve's band.
    ///
    /// @param spreads how many spreads above the curve
    OptionalDouble day(double share, double spreads) {
        var edge = new double[days.length];
        for (var i = 0; i < edge.length; i++) edge[i] = edge(on[i], onSpread[i], spreads);
        return day(edge, share);
    }

    private OptionalDouble day(double[] curve, double share) {
        for (var i = 0; i < curve.length; i++)
            if (curve[i] >= share - 1e-12) return OptionalDouble.of(days[i]);
        return OptionalDouble.empty();
    }

    /// So many spreads beside a share, on the scale of ln(−ln(1 − share)), so that it stays a
    /// share.
    static double edge(double share, double spread, double spreads) {
        if (share <= 0 || share >= 1) return Math.clamp(share, 0, 1);
        var hazard = -Math.log1p(-share);
        var slope = spread / ((1 - share) * hazard);
        return -Math.expm1(-hazard * Math.exp(spreads * slope));
    }

    private int at(double day) {
        var i = Arrays.binarySearch(days, day);
        return i >= 0 ? i : -i - 2;
    }
}
