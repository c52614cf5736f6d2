package pavement.match;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.meaning.Said;

/// What a book holds of needs and offers, as it is compared.
final class Telling {
    /// Of a note the beginning: only what it denies counts.
    private static final int NOTE = 2000;

    private final Book book;
    private final ZoneId zone;

    Telling(Book book) {
        this.book = book;
        this.zone = book.zone();
    }

    /// One of them, and how it is compared.
    record Told(Ask ask, Said said) {}

    /// The open ones of the owner and of whom he may contact, and from titles what nobody answered;
    /// by all processors.
    List<Told> told() {
        var said =
                List.copyOf(book.asks()).parallelStream()
                        .filter(ask -> ask.open() && ask.whose().map(this::free).orElse(true));
        var titles =
                List.copyOf(book.people()).parallelStream()
                        .filter(Telling::free)
                        .flatMap(person -> Proposal.title(book, person).stream());
        return Stream.concat(said, titles).map(ask -> new Told(ask, said(ask))).toList();
    }

    Stream<Ask> of(PersonId id) {
        var person = book.person(id).filter(Telling::free);
        if (person.isEmpty()) return Stream.of();
        return Stream.concat(
                book.asksOf(id).stream().filter(Ask::open),
                Proposal.title(book, person.get()).stream());
    }

    private boolean free(PersonId id) {
        return book.person(id).map(Telling::free).orElse(false);
    }

    private static boolean free(Person person) {
        return !person.wishes().doNotContact();
    }

    Said said(Ask ask) {
        var detail = ask.detail();
        return new Said(
                ask.what(),
                Set.copyOf(detail.tags()),
                detail.category(),
                detail.place(),
                detail.language(),
                ask.heard().guessed(),
                LocalDate.ofInstant(ask.fresh(), zone),
                false,
                beside(ask));
    }

    private String beside(Ask ask) {
        if (ask.side() == Ask.Side.NEED) return "";
        var note = ask.whose().flatMap(book::person).map(Person::note).orElse("");
        return note.length() > NOTE ? note.substring(0, NOTE) : note;
    }
}
