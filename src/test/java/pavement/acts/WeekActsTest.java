package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Notch;
import pavement.book.Stage;
import pavement.notation.Books;

class WeekActsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final Instant NOW = Instant.parse("2026-10-14T08:00:00Z");
    private static final Notch STEP =
            new Notch(Stage.Kind.COFFEE_SHOP, Channel.IN_PERSON, true, NOW);

    @Test
    void aWeekHoldsItsOwnAmountBesideTheAnswerToAStep() {
        var amount = new Amount(5, 1, 60);
        var answered = after(Book.EMPTY, new AnswerNotch(MONDAY, STEP));
        var both = after(answered, new PlanWeek(MONDAY, amount));

        assertThat(both.weekPlan(MONDAY).orElseThrow().amount()).hasValue(amount);
        assertThat(both.weekPlan(MONDAY).orElseThrow().notch()).hasValue(STEP);
        assertThat(both.weekPlan(MONDAY.plusDays(7))).isEmpty();
        assertThat(new PlanWeek(MONDAY, amount).on(both).changes()).isEmpty();
    }

    @Test
    void theSecondTapOnAStepChangesNothing() {
        var book = after(Book.EMPTY, new AnswerNotch(MONDAY, STEP));
        var again = new Notch(STEP.stage(), STEP.channel(), true, NOW.plusSeconds(1));

        assertThat(new AnswerNotch(MONDAY, again).on(book).reply())
                .isInstanceOf(AnswerNotch.Reply.AnsweredBefore.class);
    }

    @Test
    void onlyThoseWithACadenceAreLoosened() {
        var book =
                Books.read(
                        """
                        Tom  met at an event
                            cadence: 7 days
                        Ada  met at an event
                        """);
        var act = new LoosenCadences(Map.of(Books.id("Tom"), 20, Books.id("Ada"), 20));

        assertThat(act.on(book).reply()).isEqualTo(new LoosenCadences.Reply.Loosened(1));
        var after = after(book, act);
        assertThat(after.person(Books.id("Tom")).orElseThrow().wishes().cadenceDays()).hasValue(20);
        assertThat(after.person(Books.id("Ada")).orElseThrow().wishes().cadenceDays())
                .isEqualTo(Optional.empty());
        assertThat(act.on(after).reply()).isEqualTo(new LoosenCadences.Reply.NothingToLoosen());
    }

    private static Book after(Book book, Act<?> act) {
        return book.with(act.on(book).changes());
    }
}
