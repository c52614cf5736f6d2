package pavement.paths;

import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.List;

/// One who may be asked, when one is asked after the other until somebody agrees (SCIENCE E2).
///
/// @param chance that he agrees, `cost` what asking him costs
public record Turn<T>(T who, double chance, double cost) {
    /// The order with the least cost to be expected: most chance for the cost first.
    public static <T> List<Turn<T>> order(Collection<Turn<T>> all) {
        return all.stream()
                .sorted(comparingDouble((Turn<T> each) -> each.chance() / each.cost()).reversed())
                .toList();
    }

    /// What it costs until one agrees, or all were asked.
    public static double expected(List<? extends Turn<?>> order) {
        var cost = 0.0;
        var stillAsking = 1.0;
        for (var each : order) {
            cost += stillAsking * each.cost();
            stillAsking *= 1 - each.chance();
        }
        return cost;
    }
}
