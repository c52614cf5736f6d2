package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.BringIn;
import pavement.book.Book;
import pavement.book.ImportId;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Reach;
import pavement.cards.Contact;
import pavement.cards.Samples;
import pavement.notation.Books;

/// The same file twice changes nothing, whatever is in it.
class ImportLawTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Owner OWNER = new Owner("", Set.of(), ZoneId.of("Europe/Berlin"), "DE");

    @RepeatedTest(300)
    void theSameFileTwiceChangesNothing(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var book = broughtIn(Book.EMPTY, List.of(file(random, "first.csv")), 1);
        var second = List.of(file(random, "second.csv"));

        var once = broughtIn(book, second, 2);
        var again = propose(once, second, 3);

        assertThat(again.changes()).isEmpty();
        assertThat(again.items()).extracting(Item::kind).containsOnly(Item.Kind.SAME);
    }

    /// Whoever stands in several rows, of one file or of two, is one person.
    @RepeatedTest(300)
    void eachPersonIsCountedOnceAndTruly(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var book = broughtIn(Book.EMPTY, List.of(file(random, "first.csv")), 1);
        var files = List.of(file(random, "second.csv"), file(random, "third.csv"));

        var proposal = propose(book, files, 2);

        assertThat(proposal.people()).extracting(Item::person).doesNotHaveDuplicates();
        assertThat(proposal.count(Item.Kind.NEW) + proposal.count(Item.Kind.UNSURE))
                .isEqualTo(proposal.what().added())
                .isEqualTo(broughtIn(book, files, 2).people().size() - book.people().size());
        assertThat(proposal.count(Item.Kind.ADDS)).isEqualTo(proposal.what().changed());
    }

    @RepeatedTest(100)
    void nothingTheOwnerHadIsLost(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var before = broughtIn(Book.EMPTY, List.of(file(random, "first.csv")), 1);

        var after = broughtIn(before, List.of(file(random, "second.csv")), 2);

        for (var person : before.people()) {
            var now = after.person(person.id()).orElseThrow();
            assertThat(now.note()).startsWith(person.note());
            assertThat(now.reaches()).containsAll(person.reaches());
            assertThat(now.tags()).containsAll(person.tags());
            if (!person.job().organisation().isEmpty())
                assertThat(now.job().organisation()).isEqualTo(person.job().organisation());
        }
    }

    @Test
    void everySampleTwiceChangesNothing() throws IOException {
        var readings = new ArrayList<Reading>();
        for (var folder : List.of("vcf", "csv", "ics"))
            for (var file : Samples.of(folder, "."))
                try (var in = Files.newInputStream(file)) {
                    readings.add(
                            new FileReader(OWNER.zone(), NOW, Watch.NOBODY)
                                    .read(file.getFileName().toString(), in, List.of()));
                }
        var book = Book.EMPTY;
        for (var reading : readings) {
            var once = broughtIn(book, List.of(reading), 1);
            assertThat(propose(once, List.of(reading), 2).changes()).as(reading.file()).isEmpty();
            book = once;
        }
        assertThat(book.size()).isGreaterThan(150);
        var whole = broughtIn(Book.EMPTY, readings, 3);
        assertThat(propose(whole, readings, 4).changes()).isEmpty();
    }

    @Test
    void whoStandsInTwoFilesOfOneImportIsNewAndNothingElse() {
        var phone =
                row(reach(Reach.Kind.PHONE, "030 123456"), reach(Reach.Kind.EMAIL, "ed@x.example"));
        var mail =
                row(reach(Reach.Kind.EMAIL, "ed@x.example"), reach(Reach.Kind.URL, "ed.example"));

        var proposal =
                propose(Book.EMPTY, List.of(of("phone.vcf", phone), of("mail.csv", mail)), 1);

        assertThat(proposal.items())
                .extracting(Item::kind)
                .containsExactly(Item.Kind.NEW, Item.Kind.ADDS);
        assertThat(proposal.people()).extracting(Item::kind).containsExactly(Item.Kind.NEW);
        assertThat(proposal.count(Item.Kind.ADDS)).isZero();
    }

    /// A nickname makes it a question, never an answer.
    @Test
    void edWardMayBeEdwardWard() {
        var book = Books.read("Ed Ward  met at work, Acme");

        var proposal = propose(book, List.of(of("mail.csv", row())), 1);

        assertThat(proposal.people())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(Item.Kind.UNSURE);
                    assertThat(item.says()).containsExactly("Ed is short for Edward. Ed Ward");
                });
        assertThat(broughtIn(book, List.of(of("mail.csv", row())), 1).people()).hasSize(2);
    }

    private static Reading of(String file, Row row) {
        return new Reading(
                file, Format.TABLE, List.of(row), List.of(), List.of(), List.of(), List.of());
    }

    private static Row row(Reach... reaches) {
        var contact =
                new Contact(
                        new Name("Edward Ward", "", "", "", false),
                        new Job("", ""),
                        List.of(reaches),
                        List.of(),
                        "",
                        "",
                        "");
        return new Row(1, contact, Met.UNKNOWN, Optional.empty());
    }

    private static Book broughtIn(Book book, List<Reading> readings, int number) {
        var proposal = propose(book, readings, number);
        var decision = new BringIn(proposal.what(), proposal.seen(), proposal.changes()).on(book);
        return decision.changes().isEmpty() ? book : book.with(decision.changes());
    }

    private static Proposal propose(Book book, List<Reading> readings, int number) {
        return Proposer.propose(
                book, new ImportId(new UUID(9, number)), readings, NOW, OWNER, Watch.NOBODY);
    }

    /// Few names, addresses and numbers, so that rows meet each other in every way.
    private static Reading file(RandomGenerator random, String name) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 12; i++)
            rows.add(new Row(i + 1, contact(random), Met.UNKNOWN, card(random)));
        return new Reading(name, Format.TABLE, rows, List.of(), List.of(), List.of(), List.of());
    }

    private static Optional<byte[]> card(RandomGenerator random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new byte[] {(byte) random.nextInt(3)});
    }

    private static Contact contact(RandomGenerator random) {
        var given = pick(random, "Tom", "Thomas", "Ada", "Ana", "T.");
        var family = pick(random, "Baker", "Backer", "Lovelace", "");
        var reaches = new HashSet<Reach>();
        if (random.nextBoolean())
            reaches.add(
                    reach(
                            Reach.Kind.EMAIL,
                            pick(
                                    random,
                                    "tom@x.example",
                                    "TOM@x.example",
                                    "info@x.example",
                                    "ada@y.example")));
        if (random.nextBoolean())
            reaches.add(
                    reach(
                            Reach.Kind.PHONE,
                            pick(random, "030 123456", "+49 30 123456", "030/999999", "12")));
        if (random.nextInt(4) == 0)
            reaches.add(
                    reach(
                            Reach.Kind.URL,
                            pick(
                                    random,
                                    "https://www.linkedin.com/in/tom",
                                    "linkedin.com/in/Tom/?trk=1",
                                    "https://x.example")));
        var full = (given + " " + family).strip();
        if (random.nextInt(6) == 0 && !reaches.isEmpty()) full = reaches.iterator().next().value();
        var job = new Job(pick(random, "", "Acme", "Globex"), pick(random, "", "CEO"));
        return new Contact(
                new Name(full, pick(random, "", given), pick(random, "", family), "", false),
                job,
                List.copyOf(reaches),
                random.nextBoolean() ? List.of() : List.of(pick(random, "a", "b")),
                pick(random, "", "Likes tea", "Likes tea and cake"),
                pick(random, "", "1990-01-01"),
                pick(random, "", "", "", "uid-1", "uid-2"));
    }

    private static Reach reach(Reach.Kind kind, String value) {
        return new Reach(kind, "", value, "");
    }

    private static String pick(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
