package pavement.bench;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.Act;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.desk.Batch;
import pavement.desk.Desk;
import pavement.desk.Journal;
import pavement.store.Home;

/// How long everything takes in a book of so many people with twenty encounters each: reading it, logging into it, the
/// start of the product on it, its pages, and its memory. Prints one line of a table for each.
///
/// `Load PAVEMENT PEOPLE...`, where PAVEMENT is the launcher.
final class Load {
    private static final int EACH = 20;
    private static final int LOGS = 300;
    private static final int PAGES = 300;
    private static final int CARDS = 20_000;

    private final Path launcher;
    private final int people;
    private final Path home;
    private final InstantSource clock = InstantSource.system();
    private final World world;

    private Load(Path launcher, int people) throws IOException {
        this.launcher = launcher;
        this.people = people;
        this.home = Files.createTempDirectory("pavement-load");
        this.world = new World(people, clock.instant());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var launcher = Path.of(args[0]).toAbsolutePath();
        Running.trained(launcher);
        for (var size : List.of(args).subList(1, args.length)) {
            var load = new Load(launcher, Integer.parseInt(size));
            load.journal();
            load.served();
        }
        importCards(launcher);
    }

    private void journal() throws IOException {
        try (var home = Home.open(this.home, clock)) {
            var begun = System.nanoTime();
            fill(home.journal());
            say("filled", "%.1f s", since(begun) / 1000);
        }
        try (var home = Home.open(this.home, clock)) {
            var begun = System.nanoTime();
            var desk = new Desk(home.journal(), clock, Generators.timeBasedEpochRandomGenerator()::generate);
            say("opened", "%.2f s", since(begun) / 1000);
            log(desk);
        }
        say("on disk", "%.0f MB", Files.size(home.resolve("book.sqlite")) / 1e6);
    }

    /// A home of so many people, for others who measure in it.
    static Path filled(Path launcher, int people) throws IOException {
        var load = new Load(launcher, people);
        try (var home = Home.open(load.home, load.clock)) {
            load.fill(home.journal());
        }
        return load.home;
    }

    /// In batches of 10,000, and not as acts: this is how the book came to be, not what is measured.
    private void fill(Journal journal) {
        var facts = world.people(people);
        var book = append(journal, journal.open(), facts);
        var ids = facts.stream().filter(fact -> fact instanceof pavement.book.Person).flatMap(fact -> fact.about().stream()).toList();
        for (int round = 0; round < EACH; round++)
            book = append(journal, book, ids.stream().map(world::encounterWith).map(Fact.class::cast).toList());
        journal.dropTraceBefore(clock.instant().plus(Duration.ofDays(1)));
    }

    private Book append(Journal journal, Book seen, List<? extends Fact> facts) {
        var book = seen;
        for (int from = 0; from < facts.size(); from += 10_000) {
            var changes = new ArrayList<Change>();
            for (var fact : facts.subList(from, Math.min(facts.size(), from + 10_000))) changes.add(new Change.Saved(fact));
            journal.append(book, new Batch(UUID.randomUUID(), clock.instant(), "filled", changes, Optional.empty()));
            book = book.with(changes);
        }
        return book;
    }

    /// One encounter, decided on the book and kept on the disk.
    private record Log(Encounter encounter) implements Act<Boolean> {
        @Override
        public Decision<Boolean> on(Book book) {
            return Decision.of(true, "Logged", new Change.Saved(encounter));
        }
    }

    private void log(Desk desk) {
        var ids = desk.book().people().stream().map(pavement.book.Person::id).limit(LOGS).toList();
        var times = new double[ids.size()];
        for (int i = 0; i < times.length; i++) {
            var encounter = fresh(ids.get(i));
            var begun = System.nanoTime();
            desk.carryOut(new Log(encounter));
            times[i] = since(begun);
        }
        say("a durable log, p50 / p99", "%.1f / %.1f ms", at(times, 0.5), at(times, 0.99));
    }

    private Encounter fresh(PersonId person) {
        var old = world.encounterWith(person);
        return new Encounter(
                new EncounterId(UUID.randomUUID()), clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), old.channel(),
                old.direction(), old.by(), old.deliberate(), old.with(), old.stage(), old.spent(), old.outcome(), old.worth(),
                old.expected(), old.comfort(), old.trial(), old.note());
    }

    private void served() throws IOException, InterruptedException {
        for (int start = 0; start < 3; start++)
            try (var server = Running.start(launcher, home)) {
                say("started, to the link / to the first page", "%.0f / %.0f ms", server.link(), server.firstPage());
                say("resident after the first page", "%d MB", server.megabytes());
                if (start < 2) continue;
                say("Today", server.times(PAGES, List.of("/")));
                say("search as you type", server.times(PAGES, List.of(
                        "/people?q=ad", "/people?q=ada", "/people?q=bakr", "/people?q=tax+law", "/people?q=lucia", "/people?q=marsen")));
                say("a person", server.times(PAGES, server.people()));
                say("resident after " + 3 * PAGES + " pages", "%d MB", server.megabytes());
            }
    }

    private static void importCards(Path launcher) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("pavement-load");
        var file = folder.resolve("cards.vcf");
        var cards = new StringBuilder();
        for (var fact : new World(7, Instant.now()).people(CARDS)) if (fact instanceof pavement.book.Person person) cards.append(card(person));
        Files.writeString(file, cards);
        var begun = System.nanoTime();
        var process = new ProcessBuilder(launcher.toString(), "import", file.toString(), "--yes", "--home", folder.resolve("book").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        var code = process.waitFor();
        System.out.printf(Locale.ROOT, "| %d vCards | imported, exit code %d | %.1f s |%n", CARDS, code, since(begun) / 1000);
    }

    private static String card(pavement.book.Person person) {
        var reaches = person.reaches();
        return String.join(
                "\r\n", "BEGIN:VCARD", "VERSION:3.0", "UID:" + person.id().value(), "FN:" + person.name().full(),
                "N:" + person.name().family() + ";" + person.name().given() + ";;;", "ORG:" + person.job().organisation(),
                "EMAIL;TYPE=INTERNET:" + reaches.get(0).value(), "TEL;TYPE=CELL:" + reaches.get(1).value(),
                "NOTE:" + person.note(), "END:VCARD", "");
    }

    private void say(String what, String format, Object... numbers) {
        System.out.printf(Locale.ROOT, "| %d people | %s | " + format + " |%n", prepend(people, what, numbers));
    }

    private void say(String what, double[] times) {
        say(what + ", p50 / p99", "%.1f / %.1f ms", at(times, 0.5), at(times, 0.99));
    }

    private static Object[] prepend(Object first, Object second, Object[] more) {
        var all = new ArrayList<>(List.of(first, second));
        all.addAll(List.of(more));
        return all.toArray();
    }

    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double at(double[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
