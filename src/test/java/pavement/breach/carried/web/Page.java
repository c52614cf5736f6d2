package pavement.breach.carried.web;

import pavement.acts.Act;
import pavement.book.Book;

record Page(Act<String> act) {
    String show() {
        return act.on(Book.EMPTY).reply();
    }
}
