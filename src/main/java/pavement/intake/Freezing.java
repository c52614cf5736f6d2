package pavement.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;

/// How a tie stood when a meeting took place, as far as the book and the calendar so far can say.
final class Freezing {
    private Freezing() {}

    /// @param talks of the same calendar, before this meeting
    static Frozen at(Book book, Map<PersonId, List<Instant>> talks, Person person, Instant at) {
        var before = new java.util.ArrayList<>(talks.getOrDefault(person.id(), List.of()));
        book.encountersWith(person.id()).stream().filter(Encounter::twoWay).map(Encounter::at).filter(at::isAfter).forEach(before::add);
        var year = before.stream().filter(each -> each.isAfter(at.minus(Duration.ofDays(365)))).count();
        var stage = person.met().stage();
        var tie = stage.passive() ? Tie.PASSIVE : before.isEmpty() ? Tie.STRANGER : Tie.ACTIVE;
        return new Frozen(tie, (int) year, 0, stage);
    }
}
