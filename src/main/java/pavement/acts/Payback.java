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
import pavement.match.Facing;

/// The one thing a save gives in return: every save pays at once. The same save in the same book
/// always gives the same.
public sealed interface Payback {
    /// A promise the line held, now kept as one.
    record Noticed(Promise promise) implements Payback {}

    /// What one side needs and the other offers.
    ///
    /// @param theirs what was heard in this talk
    record Match(Ask theirs, Ask own) implements Payback {}

    /// Which talk of its week this was; an attempt without an answer counts as a try.
    ///
    /// @param week its first day
    record Nth(int number, boolean talk, LocalDate week) implements Payback {}

    /// @param after the book with what was logged
    /// @param facing of that book
    static Optional<Payback> of(
            Book after,
            LogLine.Reply.Logged logged,
            Facing facing,
            ZoneId zone,
            DayOfWeek weekStart) {
        return match(theirs(logged.asks()), facing)
                .or(() -> noticed(logged.promises()))
                .or(() -> logged.talk().map(talk -> nth(after, talk, zone, weekStart)));
    }

    private static List<Ask> theirs(List<Ask> asks) {
        return asks.stream().filter(ask -> ask.whose().isPresent()).toList();
    }

    private static Optional<Payback> noticed(List<Promise> promises) {
        return promises.stream()
                .min(
                        Comparator.comparing(
                                        (Promise promise) -> promise.due().orElse(LocalDate.MAX))
                                .thenComparing(Promise::what))
                .map(Noticed::new);
    }

    /// What is most alike.
    private static Optional<Payback> match(List<Ask> heard, Facing facing) {
        record Found(Match match, double score) {}
        return heard.stream()
                .flatMap(theirs ->
                        facing.best(theirs).stream()
                                .map(hit ->
                                        new Found(
                                                new Match(theirs, hit.across(theirs)),
                                                hit.score())))
                .max(
                        Comparator.comparingDouble(Found::score)
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
        return new Nth((int) counted, talk.outcome().reached(), first);
    }
}
