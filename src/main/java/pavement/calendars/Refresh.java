package pavement.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pavement.book.SubscriptionId;

/// How the reading of a subscribed calendar stands.
///
/// @param due when it is asked for again
/// @param tried when it was asked for last, `read` when that last went well
/// @param whole when all of it was read last, and not only that it is the same
/// @param trouble what went wrong at the last try, with the remedy; empty when it went well
/// @param failures how many tries went wrong since one went well
/// @param mark by which its keeper knows whether it has changed
/// @param left what of it could not be read
public record Refresh(
        SubscriptionId calendar,
        Instant due,
        Optional<Instant> tried,
        Optional<Instant> read,
        Optional<Instant> whole,
        String trouble,
        int failures,
        Mark mark,
        List<String> left) {
    /// "every 15 minutes by default".
    public static final Duration EVERY = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofHours(6);

    /// Read whole so often although it is the same: days come into the window, people into the
    /// book.
    private static final Duration FRESH = Duration.ofHours(20);

    /// @param etag RFC 9110 §8.8.3, `modified` §8.8.2; either may be empty
    public record Mark(String etag, String modified) {
        public static final Mark NONE = new Mark("", "");

        boolean none() {
            return etag.isEmpty() && modified.isEmpty();
        }
    }

    public Refresh {
        left = List.copyOf(left);
    }

    /// Before the first try.
    public static Refresh none(SubscriptionId calendar) {
        return new Refresh(
                calendar,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                Mark.NONE,
                List.of());
    }

    /// What to ask with.
    Mark asked(Instant now) {
        return whole.filter(then -> then.plus(FRESH).isAfter(now)).isPresent() ? mark : Mark.NONE;
    }

    Refresh same(Instant now) {
        return new Refresh(
                calendar,
                now.plus(EVERY),
                Optional.of(now),
                Optional.of(now),
                whole,
                "",
                0,
                mark,
                left);
    }

    Refresh whole(Instant now, Mark mark, List<String> left) {
        var at = Optional.of(now);
        return new Refresh(calendar, now.plus(EVERY), at, at, at, "", 0, mark, left);
    }

    /// After 15 minutes, 30, 60 …, and at most six hours.
    Refresh failed(Instant now, String trouble) {
        var pause = EVERY.multipliedBy(1L << Math.min(failures, 10));
        var due = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        return new Refresh(
                calendar, due, Optional.of(now), read, whole, trouble, failures + 1, mark, left);
    }

    /// To be asked for whole, next time.
    Refresh unmarked() {
        return new Refresh(
                calendar, due, tried, read, Optional.empty(), trouble, failures, Mark.NONE, left);
    }
}
