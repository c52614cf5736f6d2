package pavement.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    private record Read(
            Meaning words, Map<Ask, Said> needs, Map<Ask, Said> offers, Likenesses<Ask, Ask> all) {
        private static Read of(List<Ask> own, Telling telling, Meaning words) {
            var needs = said(own, Ask.Side.NEED, telling);
            var offers = said(own, Ask.Side.OFFER, telling);
            return new Read(words, needs, offers, Likenesses.of(words, needs, offers));
        }

        private static Map<Ask, Said> said(List<Ask> own, Ask.Side side, Telling telling) {
            var said = new LinkedHashMap<Ask, Said>();
            for (var ask : own) if (ask.side() == side) said.put(ask, telling.said(ask));
            return said;
        }
    }

    private Facing(List<Ask> own, LocalDate day, Telling telling, Away away, Optional<Read> read) {
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
                        : Optional.of(Read.of(own, telling, words.get()));
        return new Facing(own, day, telling, new Away(book), read);
    }

    /// The owner's own that stands across from it best; none when nothing does, or when he said
    /// that it does not.
    public Optional<Hit> best(Ask theirs) {
        return read.filter(_ -> theirs.open() && theirs.whose().isPresent())
                .flatMap(it -> best(it, theirs));
    }

    private Optional<Hit> best(Read read, Ask theirs) {
        var best = across(read, theirs, 1).findFirst();
        return best.filter(away::holds).isEmpty()
                ? best
                : across(read, theirs, own.size()).filter(hit -> !away.holds(hit)).findFirst();
    }

    /// The best first.
    private Stream<Hit> across(Read read, Ask theirs, int most) {
        var said = telling.said(theirs);
        var hits =
                theirs.side() == Ask.Side.NEED
                        ? read.all().offersFor(said, day, most).stream()
                                .map(each -> new Hit(theirs, each.key(), each.likeness().score()))
                        : read.all().needsFor(said, day, most).stream()
                                .map(each -> new Hit(each.key(), theirs, each.likeness().score()));
        return hits.filter(hit -> hit.score() >= Matches.LEAST);
    }

    /// The best of each of these, of which most are about something else and are not read.
    Stream<Hit> best(Collection<Ask> theirs) {
        if (read.isEmpty()) return Stream.of();
        var served = Sieve.needs(read.get().words(), read.get().offers().values());
        var serving = Sieve.offers(read.get().words(), read.get().needs().values());
        return new ArrayList<>(theirs)
                .parallelStream()
                        .filter(ask ->
                                around(ask)
                                        || (ask.side() == Ask.Side.NEED ? served : serving)
                                                .lets(ask.what()))
                        .flatMap(ask -> best(ask).stream());
    }

    /// What is known around it may be all that both have in common.
    private static boolean around(Ask theirs) {
        return !theirs.detail().tags().isEmpty() || !theirs.detail().category().isEmpty();
    }
}
