package pavement.plan;

import static java.util.function.BinaryOperator.minBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.book.Promise;

/// A talk with somebody that has its day already, so that nothing else is proposed with him until
/// then.
///
/// @param what it was called
/// @param open false for one that was settled since the plan was made; until the next plan it holds
record Agreed(PersonId person, LocalDate day, String what, boolean open) {
    /// Who is met so soon is not reached out to before.
    private static final int SOON = 5;

    /// The next with everybody, as known at that moment: calls and meetings the owner promised for
    /// a later day, and appointments of the next five days.
    static Map<PersonId, Agreed> after(LocalDate day, Book book, Instant at) {
        return Stream.concat(promised(day, book, at), fixed(day, book, at))
                .collect(
                        toMap(
                                Agreed::person,
                                Function.identity(),
                                minBy(
                                        Comparator.comparing(Agreed::day)
                                                .thenComparing(Agreed::what))));
    }

    private static Stream<Agreed> promised(LocalDate day, Book book, Instant at) {
        return book.promises().stream()
                .filter(each -> each.mine() && each.made().isBefore(at))
                .filter(each ->
                        each.open()
                                || each.settled().filter(when -> !when.isBefore(at)).isPresent())
                .filter(Promise::spoken)
                .flatMap(each -> waiting(each, day));
    }

    /// What is due tomorrow without an hour has its place in today's plan.
    private static Stream<Agreed> waiting(Promise promise, LocalDate day) {
        var from = promise.at().isPresent() ? day : day.plusDays(1);
        return promise.due().filter(due -> due.isAfter(from)).stream()
                .flatMap(due ->
                        promise.person().stream()
                                .map(person ->
                                        new Agreed(person, due, promise.what(), promise.open())));
    }

    /// Whom he met since the plan was made keeps his place in it, whatever the two agreed on then.
    private static Stream<Agreed> fixed(LocalDate day, Book book, Instant at) {
        var zone = book.zone();
        var from = day.plusDays(1).atStartOfDay(zone).toInstant();
        var met = new HashSet<PersonId>();
        book.encountersBetween(at, from).forEach(each -> met.addAll(each.people()));
        var until = day.plusDays(SOON + 1L).atStartOfDay(zone).toInstant();
        return book.appointments().stream()
                .filter(each -> !each.start().isBefore(from) && each.start().isBefore(until))
                .flatMap(each ->
                        each.with().stream()
                                .filter(person -> !met.contains(person))
                                .map(person ->
                                        new Agreed(
                                                person,
                                                LocalDate.ofInstant(each.start(), zone),
                                                each.called(),
                                                true)));
    }
}
