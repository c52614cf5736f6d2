package pavement.acts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Promise;
import pavement.match.Alike;

/// The one thing a save gives in return: every save pays at once. The same save in the same book
/// always gives the same.
public sealed interface Payback {
    /// A promise the line held, now kept as one.
    record Noticed(Promise promise) implements Payback {}

    /// What one side needs and the other offers.
    ///
    /// @param theirs what was heard in this talk
    record Match(Ask theirs, Ask own) implements Payback {}

    /// Which talk of the week this was; an attempt without an answer counts as a try.
    record Nth(int number, boolean talk) implements Payback {}

    /// @param after the book with what was logged
    static Optional<Payback> of(
            Book after, LogLine.Reply.Logged logged, ZoneId zone, DayOfWeek weekStart) {
        return match(after, logged.asks())
                .or(() -> noticed(logged.promises()))
                .or(() -> logged.talk().map(talk -> nth(after, talk, zone, weekStart)));
    }

    private static Optional<Payback> noticed(List<Promise> promises) {
        return promises.stream()
                .min(
                        Comparator.comparing(
                                        (Promise promise) -> promise.due().orElse(LocalDate.MAX))
                                .thenComparing(Promise::what))
                .map(Noticed::new);
    }

    /// Words in common, for now; the most of them win.
    private static Optional<Payback> match(Book after, List<Ask> heard) {
        record Found(Match match, long common) {}
        return heard.stream()
                .filter(theirs -> theirs.whose().isPresent())
                .flatMap(theirs ->
                        after.ownAsks().stream()
                                .filter(own -> own.side() != theirs.side())
                                .map(own ->
                                        new Found(
                                                new Match(theirs, own),
                                                Alike.common(theirs.what(), own.what()))))
                .filter(found -> found.common() > 0)
                .max(
                        Comparator.comparingLong(Found::common)
                                .thenComparing(found -> found.match().own().id().value())
                                .thenComparing(found -> found.match().theirs().what()))
                .map(Found::match);
    }

    private static Payback nth(Book after, Encounter talk, ZoneId zone, DayOfWeek weekStart) {
        var first =
                LocalDate.ofInstant(talk.at(), zone)
                        .with(TemporalAdjusters.previousOrSame(weekStart));
        var from = first.atStartOfDay(zone).toInstant();
        var until = first.plusWeeks(1).atStartOfDay(zone).toInstant();
        var counted =
                after.encountersBetween(from, until).stream()
                        .filter(each -> each.outcome().reached() == talk.outcome().reached())
                        .count();
        return new Nth((int) counted, talk.outcome().reached());
    }
}
