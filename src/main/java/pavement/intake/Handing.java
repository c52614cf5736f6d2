package pavement.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Dated;
import pavement.book.Doubt;
import pavement.book.Import;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;

/// A list that is somebody else's: it says whom he knows, and nothing of whom the owner knows
/// (SCIENCE E1).
///
/// @param helper whose it is
/// @param agreed the day on which he agreed to it
/// @param ghosts people of the list who are not in the book come in as only heard of
public record Handing(PersonId helper, LocalDate agreed, boolean ghosts) {

    /// What the same files do to the book when they are his list, and not the owner's. People who
    /// are there already learn nothing from it.
    public Proposal of(Book book, Proposal own, List<Reading> readings) {
        var met = connected(readings);
        var fresh = new HashMap<PersonId, Person>();
        for (var change : own.changes())
            if (change instanceof Change.Saved(Person person) && book.person(person.id()).isEmpty())
                fresh.put(person.id(), person);
        var same = same(own, fresh);
        var known = known(book);
        var changes = new ArrayList<Change>();
        var added = 0;
        var items = rows(own, readings);
        for (var item : items) {
            // A namesake of the same firm, or of none that is known, is taken for the one who is
            // there: a line that is wrong can be denied, and somebody who is there twice cannot.
            var id = same.getOrDefault(item.person(), item.person());
            var brought = Optional.ofNullable(fresh.get(id));
            if (id.equals(helper) || brought.isPresent() && !ghosts || !known.add(id)) continue;
            if (brought.isPresent()) {
                changes.add(new Change.Saved(ghost(brought.get())));
                added++;
            }
            var on = met.getOrDefault(item.file() + " " + item.line(), agreed);
            changes.add(new Change.Saved(line(own.what(), id, on)));
        }
        return new Proposal(
                what(book, own, added),
                own.seen(),
                items,
                0,
                0,
                new Passed(0, 0, 0, 0),
                own.left(),
                changes);
    }

    /// What stands in rows of a list. Whom somebody met is not said to be whom he knows, and not to
    /// be called: no guests of meetings.
    public static List<Item> rows(Proposal own, List<Reading> readings) {
        var lists =
                readings.stream()
                        .filter(reading -> !reading.rows().isEmpty())
                        .map(Reading::file)
                        .collect(Collectors.toSet());
        return own.items().stream().filter(item -> lists.contains(item.file())).toList();
    }

    private static Map<PersonId, PersonId> same(Proposal own, Map<PersonId, Person> fresh) {
        var same = new HashMap<PersonId, PersonId>();
        for (var change : own.changes())
            if (change instanceof Change.Saved(Doubt doubt)) {
                if (!fresh.containsKey(doubt.one())) same.put(doubt.other(), doubt.one());
                if (!fresh.containsKey(doubt.other())) same.put(doubt.one(), doubt.other());
            }
        return same;
    }

    private static Map<String, LocalDate> connected(List<Reading> readings) {
        var met = new HashMap<String, LocalDate>();
        for (var reading : readings)
            for (var row : reading.rows())
                row.met().on().ifPresent(on -> met.put(reading.file() + " " + row.line(), on));
        return met;
    }

    /// Of whom the list says nothing new.
    private Set<PersonId> known(Book book) {
        var known = new HashSet<PersonId>();
        for (var fact : book.about(helper))
            if (fact instanceof Known it && it.how() != Known.How.SAID)
                known.add(it.one().equals(helper) ? it.other() : it.one());
        return known;
    }

    private Person ghost(Person person) {
        var origin = person.origin();
        return person.with(new Met(Stage.UNKNOWN, Optional.empty(), Optional.empty()))
                .with(new Origin(origin.since(), origin.uid(), origin.by(), origin.sample(), true));
    }

    private Known line(Import what, PersonId other, LocalDate on) {
        return new Known(
                new KnownId(Ids.of("handed " + helper + " " + other)),
                helper,
                other,
                Known.How.HANDED,
                "",
                on.isAfter(agreed) ? agreed : on,
                Optional.of(what.id()));
    }

    private Import what(Book book, Proposal own, int added) {
        var who = book.person(helper).map(Person::name).map(Name::full).orElse("somebody");
        var old = own.what();
        return new Import(
                old.id(),
                old.source() + ", the list of " + who + ", who agreed on " + Dated.DATE.of(agreed),
                old.at(),
                added,
                0,
                old.left());
    }
}
