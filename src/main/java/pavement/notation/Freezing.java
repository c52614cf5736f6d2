package pavement.notation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.Met;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;

/// How a tie stood when an encounter of the page took place.
final class Freezing {
    private Freezing() {}

    static Frozen at(Book before, PersonId person, Instant at, ZoneId zone) {
        var met = before.person(person).map(Person::met).map(Met::stage).orElse(pavement.book.Stage.UNKNOWN);
        var contacts = before.encountersWith(person).stream().filter(Encounter::twoWay).toList();
        var lastYear = contacts.stream()
                .filter(contact -> contact.at().isAfter(at.minus(Duration.ofDays(365))))
                .count();
        var tie = contacts.isEmpty() && !met.passive() ? Tie.STRANGER : met.passive() ? Tie.PASSIVE : Tie.ACTIVE;
        return new Frozen(tie, (int) lastYear, 0, met);
    }
}
