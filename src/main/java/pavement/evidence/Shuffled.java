package pavement.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Whether groups differ in more than chance makes them: their names are shuffled among the people,
/// and it is counted how often that sets the groups as far apart as they are (Fisher's test of
/// permutations, by draws that are always the same).
///
/// @param atLeast so many of the `shuffles` set them as far apart
public record Shuffled(long atLeast, long shuffles) {
    private static final long SEED = 0x2545F4914F6CDD1DL;

    /// One person.
    ///
    /// @param group his, from 0
    /// @param traits what is true of him: 1, 0, or -1 where it cannot be known yet
    public record One(int group, byte[] traits) {}

    public static Shuffled of(List<One> people, int shuffles) {
        if (people.isEmpty()) return new Shuffled(0, 0);
        var groups = people.stream().mapToInt(One::group).toArray();
        var traits = people.getFirst().traits().length;
        var seen = apart(people, groups, traits);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var atLeast = 0L;
        for (var round = 0; round < shuffles; round++) {
            for (var i = groups.length - 1; i > 0; i--) {
                var k = random.nextInt(i + 1);
                var kept = groups[i];
                groups[i] = groups[k];
                groups[k] = kept;
            }
            if (apart(people, groups, traits) >= seen - 1e-9) atLeast++;
        }
        return new Shuffled(atLeast, shuffles);
    }

    /// How often chance alone does as much; never nought, since what is there is one way of many.
    public double chance() {
        return (atLeast + 1.0) / (shuffles + 1.0);
    }

    /// The squared distances of the groups from all, each trait by its own spread.
    private static double apart(List<One> people, int[] groups, int traits) {
        var width = Arrays.stream(groups).max().orElse(0) + 1;
        var known = new double[traits * width];
        var hits = new double[traits * width];
        for (var i = 0; i < groups.length; i++) {
            var of = people.get(i).traits();
            for (var t = 0; t < traits; t++) {
                if (of[t] < 0) continue;
                known[t * width + groups[i]]++;
                hits[t * width + groups[i]] += of[t];
            }
        }
        return IntStream.range(0, traits)
                .mapToDouble(t -> apart(known, hits, t * width, (t + 1) * width))
                .sum();
    }

    private static double apart(double[] known, double[] hits, int from, int until) {
        var n = Arrays.stream(known, from, until).sum();
        if (n == 0) return 0;
        var all = Arrays.stream(hits, from, until).sum() / n;
        if (all == 0 || all == 1) return 0;
        var sum = 0.0;
        for (var i = from; i < until; i++)
            if (known[i] > 0) {
                var off = hits[i] / known[i] - all;
                sum += known[i] * off * off;
            }
        return sum / (all * (1 - all));
    }
}
