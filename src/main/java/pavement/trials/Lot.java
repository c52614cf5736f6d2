package pavement.trials;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import pavement.book.ExperimentId;

/// The coin: a permuted block in which every arm comes once (SCIENCE B7).
public final class Lot {
    private Lot() {}

    /// Rests on nothing but what is drawn for: the same pair drawn again gives the same lot, so
    /// that nobody can draw until he likes it.
    ///
    /// @param units the people or half-hours of the pair, in words that tell them apart
    public static long seed(ExperimentId experiment, int pair, List<String> units) {
        var seed =
                experiment.value().getMostSignificantBits() * 31
                        + experiment.value().getLeastSignificantBits();
        seed = seed * 31 + pair;
        for (var unit : units.stream().sorted().toList()) seed = seed * 31 + unit.hashCode();
        return seed;
    }

    /// Which unit gets which arm.
    public static int[] arms(long seed, int arms) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var drawn = new int[arms];
        for (var i = 0; i < arms; i++) {
            var at = random.nextInt(i + 1);
            drawn[i] = drawn[at];
            drawn[at] = i;
        }
        return drawn;
    }
}
