package pavement.acts;

import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Name;
import pavement.book.Person;

/// A need or an offer, somebody's or the owner's own.
public record AddAsk(Ask ask) implements Act<AddAsk.Reply> {
    public sealed interface Reply {
        record Added(Ask ask) implements Reply {}

        record AddedBefore(Ask ask) implements Reply {}

        /// The same words are already there and open.
        record SaidBefore(Ask ask) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.ask(ask.id());
        if (before.isPresent()) return Decision.nothing(new Reply.AddedBefore(before.get()));
        if (ask.whose().isPresent() && book.person(ask.whose().get()).isEmpty())
            return Decision.nothing(new Reply.NobodyThere());
        var known =
                ask.whose().map(book::asksOf).orElseGet(book::ownAsks).stream()
                        .filter(each ->
                                each.open()
                                        && each.side() == ask.side()
                                        && each.what().equalsIgnoreCase(ask.what()))
                        .findFirst();
        if (known.isPresent()) return Decision.nothing(new Reply.SaidBefore(known.get()));
        return Decision.of(new Reply.Added(ask), said(book, ask), new Change.Saved(ask));
    }

    /// Whose it is, and what.
    static String said(Book book, Ask ask) {
        var who = ask.whose().flatMap(book::person).map(Person::name).map(Name::called);
        return switch (ask.side()) {
            case NEED ->
                    who.map(name -> name + " needs " + ask.what()).orElse("You need " + ask.what());
            case OFFER ->
                    who.map(name -> name + " offers " + ask.what())
                            .orElse("You offer " + ask.what());
        };
    }
}
