package pavement.plan;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Channel;
import pavement.book.Self;
import pavement.book.Tie;

/// The numbers of a [Reckoned] in words, each with its n, for a page and for the shell alike.
public final class Saying {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private Saying() {}

    /// What the chance of an answer rests on.
    public static String chance(Reckoned it) {
        var chance = it.chance();
        var own =
                chance.own() == 0
                        ? "; never tried with them"
                        : "; with them, whichever way, %d of %d answered"
                                .formatted(chance.answered(), chance.own());
        var tired =
                chance.tired() < .995
                        ? "; lowered to %d %% of it after tries without an answer"
                                .formatted(Math.round(chance.tired() * 100))
                        : "";
        return "%s: %s, of %s%s%s."
                .formatted(
                        kind(it.tie(), it.channel()),
                        chance.usual().words(),
                        tries(chance.tries()),
                        own,
                        tired);
    }

    /// What a next step may be worth, and how often one comes.
    public static String gain(Reckoned it) {
        var gain = it.gain();
        return "Likely between %s and %s for both of you together, of %s. A next step comes of %s answers; a talk without one is worth %s.%s"
                .formatted(
                        points(gain.low()),
                        points(gain.high()),
                        gain.valued() == 1 ? "1 valued step" : gain.valued() + " valued steps",
                        gain.step().words(),
                        points(gain.talk()),
                        gain.fit() > 0 ? " Needs and offers match, which is counted in." : "");
    }

    /// Where the planned minutes come from.
    public static String minutes(Reckoned it) {
        var time = it.time();
        return "Running mean: %d around it, and %d of talk when there is an answer; %d timed."
                .formatted(Math.round(time.around()), Math.round(time.talk()), time.timed());
    }

    /// The place, and how much of it is luck.
    public static String score(Reckoned it) {
        var score = it.score();
        var of = String.format(Locale.ENGLISH, "%,d", score.of());
        return score.rank()
                        .map(rank -> "Rank %d of %s.".formatted(rank, of))
                        .orElse("Not ranked today.")
                + " One attempt: %s points in %s minutes by today’s draw, %s points without luck."
                        .formatted(
                                points(score.drawn()),
                                points(it.time().lasts()),
                                points(score.expected()));
    }

    /// What a day says whose working hours are past.
    public static final String HOURS_OVER = "The hours of today are over. Tomorrow is a new day.";

    /// "All day: Trade fair": what leaves no time on a day; empty when nothing takes all of it.
    public static Optional<String> wholeDay(List<Appointment> taking) {
        if (taking.isEmpty()) return Optional.empty();
        var titles = taking.stream().map(Appointment::called).distinct().toList();
        return Optional.of("All day: " + String.join(", ", titles));
    }

    /// Why nothing is proposed on a day without hours; empty on any other, and when he asked for
    /// some all the same. What nobody set is not put in his mouth.
    public static Optional<String> dayOff(Plan plan, Self self) {
        if (self.hours(plan.day()).isPresent() || plan.asked().isPresent()) return Optional.empty();
        var off = self.timetable().off(plan.day());
        var weekday = plan.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Optional.of(
                off.map(days ->
                                (days.what().isEmpty() ? "A day off" : days.what())
                                        + (days.until().equals(plan.day())
                                                ? "."
                                                : ", until " + DAY.format(days.until()) + "."))
                        .orElse(weekday + " is no day for reaching out in your settings."));
    }

    /// Why a day has no minutes left to plan; empty when it has some.
    public static Optional<String> spent(Plan plan, Self self) {
        if (plan.budget() > 0 || plan.asked().isPresent()) return Optional.empty();
        var taken = wholeDay(plan.wholeDay());
        if (taken.isPresent()) return taken.map(all -> all + ".");
        var hours = self.usual(plan.day().getDayOfWeek());
        var over = plan.day().atTime(hours.until()).atZone(self.zone()).toInstant();
        var noted = plan.happened().stream().mapToInt(each -> each.spent().minutes()).sum();
        if (!plan.made().isBefore(over)) return Optional.of(HOURS_OVER);
        return Optional.of(
                noted > 0 && noted >= hours.minutes()
                        ? "The %d minutes of today are used: what you noted took %d. If you have more, say how many."
                                .formatted(hours.minutes(), noted)
                        : "Today has no free minutes. If you have some all the same, say how many.");
    }

    /// One digit behind the point below ten, none above.
    public static String points(double points) {
        return String.format(Locale.ROOT, points < 9.95 ? "%.1f" : "%.0f", points);
    }

    static String tries(long tries) {
        return tries == 1 ? "1 try" : tries + " tries";
    }

    /// "Dormant by call".
    static String kind(Tie tie, Channel channel) {
        var word = word(tie);
        return word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)
                + " by "
                + word(channel);
    }

    static String word(Tie tie) {
        return switch (tie) {
            case ACTIVE -> "active";
            case PASSIVE -> "passive";
            case DORMANT -> "dormant";
            case STRANGER -> "not met yet";
            case BLOCKED -> "blocked";
        };
    }

    static String word(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> "call";
            case MESSAGE, REACTION, BULK -> "message";
            case IN_PERSON, EVENT -> "meeting";
        };
    }
}
