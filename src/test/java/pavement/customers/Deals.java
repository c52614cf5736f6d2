package pavement.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Every;
import pavement.book.Invoice;
import pavement.book.Money;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.book.StepId;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// Deals for tests, in one line each.
public final class Deals {
    private Deals() {}

    public static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /// A deal that came to these steps: `2026-03-01 lead`, `2026-03-09 customer`.
    ///
    /// @param who full names, with + between them; empty for nobody
    public static Deal of(int number, String who, String... stays) {
        var people =
                Stream.of(who.split(" \\+ "))
                        .filter(each -> !each.isEmpty())
                        .map(Books::id)
                        .toList();
        return of(number, people, stays);
    }

    public static Deal of(int number, List<PersonId> people, String... said) {
        var stays = new ArrayList<Stay>();
        for (var each : said) {
            var words = each.split(" ");
            var anew = words.length > 2;
            stays.add(new Stay(step(words[1]), at(words[0]), "", anew));
        }
        return new Deal(
                        new DealId(new UUID(7, number)),
                        people,
                        "Firm " + number,
                        "",
                        stays.getFirst().step(),
                        stays.getFirst().at())
                .through(stays);
    }

    private static StepId step(String word) {
        return switch (word) {
            case "lead" -> Pipeline.LEAD;
            case "talking" -> Pipeline.TALKING;
            case "offer" -> Pipeline.OFFER;
            case "customer" -> Pipeline.CUSTOMER;
            case "lost" -> Pipeline.LOST;
            default -> throw new IllegalArgumentException(word);
        };
    }

    public static Deal worth(Deal deal, long minor, String currency, Every every) {
        return deal.worth(
                Optional.of(new Price(new Money(minor, currency), every)), Optional.empty());
    }

    public static Deal paid(Deal deal, String day, long minor, String currency) {
        var invoices = new ArrayList<>(deal.invoices());
        var on = LocalDate.parse(day);
        invoices.add(new Invoice(on, new Money(minor, currency), Optional.of(on)));
        return deal.invoicing(invoices);
    }

    public static Book with(Book book, Deal... deals) {
        return book.with(Stream.of(deals).<Change>map(Change.Saved::new).toList());
    }

    /// Forty deals in two currencies: through hands and without, lost, open and from nowhere.
    public static Book street() {
        var page =
                new StringBuilder(
                        """
                        me  Maya, UTC, USD
                        Dana Whitlock  met in a coffee shop Northside Coffee, 2026-03-12
                        Omar Haddad  met by introduction, 2026-08-04, through Dana
                        Nadim Haddad  met by introduction, through Omar
                        Joanne Pruitt  met by cold call
                        Mei Tan  met on the street Carver Street
                        Will Baker  met at work Acme, 2025-11-02
                        2026-03-12 09:00  Dana, coffee, 30m: in the line -> talked
                        2026-05-02 09:00  Dana, call, 20m: hello -> talked
                        2026-08-04 09:00  Omar, call, 40m: needs a van -> next step
                        2026-08-18 09:00  Omar, call, 10m: yes -> sale
                        2026-09-01 09:00  Mei, coffee, 25m: prices -> next step
                        2026-09-02 09:00  Will, call, 50m: how it goes -> talked
                        """);
        page.append(Attempts.of("Jo", "by cold call", 24, "call, 7m", 2));
        page.append(Attempts.of("Ev", "at an event Traders Night", 12, "event, 35m", 3));
        page.append(Attempts.of("Co", "in a coffee shop Northside Coffee", 11, "coffee, 25m", 4));
        var deals = new ArrayList<Deal>();
        deals.add(
                paid(
                        worth(
                                of(1, "Omar Haddad", "2026-08-04 talking", "2026-08-19 customer"),
                                78_000,
                                "USD",
                                Every.MONTH),
                        "2026-09-19",
                        78_000,
                        "USD"));
        for (var i = 0; i < 4; i++)
            deals.add(won(10 + i, "Co" + i, "2026-0" + (5 + i) + "-20", 30_000 + 7_300 * i, "USD"));
        deals.add(won(20, "Ev1", "2026-06-11", 69_000, "USD"));
        deals.add(won(21, "Jo0", "2026-07-02", 44_050, "USD"));
        deals.add(won(22, "", "2026-07-09", 12_000, "USD"));
        deals.add(
                worth(
                        of(23, "Ev2", "2026-06-01 lead", "2026-07-01 customer"),
                        90_000,
                        "EUR",
                        Every.ONCE));
        for (var i = 2; i < 20; i++)
            deals.add(of(30 + i, "Jo" + i, "2026-04-0" + (1 + i % 9) + " lead", "2026-05-11 lost"));
        deals.add(worth(of(60, "Mei Tan", "2026-09-01 offer"), 31_000, "USD", Every.MONTH));
        deals.add(worth(of(61, "Joanne Pruitt", "2026-10-02 talking"), 24_000, "USD", Every.MONTH));
        deals.add(worth(of(62, "Will Baker", "2026-10-09 lead"), 1_400_000, "USD", Every.MONTH));
        deals.add(of(63, "Ev5", "2026-10-09 lead"));
        return with(Books.read(page.toString()), deals.toArray(Deal[]::new));
    }

    private static Deal won(int number, String who, String day, long minor, String currency) {
        return worth(
                of(number, who, "2026-04-20 lead", "2026-05-02 talking", day + " customer"),
                minor,
                currency,
                Every.MONTH);
    }
}
