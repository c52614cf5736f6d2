package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.Name;
import pavement.book.Next;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.book.Step;
import pavement.customers.Road;
import pavement.deals.Board;
import pavement.deals.Due;
import pavement.deals.Quiet;
import pavement.deals.Written;
import pavement.ties.Ties;

/// Deals as they are drawn on the pipeline, on a person's page and on an organisation's.
///
/// @param roads how deals came about; none where a page does not say where they began
record DealDrawing(
        Book book,
        ZoneId zone,
        LocalDate today,
        Instant now,
        Function<DealId, Optional<Road>> roads) {
    static DealDrawing of(Site site, Book book) {
        return new DealDrawing(
                book,
                site.self(book).zone(),
                site.today(book),
                site.desk().now(),
                deal -> site.customers(book).road(deal));
    }

    DealDrawing(Book book, ZoneId zone, LocalDate today, Instant now) {
        this(book, zone, today, now, _ -> Optional.empty());
    }

    /// One deal in a row or on a card.
    ///
    /// @param who in words; `initials` and `tie` of the first of them
    /// @param value "$240 a month"; empty when nobody said
    /// @param via through whom they were met
    /// @param when "Thu 16 Oct", "was Fri"; never a reproach
    /// @param expected "Yes or no expected Thu 16 Oct"; empty when nobody said, or it is over
    /// @param quiet in a sentence; empty when it is not
    /// @param mark what he looked at, so that two devices do not overwrite each other
    record Row(
            String id,
            String who,
            String initials,
            String tie,
            String told,
            String under,
            String value,
            Optional<Looks.Plate> plate,
            String via,
            String next,
            String when,
            String expected,
            String quiet,
            String step,
            String stepId,
            String why,
            String mark) {
        String link() {
            return "/deals/" + id;
        }
    }

    Row row(Deal deal) {
        var step = Board.standing(book.pipeline(), deal);
        var first = deal.about().stream().findFirst().flatMap(book::person);
        var who = Board.who(book, deal);
        var road = roads.apply(deal.id());
        var quiet = step.open() ? Quiet.of(book, deal, today, zone) : Optional.<Quiet>empty();
        return new Row(
                deal.id().toString(),
                who,
                first.map(Person::name).map(Looks::initials).orElse(letter(who)),
                first.map(this::tie).orElse("unmet"),
                first.map(this::told).orElse(""),
                under(deal, who),
                deal.price().map(Written::price).orElse(""),
                road.flatMap(Road::began)
                        .flatMap(hand -> hand.first().stage())
                        .or(() -> mentioned(deal))
                        .map(Looks::plate),
                road.map(this::via).orElse(""),
                deal.next().map(Next::what).orElse(""),
                deal.next().flatMap(Next::day).map(this::when).orElse(""),
                step.open() ? deal.expected().map(this::expected).orElse("") : "",
                quiet.map(Quiet::sentence).orElse(""),
                step.name(),
                step.id().toString(),
                deal.now().why(),
                deal.mark());
    }

    private static String letter(String who) {
        return who.isEmpty() ? "?" : Looks.initials(Name.describing(who));
    }

    private String tie(Person person) {
        return Looks.line(Ties.tie(person, Ties.story(book, person), now));
    }

    private String told(Person person) {
        return Looks.word(Ties.tie(person, Ties.story(book, person), now));
    }

    private static String under(Deal deal, String who) {
        var organisation = deal.organisation().equals(who) ? "" : deal.organisation();
        var what = deal.what().equals(who) ? "" : deal.what();
        return organisation.isEmpty() || what.isEmpty()
                ? organisation + what
                : organisation + ", " + what;
    }

    /// Where it came up, when nobody knows where it began.
    private Optional<Stage> mentioned(Deal deal) {
        return deal.origin()
                .flatMap(book::encounter)
                .map(Encounter::stage)
                .filter(stage -> !stage.equals(Stage.UNKNOWN));
    }

    /// Who stands just before the customer on the way to it.
    private String via(Road road) {
        var before = road.hands().size() - 2;
        return before < 0
                ? ""
                : road.hands()
                        .get(before)
                        .person()
                        .flatMap(book::person)
                        .map(person -> person.name().called())
                        .orElse("");
    }

    private String expected(LocalDate day) {
        return day.isBefore(today)
                ? "A yes or no was expected " + Looks.weekday(day, today)
                : "Yes or no expected " + Looks.day(day, today);
    }

    String when(LocalDate day) {
        return day.isBefore(today) ? "was " + Looks.weekday(day, today) : Looks.day(day, today);
    }

    /// Something to be done by today.
    ///
    /// @param next it can be done with a tap
    record Todo(Row deal, String what, String when, boolean next) {}

    List<Todo> due() {
        return Due.of(book, today).stream()
                .map(due -> new Todo(row(due.deal()), due.what(), when(due.day()), due.next()))
                .toList();
    }

    /// Those of a person, the open ones first, then the newest.
    List<Row> rows(PersonId person) {
        var pipeline = book.pipeline();
        return book.dealsWith(person).stream()
                .sorted(
                        Comparator.comparing(
                                        (Deal deal) -> pipeline.kind(deal.step()) != Step.Kind.OPEN)
                                .thenComparing(deal -> deal.now().at(), Comparator.reverseOrder())
                                .thenComparing(deal -> deal.id().value()))
                .map(this::row)
                .toList();
    }
}
