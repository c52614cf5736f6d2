package pavement.breach.records.acts;

import pavement.acts.Act;
import pavement.book.Book;

final class Greet implements Act<Greet.Reply> {
    sealed interface Reply {
        record Hello() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        return Decision.nothing(new Reply.Hello());
    }
}
