package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.ties.Ties;

/// Somebody at a glance, beside the list.
///
/// @param lines what is known in a few words each: needs, offers, what is owed, the last talk
record Peek(
        String id,
        String initials,
        String name,
        String tie,
        String told,
        String what,
        Optional<Looks.Plate> plate,
        List<Line> lines,
        Ways ways) {
    record Line(String label, String text) {}

    /// Makes the glance.
    record Of(Book book, ZoneId zone, LocalDate today, Instant now) {
        Peek of(Person person) {
            var tie = Ties.tie(person, Ties.story(book, person), now);
            var lines = new ArrayList<Line>();
            asks(person, Ask.Side.NEED).forEach(ask -> lines.add(new Line("Needs", ask.what())));
            asks(person, Ask.Side.OFFER).forEach(ask -> lines.add(new Line("Offers", ask.what())));
            for (var promise : book.promisesWith(person.id()))
                if (promise.open())
                    lines.add(new Line(promise.mine() ? "You owe" : "Waiting", promise.what()));
            last(person).ifPresent(talk -> lines.add(new Line("Last", said(talk))));
            if (!person.note().isBlank()) lines.add(new Line("Note", person.note()));
            return new Peek(
                    person.id().toString(),
                    Looks.initials(person.name()),
                    person.name().full(),
                    Looks.line(tie),
                    Looks.word(tie),
                    PeopleRow.what(person),
                    PeopleRow.plate(person),
                    lines,
                    Ways.of(person));
        }

        private List<Ask> asks(Person person, Ask.Side side) {
            return book.asksOf(person.id()).stream()
                    .filter(ask -> ask.open() && ask.side() == side)
                    .toList();
        }

        private Optional<Encounter> last(Person person) {
            var talks = book.encountersWith(person.id());
            return talks.isEmpty() ? Optional.empty() : Optional.of(talks.getLast());
        }

        private String said(Encounter talk) {
            var parts = new ArrayList<String>();
            parts.add(Looks.day(LocalDate.ofInstant(talk.at(), zone), today));
            if (talk.spent().talk() > 0) parts.add(Looks.minutes(talk.spent().talk()));
            parts.add(Looks.word(talk.channel()).toLowerCase(Locale.ROOT));
            var ease = Ease.said(talk.comfort());
            return String.join(", ", parts) + "." + (ease.isEmpty() ? "" : " " + ease);
        }
    }
}
