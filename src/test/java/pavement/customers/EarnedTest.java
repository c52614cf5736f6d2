package pavement.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.acts.PromiseThanks;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Every;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Stage;
import pavement.evidence.Label;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// What an hour of each kind earned (SCIENCE B2, B3, G4), and thanks that are due.
class EarnedTest {
    private static final Instant NOW = Deals.at("2026-10-15");
    private static final Unit ONCE = new Unit(Unit.Of.ONCE, "USD");

    private static Deal won(int number, String who, long minor) {
        return Deals.worth(
                Deals.of(number, who, "2026-05-01 lead", "2026-06-01 customer"),
                minor,
                "USD",
                Every.ONCE);
    }

    @Test
    void fruitlessHoursAreCountedAndNothingIsABareRate() {
        var book =
                Books.read(
                        "me  Maya, UTC\n"
                                + Attempts.of("Ann", "in a coffee shop Blue", 14, "coffee, 30m", 3)
                                + Attempts.of("Cal", "by cold call", 20, "call, 6m", 0)
                                + Attempts.of("Eve", "at an event", 4, "event, 30m", 1));
        var deals =
                new Deal[] {
                    won(1, "Ann0", 80_000), won(2, "Ann1", 100_000), won(3, "Eve0", 90_000)
                };
        var found = Earned.of(Customers.of(Deals.with(book, deals), NOW), ONCE, By.STAGE, 9);

        assertThat(found).hasSize(3);
        var coffee = found.getFirst();
        assertThat(coffee.key()).isEqualTo(new Key.At(new Stage(Stage.Kind.COFFEE_SHOP, "Blue")));
        assertThat(coffee.minor()).isEqualTo(180_000);
        assertThat(coffee.spent().hours()).isEqualTo(7);
        var hourly = coffee.hourly().orElseThrow();
        assertThat(hourly.found().label()).isEqualTo(Label.OPEN);
        // 1,800 in 7 hours.
        assertThat(hourly.found().within().holds(180_000 / 7.0)).isTrue();
        assertThat(hourly.found().sentence()).startsWith("Blue: about $").contains("(4 in 5: $");
        assertThat(found.get(1).hourly().orElseThrow().found().label()).isEqualTo(Label.TOO_EARLY);
        assertThat(found.get(2).hourly().orElseThrow().found().sentence())
                .startsWith("Cold call: no customer yet in 2.0 h; up to $")
                .endsWith(" an hour is still possible.");
        assertThat(found.get(2).hourly().orElseThrow().found().label()).isEqualTo(Label.NO_DATA);
    }

    @Test
    void withoutMinutesNothingIsSaidOfAnHour() {
        var book = Books.read("me  Maya, UTC\nTom Baker  met at an event, 2026-01-01\n");
        var found =
                Earned.of(
                        Customers.of(Deals.with(book, won(1, "Tom Baker", 500)), NOW),
                        ONCE,
                        By.STAGE,
                        9);

        assertThat(found.getFirst().hourly()).isEmpty();
        assertThat(found.getFirst().why())
                .isEqualTo("No minutes are noted, so nothing can be said of an hour.");
    }

    private static final Book BROUGHT =
            Deals.with(
                    Books.read(
                            """
                            me  Maya, UTC
                            Dana Whitlock  met in a coffee shop, 2026-03-12
                            Omar Haddad  met by introduction, 2026-05-04, through Dana
                            """),
                    won(1, "Omar Haddad", 500));

    private static PromiseThanks thanks(int number) {
        return new PromiseThanks(
                new PromiseId(new UUID(5, number)),
                Books.id("Dana Whitlock"),
                BROUGHT.deals().iterator().next().id(),
                LocalDate.of(2026, 10, 17),
                NOW);
    }

    @Test
    void whoBroughtACustomerIsThankedOnce() {
        var due = Thanks.due(Customers.of(BROUGHT, NOW)).getFirst();
        assertThat(due.to()).isEqualTo(Books.id("Dana Whitlock"));
        assertThat(due.words(BROUGHT))
                .contains("Thank Dana for Omar Haddad, a customer since 1 June 2026");

        var after = BROUGHT.with(thanks(1).on(BROUGHT).changes());
        assertThat(after.promises()).hasSize(1);
        assertThat(Thanks.due(Customers.of(after, NOW))).isEmpty();
        assertThat(thanks(2).on(after).reply()).isInstanceOf(PromiseThanks.Reply.NothingDue.class);
        var promise = after.promises().iterator().next();
        assertThat(promise.mine()).isTrue();
        assertThat(promise.person()).isEqualTo(Optional.of(Books.id("Dana Whitlock")));
        var let = after.with(List.of(new Change.Saved(promise.now(Promise.State.DROPPED))));
        assertThat(Thanks.due(Customers.of(let, NOW))).isEmpty();
    }

    @Test
    void nobodyIsThankedForHimself() {
        var alone =
                Deals.with(
                        Books.read("me  Maya, UTC\nTom Baker  met at an event, 2026-01-01\n"),
                        won(1, "Tom Baker", 500));

        assertThat(Thanks.due(Customers.of(alone, NOW))).isEmpty();
    }

    @Test
    void sumsInWords() {
        assertThat(Said.sum(78_000, new Unit(Unit.Of.MONTH, "USD"))).isEqualTo("$780 a month");
        assertThat(Said.sum(120_050, ONCE)).isEqualTo("$1,200.50");
        assertThat(Said.sum(1_500, new Unit(Unit.Of.PAID, "JPY"))).isEqualTo("1,500 JPY paid");
        assertThat(Said.sum(1_234, "KWD")).isEqualTo("1.234 KWD");
        assertThat(Said.sum(99_999_999_999_999_900.0, "XQX")).endsWith(" XQX");
        assertThat(Said.about(481_234, ONCE)).isEqualTo("$4,800");
        assertThat(Said.plain(5, "USD")).hasToString("0.05");
    }
}
