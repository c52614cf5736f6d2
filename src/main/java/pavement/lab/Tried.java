package pavement.lab;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.meaning.Meaning;
import pavement.ties.Seniority;
import pavement.ties.Try;

/// All attempts that count by now (SCIENCE 0.3): failures too, as the tie stood at each, one result
/// a person and fortnight.
///
/// The next version of the book costs what was changed, not what there is.
public final class Tried {
    private final Book book;
    private final Supplier<Meaning> words;
    private final Parts parts;
    private final long now;
    private final Columns.Counted counted;
    private final Kept kept;

    private Tried(Book book, Supplier<Meaning> words, Parts parts, long now, Optional<Sums> sums) {
        this.book = book;
        this.words = words;
        this.parts = parts;
        this.now = now;
        this.kept = new Kept(sums);
        this.counted = parts.count(now);
    }

    /// Of one who taught it no words.
    public static Tried of(Book book, Instant now) {
        return of(book, Meaning::shipped, now);
    }

    /// @param words what they mean to the owner: whose needs and offers fit his
    public static Tried of(Book book, Supplier<Meaning> words, Instant now) {
        var told =
                book.people().parallelStream()
                        .flatMap(person -> told(book, person).stream())
                        .toList();
        return new Tried(book, words, Parts.of(told), now.getEpochSecond(), Optional.empty());
    }

    /// The same for a later version of the same book, or for a later moment.
    public Tried next(Book newer, Instant now) {
        return next(newer, words, now);
    }

    /// The same, when words have perhaps come to mean something else.
    public Tried next(Book newer, Supplier<Meaning> words, Instant now) {
        if (newer.version() < book.version()) return of(newer, words, now);
        var changed = new HashSet<>(newer.changedSince(book.version()));
        changed.addAll(newer.goneSince(book.version()));
        if (changed.isEmpty()) return with(newer, words, parts, now, changed);
        if (changed.size() > 1000 && changed.size() > newer.size() / 4)
            return of(newer, words, now);
        var told =
                changed.stream()
                        .flatMap(id -> newer.person(id).stream())
                        .flatMap(person -> told(newer, person).stream())
                        .toList();
        return with(newer, words, parts.with(changed, told), now, changed);
    }

    /// What was added up is carried along, once somebody has asked for it.
    private Tried with(
            Book newer, Supplier<Meaning> words, Parts next, Instant at, Set<PersonId> changed) {
        var then = at.getEpochSecond();
        var sums = kept.sums().map(it -> it.next(newer, words, next, then, changed));
        return new Tried(newer, words, next, then, sums);
    }

    /// All of it added up, once for every table that is asked for.
    ///
    /// @param book whose attempts these are
    Sums sums(Book book, ZoneId zone) {
        return kept.in(zone, asked -> Sums.of(book, words, asked, parts, now));
    }

    /// Empty for somebody who was never tried.
    private static Optional<Columns.Told> told(Book book, Person person) {
        var tries =
                Try.of(person.id(), book.encountersWith(person.id())).stream()
                        .filter(each -> each.then().tie() != Tie.BLOCKED)
                        .toList();
        return tries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Columns.Told(person.id(), Seniority.of(person), tries));
    }

    /// Each person's one after the other.
    void show(Columns.Looking looking) {
        parts.show(now, looking);
    }

    /// What those came to.
    Arm arm(Predicate<Columns.One> which) {
        var count = new Count();
        show(each -> {
            if (which.test(each)) count.add(each);
        });
        return count.arm();
    }

    /// Attempts that count.
    public long decided() {
        return counted.decided();
    }

    /// Attempts whose answer may still come; they count neither way.
    public long waiting() {
        return counted.waiting();
    }

    /// Attempts that are dated later than now, by a clock that jumped; left out.
    public long ahead() {
        return counted.ahead();
    }
}
