package pavement.evidence;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErf;

/// The bell curve.
final class Normal {
    private Normal() {}

    /// The share of it that lies below so many spreads from its middle.
    static double below(double spreads) {
        return Erfc.value(-spreads / Math.sqrt(2)) / 2;
    }

    static double quantile(double chance) {
        return Math.sqrt(2) * InverseErf.value(2 * chance - 1);
    }

    /// The mean of what lies above nought, counted as nought below it.
    static double beyond(double mean, double spread) {
        var z = mean / spread;
        return spread * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) + mean * below(z);
    }
}
