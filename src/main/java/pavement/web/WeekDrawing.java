package pavement.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.http.Form;
import pavement.plan.Plan;
import pavement.plan.Times;
import pavement.week.Day;
import pavement.week.Saying;
import pavement.week.Span;
import pavement.week.Week;
import pavement.week.WholeWeek;

/// Draws a week: what it holds, day by day, and what stands beside it.
final class WeekDrawing {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("EEEE d MMM", Locale.ENGLISH);

    private final Book book;
    private final Self self;
    private final WholeWeek whole;
    private final Week week;

    WeekDrawing(Book book, Self self, WholeWeek whole) {
        this.book = book;
        this.self = self;
        this.whole = whole;
        this.week = whole.week();
    }

    /// @param form what was just sent, when it was wrong
    WeekView view(Optional<Form> form) {
        var start = week.span().start();
        return new WeekView(
                heading(),
                DAY.format(start) + " to " + DAY.format(start.plusDays(6)) + ".",
                start.toString(),
                beside(-1),
                beside(1),
                Arrays.asList(Saying.progress(week.done(), week.amount()).split(", ")),
                then(),
                notes(),
                chart(),
                week.days().stream().map(this::day).toList(),
                room(),
                share(),
                whole.outlook().flatMap(each -> Saying.price(each, self.activeShare())).orElse(""),
                new WeekView.Touch(
                        Saying.touch(whole.touch()).orElse(""), Saying.fitting(whole.touch())),
                whole.outlook().map(_ -> form.orElseGet(() -> fields(self, week))),
                WeekBeside.of(book, week.today(), Optional.of(week), whole.back(), whole.notch()));
    }

    private Optional<String> beside(int weeks) {
        var other = week.span().later(weeks);
        return WholeWeek.shown(self, week.today(), other)
                ? Optional.of("/week?start=" + other.start())
                : Optional.empty();
    }

    private String heading() {
        var present = Span.of(self, week.today()).start();
        return switch ((int) ChronoUnit.WEEKS.between(present, week.span().start())) {
            case 0 -> "This week";
            case 1 -> "Next week";
            case -1 -> "Last week";
            default -> "A week of " + week.span().start().getYear();
        };
    }

    private String then() {
        var talks = week.done().firstTalks();
        var said = new StringBuilder();
        if (week.amount().minutes() == 0 && week.done().minutes() > 0)
            said.append(Looks.minutes(week.done().minutes())).append(" with people. ");
        if (week.amount().firstTalks() == 0 && talks > 0)
            said.append(Words.count(talks, "first talk", "first talks")).append(". ");
        if (week.own()) said.append("Set for this week only.");
        return said.toString().strip();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        Saying.overPromised(week).ifPresent(notes::add);
        if (week.met() && week.present())
            notes.add("This week holds what you set. More is yours to choose.");
        return notes;
    }

    private String room() {
        return "%s for reaching out, %s of it owed."
                .formatted(Looks.minutes(week.room()), Looks.minutes(week.owed()));
    }

    private String share() {
        return whole.outlook()
                .map(_ -> Saying.share(week, whole.planned(), self))
                .orElseGet(() -> Saying.share(week, self));
    }

    private List<Plan.Split> splits() {
        var planned = whole.planned().iterator();
        return week.days().stream()
                .map(day ->
                        new Plan.Split(day.done().active(), day.done().passive(), 0, 0)
                                .plus(planned.next()))
                .toList();
    }

    private TodayView.Week chart() {
        var done = week.done();
        var said =
                done.minutes() == 0
                        ? "Nothing logged in it."
                        : "%s active, %s passive.%s"
                                .formatted(
                                        Looks.minutes(done.active()),
                                        Looks.minutes(done.passive()),
                                        Saying.guessed(done.guessed()));
        return new TodayView.Week(
                said, TodayTimes.columns(week.span().start(), week.today(), splits()));
    }

    private WeekView.Day day(Day day) {
        var about = new ArrayList<String>();
        if (day.done().attempts() > 0)
            about.add(Words.count(day.done().attempts(), "attempt", "attempts"));
        if (day.done().minutes() > 0)
            about.add(Looks.minutes(day.done().minutes()) + " with people");
        var over = day.date().isBefore(week.today());
        if (!over && !day.part().none()) about.add("about " + Saying.amount(day.part()));
        if (!over) about.add(free(day));
        return new WeekView.Day(
                NAME.format(day.date()),
                day.date().equals(week.today()),
                !day.workday(),
                about,
                owed(day).map(this::owed).toList());
    }

    /// What is late stands on today.
    private Stream<Promise> owed(Day day) {
        return Stream.concat(
                day.date().equals(week.today()) ? week.overdue().stream() : Stream.empty(),
                day.due().stream());
    }

    private String free(Day day) {
        var fixed = day.fixed() == 0 ? "" : ", " + Looks.minutes(day.fixed()) + " fixed";
        if (!day.workday()) return "free of outreach" + fixed;
        var whole = pavement.plan.Saying.wholeDay(day.wholeDay());
        if (whole.isPresent()) return whole.get() + beside(day);
        return Looks.minutes(day.room()) + " for it" + fixed;
    }

    /// What is fixed on a day that something else takes whole.
    private String beside(Day day) {
        var minutes = Times.fixed(book, self.zone(), day.date(), Instant.EPOCH);
        var all = minutes.active() + minutes.passive();
        return all == 0 ? "" : ", and " + Looks.minutes(all) + " fixed";
    }

    private WeekView.Owed owed(Promise promise) {
        var who = promise.person().flatMap(book::person);
        var late =
                promise.due()
                        .filter(day -> day.isBefore(week.today()))
                        .map(day -> ", was due " + Looks.weekday(day, week.today()))
                        .orElse("");
        return new WeekView.Owed(
                who.map(person -> person.name().full())
                                .filter(name -> !promise.what().contains(name))
                                .map(name -> promise.what() + " · " + name)
                                .orElse(promise.what())
                        + late,
                who.map(person -> "/people/" + person.id()).orElse("/today#promises"));
    }

    static Form fields(Self self, Week week) {
        var amount = week.amount();
        return new Form(
                Map.of(
                        "attempts", List.of(String.valueOf(amount.attempts())),
                        "talks", List.of(String.valueOf(amount.firstTalks())),
                        "hours", List.of(hours(amount.minutes())),
                        "share", List.of(String.valueOf(Math.round(self.activeShare() * 100)))));
    }

    /// "7.5": as a number field takes it.
    static String hours(int minutes) {
        return minutes % 60 == 0
                ? String.valueOf(minutes / 60)
                : String.format(Locale.ROOT, "%.2f", minutes / 60.0);
    }
}
