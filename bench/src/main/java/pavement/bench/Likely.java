package pavement.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import pavement.meaning.Likenesses;
import pavement.meaning.Meaning;
import pavement.meaning.Said;

/// How long matching by meaning takes among so many people with three needs and offers each, said in the forms of the
/// thesaurus: reading all of them, the best twenty offers for every need, one log more, and one question.
///
/// `Likely PEOPLE…`
final class Likely {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final int ASKS = 3;
    private static final int LOGS = 200;
    private static final int BEST = 20;
    private static final List<String> FIELDS =
            List.of("books-and-tax", "building", "events", "food", "hiring", "law", "marketing", "property", "software", "shops-and-print");
    private static final List<String> FOR =
            List.of("", "for a small shop", "for cafés", "on Saturdays", "near the canal", "for two weeks", "in Leeds", "before Christmas", "for my sister", "by the hour");
    private static final List<String> WITH =
            List.of("", "cheap", "a good", "somebody for", "help with", "part-time", "experienced", "no longer weddings,", "six years of", "the");

    private final Random random = new Random(1);
    private final List<String> forms = new ArrayList<>();

    private Likely() throws IOException {
        for (var field : FIELDS)
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    Meaning.class.getResourceAsStream(field + ".txt"), StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.startsWith("#") && !line.startsWith(" ") && line.contains(":"))
                        .forEach(line -> forms.addAll(Arrays.asList(line.replace(":", ",").replaceAll("\\([^)]*\\)", "").split("\\s*,\\s*"))));
            }
    }

    public static void main(String[] args) throws IOException {
        for (var people : args) new Likely().measure(Integer.parseInt(people));
    }

    private Said said() {
        var words = pick(WITH) + " " + pick(forms) + " " + pick(FOR) + (random.nextInt(3) == 0 ? " and " + pick(forms) : "");
        var said = Said.of(words.strip(), TODAY.minusDays(random.nextInt(400)));
        return random.nextInt(3) == 0 ? said.tagged(List.of("tag" + random.nextInt(60))) : said;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void measure(int people) {
        var began = clock();
        var meaning = Meaning.shipped();
        var read = millis(began);
        var needs = new HashMap<Integer, Said>();
        var offers = new HashMap<Integer, Said>();
        for (var id = 0; id < people * ASKS; id++) (random.nextBoolean() ? needs : offers).put(id, said());
        System.gc();
        var before = used();
        began = clock();
        var all = new Likenesses<Integer, Integer>(meaning);
        needs.forEach(all::need);
        offers.forEach(all::offer);
        var built = millis(began);
        System.gc();
        var memory = used() - before;
        began = clock();
        var found = needs.keySet().stream().mapToLong(need -> all.offersForKept(need, TODAY, BEST).size()).sum();
        var matched = millis(began);
        var logs = IntStream.range(0, LOGS).mapToLong(log -> {
            var at = clock();
            all.offer(-1 - log, said());
            all.need(-1 - log, said());
            all.offersFor(said(), TODAY, BEST);
            all.needsFor(said(), TODAY, BEST);
            return clock() - at;
        }).sorted().toArray();
        var asked = IntStream.range(0, LOGS).mapToLong(_ -> {
            var need = said();
            var at = clock();
            all.offersFor(need, TODAY, BEST);
            return clock() - at;
        }).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %,d people, %,d needs and offers | %.0f ms | %.0f ms | %.0f ms, %,d matches | %.2f, %.2f ms | %.2f, %.2f ms | %d MB |%n",
                people, people * ASKS, read, built, matched, found,
                logs[LOGS / 2] / 1e6, logs[LOGS - 3] / 1e6, asked[LOGS / 2] / 1e6, asked[LOGS - 3] / 1e6, memory / 1_000_000);
    }

    /// Of this thread alone, so that a busy machine does not count.
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long began) {
        return (clock() - began) / 1e6;
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
