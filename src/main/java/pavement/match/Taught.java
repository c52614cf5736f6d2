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
import pavement.meaning.Lessons.Lesson;
import pavement.meaning.Meaning;

/// What words mean to the owner, learned from what he takes and refuses (SCIENCE D1): a match that
/// he declined was none; two people whom he introduced had something for each other. Taking a
/// refusal back takes back what it taught.
///
/// @param version of the book
/// @param grounds what it was learned from
/// @param plain the words before anything was learned, and `meaning` with what was
public record Taught(
        long version, List<Ground> grounds, List<Lesson> lessons, Meaning plain, Meaning meaning) {
    public Taught {
        grounds = List.copyOf(grounds);
        lessons = List.copyOf(lessons);
    }

    /// A judgement with what made it.
    public sealed interface Ground {
        Judged judged();

        record Refused(Judged judged, Declined by) implements Ground {}

        record Made(Judged judged, Introduction by) implements Ground {}
    }

    /// @param plain the words before anything was learned
    public static Taught of(Book book, Meaning plain) {
        return of(book.version(), grounds(book), plain);
    }

    /// The same of a later book; of the same meaning as long as nothing was learned or forgotten.
    public Taught next(Book newer) {
        var now = newer.version();
        if (now == version) return this;
        var grounds = grounds(newer);
        if (judged(grounds).equals(judged(this.grounds)))
            return new Taught(now, grounds, lessons, plain, meaning);
        var next = of(now, grounds, plain);
        return next.aliases().equals(aliases())
                ? new Taught(now, grounds, next.lessons, plain, meaning)
                : next;
    }

    public List<Alias> aliases() {
        return aliases(lessons);
    }

    private static List<Alias> aliases(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::alias).toList();
    }

    /// All that taught it.
    public List<Ground> why(Lesson lesson) {
        return grounds.stream().filter(each -> lesson.from().contains(each.judged())).toList();
    }

    private static Taught of(long version, List<Ground> grounds, Meaning plain) {
        var lessons = grounds.isEmpty() ? List.<Lesson>of() : Lessons.of(plain, judged(grounds));
        return new Taught(version, grounds, lessons, plain, plain.taught(aliases(lessons)));
    }

    private static List<Judged> judged(List<Ground> grounds) {
        return grounds.stream().map(Ground::judged).toList();
    }

    private static List<Ground> grounds(Book book) {
        var grounds = new ArrayList<Ground>();
        book.declined().stream()
                .filter(each -> each.asks().size() == 2)
                .sorted(comparing(each -> each.ref().id()))
                .flatMap(each ->
                        refused(book, each).map(it -> new Ground.Refused(it, each)).stream())
                .forEach(grounds::add);
        book.introductions().stream()
                .filter(Taught::made)
                .sorted(comparing(each -> each.id().value()))
                .flatMap(each -> taken(book, each).stream().map(it -> new Ground.Made(it, each)))
                .forEach(grounds::add);
        return List.copyOf(grounds);
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
