package pavement.cli;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Amount;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.desk.Desk;
import pavement.plan.Harder;
import pavement.week.Day;
import pavement.week.Saying;
import pavement.week.Span;
import pavement.week.Week;
import pavement.week.WholeWeek;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "week",
        description = "What the week should hold, what was done, and what is left on which day.",
        mixinStandardHelpOptions = true)
final class WeekCommand extends BookCommand {
    @Option(
            names = "--start",
            paramLabel = "DAY",
            description = "Another week: any day in it, such as 2026-10-12.")
    private Optional<LocalDate> start = Optional.empty();

    @Option(names = "--json", description = "Print it with all its numbers, as JSON.")
    private boolean json;

    WeekCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var self = self(book);
        var today = LocalDate.ofInstant(desk.now(), self.zone());
        var span = Span.of(self, start.orElse(today));
        if (!WholeWeek.shown(self, today, span))
            throw new Refusal(
                    "This week cannot be shown. Weeks go from ten years ago to the next one.");
        var whole =
                WholeWeek.of(book, self, today, desk.now(), span, () -> thought(desk, book, self));
        if (json) out().println(Json.of(whole));
        else lines(self, whole).forEach(out()::println);
    }

    private static List<String> lines(Self self, WholeWeek whole) {
        var week = whole.week();
        var lines = new ArrayList<String>();
        lines.add(week.span().start() + " to " + week.span().start().plusDays(6));
        lines.add(Saying.progress(week.done(), week.amount()));
        week.days().forEach(day -> lines.addAll(lines(week, day)));
        whole.back()
                .ifPresent(back -> back.late().forEach(late -> lines.add("late   " + late.what())));
        Saying.met(week).ifPresent(lines::add);
        Saying.smaller(week).ifPresent(lines::add);
        Saying.overPromised(week).ifPresent(lines::add);
        lines.add(
                whole.outlook()
                        .map(_ -> Saying.share(week, whole.planned(), self))
                        .orElseGet(() -> Saying.share(week, self)));
        whole.outlook()
                .flatMap(each -> Saying.price(each, self.activeShare()))
                .ifPresent(lines::add);
        Saying.touch(whole.touch()).ifPresent(lines::add);
        lines.addAll(Saying.fitting(whole.touch()));
        whole.notch()
                .map(rung -> Harder.words(rung.kind().stage(), rung.kind().channel()))
                .ifPresent(step -> lines.add("One notch harder, if you like: " + step + "."));
        return lines;
    }

    private static List<String> lines(Week week, Day day) {
        var name =
                day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        + (day.date().equals(week.today()) ? "*" : " ");
        var said = new StringBuilder(name).append("   ");
        said.append(Saying.time(day.room())).append(" free");
        pavement.plan.Saying.wholeDay(day.wholeDay())
                .ifPresent(all -> said.append(". ").append(all));
        if (day.done().attempts() > 0)
            said.append(", ").append(Saying.progress(day.done(), Amount.NONE));
        if (!day.date().isBefore(week.today()) && !day.part().none())
            said.append(", about ").append(Saying.amount(day.part()));
        var lines = new ArrayList<>(List.of(said.toString()));
        if (day.date().equals(week.today()))
            week.overdue().stream().map(Promise::what).forEach(it -> lines.add("late   " + it));
        day.due().stream().map(Promise::what).forEach(what -> lines.add("owed   " + what));
        return lines;
    }
}
