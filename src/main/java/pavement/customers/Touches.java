package pavement.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.PersonId;

/// All that was done with everybody, in one pass over the book.
///
/// @param nameless encounters with nobody who is known by name
record Touches(Map<PersonId, Touched> people, List<Encounter> nameless) {
    static final Comparator<Encounter> IN_TIME =
            Comparator.comparing(Encounter::at).thenComparing(each -> each.id().value());

    /// @param minutes his share of those of every encounter he was in
    /// @param talk the first with both sides in it, and `attempt` the first of all
    /// @param unnoted encounters without minutes
    record Touched(
            double minutes, int times, int unnoted, Optional<Encounter> talk, Encounter attempt) {
        static Touched of(Encounter encounter, double minutes) {
            return new Touched(
                    minutes,
                    1,
                    encounter.spent().minutes() == 0 ? 1 : 0,
                    Optional.of(encounter).filter(Encounter::twoWay),
                    encounter);
        }

        Touched and(Touched other) {
            return new Touched(
                    minutes + other.minutes,
                    times + other.times,
                    unnoted + other.unnoted,
                    talk.isEmpty()
                            ? other.talk
                            : other.talk.isEmpty()
                                    ? talk
                                    : Optional.of(earlier(talk.get(), other.talk.get())),
                    earlier(attempt, other.attempt));
        }

        private static Encounter earlier(Encounter one, Encounter other) {
            return IN_TIME.compare(one, other) <= 0 ? one : other;
        }

        Encounter first() {
            return talk.orElse(attempt);
        }
    }

    static Touches of(Book book) {
        var people = new HashMap<PersonId, Touched>();
        var nameless = new ArrayList<Encounter>();
        for (var encounter : book.encounters()) {
            var who = encounter.people();
            if (who.isEmpty()) nameless.add(encounter);
            var minutes = who.isEmpty() ? 0 : (double) encounter.spent().minutes() / who.size();
            for (var person : who)
                people.merge(person, Touched.of(encounter, minutes), Touched::and);
        }
        // In an order of their own, so that a sum of parts does not depend on how the book grew.
        nameless.sort(IN_TIME);
        return new Touches(people, nameless);
    }

    Optional<Touched> with(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }
}
