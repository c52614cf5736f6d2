package pavement.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.PersonId;
import pavement.notation.Books;

class AcquaintancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

    /// SCIENCE E1, to the printed digits.
    @Test
    void signsAddUpAsIndependentChances() {
        var declared = new Sign(Sign.Kind.SAID, DAY, 0, "");
        var event = new Sign(Sign.Kind.EVENT, DAY, 20, "");
        var thread = new Sign(Sign.Kind.THREAD, DAY, 4, "");

        assertThat(Sign.chance(List.of(declared, event, thread), DAY))
                .isCloseTo(.9180, within(.00005));
        assertThat(
                        Sign.chance(
                                List.of(
                                        new Sign(Sign.Kind.EVENT, DAY, 5, ""),
                                        new Sign(Sign.Kind.EVENT, DAY, 200, "")),
                                DAY))
                .isCloseTo(.0764, within(.00005));
    }

    /// Without years and without the size of the firm no colleague counts for more than the
    /// smallest event, and the more of it are written down, the less each.
    @Test
    void colleaguesAreAsSureAsTheSmallestEventAtMost() {
        var event = new Sign(Sign.Kind.EVENT, DAY, 2, "").sure();
        var before = 1.0;
        for (var size = 2; size <= 100; size++) {
            var sure = new Sign(Sign.Kind.FIRM, DAY, size, "Fracht").sure();
            assertThat(sure).isPositive().isLessThanOrEqualTo(before).isLessThanOrEqualTo(event);
            assertThat(sure).isLessThanOrEqualTo(Math.min(.5, 3.0 / size));
            before = sure;
        }
        assertThat(new Sign(Sign.Kind.FIRM, DAY, 2, "Fracht").sure()).isCloseTo(.3, within(1e-9));
        assertThat(new Sign(Sign.Kind.FIRM, DAY, 12, "Fracht").sure()).isCloseTo(.25, within(1e-9));
        assertThat(new Sign(Sign.Kind.FIRM, DAY, 30, "").sure()).isCloseTo(.1, within(1e-9));
        assertThat(new Sign(Sign.Kind.FIRM, DAY, 2, "Fracht").sentence("Ann", "Bob"))
                .isEqualTo("Both work for Fracht.");
    }

    @Test
    void halfOfItIsLeftAfterFiveYears() {
        var told = new Sign(Sign.Kind.SAID, DAY.minusYears(5), 0, "");

        assertThat(told.on(DAY)).isCloseTo(.45, within(.0005));
        assertThat(told.stale(DAY)).isFalse();
        assertThat(new Sign(Sign.Kind.SAID, DAY.minusYears(5).minusDays(1), 0, "").stale(DAY))
                .isTrue();
    }

    @Test
    void whoWasMetThroughSomebodyKnowsHim() {
        var book =
                Books.read(
                        """
                        Priya Raman  met at an event Market, 2026-10-14
                        Omar Haddad  met by introduction, 2026-10-14, through Priya
                        2026-10-14  Omar, coffee, 20m: bread -> talked
                        """);

        var line = Acquaintances.of(book, DAY).between(who("Priya Raman"), who("Omar Haddad"));

        assertThat(line.orElseThrow().chance()).isCloseTo(.95, within(1e-9));
        assertThat(line.get().signs()).extracting(Sign::kind).containsExactly(Sign.Kind.INTRODUCED);
    }

    @Test
    void notesAreReadForWhoKnowsWhom() {
        var book =
                Books.read(
                        """
                        Priya Raman  met at an event Market, 2026-10-14
                        Nadia Brooks  met online
                        Tom Baker  met in public, Kiez
                            note: Tom used to work with Dana. He knows Nadia from school.
                        Dana Whitlock  met in public, Kiez
                        2026-10-14  Priya, coffee, 20m: my friend Nadia runs ads -> talked
                        """);
        var all = Acquaintances.of(book, DAY);

        assertThat(all.between(who("Priya Raman"), who("Nadia Brooks")).orElseThrow().signs())
                .extracting(Sign::what)
                .containsExactly("my friend Nadia runs ads");
        assertThat(all.chance(who("Tom Baker"), who("Dana Whitlock"))).isGreaterThan(.8);
        assertThat(all.chance(who("Tom Baker"), who("Nadia Brooks"))).isGreaterThan(.8);
        assertThat(all.chance(who("Priya Raman"), who("Dana Whitlock"))).isZero();
        assertThat(all.pairs()).isEqualTo(3);
    }

    @Test
    void aNameThatTwoBearSaysNothing() {
        var book =
                Books.read(
                        """
                        Tom Baker  met in public, Kiez
                        Tom Young  met in public, Kiez
                        Dana Whitlock  met in public, Kiez
                            note: Tom knows Dana. Tom Young knows Dana.
                        2026-10-14  Dana, call, 5m: hello -> talked
                        """);
        var all = Acquaintances.of(book, DAY);

        assertThat(all.chance(who("Tom Baker"), who("Dana Whitlock"))).isZero();
        assertThat(all.chance(who("Tom Young"), who("Dana Whitlock"))).isGreaterThan(.8);
    }

    @Test
    void whoSaysHeDoesNotKnowHerDoesNot() {
        var book =
                Books.read(
                        """
                        Tom Baker  met in public, Kiez
                            note: Tom doesn't know Dana.
                        Dana Whitlock  met in public, Kiez
                        2026-10-13  Tom + Dana, coffee, 20m: Tom knows Dana -> talked
                        """);
        var all = Acquaintances.of(book, DAY);

        assertThat(all.chance(who("Tom Baker"), who("Dana Whitlock"))).isZero();
        assertThat(all.denied(who("Dana Whitlock"), who("Tom Baker"))).isTrue();
        assertThat(all.of(who("Tom Baker"))).isEmpty();
    }

    @Test
    void oneTableInTheCalendarAndInTheLogIsOneMeeting() {
        var book =
                Books.read(
                        """
                        Tom Baker  met in public, Kiez
                        Dana Whitlock  met in public, Kiez
                        2026-10-14 10:00-10:30  appointment: Demo, with Tom, with Dana
                        2026-10-14 10:00  Tom + Dana, coffee, 20m: talked -> talked
                        """);

        assertThat(Acquaintances.of(book, DAY).chance(who("Tom Baker"), who("Dana Whitlock")))
                .isCloseTo(.5, within(1e-6));
    }

    @Test
    void theSameEventOnTheSameDayIsAMeetingPlace() {
        var book =
                Books.read(
                        """
                        Amara Nwosu  met at an event Women Who Build, 2026-10-14
                        Lena Fischer  met at an event Women Who Build, 2026-10-14
                        Mo Ali  met at an event Women Who Build, 2026-10-01
                        """);
        var all = Acquaintances.of(book, DAY);

        assertThat(all.chance(who("Amara Nwosu"), who("Lena Fischer"))).isCloseTo(.3, within(1e-6));
        assertThat(all.chance(who("Amara Nwosu"), who("Mo Ali"))).isZero();
    }

    /// What is renewed from what changed is what is made anew, whatever happened.
    @RepeatedTest(40)
    void renewedIsTheSameAsMadeAnew(RepetitionInfo run) {
        var anyone = new Anyone(run.getCurrentRepetition());
        var book = run.getCurrentRepetition() % 2 == 0 ? Book.EMPTY : anyone.full();
        var known = Acquaintances.of(book, Anyone.TODAY);
        for (var i = 0; i < 40; i++) {
            for (var j = 0; j <= i % 3; j++) book = anyone.next(book);
            known = known.renewed(book, Anyone.TODAY);
            assertThat(known).isEqualTo(Acquaintances.of(book, Anyone.TODAY));
        }
    }

    @RepeatedTest(20)
    void bothSidesSeeTheSameLine(RepetitionInfo run) {
        var anyone = new Anyone(100 + run.getCurrentRepetition());
        var book = anyone.full();
        for (var i = 0; i < 30; i++) book = anyone.next(book);
        var known = Acquaintances.of(book, Anyone.TODAY);
        for (var one : book.people())
            for (var line : known.of(one.id())) {
                assertThat(known.chance(line.other(), one.id()))
                        .isEqualTo(known.chance(one.id(), line.other()));
                assertThat(known.between(line.other(), one.id()).orElseThrow().signs())
                        .isEqualTo(line.signs());
            }
    }

    /// "Contradiction (a broker says 'I don't know her'): edge set to 0 permanently."
    @RepeatedTest(20)
    void aDeniedLineNeverReturns(RepetitionInfo run) {
        var anyone = new Anyone(200 + run.getCurrentRepetition());
        var book = anyone.full();
        for (var i = 0; i < 10; i++) book = anyone.more(book);
        var one = anyone.who();
        var other = Anyone.person(one.equals(Anyone.person(3)) ? 4 : 3);
        book =
                book.with(
                        List.of(
                                new Change.Saved(
                                        new Known(
                                                new KnownId(new UUID(99, 1)),
                                                one,
                                                other,
                                                Known.How.DENIED,
                                                "",
                                                DAY,
                                                Optional.empty()))));
        var known = Acquaintances.of(book, Anyone.TODAY);
        for (var i = 0; i < 30; i++) {
            book = anyone.more(book);
            known = known.renewed(book, Anyone.TODAY);
            assertThat(known.chance(one, other)).isZero();
            assertThat(known.between(other, one)).isEmpty();
        }
    }

    private static final String ALL =
            """
            Ruth Adler  met in public, Kiez
            Kim Lund  met in public, Kiez
            Tim Oak  met in public, Kiez
            Ben Holt  met in public, Kiez
            Farid Azimi  met in public, Kiez
                note: %s
            Farid Nassar  met in public, Kiez
            2026-10-14  Ruth, call, 5m: hello -> talked
            """;

    private static int pairs(String note) {
        return Acquaintances.of(Books.read(ALL.formatted(note)), DAY).pairs();
    }

    /// Doubt, hearsay and questions are no facts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody believes Kim Lund knows Tim Oak.",
                "Not sure if Ruth knows Kim Lund.",
                "Ask whether Ruth Adler knows Ben Holt.",
                "I wonder whether Ruth Adler knows Ben Holt.",
                "Maybe Ruth Adler knows Ben Holt.",
                "I think Kim worked with Ben Holt.",
                "Does Ruth know Kim, or Kim knows Ben?",
                "Ruth Adler might be friends, or is friends with Ben Holt.",
                "Not sure whether Kim and Ben know each other.",
                "Ruth claims she knows Ben Holt.",
                "If Ruth Adler knows Ben Holt, good.",
                "Not Kim's friend Ben.",
                "Not sure that Kim doesn't know Ben.",
                "Kim Lund knows the oak and Ben runs a bar.",
            })
    void whatIsDoubtfulIsNotRead(String note) {
        assertThat(pairs(note)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim Lund knows Tim Oak.",
                "Not cheap, but Kim Lund knows Tim Oak.",
                "Kim Lund and Tim Oak are old friends.",
                "Kim and Tim are married.",
                "Kim Lund is the sister of Tim Oak.",
                "Kim's brother Tim Oak.",
                "Farid knows Kim Lund.",
                "Farid's brother Tim Oak.",
                "Worked with Ben Holt at Siemens.",
                "Knows Ben Holt.",
                "Kim knows Tim and Ben runs a bar.",
            })
    void whatIsPlainIs(String note) {
        assertThat(pairs(note)).isOne();
    }

    @Test
    void bothNamesBehindTheVerbAreRead() {
        assertThat(pairs("Ruth Adler knows Kim Lund and Tim Oak.")).isEqualTo(2);
        assertThat(pairs("Knows Kim and Tim from school.")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ruth Adler knows Kim Lund, Tim Oak and Ben Holt.             | 3
                    Ruth knows Kim, Tim, and Ben from the gym.                   | 3
                    Knows Kim, Tim and Ruth.                                     | 3
                    Ruth Adler knows Kim Lund, Tim Oak, Ben Holt                 | 3
                    Ruth knows Kim, Tim and Ben well.                            | 3
                    Ruth knows Kim, Tim and Ben, who all ride on Sundays.        | 3
                    Ruth knows Kim and Tim, and Ben.                             | 3
                    Ruth introduced me to Kim, Tim and Ben at the fair.          | 3
                    Ruth knows Ben. Ruth doesn't know Kim, Tim or Ben.           | 0
                    Ruth knows Kim, Tim runs a bar.                              | 1
                    Ruth knows Kim, Tim and Ben run a bar.                       | 1
                    Ruth knows Kim, a baker, and Tim is late.                    | 1
                    Ruth knows Kim, and Tim called.                              | 1
                    Not sure whether Ruth knows Kim, Tim and Ben.                | 0
                    Does Ruth know Kim, Tim and Ben?                             | 0
                    Ruth Adler knows Kim Lund, Ann Nobody and Ben Holt.          | 1
                    """)
    void everybodyInAListOfNamesIsRead(String note, int expected) {
        assertThat(pairs(note)).isEqualTo(expected);
    }

    /// Of two of one name the one whose note it is.
    @Test
    void whoseNoteItIsIsMeantBeforeOthersOfHisName() {
        var all = Acquaintances.of(Books.read(ALL.formatted("Farid knows Kim Lund.")), DAY);

        assertThat(all.chance(who("Farid Azimi"), who("Kim Lund"))).isGreaterThan(.8);
        assertThat(all.chance(who("Farid Nassar"), who("Kim Lund"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Self-employed",
                "self employed",
                "Freelance",
                "Retired",
                "Stealth startup",
                "Stealth Mode",
                "Confidential",
                "N/A",
                "-"
            })
    void whoWorksForHimselfWorksWithNobody(String firm) {
        var book =
                Books.read(
                        """
                        Kim Lund  met in public, Kiez
                            job: Designer, %s
                        Tim Oak  met in public, Kiez
                            job: Writer, %s
                        """
                                .formatted(firm, firm));

        assertThat(Acquaintances.of(book, DAY).pairs()).isZero();
    }

    private static PersonId who(String name) {
        return Books.id(name);
    }
}
