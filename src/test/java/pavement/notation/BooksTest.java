package pavement.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Job;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.Reach;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;

class BooksTest {
    @Test
    void aPersonIsReadWithEverythingBelowHisName() {
        var book =
                Books.read(
                        """
                        Ada King  met at work Acme, 2025-01-07
                        Tom Baker  met in a coffee shop, Blue Bottle, 2026-03-02, through Ada
                            job: Baker, Brot & Sohn
                            phone: +49 170 123 (mobile)
                            mail: Tom@Bread.example
                            address: Weserstr. 12, Berlin
                            tags: bread, morning
                            note: Opens at five.
                            note: Likes maps.
                            nickname: Tommy
                            birthday: --02-03
                            cadence: 30 days
                            tie: active
                            do not contact
                        """);

        var tom = person(book, "Tom Baker");
        assertThat(tom.name().called()).isEqualTo("Tommy");
        assertThat(tom.met().stage()).isEqualTo(new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle"));
        assertThat(tom.met().on()).contains(LocalDate.of(2026, 3, 2));
        assertThat(tom.met().through()).contains(Books.id("Ada King"));
        assertThat(tom.job()).isEqualTo(new Job("Brot & Sohn", "Baker"));
        assertThat(tom.reaches())
                .containsExactly(
                        new Reach(Reach.Kind.PHONE, "mobile", "+49 170 123", "+49170123"),
                        new Reach(Reach.Kind.EMAIL, "", "Tom@Bread.example", "tom@bread.example"),
                        new Reach(Reach.Kind.ADDRESS, "", "Weserstr. 12, Berlin", ""));
        assertThat(tom.tags()).containsExactly("bread", "morning");
        assertThat(tom.note()).isEqualTo("Opens at five.\nLikes maps.");
        assertThat(tom.birthday()).isEqualTo("--02-03");
        assertThat(tom.wishes().tie()).contains(Tie.ACTIVE);
        assertThat(tom.wishes().cadenceDays()).contains(30);
        assertThat(tom.wishes().doNotContact()).isTrue();
    }

    @Test
    void anEncounterIsReadWithAllThatCameOfIt() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin
                        Tom Baker  met in public Market Hall
                        Ada King  met cold
                        2026-03-02 08:40  Tom + Ada, call, 20m, 5m around, from them: bread -> sale, expected 60%, ease 4->7, gave 2, got 1, 500 EUR
                        """);

        var talk = only(book);
        assertThat(talk.at()).isEqualTo(Instant.parse("2026-03-02T07:40:00Z"));
        assertThat(talk.people()).containsExactly(Books.id("Tom Baker"), Books.id("Ada King"));
        assertThat(talk.channel()).isEqualTo(Channel.CALL);
        assertThat(talk.spent()).isEqualTo(new Spent(20, 5));
        assertThat(talk.by()).isEqualTo(Initiative.THEM);
        assertThat(talk.direction()).isEqualTo(Direction.IN);
        assertThat(talk.note()).isEqualTo("bread");
        assertThat(talk.outcome()).isEqualTo(Outcome.SALE);
        assertThat(talk.expected()).contains(0.6);
        assertThat(talk.comfort()).isEqualTo(new Comfort(Optional.of(4), Optional.of(7)));
        assertThat(talk.worth().given()).isEqualTo(2);
        assertThat(talk.worth().money().orElseThrow().minor()).isEqualTo(50_000);
    }

    @Test
    void aTalkWithoutAnOutcomeIsATalk() {
        var book =
                Books.read(
                        """
                        Tom  met in public, Blue Bottle
                        2026-03-02  Tom, 20m: a chat
                        """);

        assertThat(only(book).outcome()).isEqualTo(Outcome.TALKED);
        assertThat(only(book).direction()).isEqualTo(Direction.MUTUAL);
    }

    @Test
    void aStrangerIsFrozenAsOneOnlyOnTheFirstTalk() {
        var book =
                Books.read(
                        """
                        Tom  met in public, Blue Bottle
                        2026-03-09  Tom, call: again
                        2026-03-02  Tom, 20m: a chat
                        """);

        assertThat(book.encountersWith(Books.id("Tom")))
                .extracting(talk -> talk.with().getFirst().then().tie())
                .containsExactly(Tie.STRANGER, Tie.ACTIVE);
    }

    @Test
    void promisesNeedsAndAppointmentsAreRead() {
        var book =
                Books.read(
                        """
                        Tom  met in public, Blue Bottle
                        2026-03-02  I owe Tom: the deck, by 2026-03-09 10:00, by call
                        2026-03-02  Tom owes me: an introduction, kept
                        2026-03-02  Tom needs: a courier, twice a week
                        2026-03-02  I offer: a map, closed
                        2026-03-03 10:00-11:00  appointment: Demo day, with Tom, at Factory, passive
                        2026-03-03  set aside Tom, snoozed until 2026-03-10
                        2026-03-03 09:00  plan again 2, 20m
                        """);

        assertThat(book.promises())
                .extracting(
                        Promise::mine, Promise::what, Promise::at, Promise::channel, Promise::state)
                .containsExactlyInAnyOrder(
                        tuple(
                                true,
                                "the deck",
                                Optional.of(LocalTime.of(10, 0)),
                                Optional.of(Channel.CALL),
                                Promise.State.OPEN),
                        tuple(
                                false,
                                "an introduction",
                                Optional.empty(),
                                Optional.empty(),
                                Promise.State.KEPT));
        assertThat(book.asks())
                .extracting(Ask::what, Ask::open)
                .containsExactlyInAnyOrder(
                        tuple("a courier, twice a week", true), tuple("a map", false));
        assertThat(book.appointments())
                .singleElement()
                .satisfies(demo -> {
                    assertThat(demo.title()).isEqualTo("Demo day");
                    assertThat(demo.end()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
                    assertThat(demo.passive()).isTrue();
                });
        assertThat(book.setAsides()).hasSize(1);
        assertThat(book.dayPlan(LocalDate.of(2026, 3, 3)).orElseThrow().draw()).isEqualTo(2);
    }

    @Test
    void aPageCanBeReadAsIfItEndedLater() {
        var book =
                Books.readEnding(
                        """
                        ends 2026-03-02
                        Tom  met in public, Blue Bottle, 2026-02-28
                        2026-03-02  Tom, 20m: a chat
                        2026-03-02  I owe Tom: the deck, by 2026-03-09
                        """,
                        LocalDate.of(2027, 1, 10));

        assertThat(only(book).at()).isEqualTo(Instant.parse("2027-01-10T12:00:00Z"));
        assertThat(person(book, "Tom").met().on()).contains(LocalDate.of(2027, 1, 8));
        assertThat(book.promises().iterator().next().due()).contains(LocalDate.of(2027, 1, 17));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tom met in public | line 2: two spaces must part",
                "Tom  met on the moon | line 2: met where?",
                "2026-13-02  Bo: x | line 2: no such day as 2026-13-02",
                "2026-03-02  Tom: x | line 2: nobody on this page is called 'Tom'",
                "2026-03-02  Bo, pigeon: x | line 2: 'pigeon' is no channel",
                "2026-03-02  Bo: x -> bliss | line 2: 'bliss' is nothing that can come of a talk",
                "2026-03-02  Bo needs | line 2: an ask or offer says what",
                "2026-03-02  I owe Bo: | line 2: something is missing after the colon",
                "Bo Diddley  met cold | ok",
                "Bo  met cold | line 2: a second Bo",
            })
    void aWrongLineIsRefusedWithItsNumber(String second, String complaint) {
        var page = "Bo  met cold\n" + second;
        if (complaint.equals("ok")) assertThat(Books.read(page).size()).isEqualTo(2);
        else
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Books.read(page))
                    .withMessageStartingWith(complaint);
    }

    @Test
    void theSameLineTwiceIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Books.read("Bo  met cold\n2026-03-02  Bo: x\n2026-03-02  Bo: x"))
                .withMessageContaining("twice");
    }

    private static Person person(Book book, String name) {
        return book.person(Books.id(name)).orElseThrow();
    }

    private static Encounter only(Book book) {
        assertThat(book.encounters()).hasSize(1);
        return List.copyOf(book.encounters()).getFirst();
    }
}
