package pavement.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.cards.Meeting;
import pavement.cards.Warning;

/// Who is expected at an event. A list of mere names would double everybody known, so a bare name
/// that one person of the book has is that person; everybody else comes in like any import.
///
/// @param readings what is to be brought in
/// @param known those who are in the book already
/// @param left what was left out: file, line and reason
public record GuestList(List<Reading> readings, List<PersonId> known, List<Warning> left) {
    public GuestList {
        readings = List.copyOf(readings);
        known = List.copyOf(known);
        left = List.copyOf(left);
    }

    /// Meetings that are not over, each once, soonest first.
    public static List<Meeting> ahead(Reading calendar, Instant now) {
        var seen = new HashSet<String>();
        return calendar.meetings().stream()
                .filter(meeting -> meeting.end().isAfter(now) && !meeting.cancelled())
                .sorted(Comparator.comparing(Meeting::start).thenComparing(Meeting::uid))
                .filter(meeting -> seen.add(meeting.uid()))
                .toList();
    }

    /// The guests of one meeting as rows, the owner not among them, however many there are.
    public static Reading guests(Reading calendar, Meeting meeting, Owner own) {
        var mine = Myself.emails(calendar.meetings(), own);
        var rows =
                meeting.guests().stream()
                        .filter(guest -> !mine.contains(guest.email()))
                        .map(guest -> FileReader.row(meeting.line(), Meetings.contact(guest)))
                        .toList();
        return new Reading(
                calendar.file(),
                calendar.format(),
                rows,
                List.of(),
                calendar.warnings(),
                List.of(),
                List.of());
    }

    public static GuestList of(Book book, List<Reading> readings, Owner own) {
        return new Sorted(named(book, readings), own).list(readings);
    }

    /// Those of the book whom a row names, by their plain names.
    private static Map<String, List<Person>> named(Book book, List<Reading> readings) {
        var wanted = new HashMap<String, List<Person>>();
        for (var reading : readings)
            for (var row : reading.rows())
                wanted.put(Names.plain(row.contact().name().full()), new ArrayList<>(1));
        for (var person : book.people())
            Optional.ofNullable(wanted.get(Names.plain(person.name().full())))
                    .ifPresent(people -> people.add(person));
        return wanted;
    }

    private static final class Sorted {
        private final Map<String, List<Person>> named;
        private final String mine;
        private final Set<PersonId> known = new LinkedHashSet<>();
        private final List<Warning> left = new ArrayList<>();

        Sorted(Map<String, List<Person>> named, Owner own) {
            this.named = named;
            this.mine = Names.plain(own.name());
        }

        GuestList list(List<Reading> readings) {
            var rest = new ArrayList<Reading>();
            for (var reading : readings) {
                left.addAll(reading.warnings());
                var rows =
                        reading.rows().stream().filter(row -> fresh(reading.file(), row)).toList();
                if (!rows.isEmpty()) rest.add(with(reading, rows));
            }
            return new GuestList(rest, List.copyOf(known), left);
        }

        private boolean fresh(String file, Row row) {
            var plain = Names.plain(row.contact().name().full());
            if (!mine.isEmpty() && plain.equals(mine)) return false;
            var people =
                    named.getOrDefault(plain, List.of()).stream()
                            .filter(person -> may(person, row))
                            .toList();
            if (people.isEmpty()) return true;
            if (people.size() == 1) known.add(people.getFirst().id());
            else
                left.add(
                        new Warning(
                                file,
                                row.line(),
                                "You know %d people called %s. Add the company or an e-mail address."
                                        .formatted(
                                                people.size(), people.getFirst().name().full())));
            return false;
        }

        /// Nothing of the row tells the two apart, and nothing of it would be lost.
        private static boolean may(Person person, Row row) {
            var contact = row.contact();
            var firm = Names.plain(contact.job().organisation());
            var theirs = Names.plain(person.job().organisation());
            return contact.reaches().stream().allMatch(reach -> has(person, reach))
                    && (firm.isEmpty() || firm.equals(theirs))
                    && (contact.job().title().isEmpty()
                            || contact.job().title().equalsIgnoreCase(person.job().title()))
                    && contact.note().isEmpty();
        }

        private static boolean has(Person person, Reach reach) {
            return person.reaches().stream()
                    .anyMatch(each ->
                            each.kind() == reach.kind()
                                    && each.value().equalsIgnoreCase(reach.value()));
        }

        private static Reading with(Reading reading, List<Row> rows) {
            return new Reading(
                    reading.file(),
                    reading.format(),
                    rows,
                    List.of(),
                    List.of(),
                    reading.columns(),
                    reading.sample());
        }
    }
}
