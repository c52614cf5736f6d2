package pavement.acts;

import java.util.List;
import pavement.book.Book;
import pavement.book.Change;

/// Something an owner wants done. Deciding is pure, so it can be tried again on a newer book, and
/// tested without a desk.
@FunctionalInterface
public interface Act<R> {
    Decision<R> on(Book book);

    /// What to answer, and what is to change for that answer to be true.
    ///
    /// @param title what was done, for the undo toast and the history ("Logged a coffee with Tom");
    ///   empty for what nobody did, such as a meeting that moved in a calendar: it is not what the
    ///   owner means when he takes back what he did last
    record Decision<R>(R reply, String title, List<Change> changes) {
        public Decision {
            changes = List.copyOf(changes);
        }

        public static <R> Decision<R> nothing(R reply) {
            return new Decision<>(reply, "", List.of());
        }

        public static <R> Decision<R> of(R reply, String title, Change... changes) {
            return new Decision<>(reply, title, List.of(changes));
        }
    }
}
