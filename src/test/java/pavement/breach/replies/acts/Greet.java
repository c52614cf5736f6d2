package pavement.breach.replies.acts;

import pavement.acts.Act;
import pavement.book.Book;

record Greet() implements Act<String> {
    @Override
    public Decision<String> on(Book book) {
        return Decision.nothing("hello");
    }
}
