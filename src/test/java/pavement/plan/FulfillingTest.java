package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.DayPlan;
import pavement.book.Former;
import pavement.notation.Books;
import pavement.ties.Standings;

/// A promise is kept the way he gave his word for.
class FulfillingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final Instant NINE = Instant.parse("2026-10-15T07:00:00Z");

    @Test
    void aCallThatWasPromisedIsACall() {
        var move = owed("phone: +49 30 1\n    mail: n@x.example", "call Nadia");

        assertThat(move.channel()).isEqualTo(Channel.CALL);
        assertThat(move.minutes()).isEqualTo(15);
        assertThat(move.why()).isEqualTo("You promised: call Nadia, by today.");
    }

    @Test
    void withoutANumberTheMoveSaysSoAndIsAMessage() {
        var move = owed("mail: n@x.example", "call Nadia");

        assertThat(move.channel()).isEqualTo(Channel.MESSAGE);
        assertThat(move.why())
                .isEqualTo(
                        "You promised: call Nadia, by today. You promised a call; no number is written down. Write, and ask for one.");
    }

    @Test
    void withoutANumberAndAnAddressItStaysACallAndSaysWhatIsMissing() {
        var move = owed("cadence: 90 days", "call Nadia");

        assertThat(move.channel()).isEqualTo(Channel.CALL);
        assertThat(move.why())
                .endsWith("no number is written down, nor an address. Write one down first.");
    }

    @Test
    void whomOneCalledBeforeHasANumberSomewhere() {
        var book =
                book(
                        "mail: n@x.example",
                        "call Nadia",
                        "2026-10-14 10:00  Nadia, call, 5m: hello -> talked\n");

        assertThat(move(book).channel()).isEqualTo(Channel.CALL);
        assertThat(move(book).why()).isEqualTo("You promised: call Nadia, by today.");
    }

    @Test
    void aMeetingIsAMeetingAndALetterALetter() {
        var reaches = "phone: +49 30 1\n    mail: n@x.example";

        assertThat(owed(reaches, "coffee with Nadia").channel()).isEqualTo(Channel.IN_PERSON);
        assertThat(owed(reaches, "coffee with Nadia").minutes()).isEqualTo(60);
        assertThat(owed(reaches, "e-mail her the list").channel()).isEqualTo(Channel.MESSAGE);
        assertThat(owed(reaches, "the list").channel()).isEqualTo(Channel.MESSAGE);
        assertThat(owed("cadence: 90 days", "write to Nadia").why())
                .contains("You promised a message; no address is written down");
    }

    @Test
    void whatItsOwnerChoseBeatsItsWords() {
        assertThat(owed("phone: +49 30 1", "call Nadia, by message").channel())
                .isEqualTo(Channel.MESSAGE);
    }

    @Test
    void whatRunsStaysWhatItIs() {
        var book = book("phone: +49 30 1", "call Nadia", "");
        var id = Books.id("Nadia");
        var running =
                new Former(id, Channel.MESSAGE, 15, Optional.of(NINE.minusSeconds(300)), false);
        var wish = new DayPlan(DAY, 1, Optional.empty(), NINE, List.of(running));

        assertThat(move(book.with(List.of(new Change.Saved(wish)))).channel())
                .isEqualTo(Channel.MESSAGE);
    }

    private static Move owed(String about, String what) {
        return move(book(about, what, ""));
    }

    private static Book book(String about, String what, String more) {
        return Books.read(
                """
                me  Maya, Europe/Berlin, 90 min a day, 60%% active, 09:00-18:00
                Nadia  met at an event
                    %s
                2026-10-01  I owe Nadia: %s%s
                %s\
                """
                        .formatted(
                                about,
                                what.replace(", by message", ""),
                                ", by 2026-10-15"
                                        + (what.contains(", by message") ? ", by message" : ""),
                                more));
    }

    private static Move move(Book book) {
        return Planner.plan(book, Standings.of(book), book.self().orElseThrow(), DAY, NINE)
                .moves()
                .getFirst();
    }
}
