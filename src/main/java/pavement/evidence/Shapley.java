package pavement.evidence;

import java.util.function.IntToDoubleFunction;

/// How much of what several did together is each one's: the mean of what he adds, over all orders
/// in which they could have come (Shapley 1953; SCIENCE G4). Where all were needed it is the equal
/// split. To learn the worth of every coalition takes hundreds of customers, so no page splits by
/// it.
public final class Shapley {
    /// All coalitions are looked at.
    private static final int MOST = 20;

    private Shapley() {}

    /// @param worth of a coalition, whose members are the bits of its number
    public static double[] of(int players, IntToDoubleFunction worth) {
        if (players < 1 || players > MOST)
            throw new IllegalArgumentException("1 to " + MOST + " players, not " + players);
        var weights = weights(players);
        var shares = new double[players];
        for (var others = 0; others < (1 << players); others++)
            for (var i = 0; i < players; i++)
                if ((others & (1 << i)) == 0)
                    shares[i] +=
                            weights[Integer.bitCount(others)]
                                    * (worth.applyAsDouble(others | (1 << i))
                                            - worth.applyAsDouble(others));
        return shares;
    }

    /// k! (n − k − 1)! / n!, for k others before him.
    private static double[] weights(int n) {
        var weights = new double[n];
        weights[0] = 1.0 / n;
        for (var k = 1; k < n; k++) weights[k] = weights[k - 1] * k / (n - k);
        return weights;
    }
}
