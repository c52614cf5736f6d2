package pavement.book;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The owner, and how he wants to work.
///
/// @param country where phone numbers without a country code are from; ISO 3166, two letters
/// @param workdays days on which the plan proposes something
/// @param from start of his working hours, on days without hours of their own; `until` the end,
///   later than `from`
/// @param minutesADay for reaching out, 5 to 960, on days without minutes of their own
/// @param activeShare the share of those minutes asked for with people outside his passive network,
///   0 to 1
/// @param weeklyAttempts what a week should hold, 0 when he sets none
/// @param singleKeys keyboard shortcuts of one key (WCAG 2.1.4)
/// @param currency of sums written without one; ISO 4217
/// @param weeklyTalks first talks that a week should hold, and `weeklyMinutes` with people; 0 when
///   he sets none
/// @param timetable days unlike the others, days off, and his places
public record Self(
        String name,
        ZoneId zone,
        String country,
        DayOfWeek weekStart,
        List<DayOfWeek> workdays,
        LocalTime from,
        LocalTime until,
        int minutesADay,
        double activeShare,
        int weeklyAttempts,
        boolean singleKeys,
        String currency,
        int weeklyTalks,
        int weeklyMinutes,
        Timetable timetable)
        implements Fact {
    /// One owner to a book, so his fact has one id.
    public static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    public Self {
        name = name.strip();
        workdays = workdays.stream().distinct().sorted().toList();
        if (!from.isBefore(until))
            throw new IllegalArgumentException("working hours end before they start");
        if (minutesADay < 5 || minutesADay > 960)
            throw new IllegalArgumentException("minutes a day are 5 to 960, not " + minutesADay);
        if (!(activeShare >= 0 && activeShare <= 1))
            throw new IllegalArgumentException("the active share is 0 to 1, not " + activeShare);
        var _ = new Amount(weeklyAttempts, weeklyTalks, weeklyMinutes);
        // A trace of a time when every day was alike.
        timetable = Optional.ofNullable(timetable).orElse(Timetable.USUAL);
    }

    /// No first talks and no minutes set for a week, and one whose days are alike.
    public Self(
            String name,
            ZoneId zone,
            String country,
            DayOfWeek weekStart,
            List<DayOfWeek> workdays,
            LocalTime from,
            LocalTime until,
            int minutesADay,
            double activeShare,
            int weeklyAttempts,
            boolean singleKeys,
            String currency) {
        this(
                name,
                zone,
                country,
                weekStart,
                workdays,
                from,
                until,
                minutesADay,
                activeShare,
                weeklyAttempts,
                singleKeys,
                currency,
                0,
                0,
                Timetable.USUAL);
    }

    public Self with(Timetable timetable) {
        return new Self(
                name,
                zone,
                country,
                weekStart,
                workdays,
                from,
                until,
                minutesADay,
                activeShare,
                weeklyAttempts,
                singleKeys,
                currency,
                weeklyTalks,
                weeklyMinutes,
                timetable);
    }

    /// Empty on a day on which nobody is proposed.
    public Optional<Hours> hours(LocalDate day) {
        return workdays.contains(day.getDayOfWeek()) && timetable.off(day).isEmpty()
                ? Optional.of(usual(day.getDayOfWeek()))
                : Optional.empty();
    }

    /// What holds on such a weekday, when he works at all.
    public Hours usual(DayOfWeek day) {
        return timetable.apart(day).orElseGet(() -> new Hours(day, from, until, minutesADay));
    }

    /// What holds until he has said another share of his own.
    private static final double USUAL_SHARE = 0.6;

    /// Before he has said anything: an hour and a half a day, 60 % of it active (SCIENCE C5).
    public static Self in(ZoneId zone, String country, DayOfWeek weekStart, String currency) {
        var weekdays =
                List.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY);
        return new Self(
                "",
                zone,
                country,
                weekStart,
                weekdays,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                90,
                USUAL_SHARE,
                0,
                true,
                currency);
    }

    /// Whether the active share is the one that holds before he has said any.
    public boolean usualShare() {
        return activeShare == USUAL_SHARE;
    }

    /// What every week should hold.
    public Amount weekly() {
        return new Amount(weeklyAttempts, weeklyTalks, weeklyMinutes);
    }

    /// The same owner with another amount for his weeks, and another share.
    public Self holding(Amount weekly, double activeShare) {
        return new Self(
                name,
                zone,
                country,
                weekStart,
                workdays,
                from,
                until,
                minutesADay,
                activeShare,
                weekly.attempts(),
                singleKeys,
                currency,
                weekly.firstTalks(),
                weekly.minutes(),
                timetable);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.SELF, ID);
    }

    @Override
    public List<PersonId> about() {
        return List.of();
    }
}
