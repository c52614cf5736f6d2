package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Name;
import pavement.book.Next;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.book.Step;
import pavement.deals.Board;
import pavement.deals.Due;
import pavement.deals.Quiet;
import pavement.deals.Written;
import pavement.ties.Ties;

/// Deals as they are drawn on the pipeline, on a person's page and on an organisation's.
record DealDrawing(Book book, ZoneId zone, LocalDate today, Instant now) {
    static DealDrawing of(Site site, Book book) {
        return new DealDrawing(book, site.self(book).zone(), site.today(book), site.desk().now());
    }

    /// One deal in a row or on a card.
    ///
    /// @param who in words; `initials` and `tie` of the first of them
    /// @param value "$240 a month"; empty when nobody said
    /// @param via through whom they were met
    /// @param when "Thu 16 Oct", "was Fri"; never a reproach
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
        var quiet = step.open() ? Quiet.of(book, deal, today, zone) : Optional.<Quiet>empty();
        return new Row(
                deal.id().toString(),
                who,
                first.map(Person::name).map(Looks::initials).orElse(letter(who)),
                first.map(this::tie).orElse("unmet"),
                first.map(this::told).orElse(""),
                under(deal, who),
                deal.price().map(Written::price).orElse(""),
                began(deal),
                via(deal),
                deal.next().map(Next::what).orElse(""),
                deal.next().flatMap(Next::day).map(this::when).orElse(""),
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

    /// Where the talk was with which it began, else where the first of them was met.
    private Optional<Looks.Plate> began(Deal deal) {
        return deal.origin()
                .flatMap(book::encounter)
                .map(talk -> talk.stage())
                .filter(stage -> stage.kind() != Stage.Kind.UNKNOWN)
                .map(Looks::plate)
                .or(() ->
                        deal.about().stream()
                                .findFirst()
                                .flatMap(book::person)
                                .flatMap(PeopleRow::plate));
    }

    private String via(Deal deal) {
        return deal.about().stream()
                .findFirst()
                .flatMap(book::person)
                .flatMap(person -> person.met().through())
                .flatMap(book::person)
                .map(person -> person.name().called())
                .orElse("");
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
