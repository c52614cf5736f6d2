package pavement.intake;

import java.util.LinkedHashMap;
import java.util.List;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Import;
import pavement.book.PersonId;
import pavement.cards.Warning;

/// What bringing in some files would do to a book, worked out and not done.
///
/// @param seen the version of the book it was worked out for
/// @param items one for each row, in their order; then what rows came to on another look, and one
///   for each guest of a meeting who becomes a person. Whoever stands in several rows has several
/// @param meetings past meetings that become encounters
/// @param appointments future meetings that become fixed moves of the plan
/// @param passed meetings that become nothing
/// @param left what could not be read: file, line and reason
public record Proposal(
        Import what,
        long seen,
        List<Item> items,
        int meetings,
        int appointments,
        Passed passed,
        List<Warning> left,
        List<Change> changes) {
    public Proposal {
        items = List.copyOf(items);
        left = List.copyOf(left);
        changes = List.copyOf(changes);
    }

    /// What becomes of each person, once each, in the order of their first rows.
    public List<Item> people() {
        var people = new LinkedHashMap<PersonId, Item>();
        for (var item : items) people.merge(item.person(), item, Item::and);
        return List.copyOf(people.values());
    }

    /// How many people, however many rows each stands in.
    public int count(Item.Kind kind) {
        return (int) people().stream().filter(item -> item.kind() == kind).count();
    }

    /// How many deals it brings.
    public int deals() {
        return (int)
                changes.stream()
                        .filter(change ->
                                change instanceof Change.Saved(var fact) && fact instanceof Deal)
                        .count();
    }

    /// Why nothing would change, in a sentence or two; empty when something would.
    public String nothing() {
        if (unreadable())
            return "There is nothing in it to bring in, because none of it could be read.";
        if (!changes.isEmpty()) return "";
        var reasons = String.join(", ", passed.reasons());
        if (!items.isEmpty() || passed.here() > 0)
            return "Everything in it is in your book already. Nothing would change."
                    + (reasons.isEmpty() ? "" : " Passed over: " + reasons + ".");
        if (!reasons.isEmpty()) return "There is nothing in it to bring in: " + reasons + ".";
        return "There is nothing in it to bring in: no person, and no meeting of these months.";
    }

    /// Whether nothing came of it but complaints.
    public boolean unreadable() {
        return changes.isEmpty()
                && items.isEmpty()
                && passed.here() == 0
                && passed.reasons().isEmpty()
                && !left.isEmpty();
    }
}
