package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.ImportId;
import pavement.book.Person;

/// Files with the habits of real programs, and the proposals they have always given.
/// `-Dgolden=write` writes them anew.
class MuseumTest {
    private static final Path MUSEUM = Path.of("src/test/resources/museum");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/intake");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Owner OWNER =
            new Owner("Maya", Set.of(), ZoneId.of("Europe/Berlin"), "US");

    @TestFactory
    Stream<DynamicTest> everyFileGivesTheProposalItHasAlwaysGiven() throws IOException {
        return files(MUSEUM).stream()
                .map(name ->
                        dynamicTest(
                                name,
                                () -> {
                                    var golden = GOLDEN.resolve(name + ".txt");
                                    var told = told(name);
                                    if ("write".equals(System.getProperty("golden")))
                                        Files.writeString(golden, told);
                                    assertThat(told).isEqualTo(Files.readString(golden));
                                }));
    }

    @Test
    void everyGoldenFileStillHasItsExhibit() throws IOException {
        var expected =
                files(MUSEUM).stream()
                        .map(name -> name + ".txt")
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files(GOLDEN)).isEqualTo(expected);
    }

    private static String told(String name) throws IOException {
        Reading reading;
        try (var in = Files.newInputStream(MUSEUM.resolve(name))) {
            reading = new FileReader(OWNER.zone(), NOW, Watch.NOBODY).read(name, in, List.of());
        }
        var proposal =
                Proposer.propose(
                        Book.EMPTY,
                        new ImportId(new UUID(0, 1)),
                        List.of(reading),
                        NOW,
                        OWNER,
                        Watch.NOBODY);
        var book = Book.EMPTY.with(proposal.changes());
        var text = new StringBuilder(proposal.what().source()).append('\n');
        proposal.items()
                .forEach(item ->
                        text.append(
                                "%s line %d: %s %s%n"
                                        .formatted(
                                                item.kind(),
                                                item.line(),
                                                item.name(),
                                                item.says())));
        proposal.left().forEach(left -> text.append("left ").append(left).append('\n'));
        book.people().stream().map(MuseumTest::told).sorted().forEach(text::append);
        book.encounters().stream()
                .map(encounter -> told(book, encounter))
                .sorted()
                .forEach(text::append);
        book.appointments().stream().map(MuseumTest::told).sorted().forEach(text::append);
        return text.toString();
    }

    private static String told(Person person) {
        var text =
                new StringBuilder(
                        "\n%s | given %s | family %s | %s | %s%n"
                                .formatted(
                                        person.name().full(),
                                        person.name().given(),
                                        person.name().family(),
                                        person.job().organisation(),
                                        person.job().title()));
        person.reaches()
                .forEach(reach ->
                        text.append(
                                "  %s %s %s [%s]%n"
                                        .formatted(
                                                reach.kind(),
                                                reach.label(),
                                                reach.value(),
                                                reach.key())));
        text.append(
                "  tags %s born %s met %s %s uid %s%n"
                        .formatted(
                                person.tags(),
                                person.birthday(),
                                person.met().stage(),
                                person.met().on().map(Object::toString).orElse(""),
                                person.origin().uid()));
        if (!person.note().isEmpty())
            text.append("  note ").append(person.note().replace("\n", " / ")).append('\n');
        return text.toString();
    }

    private static String told(Book book, Encounter encounter) {
        var with =
                encounter.people().stream()
                        .map(id -> book.person(id).orElseThrow().name().full())
                        .toList();
        return "%n%s %s with %s, %d min, by %s, deliberate %s, %s: %s%n"
                .formatted(
                        encounter.at(),
                        encounter.channel(),
                        with,
                        encounter.spent().talk(),
                        encounter.by(),
                        encounter.deliberate(),
                        encounter.stage(),
                        encounter.note());
    }

    private static String told(Appointment appointment) {
        return "%n%s to %s all day %s, %s at %s, %d people%n"
                .formatted(
                        appointment.start(),
                        appointment.end(),
                        appointment.allDay(),
                        appointment.title(),
                        appointment.place(),
                        appointment.with().size());
    }

    private static TreeSet<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
