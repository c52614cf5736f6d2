package pavement.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Money;
import pavement.ties.Try;

/// What few attempts have: a success without minutes, and a sum that was named.
///
/// @param asked successes without minutes
/// @param money in minor units by currency, of those that brought some
/// @param odd sums that are nought or less and therefore left out
record Rare(List<Try> asked, Map<String, List<Double>> money, long odd) {
    /// Gathered one by one.
    static final class Gathered implements Columns.Looking {
        private final List<Try> asked = new ArrayList<>();
        private final Map<String, List<Double>> money = new HashMap<>();
        private long odd;

        @Override
        public void at(Columns.One it) {
            if (!it.step()) return;
            if (it.minutes() == 0) asked.add(it.told());
            if (it.paid()) it.told().worth().money().ifPresent(this::paid);
        }

        private void paid(Money sum) {
            if (sum.minor() <= 0) odd++;
            else
                money.computeIfAbsent(sum.currency(), _ -> new ArrayList<>())
                        .add((double) sum.minor());
        }

        Rare all() {
            return new Rare(List.copyOf(asked), Map.copyOf(money), odd);
        }
    }
}
