package pavement.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Two sides compared within groups that are alike in what might deceive, beside the comparison
/// that looks at no group (Mantel and Haenszel 1959; the interval of Robins, Breslow and Greenland
/// 1986; SCIENCE B6).
///
/// @param crude odds of the first side against the second, over all; `common` the same within the
///   groups; empty where it cannot be had because one side never failed or never succeeded
/// @param within where the common one lies, 95 %
/// @param chi2 the test of no difference within the groups, with the correction for continuity, and
///   `chance` of as much by accident
public record Strata(
        Optional<Double> crude,
        Optional<Double> common,
        Optional<Interval> within,
        double chi2,
        double chance,
        int groups) {
    private static final double NORMAL_975 = 1.959963984540054;

    /// @param hits and `misses` of the first side, `otherHits` and `otherMisses` of the second
    public record Table(long hits, long misses, long otherHits, long otherMisses) {
        double n() {
            return (double) hits + misses + otherHits + otherMisses;
        }

        /// What this group says for the first side, and against it.
        double with() {
            return (double) hits * otherMisses / n();
        }

        double against() {
            return (double) misses * otherHits / n();
        }

        private double alike() {
            return (hits + otherMisses) / n();
        }

        private boolean both() {
            return hits + misses > 0 && otherHits + otherMisses > 0;
        }
    }

    /// Groups in which one side has nobody say nothing of the difference and are left out of the
    /// common one.
    public static Strata of(List<Table> tables) {
        var telling = tables.stream().filter(Table::both).toList();
        var with = sum(telling, Table::with);
        var against = sum(telling, Table::against);
        var common = ratio(with, against);
        var chi2 = chi2(telling);
        return new Strata(
                ratio(
                        sum(tables, Table::hits) * sum(tables, Table::otherMisses),
                        sum(tables, Table::misses) * sum(tables, Table::otherHits)),
                common,
                common.map(odds -> within(odds, spread(telling, with, against))),
                chi2,
                RegularizedGamma.Q.value(.5, chi2 / 2),
                telling.size());
    }

    /// Whether the groups say the opposite of what all together says: the reversal of Simpson.
    public boolean reversed() {
        return crude.isPresent()
                && common.isPresent()
                && Math.log(crude.get()) * Math.log(common.get()) < 0;
    }

    /// By what factor an unrecorded reason would have to raise both the chance of being on one side
    /// and the chance of a result, to make all of a ratio (VanderWeele and Ding 2017).
    public static double sensitivity(double ratio) {
        if (!(ratio > 0)) throw new IllegalArgumentException("a ratio of " + ratio);
        var up = Math.max(ratio, 1 / ratio);
        return up + Math.sqrt(up * (up - 1));
    }

    private static double sum(List<Table> tables, ToDoubleFunction<Table> of) {
        return tables.stream().mapToDouble(of).sum();
    }

    private static Optional<Double> ratio(double with, double against) {
        return with > 0 && against > 0 ? Optional.of(with / against) : Optional.empty();
    }

    private static double spread(List<Table> tables, double with, double against) {
        var variance =
                sum(tables, each -> each.alike() * each.with()) / (2 * with * with)
                        + sum(
                                        tables,
                                        each ->
                                                each.alike() * each.against()
                                                        + (1 - each.alike()) * each.with())
                                / (2 * with * against)
                        + sum(tables, each -> (1 - each.alike()) * each.against())
                                / (2 * against * against);
        return Math.sqrt(variance);
    }

    private static Interval within(double odds, double spread) {
        var factor = Math.exp(NORMAL_975 * spread);
        return new Interval(odds / factor, odds * factor, .95);
    }

    private static double chi2(List<Table> tables) {
        double off = 0, variance = 0;
        for (var each : tables) {
            var n = each.n();
            if (n < 2) continue;
            var side = (double) each.hits() + each.misses();
            var good = (double) each.hits() + each.otherHits();
            off += each.hits() - side * good / n;
            variance += side * (n - side) * good * (n - good) / (n * n * (n - 1));
        }
        var beyond = Math.max(0, Math.abs(off) - .5);
        return variance == 0 ? 0 : beyond * beyond / variance;
    }
}
