package pavement.week;

import java.util.Optional;
import pavement.book.Amount;

/// What he does on a workday, by himself: the better of this week and of the four weeks before it.
/// A rate below what he can do would tell him too early that the week is lost.
///
/// @param attempts and the others a workday
record Pace(double attempts, double firstTalks, double minutes) {
    private static final int QUARTER = 15;

    static Pace of(Done done, int workdays) {
        if (workdays == 0) return new Pace(0, 0, 0);
        return new Pace(
                (double) done.attempts() / workdays,
                (double) done.firstTalks() / workdays,
                (double) done.minutes() / workdays);
    }

    Pace or(Pace other) {
        return new Pace(
                Math.max(attempts, other.attempts),
                Math.max(firstTalks, other.firstTalks),
                Math.max(minutes, other.minutes));
    }

    /// The amount that this pace still reaches, when it does not reach all of what was set. A part
    /// that can be met stays as it was; the others ask for one attempt or a quarter of an hour a
    /// day at least, so that what is offered is still worth a start.
    ///
    /// @param before what this week held until last night, and `today` since
    /// @param days workdays left, today among them
    Optional<Amount> reaches(Amount amount, Done before, Done today, int days) {
        var done = before.plus(today);
        var reached = attempts * days + before.attempts();
        var tries =
                smaller(
                        amount.attempts(),
                        Math.max(reached, done.attempts() + attempts * (days - 1)),
                        done.attempts() + days);
        var talks =
                smaller(
                        amount.firstTalks(),
                        Math.max(
                                firstTalks * days + before.firstTalks(),
                                done.firstTalks() + firstTalks * (days - 1)),
                        Math.max(1, done.firstTalks()));
        var time =
                smaller(
                        amount.minutes(),
                        Math.max(
                                minutes * days + before.minutes(),
                                done.minutes() + minutes * (days - 1)),
                        done.minutes() + QUARTER * days);
        var rounded = time == amount.minutes() ? time : Math.min(amount.minutes(), quarters(time));
        var offered = new Amount(tries, talks, rounded);
        return offered.equals(amount) ? Optional.empty() : Optional.of(offered);
    }

    private static int smaller(int set, double reach, int least) {
        var whole = (int) Math.floor(reach + 1e-9);
        return whole >= set ? set : Math.min(set, Math.max(least, whole));
    }

    private static int quarters(int minutes) {
        return (minutes + QUARTER - 1) / QUARTER * QUARTER;
    }
}
