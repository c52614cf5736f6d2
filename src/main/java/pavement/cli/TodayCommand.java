package pavement.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.book.Book;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.deals.Board;
import pavement.deals.Due;
import pavement.desk.Desk;
import pavement.plan.Move;
import pavement.plan.Plan;
import pavement.plan.Saying;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "today",
        description = "Whom to reach out to today, and why.",
        mixinStandardHelpOptions = true)
final class TodayCommand extends BookCommand {
    @Option(
            names = "--json",
            description = "Print the plan with the numbers behind each reason, as JSON.")
    private boolean json;

    TodayCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var self = self(book);
        var plan = thought(desk, book, self).plan();
        var deals = Due.of(book, plan.day());
        if (json) out().println(Json.of(plan, "deals", deals));
        else {
            lines(book, plan, self).forEach(out()::println);
            deals.forEach(due -> out().println(line(book, due)));
        }
    }

    private static String line(Book book, Due due) {
        return "deal   %s (%s), %s".formatted(due.what(), Board.who(book, due.deal()), due.day());
    }

    private static List<String> lines(Book book, Plan plan, Self self) {
        var zone = self.zone();
        var lines = new ArrayList<String>();
        lines.add(plan.day() + ", " + plan.budget() + " minutes");
        if (plan.moves().isEmpty())
            Saying.dayOff(plan, self).or(() -> Saying.spent(plan, self)).ifPresent(lines::add);
        plan.rescue().ifPresent(lines::add);
        plan.fixed()
                .forEach(fixed ->
                        lines.add(
                                (fixed.allDay() ? "all day" : time(fixed.start(), zone))
                                        + "  "
                                        + fixed.title()
                                        + " (fixed)"));
        plan.moves().forEach(move -> lines.add(line(move, zone)));
        if (!plan.late().isEmpty())
            lines.add("%d no longer fit today; free again tomorrow.".formatted(plan.late().size()));
        plan.difference().ifPresent(it -> lines.add(String.join("; ", it.clauses(zone)) + "."));
        plan.generic()
                .forEach(one ->
                        lines.add(
                                "       "
                                        + one.what()
                                        + ", "
                                        + one.minutes()
                                        + " min. "
                                        + one.why()));
        plan.due().forEach(promise -> lines.add("owed   " + owed(book, promise)));
        plan.waiting().forEach(promise -> lines.add("await  " + owed(book, promise)));
        plan.unfit().forEach(promise -> lines.add("no room " + owed(book, promise)));
        plan.time()
                .share()
                .ifPresent(share ->
                        lines.add(
                                String.format(
                                                Locale.ROOT,
                                                "Active %.0f %% of the time. ",
                                                share * 100)
                                        + pavement.week.Saying.aim(self)));
        return lines;
    }

    private static String line(Move move, ZoneId zone) {
        var at = move.start().map(start -> time(start, zone)).orElse("     ");
        var mark = move.done() ? " done" : move.next() ? " next" : "";
        return at
                + "  "
                + move.person().name().full()
                + ", "
                + word(move.channel())
                + ", "
                + move.minutes()
                + " min"
                + mark
                + "\n       "
                + move.why()
                + (move.placed().isEmpty() ? "" : " " + move.placed())
                + " "
                + move.chance().words();
    }

    /// "the deck (Tom Baker) by 2026-10-14 09:15".
    private static String owed(Book book, Promise promise) {
        return promise.what()
                + promise.person()
                        .flatMap(book::person)
                        .map(who -> " (" + who.name().full() + ")")
                        .orElse("")
                + Named.until(promise);
    }

    private static String time(Instant at, ZoneId zone) {
        return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
