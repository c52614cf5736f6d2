package pavement.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Amount;
import pavement.book.Self;
import pavement.plan.Outlook;
import pavement.plan.Plan;

/// A week in sentences, said alike on the page and in the shell. None of them blames: what was not
/// done is not counted.
public final class Saying {
    private Saying() {}

    /// "6 of 20 attempts, 1 of 3 first talks, 2 h of 6 h"; what was done alone where nothing is
    /// set.
    public static String progress(Done done, Amount amount) {
        var parts = new ArrayList<String>();
        if (amount.attempts() > 0 || amount.none())
            parts.add(of(done.attempts(), amount.attempts(), "attempt", "attempts"));
        if (amount.firstTalks() > 0)
            parts.add(of(done.firstTalks(), amount.firstTalks(), "first talk", "first talks"));
        if (amount.minutes() > 0) parts.add(time(done.minutes()) + " of " + time(amount.minutes()));
        return String.join(", ", parts);
    }

    private static String of(int done, int set, String one, String many) {
        return set == 0
                ? done + " " + (done == 1 ? one : many)
                : done + " of " + set + " " + (set == 1 ? one : many);
    }

    /// "20 attempts, 3 first talks, 6 h"; "nothing set".
    public static String amount(Amount amount) {
        var parts = new ArrayList<String>();
        if (amount.attempts() > 0)
            parts.add(amount.attempts() + (amount.attempts() == 1 ? " attempt" : " attempts"));
        if (amount.firstTalks() > 0)
            parts.add(
                    amount.firstTalks()
                            + (amount.firstTalks() == 1 ? " first talk" : " first talks"));
        if (amount.minutes() > 0) parts.add(time(amount.minutes()));
        return parts.isEmpty() ? "nothing set" : String.join(", ", parts);
    }

    /// The quiet line of Today: "This week 6 of 20 attempts · today about 4". Empty where nothing
    /// is set.
    public static Optional<String> quietly(Week week) {
        if (week.amount().none()) return Optional.empty();
        var line = "This week " + progress(week.done(), week.amount());
        if (week.met()) return Optional.of(line);
        return Optional.of(
                line
                        + week.partOfToday()
                                .flatMap(part -> today(part, week.doneToday()))
                                .map(today -> " · " + today)
                                .orElse(""));
    }

    /// The first part that is set is enough for one day.
    private static Optional<String> today(Amount part, Done done) {
        if (part.none()) return Optional.empty();
        if (done.meets(part)) return Optional.of("today’s part is done");
        if (part.attempts() > 0) return Optional.of("today about " + part.attempts());
        if (part.minutes() > 0) return Optional.of("today about " + time(part.minutes()));
        return Optional.of("today about " + amount(part));
    }

    /// Said on the day it becomes so, and on no other.
    public static Optional<String> met(Week week) {
        return week.metToday()
                ? Optional.of("That is your week: " + progress(week.done(), week.amount()) + ".")
                : Optional.empty();
    }

    /// From the third workday on, when his own pace does not reach what was set.
    public static Optional<String> smaller(Week week) {
        return week.smaller()
                .map(smaller ->
                        "At your own pace this week comes to about %s, not %s."
                                .formatted(amount(smaller), amount(week.amount())));
    }

    /// "Asking for 60 % active costs about 4 % of what the plan expects."; nothing below one in a
    /// hundred, which luck alone moves.
    public static Optional<String> price(Outlook outlook, double share) {
        var asked = Math.round(share * 100);
        return outlook.price()
                .map(price -> Math.round(price * 100))
                .map(price ->
                        price < 1
                                ? "Asking for %d %% active costs nothing of what the plan expects."
                                        .formatted(asked)
                                : "Asking for %d %% active costs about %d %% of what the plan expects."
                                        .formatted(asked, price));
    }

    /// Whether those he keeps in touch with fit his week. Empty without any.
    public static Optional<String> touch(Touch touch) {
        if (touch.people() == 0) return Optional.empty();
        var who = touch.people() == 1 ? "one person" : touch.people() + " people";
        var said =
                "Keeping in touch with %s takes %s a week of the %s you have"
                        .formatted(
                                who,
                                time((int) Math.ceil(touch.minutesAWeek())),
                                time(touch.room()));
        if (touch.room() == 0)
            return Optional.of(
                    "You set no workday, so there is no time to keep in touch with " + who + ".");
        if (touch.fits()) return Optional.of(said + ".");
        return Optional.of(
                said
                        + ": %.1f times what there is. No plan can make that fit."
                                .formatted(touch.sum().used()));
    }

    /// "every 7 days becomes every 17", for each cadence that does not fit.
    public static List<String> fitting(Touch touch) {
        if (touch.fits() || touch.room() == 0) return List.of();
        return touch.fitting().entrySet().stream()
                .map(each ->
                        "every %d days becomes every %d".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    /// What he owes is more than the days left can hold.
    public static Optional<String> overPromised(Week week) {
        if (!week.present() || !week.overPromised()) return Optional.empty();
        var room = week.left().stream().mapToInt(Day::room).sum();
        return Optional.of(
                "What you promised takes about %s; the days left have %s. Move or let go of one."
                        .formatted(time(week.owed()), time(room)));
    }

    /// Whose aim the active share is: what nobody set is not put in his mouth.
    public static String aim(Self self) {
        return (self.usualShare()
                        ? "Pavement aims at %d %% active until you set another share."
                        : "You asked for %d %% active.")
                .formatted(Math.round(self.activeShare() * 100));
    }

    /// The share that is aimed at, and what it was.
    public static String share(Week week, Self self) {
        return aim(self)
                + week.done()
                        .share()
                        .map(had ->
                                " It was %d %% of %s."
                                        .formatted(
                                                Math.round(had * 100), time(week.done().minutes())))
                        .orElse("");
    }

    /// The same, and what it comes to with what is planned.
    ///
    /// @param days what is fixed, and what the plan would fill
    public static String share(Week week, List<Plan.Split> days, Self self) {
        var active = week.done().active();
        var all = week.done().minutes();
        for (var split : days) {
            active += split.activePlanned();
            all += split.activePlanned() + split.passivePlanned();
        }
        var said = share(week, self);
        if (all == week.done().minutes()) return said;
        return said
                + " With what is fixed and what the plan would fill, %d %% of %s."
                        .formatted(Math.round(100.0 * active / all), time(all));
    }

    /// " Nobody noted 30 min of it: guessed."; empty where everything was noted.
    public static String guessed(int minutes) {
        return minutes == 0 ? "" : " Nobody noted " + time(minutes) + " of it: guessed.";
    }

    /// "24 min", "2 h", "1 h 5 min".
    public static String time(int minutes) {
        if (minutes < 60) return minutes + " min";
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
