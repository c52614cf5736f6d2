package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Experiment;
import pavement.book.Tie;
import pavement.notation.Books;
import pavement.ties.Standings;
import pavement.ties.Story;

/// What a lot says of one person, and an experiment that was kept of all, holds in the plan.
class KeptTest {
    private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");
    private static final String PAGE =
            """
            Ann  met cold
                phone: +49 30 1234561
            Bob  met cold
                phone: +49 30 1234562
            Cem  met cold
                mail: cem@example.org
            2026-03-01 08:00  experiment channel: Call first? / Call first / Message first
            2026-03-01 08:00  experiment half day: Before noon? / Before noon / After noon
            """;

    @Test
    void aLotSaysThroughWhichChannelSomebodyIsReachedFirst() {
        var book = Books.read(PAGE + "2026-03-02 10:00  lot channel 1: Ann A + Bob B\n");

        assertThat(channels(book, "Ann", Tie.ACTIVE)).containsExactly(Channel.CALL);
        assertThat(channels(book, "Bob", Tie.ACTIVE)).containsExactly(Channel.MESSAGE);
        assertThat(channels(Books.read(PAGE), "Ann", Tie.ACTIVE))
                .containsExactly(Channel.CALL, Channel.MESSAGE);
    }

    @Test
    void onceItWasDoneEverythingIsOpenAgain() {
        var lot = "2026-03-02 10:00  lot channel 1: Ann A + Bob B\n";
        var book = Books.read(PAGE + lot + "2026-03-02 11:00  Ann, call, 5m: hi -> talked\n");

        assertThat(channels(book, "Ann", Tie.ACTIVE))
                .containsExactly(Channel.CALL, Channel.MESSAGE);
    }

    @Test
    void aKeptChannelComesFirstWithStrangersWhereItCan() {
        var book = kept(Books.read(PAGE), Experiment.Kind.CHANNEL, 0);

        assertThat(channels(book, "Ann", Tie.STRANGER)).containsExactly(Channel.CALL);
        assertThat(channels(book, "Ann", Tie.DORMANT))
                .containsExactly(Channel.CALL, Channel.MESSAGE);
        assertThat(channels(book, "Cem", Tie.STRANGER)).containsExactly(Channel.MESSAGE);
    }

    @Test
    void aKeptHalfOfTheDayIsWhereCallsStandAndItSaysSo() {
        var book = kept(Books.read(PAGE), Experiment.Kind.HALF_DAY, 1);
        var halves = Halves.of(book, NOW, KeptTest::there);

        assertThat(halves.morning()).isFalse();
        assertThat(halves.why())
                .isEqualTo(
                        "Calls stand after noon where they can, as you kept it after an experiment.");
        assertThat(Halves.of(Books.read(PAGE), NOW, KeptTest::there).morning()).isTrue();
    }

    @Test
    void aLotSaysInWhichHalfOfTheDaySomebodyIsCalled() {
        var noon = NOW.plusSeconds(12 * 3600);

        assertThat(call("Ann A + Bob B")).isBefore(noon);
        assertThat(call("Bob A + Ann B")).isAfterOrEqualTo(noon);
    }

    /// When Ann is called.
    private static Instant call(String lots) {
        var book =
                Books.read(
                        "me  Maya, UTC, 90 min a day, 09:00-18:00\n"
                                + PAGE
                                + "2026-02-02 10:00  Ann, call, 5m: hi -> talked\n"
                                + "2026-03-02 09:00  Cem, message, 5m: hi -> talked\n"
                                + "2026-03-03 07:00  lot half day 1: "
                                + lots
                                + "\n");
        var day = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        var self = book.self().orElseThrow();
        return Planner.plan(book, Standings.of(book), self, day, NOW.plusSeconds(8 * 3600))
                .moves()
                .stream()
                .filter(move -> move.person().name().full().equals("Ann"))
                .findFirst()
                .flatMap(Move::start)
                .orElseThrow();
    }

    private static pavement.book.There there(pavement.book.Person person) {
        return new pavement.book.There(ZoneOffset.UTC, false);
    }

    private static Book kept(Book book, Experiment.Kind kind, int arm) {
        var its =
                book.experiments().stream()
                        .filter(each -> each.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        return book.with(
                List.of(new Change.Saved(its.ended(Experiment.State.KEPT, Optional.of(arm), NOW))));
    }

    private static List<Channel> channels(Book book, String name, Tie tie) {
        var person = book.person(Books.id(name)).orElseThrow();
        var story = Story.of(person, List.of());
        var rules = new Rules(book, LocalDate.ofInstant(NOW, ZoneOffset.UTC), NOW, true);
        return List.of(Channel.CALL, Channel.MESSAGE).stream()
                .filter(channel -> rules.possible(person, story, tie, channel))
                .toList();
    }
}
