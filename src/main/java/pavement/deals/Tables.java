package pavement.deals;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Invoice;
import pavement.book.Money;
import pavement.book.Next;
import pavement.book.Pipeline;
import pavement.book.Step;
import pavement.sheets.Csv;
import pavement.sheets.Manner;

/// Deals and invoices as tables for a spreadsheet.
public record Tables(Book book, ZoneId zone, Manner manner) {
    public String deals() {
        var head =
                row(
                        "id",
                        "who",
                        "organisation",
                        "what",
                        "value",
                        "currency",
                        "every",
                        "step",
                        "since",
                        "lost because",
                        "expected",
                        "next",
                        "next day",
                        "began");
        return manner.file(
                Stream.concat(
                        Stream.of(head),
                        book.deals().stream()
                                .sorted(
                                        comparing(Deal::made)
                                                .thenComparing(deal -> deal.id().value()))
                                .map(this::deal)));
    }

    public String invoices() {
        var head = row("deal", "who", "organisation", "invoiced", "sum", "currency", "paid");
        return manner.file(
                Stream.concat(
                        Stream.of(head),
                        book.deals().stream()
                                .sorted(
                                        comparing(Deal::made)
                                                .thenComparing(deal -> deal.id().value()))
                                .flatMap(deal ->
                                        deal.invoices().stream()
                                                .map(each -> invoice(deal, each)))));
    }

    private String deal(Deal deal) {
        var step = book.pipeline().step(deal.step()).map(Step::name).orElse("");
        return row(
                deal.id().toString(),
                deal.people().isEmpty() ? "" : text(Board.who(book, deal)),
                text(deal.organisation()),
                text(deal.what()),
                deal.price().map(price -> sum(price.money())).orElse(""),
                deal.price().map(price -> price.money().currency()).orElse(""),
                deal.price().map(price -> price.every().name().toLowerCase(Locale.ROOT)).orElse(""),
                text(step),
                day(deal.now().at()),
                text(deal.now().why()),
                day(deal.expected()),
                text(deal.next().map(Next::what).orElse("")),
                day(deal.next().flatMap(Next::day)),
                day(deal.made()));
    }

    private String invoice(Deal deal, Invoice invoice) {
        return row(
                deal.id().toString(),
                deal.people().isEmpty() ? "" : text(Board.who(book, deal)),
                text(deal.organisation()),
                manner.day(invoice.on()),
                sum(invoice.sum()),
                invoice.sum().currency(),
                day(invoice.paid()));
    }

    private String sum(Money money) {
        BigDecimal plain = Written.plain(BigInteger.valueOf(money.minor()), money.currency());
        return manner.number(plain);
    }

    private String day(Instant at) {
        return manner.day(LocalDate.ofInstant(at, zone));
    }

    private String day(Optional<LocalDate> day) {
        return day.map(manner::day).orElse("");
    }

    private static String text(String text) {
        return Csv.written(text);
    }

    private String row(String... cells) {
        return manner.line(Stream.of(cells));
    }

    /// The step of that name, in any spelling of case.
    public static Optional<Step> named(Pipeline pipeline, String name) {
        return pipeline.there().stream()
                .filter(step -> step.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
