package pavement.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeansTest {
    /// SCIENCE B5c.
    @Test
    void printedHalfWidths() {
        assertEquals(.39184, Means.half(1, 60, 60), 5e-6);
        assertEquals(1.07974, Means.half(1, 60, 5_000), 5e-6);
    }

    @Test
    void theRatioIsTwentyWhereTheIntervalTouchesNought() {
        for (var n : new long[] {30, 60, 500})
            for (var variance : new double[] {.3, 1, 40}) {
                var rho = Means.rho(60);
                var half = Means.half(variance, n, 60);
                assertEquals(20, Means.ratio(half, variance, n, rho * rho * variance), 1e-6);
            }
    }

    @Test
    void nothingBelowThirtyPairsAndNothingWhereNoneDiffer() {
        assertEquals(Optional.empty(), new Means(1, 1, 29).interval());
        assertEquals(Optional.empty(), Means.of(new double[50]).interval());
        assertTrue(new Means(1, 1, 30).interval().isPresent());
        assertEquals(0, Means.of(new double[0]).mean());
    }

    @Test
    void sumsOfMoneyBeyondReasonStayFinite() {
        var all = new double[40];
        for (var i = 0; i < all.length; i++) all[i] = i % 2 == 0 ? 1e12 : -1e12;
        var interval = Means.of(all).interval().orElseThrow();
        assertTrue(Double.isFinite(interval.low()) && interval.holds(0));
    }
}
