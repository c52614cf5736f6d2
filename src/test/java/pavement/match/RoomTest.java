package pavement.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Person;
import pavement.meaning.Meaning;
import pavement.notation.Books;

class RoomTest {
    private static final Instant NOW = Instant.parse("2026-03-05T17:00:00Z");
    private static final Meaning MEANING = Meaning.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private static List<Guest> room(Book book, String... names) {
        var there =
                Stream.of(names)
                        .map(name ->
                                book.people().stream()
                                        .filter(person -> person.name().full().equals(name))
                                        .map(Person::id)
                                        .findFirst()
                                        .orElseThrow())
                        .toList();
        return Room.of(Matches.of(book, MEANING, TODAY), there, NOW, TODAY);
    }

    private static List<String> names(List<Guest> room) {
        return room.stream().map(guest -> guest.person().name().full()).toList();
    }

    @Test
    void whoGainsAndGivesComesBeforeWhoOnlyGainsBeforeWhoOnlyIsThere() {
        var book =
                Books.read(
                        """
                        Ada Able  met cold
                        Bo Bright  met cold
                        Cy Cole  met cold
                        2026-03-01  I need: a bookkeeper
                        2026-03-01  I offer: same-day courier
                        2026-03-01  Cy needs: a courier
                        2026-03-01  Cy offers: bookkeepers by the hour
                        2026-03-01  Bo needs: a courier for flowers
                        2026-03-01  Ada needs: a violin teacher
                        """);

        var room = room(book, "Ada Able", "Bo Bright", "Cy Cole");

        assertThat(names(room)).containsExactly("Cy Cole", "Bo Bright", "Ada Able");
        assertThat(room.getFirst().both()).isTrue();
        assertThat(room.get(1).both()).isFalse();
        assertThat(room.get(1).reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.Swap.class,
                        swap -> {
                            assertThat(swap.theirs().what()).isEqualTo("a courier for flowers");
                            assertThat(swap.own().what()).isEqualTo("same-day courier");
                        });
        assertThat(room.getLast().reasons()).isEmpty();
    }

    @Test
    void whoMeansWhatTheOwnerNeedsComesFirstAndASharedWordThatMeansTwoThingsIsNoReason() {
        var book =
                Books.read(
                        """
                        Ada Able  met cold
                        Bo Bright  met cold
                        Cy Cole  met cold
                        2026-03-01  I need: someone for Facebook ads
                        2026-03-01  I offer: printer drivers
                        2026-03-01  Ada needs: a driver for deliveries
                        2026-03-01  Cy offers: runs paid social for restaurants
                        """);

        var room = room(book, "Ada Able", "Bo Bright", "Cy Cole");

        assertThat(names(room)).containsExactly("Cy Cole", "Ada Able", "Bo Bright");
        assertThat(room.getFirst().reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.Swap.class,
                        swap ->
                                assertThat(swap.own().what())
                                        .isEqualTo("someone for Facebook ads"));
        assertThat(room.get(1).reasons()).isEmpty();
    }

    @Test
    void whoCouldBeIntroducedToSomebodyInTheRoomComesBeforeWhoCouldBeElsewhere() {
        var book =
                Books.read(
                        """
                        Ada Able  met cold
                        Bo Bright  met cold
                        Cy Cole  met cold
                        Di Dunn  met in a coffee shop Northside, 2026-01-02
                        2026-01-02 10:00  Di, coffee, 20m: bakes -> talked
                        2026-03-01  Ada needs: a bread supplier
                        2026-03-01  Di offers: bread from the oven
                        2026-03-01  Bo needs: a photographer
                        2026-03-01  Cy offers: photographers for weddings
                        """);

        var room = room(book, "Ada Able", "Bo Bright", "Cy Cole");

        assertThat(names(room)).containsExactly("Bo Bright", "Cy Cole", "Ada Able");
        assertThat(room.getLast().reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.Between.class,
                        between -> {
                            assertThat(between.whose().name().full()).isEqualTo("Di Dunn");
                            assertThat(between.here()).isFalse();
                        });
    }

    @Test
    void aStrangerElsewhereIsNobodyToIntroduceAnybodyTo() {
        var book =
                Books.read(
                        """
                        Ada Able  met cold
                        Cy Cole  met cold
                        2026-03-01  Ada needs: a photographer
                        2026-03-01  Cy offers: photographers for weddings
                        """);

        assertThat(room(book, "Ada Able").getFirst().reasons()).isEmpty();
    }

