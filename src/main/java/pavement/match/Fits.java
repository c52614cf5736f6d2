package pavement.match;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.meaning.Likeness;
import pavement.meaning.Meaning;

/// How well everybody's needs and offers fit the owner's, as a number for whoever weighs people
/// (SCIENCE B6, C2): 1 where what stands across is much alike, .5 where it is somewhat alike, 0
/// where no page would call it a match (`Likeness.Degree`). Of several the best counts.
///
/// Of one version of a book and one day: what was said long ago fits less.
public final class Fits {
    /// The best of each, as it is reckoned.
    private final Map<PersonId, Double> scores;

    private final Map<PersonId, Double> fits;
    private final Basis basis;

    /// What all of it rests on beside the people themselves.
    ///
    /// @param words empty as long as there is nobody to be read, or nothing to compare him with
    private record Basis(
            long version, LocalDate day, ZoneId zone, List<Ask> own, Optional<Meaning> words) {
        private static Basis of(Book book, Supplier<Meaning> words, LocalDate day) {
            var own = book.ownAsks();
            var alone = own.isEmpty() || own.size() == book.asks().size();
            var read = alone ? Optional.<Meaning>empty() : Optional.of(words.get());
            return new Basis(book.version(), day, book.zone(), own, read);
        }

        // The very same words, which costs nothing to see; they never change.
        @SuppressWarnings("ReferenceEquality")
        private boolean holds(Basis newer) {
            return version <= newer.version
                    && (day.equals(newer.day) || (day.isBefore(newer.day) && ages()))
                    && zone.equals(newer.zone)
                    && own.equals(newer.own)
                    && words.map(it -> it == newer.words.orElse(it)).orElse(true);
        }

        /// The older of two asks says how fresh both are. Where none of the owner's is dated ahead,
        /// by a clock that jumped, all grow old alike, and who was best stays it.
        private boolean ages() {
            return own.stream()
                    .noneMatch(ask -> LocalDate.ofInstant(ask.fresh(), zone).isAfter(day));
        }

        private Facing facing(Book book) {
            return Facing.of(book, words::orElseThrow, day);
        }
    }

    /// Fits that come from elsewhere.
    public Fits(Map<PersonId, Double> fits) {
        this(
                Map.of(),
                fits,
                new Basis(0, LocalDate.EPOCH, ZoneOffset.UTC, List.of(), Optional.empty()));
    }

    private Fits(Map<PersonId, Double> scores, Map<PersonId, Double> fits, Basis basis) {
        this.scores = scores;
        this.fits = fits;
        this.basis = basis;
    }

    /// @param words what they mean to the owner; not asked for before there is something to compare
    public static Fits of(Book book, Supplier<Meaning> words, LocalDate day) {
        return of(book, Basis.of(book, words, day));
    }

    private static Fits of(Book book, Basis basis) {
        var fits = new Fits(new HashMap<>(), new HashMap<>(), basis);
        if (basis.words().isPresent())
            basis.facing(book).best(book.asks()).toList().forEach(fits::add);
        return fits;
    }

    private void add(Hit hit) {
        var whose = hit.giver().or(hit::receiver).orElseThrow();
        var score = Math.max(hit.score(), scores.getOrDefault(whose, 0.0));
        put(whose, score);
    }

    private void put(PersonId person, double score) {
        scores.put(person, score);
        fits.put(person, number(Likeness.Degree.of(score)));
    }

    private static double number(Likeness.Degree degree) {
        return switch (degree) {
            case NONE -> 0;
            case SOME -> .5;
            case MUCH -> 1;
        };
    }

    /// The same for a later version of the book or a later day, which costs what was changed; anew
    /// when the owner's own changed, or when words mean something else to him.
    public Fits next(Book newer, Supplier<Meaning> words, LocalDate today) {
        var now = Basis.of(newer, words, today);
        if (!basis.holds(now)) return of(newer, now);
        if (now.words().isEmpty()) return new Fits(Map.of(), Map.of(), now);
        var changed = new HashSet<>(newer.changedSince(basis.version()));
        changed.addAll(newer.goneSince(basis.version()));
        changed.removeIf(person -> !scores.containsKey(person) && newer.asksOf(person).isEmpty());
        var then = basis.day().equals(today) ? new Fits(scores, fits, now) : aged(now);
        return then.next(newer, changed);
    }

    private Fits next(Book newer, Set<PersonId> changed) {
        if (changed.isEmpty()) return this;
        var next = new Fits(new HashMap<>(scores), new HashMap<>(fits), basis);
        var facing = basis.facing(newer);
        for (var person : changed) {
            next.scores.remove(person);
            next.fits.remove(person);
            for (var ask : newer.asksOf(person)) facing.best(ask).ifPresent(next::add);
        }
        return next;
    }

    private Fits aged(Basis now) {
        var days = ChronoUnit.DAYS.between(basis.day(), now.day());
        var aged = new Fits(new HashMap<>(), new HashMap<>(), now);
        scores.forEach((person, was) -> {
            var score = Likeness.aged(was, days);
            if (score >= Matches.LEAST) aged.put(person, score);
        });
        return aged;
    }

    /// From 0 to 1.
    public double of(PersonId person) {
        return fits.isEmpty() ? 0 : fits.getOrDefault(person, 0.0);
    }

    /// Of whom it is more than 0.
    public Map<PersonId, Double> all() {
        return fits;
    }
}
