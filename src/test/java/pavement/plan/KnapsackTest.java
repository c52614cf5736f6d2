package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.plan.Knapsack.Item;
import pavement.plan.Knapsack.Used;

class KnapsackTest {
    private static final List<Item> PRINTED =
            List.of(
                    new Item(9, 60, false),
                    new Item(6, 30, true),
                    new Item(5, 30, true),
                    new Item(4, 15, false),
                    new Item(3, 15, true),
                    new Item(8, 45, false),
                    new Item(2, 10, true),
                    new Item(1, 5, true));

    @ParameterizedTest
    @CsvSource({"0, 24", "0.6, 22", "1, 17"})
    void theShareAskedForHasAPrice(double share, double value) {
        assertThat(value(PRINTED, Knapsack.choose(PRINTED, 120, 8, share, Used.NOTHING)))
                .isEqualTo(value);
    }

    @RepeatedTest(80)
    void noOtherChoiceIsWorthMore(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var items = new ArrayList<Item>();
        var n = random.nextInt(1, 13);
        for (var i = 0; i < n; i++)
            items.add(
                    new Item(
                            1 + random.nextInt(30),
                            5 * random.nextInt(1, 13),
                            random.nextBoolean()));
        var budget = 5 * random.nextInt(0, 40);
        var most = random.nextInt(1, 9);
        var share = random.nextInt(11) / 10.0;

        var chosen = Knapsack.choose(items, budget, most, share, Used.NOTHING);

        assertThat(chosen).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most);
        assertThat(minutes(items, chosen, false)).isLessThanOrEqualTo(budget);
        assertThat((double) minutes(items, chosen, true))
                .isGreaterThanOrEqualTo(share * minutes(items, chosen, false) - 1e-9);
        assertThat(value(items, chosen)).isCloseTo(brute(items, budget, most, share), within(1e-9));
    }

    @Test
    void whenPromisesBreakTheShareTheRestComesAsNearAsItCan() {
        var chosen = Knapsack.choose(PRINTED, 60, 8, .6, new Used(60, 0));

        assertThat(minutes(PRINTED, chosen, false))
                .isEqualTo(minutes(PRINTED, chosen, true))
                .isEqualTo(60);
    }

    @Test
    void noMinutesHoldNothing() {
        assertThat(Knapsack.choose(PRINTED, 0, 8, 0, Used.NOTHING)).isEmpty();
        assertThat(Knapsack.choose(List.of(), 120, 8, .6, Used.NOTHING)).isEmpty();
    }

    private static double brute(List<Item> items, int budget, int most, double share) {
        var best = 0.0;
        for (var set = 0; set < 1 << items.size(); set++) {
            if (Integer.bitCount(set) > most) continue;
            var chosen = new ArrayList<Integer>();
            for (var i = 0; i < items.size(); i++) if ((set >> i & 1) == 1) chosen.add(i);
            var all = minutes(items, chosen, false);
            if (all <= budget && minutes(items, chosen, true) >= share * all - 1e-9)
                best = Math.max(best, value(items, chosen));
        }
        return best;
    }

    private static int minutes(List<Item> items, List<Integer> chosen, boolean activeOnly) {
        return chosen.stream()
                .map(items::get)
                .filter(item -> item.active() || !activeOnly)
                .mapToInt(Item::minutes)
                .sum();
    }

    private static double value(List<Item> items, List<Integer> chosen) {
        return chosen.stream().mapToDouble(i -> items.get(i).value()).sum();
    }
}
