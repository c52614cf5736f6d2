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
        var all =
                book.people().parallelStream()
                        .map(person -> with(person.id(), book.encountersWith(person.id())))
                        .toList();
        var people = new HashMap<PersonId, Hours.Spent>();
        var named = 0.0;
        for (var each : all) {
            named += each.share();
            if (each.spent().times() > 0) people.put(each.person(), each.spent());
        }
        return new Touches(
                people, Math.round(named) == book.encounters().size() ? List.of() : nameless(book));
    }

    /// @param share how many encounters it would be if each belonged to one alone
    private record Part(PersonId person, Hours.Spent spent, double share) {}

    private static Part with(PersonId person, List<Encounter> encounters) {
        var minutes = 0.0;
        var unnoted = 0;
        var named = 0.0;
        for (var encounter : encounters) {
            var share = 1.0 / known(encounter);
            var spent = encounter.spent().minutes();
            minutes += spent * share;
            if (spent == 0) unnoted++;
            named += share;
        }
        return new Part(person, new Hours.Spent(minutes, encounters.size(), unnoted), named);
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
