package pavement.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.book.Worth;
import pavement.desk.Batch;

/// Writes a book of any size, and says how long opening it takes: `BigBook HOME PEOPLE ENCOUNTERS`. For the bench.
final class BigBook {
    private static final long START = Instant.parse("2016-01-01T00:00:00Z").toEpochMilli();

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final int people;

    private BigBook(int people) {
        this.people = people;
    }

    public static void main(String[] arguments) {
        var big = new BigBook(Integer.parseInt(arguments[1]));
        var started = System.nanoTime();
        try (var home = Home.open(Path.of(arguments[0]), InstantSource.system())) {
            if (home.journal().version() == 0) big.fill(home.journal(), Integer.parseInt(arguments[2]));
            said("filled or found", started);
        }
        for (int i = 0; i < 3; i++) open(Path.of(arguments[0]));
    }

    private static void open(Path folder) {
        System.gc();
        var started = System.nanoTime();
        try (var home = Home.open(folder, InstantSource.system())) {
            var book = home.journal().open();
            said("opened " + book + ", " + book.encounters().size() + " encounters", started);
            System.gc();
            var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.println("  it takes " + used / (1 << 20) + " MB" + (book.size() == 0 ? "?" : ""));
        }
    }

    private static void said(String what, long since) {
        System.out.println(what + " in " + (System.nanoTime() - since) / 1_000_000 + " ms");
    }

    private void fill(SqlJournal journal, int encounters) {
        var book = journal.open();
        for (int from = 0; from < people; from += 5_000) {
            var changes = new ArrayList<Change>();
            for (int i = from; i < Math.min(people, from + 5_000); i++) changes.add(new Change.Saved(person(i)));
            book = appended(journal, book, changes);
        }
        for (int from = 0; from < encounters; from += 10_000) {
            var changes = new ArrayList<Change>();
            for (int i = from; i < Math.min(encounters, from + 10_000); i++)
                changes.add(new Change.Saved(encounter(i, encounters)));
            book = appended(journal, book, changes);
        }
    }

    private Book appended(SqlJournal journal, Book book, List<Change> changes) {
        var id = new UUID(book.version(), 1);
        journal.append(book, new Batch(id, Instant.ofEpochMilli(START), "Filled", changes, Optional.empty()));
        return book.with(changes);
    }

    private Person person(int number) {
        var mail = "person" + number + "@mail.example";
        var phone = "+4917" + (10_000_000 + number);
        return new Person(
                id(number),
                new Name("Given" + number % 2_000 + " Family" + number, "Given" + number % 2_000, "Family" + number, "", false),
                new Job("Company " + number % 5_000, "Title " + number % 300),
                List.of(
                        new Reach(Reach.Kind.EMAIL, "work", mail, mail),
                        new Reach(Reach.Kind.PHONE, "mobile", phone, phone)),
                List.of("tag" + number % 40),
                "Met somewhere, likes bread and number " + number,
                "",
                Met.at(stage()),
                Wishes.NONE,
                Origin.written(Instant.ofEpochMilli(START)));
    }

    private Encounter encounter(int number, int of) {
        var at = START + number * (10L * 365 * 86_400_000 / of);
        var then = new Frozen(Tie.values()[random.nextInt(4)], random.nextInt(9), random.nextInt(1_000) / 10.0, stage());
        var person = id((int) (people * random.nextDouble() * random.nextDouble()));
        var asked = random.nextInt(5) == 0;
        return new Encounter(
                new EncounterId(new UUID(0x018000000000_7000L + ((long) number << 16), random.nextLong())),
                Instant.ofEpochMilli(at), Channel.values()[random.nextInt(5)], Direction.OUT, Initiative.ME, true,
                List.of(new With(person, then)), stage(), new Spent(random.nextInt(60), 5),
                Outcome.values()[random.nextInt(6)], new Worth(random.nextInt(4), random.nextInt(4), Optional.empty()),
                asked ? Optional.of(0.3) : Optional.empty(),
                asked ? new Comfort(Optional.of(4), Optional.of(7)) : Comfort.UNASKED, Trial.NONE,
                "talked about bread, ovens and number " + number);
    }

    private Stage stage() {
        return new Stage(Stage.Kind.values()[random.nextInt(12)], "Place " + random.nextInt(300));
    }

    private static PersonId id(int number) {
        return new PersonId(new UUID(0x018000000000_7000L, number));
    }
}
