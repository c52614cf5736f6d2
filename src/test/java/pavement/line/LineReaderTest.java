package pavement.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.notation.Books;

class LineReaderTest {
    /// Only spoken of; at the head of the line she was there.
    @Test
    void whoIsOnlyHeardOfWasNotThereBesideAnother() {
        var book =
                Books.read(
                        "Priya Raman  met in a coffee shop Kiez, 2026-06-06\nNadia Brooks  heard of through Priya\n");
        var reader = new LineReader(Names.of(book), Neighbourhood.SELF);
        assertThat(
                        reader.read(
                                        "Priya, coffee, 20m: my friend Nadia does ads",
                                        Neighbourhood.NOW)
                                .all(Chip.Who.class))
                .hasSize(1);
        assertThat(reader.read("Nadia, coffee, 20m", Neighbourhood.NOW).all(Chip.Who.class))
                .hasSize(1);
        assertThat(
                        reader.read("coffee with Priya and Nadia", Neighbourhood.NOW)
                                .all(Chip.Who.class))
                .hasSize(2);
    }

    /// In a large book every first name is borne by several.
    @Test
    void aFirstNameAfterTheWholeOneIsTheSamePerson() {
        var book =
                Books.read(
                        """
                        Kira Kowalski  met in public, Kiez
                        Kira Adler  met in public, Kiez
                        Zed Alpha  heard of through Kira Adler
                        """);
        var reader = new LineReader(Names.of(book), Neighbourhood.SELF);
        for (var line :
                List.of(
                        "Call Kira Kowalski 20m. Kira knows Ben Ode.",
                        "Call Kira Kowalski 10m: Zed Alpha knows Yan Beta",
                        "Call Kira Kowalski 10m. Kira knows Bob Pen. Bob Pen knows Cyd Rex."))
            assertThat(reader.read(line, Neighbourhood.NOW).all(Chip.Who.class))
                    .as(line)
                    .extracting(chip -> chip.identity().shown())
                    .containsExactly("Kira Kowalski");
        assertThat(
                        reader.read("Coffee with Kira Kowalski and Kira", Neighbourhood.NOW)
                                .all(Chip.Who.class))
                .hasSize(2);
    }

    private static final List<String> PIECES =
            List.of(
                    "Tom",
                    "Ana Petrov",
                    "coffee",
                    "at",
                    "Northside",
                    "25",
                    "min",
                    "needs",
                    "a courier",
                    "+",
                    "-",
                    ">",
                    "@",
                    "$",
                    "780",
                    "Friday",
                    "10",
                    "call her",
                    "I'll",
                    "send",
                    "by",
                    "Wed",
                    "introduced me to",
                    "knows a",
                    ",",
                    ".",
                    "!",
                    "\n",
                    "🙂",
                    "שלום",
                    "é",
                    "31.02.",
                    "in 2 weeks",
                    "0",
                    "99999999999",
                    "€",
                    "half an",
                    "hour",
                    "(",
                    ")",
                    "-1",
                    "’",
                    "\u0000",
                    "\uD800",
                    "last",
                    "next",
                    "the",
                    "of",
                    "will",
                    "and",
                    "from",
                    "with",
                    ":",
                    "/",
                    "14:30",
                    "25:99",
                    "a week",
                    "ago",
                    "Christmas",
                    "%",
                    "#",
                    "\t",
                    "end of",
                    "month");

    private final LineReader reader =
            new LineReader(Names.of(Neighbourhood.BOOK), Neighbourhood.SELF);

    @RepeatedTest(300)
    void noTextMakesItFailAndEveryRangeLiesInsideTheLine(RepetitionInfo run) {
        var random = seeded(run.getCurrentRepetition());
        var text = new StringBuilder();
        for (var i = random.nextInt(30); i >= 0; i--)
            text.append(PIECES.get(random.nextInt(PIECES.size())))
                    .append(random.nextBoolean() ? " " : "");
        var line = text.toString();

        var read = reader.read(line, Neighbourhood.NOW);

        assertThat(read.line()).isEqualTo(line);
        assertThat(read.chips()).allSatisfy(chip -> assertThat(chip.span().of(line)).isNotBlank());
        assertThat(reader.read(line, Neighbourhood.NOW)).isEqualTo(read);
    }

    @RepeatedTest(100)
    void noiseIsANote(RepetitionInfo run) {
        var random = seeded(1000L + run.getCurrentRepetition());
        var text = new StringBuilder();
        for (var i = random.nextInt(200); i >= 0; i--) text.append((char) random.nextInt(0x10000));

        assertThat(reader.read(text.toString(), Neighbourhood.NOW).line())
                .isEqualTo(text.toString());
    }

