package pavement.bench.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import pavement.bench.simulate.Policy.Promises;
import pavement.book.Channel;
import pavement.plan.Learner;

/// The simulator of SCIENCE C6: points an hour of every policy in every world, on the same seeds.
///
/// `simulate SEEDS table|ablations|NAME;NAME… [WORLD,WORLD…]`
public final class Simulate {
    private Simulate() {}

    record Way(Function<Life.Context, Policy> policy, Promises promises) {
        static Way of(Policy policy) {
            return new Way(_ -> policy, Promises.HARD);
        }

        Way ignoring() {
            return new Way(policy, Promises.IGNORED);
        }
    }

    static Map<String, Way> ways() {
        var all = new LinkedHashMap<String, Way>();
        all.put("random", Way.of(Baselines::random));
        all.put("oldest first, message", Way.of(morning -> Baselines.oldest(morning, Channel.MESSAGE)));
        all.put("oldest first, phone", Way.of(morning -> Baselines.oldest(morning, Channel.CALL)));
        all.put("value first", Way.of(Baselines::valueFirst));
        all.put("means", Way.of(Learner.trying(false, false, 1, 0, 0, 0, .5, 0)));
        all.put("thompson", Way.of(Learner.printed()));
        all.put("ours", Way.of(Learner.ours()));
        all.put("oracle", new Way(life -> Baselines.oracle(life.village(), _ -> life.day()), Promises.HARD));
        all.putAll(Tried.ways());
        return all;
    }

    static final List<String> TABLE = List.of(
            "random", "oldest first, message", "oldest first, phone", "value first", "means", "thompson", "ours", "oracle");

    public static void main(String[] args) {
        var seeds = Integer.parseInt(args[0]);
        var names = switch (args[1]) {
            case "table" -> TABLE;
            case "ablations" -> Tried.ABLATIONS;
            default -> List.of(args[1].split(";"));
        };
        var kinds = args.length > 2
                ? List.of(args[2].split(",")).stream().map(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT))).toList()
                : List.of(Kind.values());
        var ways = ways();
        for (var name : names)
            if (!ways.containsKey(name)) throw new IllegalArgumentException(name + " is none of " + ways.keySet());
        print(names, kinds, names.stream().map(name -> kinds.stream().map(kind -> run(kind, seeds, ways.get(name))).toList()).toList());
    }

    private static List<Life.Outcomes> run(Kind kind, int seeds, Way way) {
        return IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> new Life(kind, seed, way.policy(), way.promises()).outcomes())
                .toList();
    }

    /// Means with 95 %, and the difference to the first policy on the same seeds.
    private static void print(List<String> names, List<Kind> kinds, List<List<List<Life.Outcomes>>> all) {
        System.out.println("| policy | " + String.join(" | ", kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList()) + " |");
        System.out.println("|---|" + "---|".repeat(kinds.size()));
        for (var i = 0; i < names.size(); i++) {
            var cells = new ArrayList<String>();
            for (var k = 0; k < kinds.size(); k++) {
                var mine = all.get(i).get(k);
                var first = all.get(0).get(k);
                var ratio = IntStream.range(0, mine.size()).mapToDouble(s -> mine.get(s).perHour() - first.get(s).perHour()).toArray();
                var base = mean(first.stream().mapToDouble(Life.Outcomes::perHour).toArray());
                cells.add(String.format(Locale.ROOT, "%.2f ±%.2f (%+.1f ±%.1f %%)",
                        mean(mine.stream().mapToDouble(Life.Outcomes::perHour).toArray()),
                        half(mine.stream().mapToDouble(Life.Outcomes::perHour).toArray()),
                        100 * mean(ratio) / base, 100 * half(ratio) / base));
            }
            System.out.println("| " + names.get(i) + " | " + String.join(" | ", cells) + " |");
        }
        for (var i = 0; i < names.size(); i++) {
            var line = new StringBuilder(names.get(i)).append(": last 30 days / active share / known never touched:");
            for (var k = 0; k < kinds.size(); k++) {
                var mine = all.get(i).get(k);
                line.append(String.format(Locale.ROOT, "  %.2f %.2f %.2f",
                        mean(mine.stream().mapToDouble(Life.Outcomes::late).toArray()),
                        mean(mine.stream().mapToDouble(Life.Outcomes::active).toArray()),
                        mean(mine.stream().mapToDouble(Life.Outcomes::forgotten).toArray())));
            }
            System.out.println(line);
        }
    }

    private static double mean(double[] all) {
        var sum = 0.0;
        for (var each : all) sum += each;
        return sum / all.length;
    }

    private static double half(double[] all) {
        var mean = mean(all);
        var squares = 0.0;
        for (var each : all) squares += (each - mean) * (each - mean);
        return all.length < 2 ? 0 : 1.96 * Math.sqrt(squares / (all.length - 1) / all.length);
    }
}
