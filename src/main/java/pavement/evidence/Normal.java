package pavement.evidence;

import org.apache.commons.numbers.gamma.Erfc;

/// The bell curve.
final class Normal {
    private Normal() {}

    /// The share of it that lies below so many spreads from its middle.
    static double below(double spreads) {
        return Erfc.value(-spreads / Math.sqrt(2)) / 2;
    }
}
