package pavement.acts;

import java.util.Collection;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Fact;

/// What is written in a book about people, and not about the owner himself or how he plans.
final class Everything {
    private Everything() {}

    /// People last, so that what is about them can go before them.
    static Stream<Fact> in(Book book) {
        return Stream.<Collection<? extends Fact>>of(
                        book.encounters(),
                        book.promises(),
                        book.asks(),
                        book.appointments(),
                        book.setAsides(),
                        book.blocks(),
                        book.doubts(),
                        book.merges(),
                        book.experiments(),
                        book.assignments(),
                        book.declined(),
                        book.knowns(),
                        book.introductions(),
                        book.deals(),
                        book.people())
                .flatMap(Collection::stream);
    }
}
