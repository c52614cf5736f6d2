package pavement.week;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.book.With;
import pavement.plan.Times;
import pavement.ties.Attempt;

/// What was done in a stretch of time. It only grows.
///
/// @param attempts to reach somebody; a number dialled again within the hour is the same attempt
///   (SCIENCE 0.3)
/// @param firstTalks first conversations with people never talked to, the nameless among them
/// @param active minutes with people outside the passive network, `passive` with those inside it
/// @param guessed how many of these minutes nobody noted: the usual ones of the channel
public record Done(int attempts, int firstTalks, int active, int passive, int guessed) {
    public static final Done NOTHING = new Done(0, 0, 0, 0, 0);

    /// What was done from then until then.
    public static Done between(Book book, Instant from, Instant until) {
        var happened = book.encountersBetween(from, until);
        var time = Times.done(happened);
        return new Done(
                attempts(book.encountersBetween(from.minus(Attempt.REDIAL), until), from),
                happened.stream().mapToInt(each -> firstTalks(book, each)).sum(),
                time.activeDone(),
                time.passiveDone(),
                Times.guessed(happened));
    }

    Done plus(Done other) {
        return new Done(
                attempts + other.attempts,
                firstTalks + other.firstTalks,
                active + other.active,
                passive + other.passive,
                guessed + other.guessed);
    }

    public int minutes() {
        return active + passive;
    }

    /// The active share of the minutes, 0 to 1; empty when there are none.
    public Optional<Double> share() {
        return minutes() == 0 ? Optional.empty() : Optional.of((double) active / minutes());
    }

    /// Whether every part that is set is there.
    boolean meets(Amount amount) {
        return !amount.none()
                && attempts >= amount.attempts()
                && firstTalks >= amount.firstTalks()
                && minutes() >= amount.minutes();
    }

    private record Line(PersonId person, Channel channel) {}

    /// @param happened from an hour before `from`, so that a redial across midnight is seen as one
    private static int attempts(List<Encounter> happened, Instant from) {
        Map<Line, Instant> ringing = new HashMap<>();
        var attempts = 0;
        for (var each : happened) {
            if (!Attempt.is(each)) continue;
            var lines = each.people().stream().map(who -> new Line(who, each.channel())).toList();
            var again =
                    !lines.isEmpty()
                            && lines.stream().allMatch(line -> redial(ringing, line, each.at()));
            if (!again && !each.at().isBefore(from)) attempts++;
            for (var line : lines)
                if (each.outcome().reached()) ringing.remove(line);
                else if (!again) ringing.put(line, each.at());
        }
        return attempts;
    }

    private static boolean redial(Map<Line, Instant> ringing, Line line, Instant at) {
        return Optional.ofNullable(ringing.get(line))
                .filter(first -> !at.isAfter(first.plus(Attempt.REDIAL)))
                .isPresent();
    }

    private static int firstTalks(Book book, Encounter talk) {
        if (!talk.twoWay()) return 0;
        if (talk.with().isEmpty()) return talk.stage().passive() ? 0 : 1;
        return (int) talk.with().stream().filter(with -> first(book, talk, with)).count();
    }

    /// Of somebody forgotten only what was true at the time is left, and it is enough.
    private static boolean first(Book book, Encounter talk, With with) {
        if (with.person().equals(PersonId.FORGOTTEN)) return with.then().tie() == Tie.STRANGER;
        return book.encountersWith(with.person()).stream()
                .filter(Encounter::twoWay)
                .findFirst()
                .filter(first -> first.id().equals(talk.id()))
                .isPresent();
    }
}
