package pavement.customers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pavement.book.Stage;

/// Where the hours went, by the origin they began with: with everybody of that origin, with whom
/// nothing came of it among them.
///
/// @param spent by origin
/// @param all together
public record Hours(Map<Key, Spent> spent, Spent all) {
    private static final double HOUR = 60;

    /// @param times encounters, of which `unnoted` have no minutes, and count none
    public record Spent(double minutes, int times, int unnoted) {
        static final Spent NONE = new Spent(0, 0, 0);

        Spent and(Spent other) {
            return new Spent(minutes + other.minutes, times + other.times, unnoted + other.unnoted);
        }

        public double hours() {
            return minutes / HOUR;
        }
    }

    public static Hours of(Customers customers, By by) {
        var spent = new HashMap<Key, Spent>();
        var book = customers.book();
        var touches = Touches.of(book);
        touches.people()
                .forEach((person, its) -> {
                    var key =
                            customers
                                    .hands()
                                    .root(person)
                                    .map(hand -> customers.key(hand, by))
                                    .orElseGet(Key.Unknown::new);
                    spent.merge(key, its, Spent::and);
                });
        for (var each : touches.nameless()) {
            var minutes = each.spent().minutes();
            var first = new Hand(Optional.empty(), First.of(each, book.zone()));
            spent.merge(
                    customers.key(first, by),
                    new Spent(minutes, 1, minutes == 0 ? 1 : 0),
                    Spent::and);
        }
        fruitless(customers, by, spent);
        var all = spent.values().stream().reduce(Spent.NONE, Spent::and);
        return new Hours(Map.copyOf(spent), all);
    }

    /// Stretches of work in which nobody was spoken with are hours too.
    private static void fruitless(Customers customers, By by, Map<Key, Spent> spent) {
        var book = customers.book();
        for (var block : book.blocks()) {
            var minutes = block.clock().minutes();
            if (minutes.isEmpty() || !book.encountersIn(block.id()).isEmpty()) continue;
            var first =
                    new First(
                            Optional.of(block.stage())
                                    .filter(stage -> !stage.equals(Stage.UNKNOWN)),
                            Optional.of(block.channel()),
                            First.Days.UNKNOWN,
                            Optional.of(block.id()));
            spent.merge(
                    customers.key(new Hand(Optional.empty(), first), by),
                    new Spent(minutes.get(), 0, 0),
                    Spent::and);
        }
    }

    public Spent of(Key key) {
        return spent.getOrDefault(key, Spent.NONE);
    }
}
