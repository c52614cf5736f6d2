package pavement.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.match.Fits;
import pavement.meaning.Meaning;

/// All attempts that count by now, added up once for every table of SCIENCE B: a comparison then
/// reads some hundred numbers and not a million attempts, and the next version of a book takes out
/// and puts in whom it changed.
final class Sums {
    private final ZoneId zone;
    private final Parts parts;
    private final long now;
    private final Fits fits;
    private final Added added;

    private Sums(ZoneId zone, Parts parts, long now, Fits fits, Added added) {
        this.zone = zone;
        this.parts = parts;
        this.now = now;
        this.fits = fits;
        this.added = added;
    }

    static Sums of(Book book, Supplier<Meaning> words, ZoneId zone, Parts parts, long now) {
        var fits = Fits.of(book, words, day(now, zone));
        var added = Added.nothing(new Clock(zone));
        parts.each((columns, place) -> put(added, 1, columns, place, now, fits));
        return new Sums(zone, parts, now, fits, added);
    }

    private static LocalDate day(long second, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
    }

    boolean in(ZoneId zone) {
        return this.zone.equals(zone);
    }

    /// The same for a later version of the book, or another moment.
    Sums next(
            Book newer,
            Supplier<Meaning> words,
            Parts next,
            long then,
            Collection<PersonId> changed) {
        var fit = fits.next(newer, words, day(then, zone));
        var touched = new HashSet<>(changed);
        touched.addAll(parts.settling(now, then));
        touched.addAll(others(fit));
        if (touched.size() > 1000 && touched.size() > newer.size() / 4)
            return of(newer, words, zone, next, then);
        var sum = added.copy();
        for (var person : touched) {
            parts.at(person, (columns, place) -> put(sum, -1, columns, place, now, fits));
            next.at(person, (columns, place) -> put(sum, 1, columns, place, then, fit));
        }
        return new Sums(zone, next, then, fit, sum);
    }

    /// Who fits otherwise than before.
    private Set<PersonId> others(Fits fit) {
        var others = new HashSet<PersonId>();
        if (fit.all().equals(fits.all())) return others;
        others.addAll(fits.all().keySet());
        others.addAll(fit.all().keySet());
        others.removeIf(person -> fits.of(person) == fit.of(person));
        return others;
    }

    private static void put(Added sum, int sign, Columns columns, int place, long now, Fits fits) {
        sum.person(
                sign,
                fits.of(columns.person(place)),
                columns.rank(place),
                looking -> columns.show(place, now, 0, looking));
    }

    /// The two sides of a claim.
    Sides sides(Claim.Which which) {
        Predicate<Tie> first = which::first;
        return new Sides(
                added.ties(first, rare(it -> first.test(it.tie()))),
                added.ties(first.negate(), rare(it -> !first.test(it.tie()))),
                added.traits(first),
                added.traits(first.negate()),
                added.strata(first),
                added.weeks(first),
                added.days());
    }

    /// Those with people seen that often.
    Arm contacts(Bins.Contact often) {
        return added.contacts(often, rare(it -> Bins.Contact.of(it.contacts()) == often));
    }

    private Rare rare(Predicate<Columns.One> which) {
        var gathered = new Rare.Gathered();
        parts.each((columns, place) -> {
            if (columns.rare(place))
                columns.show(
                        place,
                        now,
                        0,
                        it -> {
                            if (which.test(it)) gathered.at(it);
                        });
        });
        return gathered.all();
    }
}