    @Test
    void whatIsPromisedAndOpenIsAReasonAndWhatIsLateMoreSo() {
        var book =
                Books.read(
                        """
                        Ada Able  met in a coffee shop Northside, 2026-01-02
                        Bo Bright  met in a coffee shop Northside, 2026-01-02
                        2026-01-02 10:00  Ada, coffee, 20m: a chat -> talked
                        2026-01-02 11:00  Bo, coffee, 20m: a chat -> talked
                        2026-02-20  I owe Bo: the deck, by 2026-02-27
                        2026-02-20  I owe Ada: the list, by 2026-03-20
                        """);

        var room = room(book, "Ada Able", "Bo Bright");

        assertThat(names(room)).containsExactly("Bo Bright", "Ada Able");
        assertThat(room.getFirst().reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.Promised.class, promised -> assertThat(promised.late()).isTrue());
    }

    @Test
    void aStrangerIsIntroducedByWhoBroughtHimOrWasInATalkWithHimOrWorksWithHim() {
        var book =
                Books.read(
                        """
                        Gabe Ortiz  met in a coffee shop Northside, 2026-01-02
                            job: Buyer, Halden
                        Ada Able  met by introduction, 2026-03-01, through Gabe Ortiz
                        Bo Bright  met cold
                            job: Clerk, Halden
                        Cy Cole  met cold
                        Lu Lone  met cold
                            job: Clerk, Elsewhere
                        2026-01-02 10:00  Gabe, coffee, 20m: a chat -> talked
                        2026-02-02 10:00  Gabe + Cy, call: rang both -> no answer
                        """);

        var room = room(book, "Ada Able", "Bo Bright", "Cy Cole", "Lu Lone");

        assertThat(room)
                .extracting(
                        guest -> guest.person().name().called(),
                        guest ->
                                guest.reasons().stream()
                                        .map(Reason.Introducer.class::cast)
                                        .map(Reason.Introducer::link)
                                        .toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ada", List.of(Link.INTRODUCED)),
                        org.assertj.core.groups.Tuple.tuple("Cy", List.of(Link.TALKED_TOGETHER)),
                        org.assertj.core.groups.Tuple.tuple("Bo", List.of(Link.SAME_FIRM)),
                        org.assertj.core.groups.Tuple.tuple("Lu", List.of()));
    }

    @Test
    void whoIsHereToIntroduceIsAskedFirstAndIsWorthMeetingForIt() {
        var book =
                Books.read(
                        """
                        Gabe Ortiz  met in a coffee shop Northside, 2026-01-02
                            job: Buyer, Halden
                        Hal West  met in a coffee shop Northside, 2026-01-02
                            job: Buyer, Halden
                        Bo Bright  met cold
                            job: Clerk, Halden
                        2026-01-02 10:00  Gabe, coffee, 90m: a long chat -> talked
                        2026-01-02 12:00  Hal, coffee, 5m: a chat -> talked
                        """);

        var room = room(book, "Hal West", "Bo Bright");

        assertThat(room)
                .extracting(guest -> guest.reasons().getFirst().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Opens", "Introducer");
        assertThat(room.stream().flatMap(guest -> guest.reasons().stream()))
                .anySatisfy(reason ->
                        assertThat(reason)
                                .isInstanceOfSatisfying(
                                        Reason.Introducer.class,
                                        each -> {
                                            assertThat(each.by().name().full())
                                                    .isEqualTo("Hal West");
                                            assertThat(each.here()).isTrue();
                                        }));
    }

    @Test
    void whoMustNotBeContactedComesLastWithoutAReason() {
        var book =
                Books.read(
                        """
                        Ada Able  met cold
                            do not contact
                        Bo Bright  met cold
                        2026-03-01  I offer: same-day courier
                        2026-03-01  Ada needs: a courier
                        """);

        var room = room(book, "Ada Able", "Bo Bright");

        assertThat(names(room)).containsExactly("Bo Bright", "Ada Able");
        assertThat(room.getLast().reasons()).isEmpty();
    }

    @Test
    void anEmptyRoomHasNobodyWorthMeeting() {
        assertThat(Room.of(Matches.of(Book.EMPTY, MEANING, TODAY), List.of(), NOW, TODAY))
                .isEmpty();
    }
}
