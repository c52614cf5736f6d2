package pavement.web;

import pavement.book.Book;
import pavement.line.Names;

/// The names of the current book, carried along from version to version.
final class Known {
    private volatile Names names = Names.of(Book.EMPTY);

    Names names(Book book) {
        var next = names.next(book);
        names = next;
        return next;
    }
}
