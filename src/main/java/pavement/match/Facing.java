package pavement.match;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.meaning.Likenesses;
import pavement.meaning.Meaning;
import pavement.meaning.Said;
import pavement.meaning.Sieve;

/// What the owner needs and offers, and which of it stands across from what somebody else said
/// (SCIENCE D1). Whatever looks at one person at a time asks here, and so Today, the brief, the
/// room and what a log gives in return never disagree. By the words of these two alone: how rare a
/// word is among all offers of a book is for `Matches` to know, which finds the best of them.
public final class Facing {
    private final List<Ask> own;
    private final LocalDate day;
    private final Telling telling;
    private final Away away;
    private final Optional<Read> read;

    /// What the owner said, read once.
    private record Read(Likenesses<Ask, Ask> all, Sieve needs, Sieve offers) {}

    private Facing(
            List<Ask> own, LocalDate day, Telling telling, Away away, Optional<Read> read) {
        this.own = own;
        this.day = day;
        this.telling = telling;
        this.away = away;
        this.read = read;
    }

    /// @param words what they mean to the owner; not asked for while he needs and offers nothing
    public static Facing of(Book book, Supplier<Meaning> words, LocalDate day) {
        var own = book.ownAsks();
        var telling = new Telling(book);
        var read =
                own.isEmpty()
                        ? Optional.<Read>empty()
                        : Optional.of(read(own, telling, words.get()));
        return new Facing(own, day, telling, new Away(book), read);
    }

    private static Read read(List<Ask> own, Telling telling, Meaning words) {
        var needs = said(own, Ask.Side.NEED, telling);
        var offers = said(own, Ask.Side.OFFER, telling);
        return new Read(
                Likenesses.of(words, needs, offers),
                Sieve.needs(words, offers.values()),
                Sieve.offers(words, needs.values()));
    }

    private static Map<Ask, Said> said(List<Ask> own, Ask.Side side, Telling telling) {
        var said = new HashMap<Ask, Said>();
        for (var ask : own) if (ask.side() == side) said.put(ask, telling.said(ask));
        return said;
    }

    /// The owner's own that stands across from it best; none when nothing does, or when he said
    /// that it does not.
    public Optional<Hit> best(Ask theirs) {
        return read.filter(_ -> theirs.open() && theirs.whose().isPresent())
                .filter(it -> around(theirs) || sieve(it, theirs).lets(theirs.what()))
                .flatMap(it -> across(it, theirs)
                        .filter(hit -> hit.score() >= Matches.LEAST && !away.holds(hit))
                        .min(Matches.BEST));
    }

    /// What is known around it may be all that both have in common.
    private static boolean around(Ask theirs) {
        return !theirs.detail().tags().isEmpty() || !theirs.detail().category().isEmpty();
    }

    private static Sieve sieve(Read read, Ask theirs) {
        return theirs.side() == Ask.Side.NEED ? read.needs() : read.offers();
    }

    private Stream<Hit> across(Read read, Ask theirs) {
        var said = telling.said(theirs);
        return theirs.side() == Ask.Side.NEED
                ? read.all().offersFor(said, day, own.size()).stream()
                        .map(each -> new Hit(theirs, each.key(), each.likeness().score()))
                : read.all().needsFor(said, day, own.size()).stream()
                        .map(each -> new Hit(each.key(), theirs, each.likeness().score()));
    }
}
