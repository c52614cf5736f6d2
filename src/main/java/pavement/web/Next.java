package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.book.Promise;

/// What comes next with somebody: the nearest thing fixed or promised.
///
/// @param said "today 16:00", "was Fri", "waiting"; empty when there is nothing
record Next(String said, boolean late) {
    private static final Next NONE = new Next("", false);

    /// One of the things that may come next.
    private record Step(LocalDate day, String said, boolean late) {}

    static Next of(Book book, PersonId person, ZoneId zone, LocalDate today, Instant now) {
        var about = book.about(person);
        var fixed =
                about.stream()
                        .flatMap(fact ->
                                fact instanceof Appointment each && each.end().isAfter(now)
                                        ? Stream.of(step(each, zone, today))
                                        : Stream.<Step>empty());
        var promised =
                about.stream()
                        .flatMap(fact ->
                                fact instanceof Promise each
                                                && each.open()
                                                && each.mine()
                                                && each.due().isPresent()
                                        ? Stream.of(step(each, each.due().get(), today))
                                        : Stream.<Step>empty());
        var waiting =
                about.stream()
                        .anyMatch(fact ->
                                fact instanceof Promise each && each.open() && !each.mine());
        return Stream.concat(fixed, promised)
                .min(comparing(Step::day))
                .map(step -> new Next(step.said(), step.late()))
                .orElse(waiting ? new Next("waiting", false) : NONE);
    }

    private static Step step(Appointment each, ZoneId zone, LocalDate today) {
        var day = LocalDate.ofInstant(each.start(), zone);
        var time = each.allDay() ? "" : " " + Looks.time(each.start(), zone);
        return new Step(day, Looks.day(day, today) + time, false);
    }

    private static Step step(Promise each, LocalDate due, LocalDate today) {
        var late = due.isBefore(today);
        var time = each.at().map(at -> " " + at).orElse("");
        return new Step(
                due,
                (late ? "was " + Looks.weekday(due, today) : Looks.day(due, today)) + time,
                late);
    }
}
