package pavement.customers;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whose money it was, in three views side by side, each of which adds up to all of it exactly.
///
/// @param lines the largest first, what has no known origin last
/// @param sum of each view, in minor units
public record Ledger(Unit unit, By by, List<Line> lines, long sum) {
    /// What came from one origin, in minor units.
    ///
    /// @param customers deals whose first conversation it was
    public record Line(Key key, long first, long hands, long equal, int customers) {
        public long of(View view) {
            return switch (view) {
                case FIRST -> first;
                case HANDS -> hands;
                case EQUAL -> equal;
            };
        }

        private Line and(Line other) {
            return new Line(
                    key,
                    first + other.first,
                    hands + other.hands,
                    equal + other.equal,
                    customers + other.customers);
        }
    }

    public static Ledger of(Customers customers, Unit unit, By by) {
        var lines = new HashMap<Key, Line>();
        var sum = 0L;
        for (var road : customers.roads()) {
            var minor = road.minor(unit);
            if (minor == 0) continue;
            sum += minor;
            for (var line : lines(customers, road, by, minor))
                lines.merge(line.key(), line, Line::and);
        }
        return new Ledger(unit, by, sorted(lines), sum);
    }

    private static List<Line> sorted(Map<Key, Line> lines) {
        return lines.values().stream()
                .sorted(
                        comparing((Line each) -> each.key() instanceof Key.Unknown)
                                .thenComparing(each -> -each.first())
                                .thenComparing(each -> -each.hands())
                                .thenComparing(each -> each.key().toString()))
                .toList();
    }

    private static List<Line> lines(Customers customers, Road road, By by, long minor) {
        if (road.hands().isEmpty())
            return List.of(new Line(new Key.Unknown(), minor, minor, minor, 1));
        var first = customers.key(road.hands().getFirst(), by);
        if (road.hands().size() + road.touched().size() + road.forgotten() == 2)
            return List.of(new Line(first, minor, minor, minor, 1));
        var lines = new ArrayList<>(List.of(new Line(first, minor, 0, 0, 1)));
        var hands = road.hands();
        var halved = Split.hands(minor, hands.size());
        for (var i = 0; i < halved.length; i++)
            lines.add(new Line(customers.key(hands.get(i), by), 0, halved[i], 0, 0));
        var touched = road.touched();
        var even = Split.equal(minor, touched.size() + road.forgotten());
        for (var i = 0; i < even.length; i++)
            lines.add(
                    new Line(
                            i < touched.size()
                                    ? customers.key(touched.get(i), by)
                                    : new Key.Unknown(),
                            0,
                            0,
                            even[i],
                            0));
        return List.copyOf(lines);
    }
}
