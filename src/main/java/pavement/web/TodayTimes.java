package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.book.Book;
import pavement.book.Self;
import pavement.plan.Plan;
import pavement.plan.Times;
import pavement.week.Saying;

/// Time active against passive, as bars. Numbers are computed here and rounded, never in the
/// template.
final class TodayTimes {
    /// Pixels above the kerb, and the same below it.
    private static final double HEIGHT = 66;

    private static final double BELOW = 30;

    private TodayTimes() {}

    static TodayView.Split split(Plan plan, Self self) {
        var time = plan.time();
        var all = Math.max(1, time.active() + time.passive());
        var aim = Math.round(plan.activeShare() * 100);
        var said =
                time.share()
                        .map(share ->
                                "Today’s plan: %d %% active.".formatted(Math.round(share * 100)))
                        .orElse("No time with people today yet.");
        return new TodayView.Split(
                said + " " + Saying.aim(self),
                percent(time.activeDone(), all),
                percent(time.activeDone(), all),
                percent(time.activePlanned(), all),
                percent(time.active(), all),
                percent(time.passive(), all),
                aim + "%",
                Looks.minutes(time.active()),
                Looks.minutes(time.passive()));
    }

    static TodayView.Week week(Book book, Self self, Plan plan, Instant now) {
        var monday = plan.day().with(TemporalAdjusters.previousOrSame(self.weekStart()));
        var splits = new ArrayList<Plan.Split>();
        for (int i = 0; i < 7; i++) splits.add(day(book, self, plan, monday.plusDays(i), now));
        return new TodayView.Week(
                sentence(splits, guessed(book, self, monday)), columns(monday, plan.day(), splits));
    }

    /// Seven days from `first`, on one scale.
    static List<TodayView.Column> columns(
            LocalDate first, LocalDate today, List<Plan.Split> splits) {
        var most =
                splits.stream()
                        .mapToInt(split -> Math.max(split.active(), split.passive() * 2))
                        .max()
                        .orElse(0);
        var columns = new ArrayList<TodayView.Column>();
        for (int i = 0; i < 7; i++)
            columns.add(column(first.plusDays(i), today, i, splits.get(i), Math.max(60, most)));
        return columns;
    }

    private static Plan.Split day(Book book, Self self, Plan plan, LocalDate day, Instant now) {
        if (day.equals(plan.day())) return plan.time();
        var from = day.atStartOfDay(self.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(self.zone()).toInstant();
        var done = Times.done(book.encountersBetween(from, until));
        var ahead = Times.fixed(book, self.zone(), day, now);
        return new Plan.Split(
                done.activeDone(),
                done.passiveDone(),
                ahead.activePlanned(),
                ahead.passivePlanned());
    }

    private static TodayView.Column column(
            LocalDate day, LocalDate today, int at, Plan.Split split, int most) {
        var x = 1 + at * 14.6;
        return new TodayView.Column(
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                rounded(x) + "%",
                rounded(x + 5) + "%",
                day.equals(today),
                height(split.activeDone(), most, HEIGHT),
                height(split.active(), most, HEIGHT),
                height(split.passiveDone(), most / 2.0, BELOW),
                height(split.passive(), most / 2.0, BELOW));
    }

    private static int guessed(Book book, Self self, LocalDate monday) {
        return Times.guessed(
                book.encountersBetween(
                        monday.atStartOfDay(self.zone()).toInstant(),
                        monday.plusDays(7).atStartOfDay(self.zone()).toInstant()));
    }

    private static String sentence(List<Plan.Split> splits, int guessed) {
        var active = splits.stream().mapToInt(Plan.Split::activeDone).sum();
        var passive = splits.stream().mapToInt(Plan.Split::passiveDone).sum();
        if (active + passive == 0) return "Nothing logged this week yet.";
        return "This week so far: %s active, %s passive.%s"
                .formatted(Looks.minutes(active), Looks.minutes(passive), Saying.guessed(guessed));
    }

    private static double height(int minutes, double most, double pixels) {
        return Math.min(pixels, Math.round(minutes / most * pixels * 10) / 10.0);
    }

    private static String percent(int part, int all) {
        return rounded(100.0 * part / all) + "%";
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
