package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.ImportId;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.book.Work;
import pavement.match.Guest;
import pavement.match.Matches;
import pavement.match.Room;
import pavement.ties.Strength;
import pavement.ties.Ties;

/// An event before and while one is there: who is worth meeting and why, and one line and one tap
/// for everybody met.
///
/// @param when "Thu 5 Mar, 18:00 to 21:00"
/// @param bar the clock while it runs; empty while it is only prepared
/// @param logId the encounter that the line will become
/// @param ahead not talked with yet, best first
/// @param met talked with, the last first
/// @param out not to be contacted
/// @param lists where the names came from
/// @param doubts how many of them may be somebody known
record EventView(
        String id,
        String title,
        Looks.Plate plate,
        String when,
        Optional<BlockBar> bar,
        String logId,
        List<Row> ahead,
        List<Met> met,
        List<Row> out,
        List<Source> lists,
        int doubts) {
    /// @param told the tie in words
    /// @param close how close, and the last contact; empty for a stranger
    /// @param logId the encounter that a tap will become
    record Row(
            String person,
            String name,
            String initials,
            String tie,
            String told,
            String what,
            String close,
            List<Why> whys,
            String logId) {
        /// For a reader who cannot be shown the drawing of the knot.
        String all() {
            return whys.stream().map(Why::said).collect(Collectors.joining(" "));
        }
    }

    /// @param knot "both" when both sides gain, "fit" when one does; empty for other reasons
    record Why(String knot, String said) {}

    record Met(String link, String name, String time, String note) {}

    /// @param undo where the list is taken out again
    record Source(String said, String undo) {}

    String path() {
        return "/blocks/" + id;
    }

    /// Somebody of the list speaks for himself.
    boolean reasons() {
        return ahead.stream().anyMatch(row -> !row.whys().isEmpty());
    }

    /// Draws one event.
    ///
    /// @param ids for the logs it offers, one each
    record Of(Matches matches, Block block, Instant now, ZoneId zone, Supplier<UUID> ids) {
        private Book book() {
            return matches.book();
        }

        EventView view() {
            var had = new HashSet<PersonId>();
            for (var talk : book().encountersIn(block.id())) had.addAll(talk.people());
            var listed =
                    block.people().stream()
                            .filter(each -> each.state() != Listed.State.DONE)
                            .map(Listed::person)
                            .filter(id -> !had.contains(id))
                            .toList();
            var room = guests(listed, had);
            return new EventView(
                    block.id().toString(),
                    block.title(),
                    Looks.plate(block.stage()),
                    when(block, now, zone),
                    Going.of(book(), block, now).running()
                            ? Optional.of(BlockBar.of(book(), block, now, zone))
                            : Optional.empty(),
                    ids.get().toString(),
                    rows(room, false),
                    met(),
                    rows(room, true),
                    lists(),
                    doubts());
        }

        /// Those already met are in the room too: they can introduce.
        private List<Guest> guests(List<PersonId> listed, HashSet<PersonId> had) {
            var there = new LinkedHashSet<>(listed);
            there.addAll(had);
            var today = LocalDate.ofInstant(now, zone);
            return Room.of(matches, there, now, today).stream()
                    .filter(guest -> listed.contains(guest.person().id()))
                    .toList();
        }

        private List<Row> rows(List<Guest> room, boolean out) {
            return room.stream()
                    .filter(guest -> (guest.tie() == Tie.BLOCKED) == out)
                    .map(this::row)
                    .toList();
        }

        private Row row(Guest guest) {
            var person = guest.person();
            var strength = guest.story().warmth().strength(now);
            return new Row(
                    person.id().toString(),
                    person.name().full(),
                    Looks.initials(person.name()),
                    Looks.line(guest.tie()),
                    Looks.word(guest.tie()),
                    PeopleRow.what(person),
                    strength == Strength.NONE ? "" : Ties.closeness(guest.story(), now, zone),
                    new GuestWords(LocalDate.ofInstant(now, zone)).of(guest),
                    ids.get().toString());
        }

        private List<Met> met() {
            return book().encountersIn(block.id()).reversed().stream().map(this::met).toList();
        }

        private Met met(Encounter talk) {
            var names =
                    talk.people().stream()
                            .flatMap(id -> book().person(id).stream())
                            .map(person -> person.name().full())
                            .collect(Collectors.joining(", "));
            return new Met(
                    LogPage.link(talk.id()),
                    names.isEmpty() ? "Somebody" : names,
                    Looks.time(talk.at(), zone),
                    talk.note().equals(names) ? "" : talk.note());
        }

        private List<Source> lists() {
            var brought = new LinkedHashSet<ImportId>();
            for (var id : block.about())
                book().person(id).flatMap(each -> each.origin().by()).ifPresent(brought::add);
            var found = new ArrayList<Source>();
            for (var each : book().imports())
                if (brought.contains(each.id()))
                    found.add(
                            new Source(
                                    each.source()
                                            + ", "
                                            + Words.count(each.added(), "person", "people")
                                            + " new with it",
                                    "/import/" + each.id() + "/undo"));
            return found;
        }

        private int doubts() {
            var listed = new HashSet<>(block.about());
            return (int)
                    book().doubts().stream()
                            .filter(each ->
                                    each.verdict() == pavement.book.Doubt.Verdict.OPEN
                                            && (listed.contains(each.one())
                                                    || listed.contains(each.other())))
                            .count();
        }
    }

    /// When it is on; what was not said is left out.
    static String when(Block block, Instant now, ZoneId zone) {
        if (!(block.work() instanceof Work.Event event)) return "";
        var today = LocalDate.ofInstant(now, zone);
        return event.from()
                .map(from ->
                        Looks.day(LocalDate.ofInstant(from, zone), today)
                                + ", "
                                + Looks.span(from, event.until(), zone))
                .orElse(event.until().map(until -> "until " + Looks.time(until, zone)).orElse(""));
    }

    static String name(Book book, PersonId id) {
        return book.person(id).map(Person::name).map(name -> name.full()).orElse("Somebody");
    }
}
