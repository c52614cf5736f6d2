package pavement.meaning;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// How good a ranking is (SCIENCE D6), and how much two judges agree.
final class Measures {
    private Measures() {}

    /// Gain 2^grade − 1, discounted by the logarithm of the rank, against the best order of all
    /// that were graded.
    static double ndcg(List<Double> ranked, List<Double> graded, int at) {
        var best = dcg(graded.stream().sorted((one, other) -> Double.compare(other, one)).toList(), at);
        return best == 0 ? 0 : dcg(ranked, at) / best;
    }

    private static double dcg(List<Double> grades, int at) {
        var sum = 0.0;
        for (var rank = 0; rank < Math.min(at, grades.size()); rank++)
            sum += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2);
        return sum;
    }

    /// Of the first five places, how many are held by one worth asking.
    static double precision(List<Double> ranked, int at) {
        return (double) ranked.stream().limit(at).filter(grade -> grade >= 1).count() / at;
    }

    /// One over the rank of the first that is worth asking.
    static double reciprocal(List<Double> ranked) {
        for (var rank = 0; rank < ranked.size(); rank++) if (ranked.get(rank) >= 1) return 1.0 / (rank + 1);
        return 0;
    }

    static double f1(long right, long said, long all) {
        return said + all == 0 ? 0 : 2.0 * right / (said + all);
    }

    /// In how many of so many draws of as many queries, with replacement, the first is better.
    static double better(List<Double> first, List<Double> second, int draws, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var better = 0;
        for (var draw = 0; draw < draws; draw++) {
            var difference = 0.0;
            for (var i = 0; i < first.size(); i++) {
                var at = random.nextInt(first.size());
                difference += first.get(at) - second.get(at);
            }
            if (difference > 0) better++;
        }
        return (double) better / draws;
    }

    /// Cohen's κ: the agreement beyond what chance would give.
    static double kappa(List<int[]> both) {
        var n = both.size();
        var ones = new double[3];
        var others = new double[3];
        var same = 0;
        for (var grades : both) {
            ones[grades[0]]++;
            others[grades[1]]++;
            if (grades[0] == grades[1]) same++;
        }
        var chance = 0.0;
        for (var grade = 0; grade < 3; grade++) chance += ones[grade] * others[grade] / n / n;
        return ((double) same / n - chance) / (1 - chance);
    }
}
