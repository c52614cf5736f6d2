package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.search.Found;

/// One line of the list of people.
///
/// @param told the tie in a word, for those who do not see the ring
/// @param why the line in which the words were found, when it was not the name
record PeopleRow(
        String id,
        String initials,
        String name,
        String tie,
        String told,
        String what,
        Optional<Looks.Plate> plate,
        String needs,
        String last,
        Next next,
        String why,
        Ways ways) {
    /// The last talk where no heading above it says what it is.
    String talked() {
        if (last.isEmpty()) return "";
        return last.equals("today") ? "talked today" : "talked " + last + " ago";
    }

    /// Makes the lines of one list.
    record Of(Book book, ZoneId zone, LocalDate today, Instant now) {
        PeopleRow row(Found.Hit hit) {
            var person = hit.person();
            var tie = hit.standing().tie();
            return new PeopleRow(
                    person.id().toString(),
                    Looks.initials(person.name()),
                    person.name().full(),
                    Looks.line(tie),
                    Looks.word(tie),
                    what(person),
                    plate(person),
                    needs(person),
                    hit.standing()
                            .lastTalk()
                            .map(at -> Looks.ago(LocalDate.ofInstant(at, zone), today))
                            .orElse(""),
                    Next.of(book, person.id(), zone, today, now),
                    hit.why().orElse(""),
                    Ways.of(person));
        }

        private String needs(Person person) {
            return String.join(
                    ", ",
                    book.asksOf(person.id()).stream()
                            .filter(ask -> ask.open() && ask.side() == Ask.Side.NEED)
                            .sorted((one, other) -> other.since().compareTo(one.since()))
                            .map(Ask::what)
                            .toList());
        }
    }

    static Optional<Looks.Plate> plate(Person person) {
        var stage = person.met().stage();
        return stage.kind() == Stage.Kind.UNKNOWN && stage.place().isEmpty()
                ? Optional.empty()
                : Optional.of(Looks.plate(stage));
    }

    static String what(Person person) {
        var job = person.job();
        if (job.title().isEmpty() || job.organisation().isEmpty())
            return job.title() + job.organisation();
        return job.title() + ", " + job.organisation();
    }
}
