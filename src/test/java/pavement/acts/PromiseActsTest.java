package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.SetAside;
import pavement.notation.Books;

class PromiseActsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
    private final Book book =
            Books.read(
                    """
                    Tom Baker  met in a coffee shop Blue Bottle
                    2026-03-02  I owe Tom: the deck, by 2026-03-09
                    """);
    private final Promise deck = book.promises().iterator().next();

    @Test
    void tickingTwiceIsTickingOnce() {
        var once = new SettlePromise(deck.id(), Promise.State.KEPT, NOW).on(book);
        var kept = book.with(once.changes());

        assertThat(once.title()).isEqualTo("Kept: the deck");
        assertThat(kept.promise(deck.id()).orElseThrow().open()).isFalse();
        assertThat(new SettlePromise(deck.id(), Promise.State.KEPT, NOW).on(kept).changes())
                .isEmpty();
    }

    @Test
    void thePromisedCallKeepsItsPromiseAndTakesOverWhatWasGuessedOfIt() {
        var after = logged("2026-03-09 09:00  Tom, call, 10m: prices -> talked");

        var promise = after.promises().iterator().next();
        assertThat(promise.state()).isEqualTo(Promise.State.KEPT);
        assertThat(promise.settled()).contains(Instant.parse("2026-03-09T09:00:00Z"));
        assertThat(after.encounters().iterator().next().expected()).contains(0.3);
    }

    @Test
    void anotherWayOfTalkingOrNobodyReachedKeepsNoPromise() {
        for (var line :
                List.of(
                        "2026-03-09 09:00  Tom, coffee, 10m: prices -> talked",
                        "2026-03-09 09:00  Tom, call: rang -> no answer",
                        "2026-03-08 09:00  Tom, call, 10m: a day early -> talked")) {
            var after = logged(line);

            assertThat(after.promises().iterator().next().open()).as(line).isTrue();
            assertThat(after.encounters().iterator().next().expected()).as(line).isEmpty();
        }
    }

    @Test
    void aCallPromisedInWordsIsKeptByTheCall() {
        var people = "Tom Baker  met in a coffee shop Blue Bottle\n";
        var book = Books.read(people + "2026-03-01  I owe Tom: call Tom back, by 2026-03-09\n");
        for (var way : List.of("call", "coffee")) {
            var line = people + "2026-03-09 09:00  Tom, %s, 10m: prices -> talked\n".formatted(way);
            var talk = Books.read(line).encounters().iterator().next();
            var after = book.with(new LogEncounter(talk, NOW.plusSeconds(3600)).on(book).changes());

            assertThat(after.promises().iterator().next().open()).isEqualTo(way.equals("coffee"));
        }
    }

    private static Book logged(String line) {
        var people = "Tom Baker  met in a coffee shop Blue Bottle\n";
        var book =
                Books.read(
                        people
                                + "2026-03-01  I owe Tom: ask for prices, by 2026-03-09, by call, expected 0.3\n");
        var talk = Books.read(people + line + "\n").encounters().iterator().next();
        return book.with(new LogEncounter(talk, NOW.plusSeconds(3600)).on(book).changes());
    }

    @Test
    void aMovedPromiseStaysOpen() {
        var moved =
                book.with(
                        new MovePromise(deck.id(), DAY.plusDays(3), Optional.empty())
                                .on(book)
                                .changes());

        assertThat(moved.promise(deck.id()).orElseThrow())
                .isEqualTo(deck.movedTo(DAY.plusDays(3), Optional.empty()))
                .matches(Promise::open);
    }

    @Test
    void aPromiseThatIsNotThereCannotBeSettledOrMoved() {
        var nowhere = new PromiseId(new UUID(9, 9));
        assertThat(new SettlePromise(nowhere, Promise.State.KEPT, NOW).on(book).reply())
                .isEqualTo(new SettlePromise.Reply.NoSuchPromise());
        assertThat(new MovePromise(nowhere, DAY, Optional.empty()).on(book).reply())
                .isEqualTo(new MovePromise.Reply.NoSuchPromise());
    }

    @Test
    void theSamePromiseTwiceIsOnePromise() {
        assertThat(new AddPromise(deck).on(book).changes()).isEmpty();
        assertThat(new AddPromise(deck).on(Book.EMPTY).reply())
                .isEqualTo(new AddPromise.Reply.NobodyThere());
        assertThat(
                        new AddPromise(deck)
                                .on(book.with(List.of(new Change.Removed(deck.ref()))))
                                .title())
                .isEqualTo("Promised: the deck");
    }

    @Test
    void nobodyUnknownIsPutAside() {
        var tom = Books.id("Tom Baker");
        var aside = new SetAside(tom, DAY, SetAside.Why.SNOOZED, DAY.plusDays(7), deck.made());
        assertThat(new PutAside(aside).on(book).title())
                .isEqualTo("Snoozed Tom Baker until Mon 16 Mar");
        var nextYear = new SetAside(tom, DAY, SetAside.Why.SNOOZED, DAY.plusYears(1), deck.made());
        assertThat(new PutAside(nextYear).on(book).title())
                .isEqualTo("Snoozed Tom Baker until 9 Mar 2027");

        var nobody =
                new SetAside(
                        new PersonId(new UUID(9, 9)),
                        DAY,
                        SetAside.Why.SKIPPED,
                        DAY.plusDays(1),
                        deck.made());
        assertThat(new PutAside(nobody).on(book).reply())
                .isEqualTo(new PutAside.Reply.NobodyThere());
    }
}