    @Test
    void aVeryLongLineIsReadInTimeAndKeptWhole() {
        var line = "coffee with Tom, needs a courier and ".repeat(400) + "🙂".repeat(2000);
        var start = System.nanoTime();

        assertThat(reader.read(line, Neighbourhood.NOW).line()).hasSize(line.length());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatHappenedIsNeverLaterThanNow() {
        for (var day :
                List.of(
                        "monday",
                        "friday",
                        "thursday",
                        "yesterday",
                        "today 18:00",
                        "tonight",
                        "this evening",
                        "31 Dec",
                        "tomorrow"))
            assertThat(reader.read("met Tom " + day, Neighbourhood.NOW).all(Chip.When.class))
                    .allSatisfy(when -> assertThat(when.at()).isBeforeOrEqualTo(Neighbourhood.NOW));
    }

    @Test
    void fridaySaidOnAFridayIsTheNextOneAndAGuess() {
        var friday = LocalDateTime.of(2026, 10, 16, 9, 0);

        var pledge = reader.read("Call Tom Friday", friday).first(Chip.Pledge.class).orElseThrow();

        assertThat(pledge.due()).contains(LocalDate.of(2026, 10, 23));
        assertThat(pledge.certainty()).isEqualTo(Certainty.GUESSED);
    }

    /// On a Sunday, "next Monday" is tomorrow for who starts the week on Monday, and a week later
    /// for who starts it today.
    @Test
    void theOwnersFirstDayOfTheWeekDecidesWhatNextWeekIs() {
        var sunday = LocalDateTime.of(2026, 10, 18, 9, 0);
        var sundayFirst =
                new LineReader(
                        Names.of(Neighbourhood.BOOK),
                        Self.in(ZoneId.of("America/Chicago"), "US", DayOfWeek.SUNDAY, "USD"));

        assertThat(due(reader, "Call Tom next week", sunday)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(due(sundayFirst, "Call Tom next week", sunday))
                .isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(due(reader, "Call Tom next Monday", sunday))
                .isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(due(sundayFirst, "Call Tom next Monday", sunday))
                .isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Adak", "Europe/Berlin"})
    void theMachinesOwnZoneHasNoSay(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(due(reader, "Call Tom in 2 weeks", Neighbourhood.NOW))
                    .isEqualTo(LocalDate.of(2026, 10, 29));
            assertThat(due(reader, "Call Tom the day after Christmas", Neighbourhood.NOW))
                    .isEqualTo(LocalDate.of(2026, 12, 26));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        assertThat(
                        reader.read("Send Tom the deck by 31 February", Neighbourhood.NOW)
                                .all(Chip.Pledge.class))
                .allSatisfy(pledge -> assertThat(pledge.due()).isEmpty());
    }

    @Test
    void theOwnersDollarIsTheDollar() {
        var canadian =
                new LineReader(
                        Names.of(Neighbourhood.BOOK),
                        Self.in(ZoneId.of("America/Toronto"), "CA", DayOfWeek.SUNDAY, "CAD"));

        assertThat(
                        canadian.read("Tom, $50", Neighbourhood.NOW)
                                .first(Chip.Sum.class)
                                .orElseThrow()
                                .money()
                                .currency())
                .isEqualTo("CAD");
        assertThat(
                        reader.read("Tom, $50", Neighbourhood.NOW)
                                .first(Chip.Sum.class)
                                .orElseThrow()
                                .money()
                                .currency())
                .isEqualTo("USD");
    }

    @Test
    void aLineThatOnlyLooksAheadIsAPlan() {
        assertThat(reader.read("call Tom Friday 10", Neighbourhood.NOW).planOnly()).isTrue();
        assertThat(reader.read("coffee with Tom. Call him Friday 10", Neighbourhood.NOW).planOnly())
                .isFalse();
        assertThat(reader.read("", Neighbourhood.NOW).planOnly()).isFalse();
    }

    @Test
    void namesFollowTheBook() {
        var names = Names.of(Neighbourhood.BOOK);
        var rosa = called("Rosa Delgado");
        var renamed = called("Rosa Diaz");
        var added = Neighbourhood.BOOK.with(List.of(new Change.Saved(rosa)));
        var changed =
                added.with(
                        List.of(
                                new Change.Saved(
                                        new Person(
                                                rosa.id(),
                                                renamed.name(),
                                                rosa.job(),
                                                rosa.reaches(),
                                                rosa.tags(),
                                                rosa.note(),
                                                "",
                                                rosa.met(),
                                                rosa.wishes(),
                                                rosa.origin()))));
        var gone = changed.with(List.of(new Change.Removed(rosa.ref())));

        assertThat(names.spelled("rosa")).isEmpty();
        assertThat(names.next(added).spelled("rosa delgado")).containsExactly(rosa);
        assertThat(names.next(added).next(changed).spelled("rosa delgado")).isEmpty();
        assertThat(names.next(changed).called("rosa"))
                .extracting(Person::id)
                .containsExactly(rosa.id());
        assertThat(names.next(changed).next(gone).called("rosa")).isEmpty();
        assertThat(names.next(gone).called("tom")).hasSize(1);
    }

    /// Beside a small book on the same machine, with room to spare.
    @Test
    void fiftyThousandPeopleDoNotSlowItDown() {
        var large = among(50_000);
        var small = among(50);
        for (var i = 0; i < 3; i++) {
            reads(large);
            reads(small);
        }
        assertThat(reads(large)).isLessThan(reads(small) * 8);
    }

    private static LineReader among(int people) {
        var facts = new ArrayList<Person>();
        for (var i = 0; i < people; i++) facts.add(called("Given" + i % 700 + " Family" + i));
        return new LineReader(
                Names.of(Book.at(1, facts, pavement.book.Marks.NONE)), Neighbourhood.SELF);
    }

    /// How long a hundred lines take.
    private static long reads(LineReader reader) {
        var line =
                "Coffee with Given7 Family7 at Northside, 25 min. Needs a courier. Call her Friday 10";
        var start = System.nanoTime();
        for (var i = 0; i < 100; i++) reader.read(line, Neighbourhood.NOW);
        return System.nanoTime() - start;
    }

    private static LocalDate due(LineReader reader, String line, LocalDateTime now) {
        return reader.read(line, now).first(Chip.Pledge.class).orElseThrow().due().orElseThrow();
    }

    private static Person called(String full) {
        var id =
                new PersonId(
                        UUID.nameUUIDFromBytes(
                                full.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return Person.called(id, Name.of(full), Met.UNKNOWN, Origin.written(Instant.EPOCH));
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
