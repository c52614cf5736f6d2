package pavement.deals;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Name;
import pavement.book.Next;
import pavement.book.Person;
import pavement.book.Pipeline;
import pavement.book.Price;
import pavement.book.Step;

/// The pipeline as it stands on a day: a column for each step, in the owner's order.
public record Board(List<Column> columns) {
    private static final String FORGOTTEN = "someone forgotten";

    /// What is set for a day comes first, the nearest first; then what waits longest.
    private static final Comparator<Deal> NEXT_FIRST =
            comparing((Deal deal) -> deal.next().flatMap(Next::day).orElse(LocalDate.MAX))
                    .thenComparing(deal -> deal.now().at())
                    .thenComparing(deal -> deal.id().value());

    /// Of those that are over, the newest first.
    private static final Comparator<Deal> NEWEST =
            comparing((Deal deal) -> deal.now().at())
                    .reversed()
                    .thenComparing(deal -> deal.id().value());

    public record Column(Step step, List<Card> cards, Total total) {}

    /// @param who it is with, in words
    /// @param since the day on which it came to its step
    public record Card(Deal deal, Step step, String who, LocalDate since, Optional<Quiet> quiet) {}

    public static Board of(Book book, LocalDate today, ZoneId zone) {
        var pipeline = book.pipeline();
        return new Board(
                pipeline.there().stream()
                        .map(step -> column(book, pipeline, step, today, zone))
                        .toList());
    }

    private static Column column(
            Book book, Pipeline pipeline, Step step, LocalDate today, ZoneId zone) {
        var order = step.open() ? NEXT_FIRST : NEWEST;
        var deals =
                book.deals().stream()
                        .filter(deal -> standing(pipeline, deal).equals(step))
                        .sorted(order)
                        .toList();
        var cards =
                deals.stream()
                        .map(deal ->
                                new Card(
                                        deal,
                                        step,
                                        who(book, deal),
                                        LocalDate.ofInstant(deal.now().at(), zone),
                                        step.open()
                                                ? Quiet.of(book, deal, today, zone)
                                                : Optional.empty()))
                        .toList();
        return new Column(step, cards, Total.of(prices(deals.stream())));
    }

    /// A deal whose step is gone, which only an undo can leave, stands at the first of its kind.
    public static Step standing(Pipeline pipeline, Deal deal) {
        var step = pipeline.step(deal.step());
        return step.filter(each -> !each.gone())
                .orElseGet(() ->
                        switch (step.map(Step::kind).orElse(Step.Kind.OPEN)) {
                            case OPEN -> pipeline.first();
                            case CUSTOMER -> pipeline.customer();
                            case LOST -> pipeline.lost();
                        });
    }

    public static List<Price> prices(Stream<Deal> deals) {
        return deals.flatMap(deal -> deal.price().stream()).toList();
    }

    /// The people, else the organisation, else what it is about. Who was forgotten is somebody.
    public static String who(Book book, Deal deal) {
        var names = new ArrayList<String>();
        for (var id : deal.people())
            names.add(book.person(id).map(Person::name).map(Name::full).orElse(FORGOTTEN));
        if (names.stream().anyMatch(name -> !name.equals(FORGOTTEN)))
            return String.join(", ", names);
        if (!deal.organisation().isEmpty()) return deal.organisation();
        return names.isEmpty() ? deal.what() : FORGOTTEN;
    }

    /// Which of several it is, in a line.
    public static String line(Book book, Deal deal) {
        return who(book, deal)
                + (deal.what().isEmpty() ? "" : ", " + deal.what())
                + deal.price().map(price -> ", " + Written.price(price)).orElse("")
                + ", "
                + standing(book.pipeline(), deal).name();
    }

    /// Open ones of all columns, in their order.
    public List<Card> open() {
        return columns.stream()
                .filter(column -> column.step().open())
                .flatMap(column -> column.cards().stream())
                .toList();
    }

    public Column customers() {
        return columns.stream()
                .filter(column -> column.step().kind() == Step.Kind.CUSTOMER)
                .findFirst()
                .orElseThrow();
    }
}
