package pavement.evidence;

import java.util.List;
import java.util.stream.IntStream;

/// Several comparisons at once: e-BH (SCIENCE B5e; Wang and Ramdas 2022). Of all that are taken for
/// settled, one in twenty is wrong on average, whatever they have to do with each other.
public final class Many {
    private Many() {}

    /// Which of them may be taken for settled, by place in the list: the largest k of which even
    /// the k-th has an evidence of 20 K / k.
    public static List<Integer> settled(List<Double> evidence) {
        var order =
                IntStream.range(0, evidence.size())
                        .boxed()
                        .sorted((a, b) -> Double.compare(evidence.get(b), evidence.get(a)))
                        .toList();
        for (var k = order.size(); k > 0; k--)
            if (evidence.get(order.get(k - 1)) >= Pairs.ENOUGH * evidence.size() / k)
                return order.subList(0, k).stream().sorted().toList();
        return List.of();
    }
}
