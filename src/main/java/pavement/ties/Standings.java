package pavement.ties;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;

/// Everybody's [Story] at one version of the book, and what all attempts together came to.
///
/// The next version costs what was changed, not what there is: after one log in a book of 50,000
/// people a few milliseconds.
public final class Standings {
    private final Book book;
    private final Everybody people;
    private final Sums sums;

    private Standings(Book book, Everybody people, Sums sums) {
        this.book = book;
        this.people = people;
        this.sums = sums;
    }

    public static Standings of(Book book) {
        var all =
                book.people().parallelStream()
                        .map(person -> new Known(person, Ties.story(book, person)))
                        .toList();
        var sums = new Sums();
        for (var known : all) sums.add(known.story());
        return new Standings(book, Everybody.of(all), sums);
    }

    /// The same for a later version of the same book.
    // The very same book, which costs nothing to see; two books that are merely equal are rare.
    @SuppressWarnings("ReferenceEquality")
    public Standings next(Book newer) {
        if (newer == book) return this;
        if (newer.version() < book.version()) return of(newer);
        var changed = newer.changedSince(book.version());
        if (changed.size() > 1000 && changed.size() > newer.size() / 4) return of(newer);
        var next = known(newer, changed, person -> Ties.story(newer, person));
        return changed(newer, next, newer.goneSince(book.version()));
    }

    /// As they were at that moment: encounters from then on are left out.
    ///
    /// Only people met since then are told again, so looking back a day is cheap.
    public Standings before(Instant at) {
        var later = book.encountersBetween(at, at.plusSeconds(400L * 86_400));
        if (later.isEmpty()) return this;
        var met =
                later.stream().flatMap(each -> each.people().stream()).collect(Collectors.toSet());
        return changed(book, known(book, met, person -> before(person, at)), Set.of());
    }

    /// The same, from what it was for an earlier version of the book: only people changed since are
    /// told again, however many were met in the meantime.
    ///
    /// @param then what [#before(Instant)] of the earlier version gave for the same moment
    public Standings before(Instant at, Standings then) {
        if (book.version() < then.book.version()) return before(at);
        var changed = book.changedSince(then.book.version());
        var next = known(book, changed, person -> before(person, at));
        return then.changed(book, next, book.goneSince(then.book.version()));
    }

    private Story before(Person person, Instant at) {
        return Story.before(person, book.encountersWith(person.id()), at);
    }

    private static Map<PersonId, Known> known(
            Book book, Collection<PersonId> ids, Function<Person, Story> story) {
        var known = new HashMap<PersonId, Known>();
        for (var id : ids)
            book.person(id)
                    .ifPresent(person -> known.put(id, new Known(person, story.apply(person))));
        return known;
    }

    private Standings changed(Book newer, Map<PersonId, Known> changed, Set<PersonId> gone) {
        var next = sums.copy();
        for (var id : gone) people.get(id).ifPresent(old -> next.drop(old.story()));
        changed.forEach((id, known) -> {
            if (!gone.contains(id)) people.get(id).ifPresent(old -> next.drop(old.story()));
            next.add(known.story());
        });
        return new Standings(newer, people.with(changed, gone), next);
    }

    public Book book() {
        return book;
    }

    /// A person of the book with his story.
    public record Known(Person person, Story story) {}

    /// Empty for somebody who is not in the book.
    public Optional<Story> story(PersonId person) {
        return people.get(person).map(Known::story);
    }

    /// Everybody, in no order: the fast way through a large book.
    public Collection<Known> everybody() {
        return people;
    }

    /// What all attempts of one kind came to.
    public Tally total(Tie tie, Channel channel) {
        return sums.total(tie, channel);
    }

    /// How long all answers took.
    public Replies replies() {
        return sums.replies();
    }
}
