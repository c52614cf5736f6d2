package pavement.evidence;

import java.util.Locale;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// How many hours one success took, all hours counted, those that led to nothing among them.
public final class Taken {
    private Taken() {}

    /// Successes come as they come (Gamma(1/2 + all of them, hours), after Jeffreys), and what is
    /// said is the hours between two.
    ///
    /// @param of "a customer"
    public static Finding of(long successes, double hours, String of) {
        if (!(hours > 0)) return found(0, new Interval(0, 0, .8), 0, "No minutes are noted yet.");
        if (successes == 0)
            return found(
                    hours,
                    new Interval(hours, hours, .8),
                    0,
                    "%s have brought nobody yet.".formatted(hours(hours)));
        var gamma = GammaDistribution.of(successes + .5, 1 / hours);
        var middle = 1 / gamma.inverseCumulativeProbability(.5);
        var within =
                new Interval(
                        1 / gamma.inverseCumulativeProbability(.9),
                        1 / gamma.inverseCumulativeProbability(.1),
                        .8);
        return found(
                middle,
                within,
                successes,
                "%s took about %s (4 in 5: %s to %s), counting what led to nothing."
                        .formatted(of, hours(middle), number(within.low()), hours(within.high())));
    }

    private static Finding found(double value, Interval within, long n, String sentence) {
        return new Finding(value, within, n, 0, Few.label(n), Basis.OBSERVED, sentence);
    }

    private static String hours(double hours) {
        return number(hours) + " h";
    }

    private static String number(double hours) {
        return String.format(Locale.ROOT, hours < 9.95 ? "%.1f" : "%.0f", hours);
    }
}
