package pavement.deals;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Next;
import pavement.book.Step;

/// Something that an open deal asks for by today: what is to be done next about it, or, with
/// nothing to be done on a later day, the word on which he counted.
///
/// @param next it is what is to be done next, and can be done
public record Due(Deal deal, String what, LocalDate day, boolean next) {
    /// Days after which a word that did not come is no news: who is quiet stands on the pipeline.
    private static final int WAITED = 14;

    /// The oldest first; not what stands among the promises already.
    public static List<Due> of(Book book, LocalDate today) {
        return book.deals().stream()
                .flatMap(deal ->
                        Stream.concat(next(book, deal), expected(book, deal, today)).limit(1))
                .filter(due -> !due.day().isAfter(today))
                .sorted(comparing(Due::day).thenComparing(due -> due.deal().id().value()))
                .toList();
    }

    private static Stream<Due> next(Book book, Deal deal) {
        return deal.next().stream()
                .filter(next -> !promised(book, deal, next))
                .flatMap(next ->
                        next.day().stream().map(day -> new Due(deal, next.what(), day, true)));
    }

    /// While something is to be done, he is not waiting.
    private static Stream<Due> expected(Book book, Deal deal, LocalDate today) {
        return deal.expected().stream()
                .filter(_ -> book.pipeline().kind(deal.step()) == Step.Kind.OPEN)
                .filter(_ -> deal.next().flatMap(Next::day).isEmpty())
                .filter(day -> day.isAfter(today.minusDays(WAITED)))
                .map(day ->
                        new Due(
                                deal,
                                day.equals(today)
                                        ? "a yes or no is expected"
                                        : "a yes or no was expected",
                                day,
                                false));
    }

    private static boolean promised(Book book, Deal deal, Next next) {
        return deal.about().stream()
                .flatMap(person -> book.promisesWith(person).stream())
                .anyMatch(promise ->
                        promise.open()
                                && promise.due().equals(next.day())
                                && promise.what().equals(next.what()));
    }
}
