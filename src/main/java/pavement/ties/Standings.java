package pavement.ties;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Map<PersonId, Known> stories;
    private final Sums sums;

    private Standings(Book book, Map<PersonId, Known> stories, Sums sums) {
        this.book = book;
        this.stories = stories;
        this.sums = sums;
    }

    public static Standings of(Book book) {
        var stories = HashMap.<PersonId, Known>newHashMap(book.size());
        var sums = new Sums();
        var all =
                book.people().parallelStream()
                        .map(person -> new Known(person, Ties.story(book, person)))
                        .toList();
        for (var known : all) {
            stories.put(known.person().id(), known);
            sums.add(known.story());
        }
        return new Standings(book, stories, sums);
    }

    /// The same for a later version of the same book.
    // The very same book, which costs nothing to see; two books that are merely equal are rare.
    @SuppressWarnings("ReferenceEquality")
    public Standings next(Book newer) {
        if (newer == book) return this;
        if (newer.version() < book.version()) return of(newer);
        var changed = newer.changedSince(book.version());
        if (changed.size() > 1000 && changed.size() > newer.size() / 4) return of(newer);
        var next = new HashMap<>(stories);
        var sums = this.sums.copy();
        for (var person : newer.goneSince(book.version()))
            Optional.ofNullable(next.remove(person)).ifPresent(old -> sums.drop(old.story()));
        for (var id : changed)
            newer.person(id)
                    .ifPresent(person -> {
                        var story = Ties.story(newer, person);
                        Optional.ofNullable(next.put(id, new Known(person, story)))
                                .ifPresent(old -> sums.drop(old.story()));
                        sums.add(story);
                    });
        return new Standings(newer, next, sums);
    }

    /// As they were at that moment: encounters from then on are left out.
    ///
    /// Only people met since then are told again, so looking back a day is cheap.
    public Standings before(Instant at) {
        var later = book.encountersBetween(at, at.plusSeconds(400L * 86_400));
        if (later.isEmpty()) return this;
        var next = new HashMap<>(stories);
        var sums = this.sums.copy();
        later.stream()
                .flatMap(each -> each.people().stream())
                .distinct()
                .forEach(id ->
                        book.person(id)
                                .ifPresent(person -> {
                                    var story = Story.before(person, book.encountersWith(id), at);
                                    Optional.ofNullable(next.put(id, new Known(person, story)))
                                            .ifPresent(old -> sums.drop(old.story()));
                                    sums.add(story);
                                }));
        return new Standings(book, next, sums);
    }

    public Book book() {
        return book;
    }

    /// A person of the book with his story.
    public record Known(Person person, Story story) {}

    /// Empty for somebody who is not in the book.
    public Optional<Story> story(PersonId person) {
        return Optional.ofNullable(stories.get(person)).map(Known::story);
    }

    /// Everybody, in no order: the fast way through a large book.
    public Collection<Known> everybody() {
        return Collections.unmodifiableCollection(stories.values());
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
