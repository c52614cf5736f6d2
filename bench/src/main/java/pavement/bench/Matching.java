package pavement.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Marks;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.match.Board;
import pavement.match.Choosing;
import pavement.match.Fits;
import pavement.match.Matches;
import pavement.match.Pair;
import pavement.meaning.Meaning;
import pavement.meaning.Point;
import pavement.meaning.Scale;
import pavement.meaning.Vectors;
import pavement.ties.Standings;

/// How long it takes to see who can help whom, in a book of so many people with three needs and offers each, said in the
/// words of the thesaurus with others around them.
final class Matching {
    private static final String[] FILES = {"marketing.txt", "food.txt", "building.txt", "law.txt", "money.txt", "software.txt"};
    private static final String[] MORE = {
        "small", "urgent", "cheap", "weekend", "experienced", "local", "friendly", "monthly", "bilingual", "part-time", "spare",
        "seasonal", "mobile", "certified", "second-hand", "large", "trial", "regional", "evening", "affordable"
    };
    private static final String[] FOR = {
        "bakery", "clinic", "school", "startup", "restaurant", "law firm", "hotel", "gym", "museum", "farm", "salon", "brewery",
        "bookshop", "garage", "choir", "kindergarten", "florist", "studio", "warehouse", "theatre"
    };
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final List<String> things = new ArrayList<>();

    /// With `vectors` as the last, as if a model of 384 dimensions had read everything.
    public static void main(String[] arguments) throws IOException {
        var read = List.of(arguments).contains("vectors");
        for (var size : arguments) if (!size.equals("vectors")) new Matching(read).run(Integer.parseInt(size));
    }

    private final boolean read;

    private Matching(boolean read) throws IOException {
        this.read = read;
        for (var file : FILES) {
            var stream = Meaning.class.getResourceAsStream(file);
            if (stream == null) continue;
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> line.contains(":") && !line.startsWith("#") && !line.startsWith(" ")).forEach(line -> Arrays.stream(line.split("[:,]"))
                        .map(form -> form.replaceAll("\\(.*", "").strip())
                        .filter(form -> !form.isEmpty() && form.length() < 40)
                        .forEach(things::add));
            }
        }
        if (things.isEmpty()) throw new IllegalStateException("no words");
    }

    private void run(int size) {
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < size; i++) {
            facts.add(Person.called(person(i), Name.of("P" + i), Met.UNKNOWN, Origin.written(NOW)));
            for (var j = 0; j < 3; j++) facts.add(ask(3L * i + j, Optional.of(person(i))));
        }
        for (var i = 0; i < 12; i++) facts.add(ask(9_000_000_000L + i, Optional.empty()));
        var book = Book.at(1, facts, Marks.NONE);
        var meaning = read ? Meaning.shipped().with(vectors(book)) : Meaning.shipped();
        System.out.printf("%,d people, %,d needs and offers, %,d things%n", book.size(), book.asks().size(), things.size());

        for (var round = 0; round < 3; round++) {
            var matches = timed("all matches anew", () -> {
                var made = Matches.of(book, meaning, TODAY);
                made.ready();
                return made;
            });
            if (round < 2) continue;
            memory();
            logs(book, matches);
            var standings = Standings.of(book);
            for (var again = 0; again < 3; again++)
                timed("the board", () -> Board.of(matches, standings, NOW, Map.of(), 3));
        }
        fits(book, meaning);
        var pairs = pairs(size);
        for (var round = 0; round < 3; round++) timed("introductions under loads of 2, %,d pairs".formatted(pairs.size()), () -> Choosing.of(pairs, _ -> 2));
    }

    /// Each text where no other is.
    private Vectors vectors(Book book) {
        var vectors = Vectors.growing();
        vectors.measuredBy(new Scale(.2, .7));
        for (var ask : book.asks()) {
            var vector = new float[384];
            for (var at = 0; at < vector.length; at++) vector[at] = (float) random.nextGaussian();
            vectors.put(ask.what(), Point.of(vector));
        }
        return vectors;
    }

    private void logs(Book from, Matches matches) {
        var book = from;
        var at = matches;
        var took = new long[200];
        for (var i = 0; i < took.length; i++) {
            book = book.with(List.of(new Change.Saved(ask(8_000_000_000L + i, Optional.of(person(random.nextInt(1000)))))));
            var next = book;
            var before = at;
            var start = cpu();
            at = before.next(next, TODAY);
            took[i] = cpu() - start;
        }
        Arrays.sort(took);
        System.out.printf("after one log: median %.1f ms of processor, p95 %.1f ms%n", took[100] / 1e6, took[190] / 1e6);
    }

    /// As numbers for the plan: from nothing, and carried on after one log.
    private void fits(Book from, Meaning meaning) {
        for (var round = 0; round < 3; round++) timed("how everybody fits the owner", () -> Fits.of(from, () -> meaning, TODAY));
        var book = from;
        var fits = Fits.of(book, () -> meaning, TODAY);
        var took = new long[60];
        for (var i = 0; i < took.length; i++) {
            book = book.with(List.of(new Change.Saved(ask(7_000_000_000L + i, Optional.of(person(random.nextInt(1000)))))));
            var start = cpu();
            fits = fits.next(book, () -> meaning, TODAY);
            took[i] = cpu() - start;
        }
        Arrays.sort(took);
        System.out.printf("how everybody fits, after one log: median %.1f ms of processor, worst %.1f ms%n", took[30] / 1e6, took[59] / 1e6);
    }

    private List<Pair> pairs(int people) {
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < people; one++)
            for (var k = 0; k < 10; k++) {
                var other = one + 1 + random.nextInt(5000);
                if (other < people) pairs.add(new Pair(one, other, .15 + .85 * random.nextDouble()));
            }
        return pairs.stream().collect(java.util.stream.Collectors.toMap(pair -> ((long) pair.one() << 32) | pair.other(), pair -> pair, (a, _) -> a)).values().stream().toList();
    }

    private Ask ask(long id, Optional<PersonId> whose) {
        return new Ask(
                new AskId(new UUID(3, id)),
                random.nextBoolean() ? Ask.Side.NEED : Ask.Side.OFFER,
                whose,
                text(),
                NOW.minusSeconds(86_400L * random.nextInt(300)),
                Optional.empty(),
                true);
    }

    private String text() {
        var thing = things.get(random.nextInt(things.size()));
        return switch (random.nextInt(4)) {
            case 0 -> thing;
            case 1 -> MORE[random.nextInt(MORE.length)] + " " + thing;
            case 2 -> thing + " for a " + FOR[random.nextInt(FOR.length)];
            default -> MORE[random.nextInt(MORE.length)] + " " + thing + " for a " + FOR[random.nextInt(FOR.length)];
        };
    }

    private static PersonId person(int i) {
        return new PersonId(new UUID(1, i));
    }

    private static void memory() {
        System.gc();
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("memory with book and matches: %,d MB%n", used / 1_000_000);
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Of all threads.
    private static long process() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T timed(String what, Work<T> work) {
        var start = System.nanoTime();
        var worked = process();
        var done = work.done();
        System.out.printf("%s: %,.0f ms, %,.0f ms of processor%n", what, (System.nanoTime() - start) / 1e6, (process() - worked) / 1e6);
        return done;
    }
}
