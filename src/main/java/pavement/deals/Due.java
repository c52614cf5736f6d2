package pavement.deals;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Next;

/// Deals whose next action is to be done by today.
public final class Due {
    private Due() {}

    /// The oldest first; not what stands among the promises already.
    public static List<Deal> of(Book book, LocalDate today) {
        return book.deals().stream()
                .filter(deal -> day(deal).filter(day -> !day.isAfter(today)).isPresent())
                .filter(deal -> deal.next().filter(next -> promised(book, deal, next)).isEmpty())
                .sorted(
                        comparing((Deal deal) -> day(deal).orElse(today))
                                .thenComparing(deal -> deal.id().value()))
                .toList();
    }

    private static Optional<LocalDate> day(Deal deal) {
        return deal.next().flatMap(Next::day);
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
