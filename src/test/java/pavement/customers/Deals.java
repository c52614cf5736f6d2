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
                Stream.of(who.split(" \\+ ")).filter(each -> !each.isEmpty()).map(Books::id).toList();
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
}
