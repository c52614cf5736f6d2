package pavement.match;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Help that goes round between two or three (SCIENCE D4).
public final class Circles {
    /// Help that serves less than this starts nothing.
    public static final double SERVES = .3;

    /// Up to so many the best choice among them is found by looking at all choices.
    private static final int ALL = 15;

    private static final Comparator<Circle> BEST =
            comparingDouble(Circle::gain)
                    .reversed()
                    .thenComparing(each -> each.people().toString());

    private Circles() {}

    /// All circles of two and three, the best first. Each comes once, from its smallest.
    public static List<Circle> among(Collection<Helping> helping) {
        var from = new HashMap<Integer, Map<Integer, Double>>();
        for (var each : helping)
            if (each.served() >= SERVES && each.from() != each.to())
                from.computeIfAbsent(each.from(), _ -> new HashMap<>())
                        .merge(each.to(), each.chance(), Math::max);
        var found = new ArrayList<Circle>();
        from.forEach((first, next) ->
                next.forEach((second, chance) -> {
                    if (second > first) add(found, from, first, second, chance);
                }));
        found.sort(BEST);
        return found;
    }

    /// Those that begin `first` to `second`, back to `first` at once or by way of a third.
    private static void add(
            List<Circle> found,
            Map<Integer, Map<Integer, Double>> from,
            int first,
            int second,
            double chance) {
        from.getOrDefault(second, Map.of())
                .forEach((third, on) -> {
                    if (third == first) found.add(new Circle(List.of(first, second), chance * on));
                    if (third <= first) return;
                    var back = from.getOrDefault(third, Map.of()).getOrDefault(first, 0.0);
                    if (back > 0)
                        found.add(new Circle(List.of(first, second, third), chance * on * back));
                });
    }

    /// Of these the ones to start, nobody in two of them.
    public static List<Circle> apart(List<Circle> circles) {
        return circles.size() <= ALL ? best(circles) : greedy(circles);
    }

    static List<Circle> greedy(List<Circle> circles) {
        var taken = new ArrayList<Circle>();
        circles.stream()
                .sorted(BEST)
                .forEach(each -> {
                    if (taken.stream().allMatch(each::apart)) taken.add(each);
                });
        return taken;
    }

    private static List<Circle> best(List<Circle> circles) {
        var best = List.<Circle>of();
        var most = 0.0;
        for (var choice = 1; choice < 1 << circles.size(); choice++) {
            var taken = taken(circles, choice);
            var gain = taken.stream().mapToDouble(Circle::gain).sum();
            if (gain > most) {
                most = gain;
                best = taken;
            }
        }
        return best.stream().sorted(BEST).toList();
    }

    /// Empty when somebody is in two of them.
    private static List<Circle> taken(List<Circle> circles, int choice) {
        var taken = new ArrayList<Circle>();
        for (var i = 0; i < circles.size(); i++) {
            if ((choice >> i & 1) == 0) continue;
            var each = circles.get(i);
            if (!taken.stream().allMatch(each::apart)) return List.of();
            taken.add(each);
        }
        return taken;
    }
}
