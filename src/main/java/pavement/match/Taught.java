package pavement.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Declined;
import pavement.book.Introduction;
import pavement.book.PersonId;
import pavement.meaning.Alias;
import pavement.meaning.Lessons;
import pavement.meaning.Lessons.Judged;
import pavement.meaning.Meaning;

/// What words mean to the owner, learned from what he takes and refuses (SCIENCE D1): a match that
/// he declined was none; two people whom he introduced had something for each other. Taking a
/// refusal back takes back what it taught.
///
/// @param version of the book
/// @param judged what it was learned from
/// @param plain the words before anything was learned, and `meaning` with what was
public record Taught(
        long version, List<Judged> judged, List<Alias> aliases, Meaning plain, Meaning meaning) {
    public Taught {
        judged = List.copyOf(judged);
        aliases = List.copyOf(aliases);
    }

    /// @param plain the words before anything was learned
    public static Taught of(Book book, Meaning plain) {
        return of(book.version(), judged(book), plain);
    }

    /// The same of a later book; of the same meaning as long as nothing was learned or forgotten.
    public Taught next(Book newer) {
        var now = newer.version();
        if (now == version) return this;
        var judged = judged(newer);
        if (judged.equals(this.judged)) return new Taught(now, judged, aliases, plain, meaning);
        var next = of(now, judged, plain);
        return next.aliases().equals(aliases)
                ? new Taught(now, judged, aliases, plain, meaning)
                : next;
    }

    private static Taught of(long version, List<Judged> judged, Meaning plain) {
        var aliases = judged.isEmpty() ? List.<Alias>of() : Lessons.of(plain, judged);
        return new Taught(version, judged, aliases, plain, plain.taught(aliases));
    }

    private static List<Judged> judged(Book book) {
        var judged = new ArrayList<Judged>();
        book.declined().stream()
                .filter(each -> each.asks().size() == 2)
                .sorted(comparing(each -> each.ref().id()))
                .forEach(each -> refused(book, each).ifPresent(judged::add));
        book.introductions().stream()
                .filter(Taught::made)
                .sorted(comparing(each -> each.id().value()))
                .forEach(each -> judged.addAll(taken(book, each)));
        return List.copyOf(judged);
    }

    private static Optional<Judged> refused(Book book, Declined it) {
        var one = book.ask(it.asks().getFirst());
        var other = book.ask(it.asks().getLast());
        if (one.isEmpty() || other.isEmpty() || one.get().side() == other.get().side())
            return Optional.empty();
        var need = one.get().side() == Ask.Side.NEED ? one.get() : other.get();
        var offer = one.get().side() == Ask.Side.NEED ? other.get() : one.get();
        return Optional.of(new Judged(need.what(), offer.what(), false));
    }

    private static boolean made(Introduction it) {
        return it.steps().stream().anyMatch(step -> step.what() == Introduction.What.MADE);
    }

    /// Whose need met whose offer is certain only where each had one.
    private static List<Judged> taken(Book book, Introduction it) {
        var other = it.other();
        if (other.isEmpty()) return List.of();
        var judged = new ArrayList<Judged>();
        switch (it.kind()) {
            case INTRODUCTION -> {
                met(only(book, it.one(), Ask.Side.NEED), only(book, other.get(), Ask.Side.OFFER))
                        .ifPresent(judged::add);
                met(only(book, other.get(), Ask.Side.NEED), only(book, it.one(), Ask.Side.OFFER))
                        .ifPresent(judged::add);
            }
            case REFERRAL ->
                    met(it.need().flatMap(book::ask), only(book, other.get(), Ask.Side.OFFER))
                            .ifPresent(judged::add);
        }
        return judged.size() == 1 ? judged : List.of();
    }

    private static Optional<Judged> met(Optional<Ask> need, Optional<Ask> offer) {
        return need.flatMap(
                wanted -> offer.map(given -> new Judged(wanted.what(), given.what(), true)));
    }

    private static Optional<Ask> only(Book book, PersonId who, Ask.Side side) {
        var all = book.asksOf(who).stream().filter(ask -> ask.side() == side).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
