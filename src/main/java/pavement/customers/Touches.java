package pavement.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.PersonId;

/// All that was done with everybody.
///
/// @param people by person, his share of the minutes of every encounter he was in
/// @param nameless encounters with nobody who is known by name
record Touches(Map<PersonId, Hours.Spent> people, List<Encounter> nameless) {
    /// Person by person, since what one has lies together in memory and what happened does not.
    static Touches of(Book book) {
        var people = new HashMap<PersonId, Hours.Spent>();
        var named = 0.0;
        for (var person : book.people()) {
            var minutes = 0.0;
            var unnoted = 0;
            var encounters = book.encountersWith(person.id());
            for (var encounter : encounters) {
                var share = 1.0 / known(encounter);
                var spent = encounter.spent().minutes();
                minutes += spent * share;
                if (spent == 0) unnoted++;
                named += share;
            }
            if (!encounters.isEmpty())
                people.put(person.id(), new Hours.Spent(minutes, encounters.size(), unnoted));
        }
        return new Touches(
                people, Math.round(named) == book.encounters().size() ? List.of() : nameless(book));
    }

    private static List<Encounter> nameless(Book book) {
        var nameless = new ArrayList<Encounter>();
        for (var encounter : book.encounters()) if (known(encounter) == 0) nameless.add(encounter);
        return nameless;
    }

    private static int known(Encounter encounter) {
        var known = 0;
        for (var with : encounter.with()) if (!with.person().equals(PersonId.FORGOTTEN)) known++;
        return known;
    }
}
