package pavement.reminders;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Promise;

/// Everything that is, was lately, or soon will be to tell, delivered or not.
final class Dues {
    /// A plan of the morning is none in the afternoon.
    private static final Duration MORNING = Duration.ofHours(4);

    /// The review comes an hour before the end of the working day.
    private static final Duration REVIEW = Duration.ofHours(1);

    /// Days looked back, for what was missed, and ahead, for when to look again.
    private static final int BACK = 4;

    private static final int AHEAD = 3;

    private final Book book;
    private final Almanac almanac;
    private final Instant now;
    private final LocalDate today;

    Dues(Book book, Almanac almanac, Instant now) {
        this.book = book;
        this.almanac = almanac;
        this.now = now;
        this.today = almanac.day(now);
    }

    Stream<Due> all() {
        var days = IntStream.rangeClosed(-BACK, AHEAD).mapToObj(today::plusDays).toList();
        return Stream.of(
                        days.stream().flatMap(day -> plan(day).stream()),
                        days.stream().flatMap(day -> promises(day).stream()),
                        days.stream().flatMap(day -> review(day).stream()),
                        book.appointments().stream().flatMap(each -> brief(each).stream()),
                        book.promises().stream().flatMap(each -> brief(each).stream()),
                        new Endings(book, now).all())
                .flatMap(each -> each);
    }

    private Optional<Due> plan(LocalDate day) {
        if (!almanac.works(day)) return Optional.empty();
        var at = almanac.morning(day);
        var until = earlier(at.plus(MORNING), almanac.evening(day));
        return Optional.of(new Due(Kind.PLAN, day.toString(), Optional.empty(), at, until));
    }

    /// A promise made after that time, for the same day, needs no reminder: he just made it.
    private Optional<Due> promises(LocalDate day) {
        var at = almanac.morning(day);
        if (owed(book, day, at).findAny().isEmpty()) return Optional.empty();
        var until = almanac.start(day.plusDays(1));
        return Optional.of(new Due(Kind.PROMISES, day.toString(), Optional.empty(), at, until));
    }

    /// What he owed at that moment, by that day or since before it.
    static Stream<Promise> owed(Book book, LocalDate day, Instant at) {
        return book.promises().stream()
                .filter(promise -> promise.mine() && promise.open())
                .filter(promise -> promise.due().filter(due -> !due.isAfter(day)).isPresent())
                .filter(promise -> promise.made().isBefore(at));
    }

    private Optional<Due> review(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.FRIDAY) return Optional.empty();
        var end = almanac.evening(day);
        var at = later(end.minus(REVIEW), almanac.morning(day));
        var until = almanac.start(day.plusDays(1));
        return Optional.of(new Due(Kind.REVIEW, day.toString(), Optional.empty(), at, until));
    }

    /// Something that lasts all day has no minutes before it; the plan names it.
    private Optional<Due> brief(Appointment appointment) {
        if (appointment.allDay() || appointment.passive()) return Optional.empty();
        return brief("appointment:" + appointment.id(), appointment.start())
                .map(due -> about(due, appointment.ref()));
    }

    private Optional<Due> brief(Promise promise) {
        if (!promise.open()) return Optional.empty();
        return promise.due()
                .flatMap(day -> promise.at().map(time -> almanac.at(day, time)))
                .flatMap(start -> brief("promise:" + promise.id(), start))
                .map(due -> about(due, promise.ref()));
    }

    private static Due about(Due due, pavement.book.Ref ref) {
        return new Due(due.kind(), due.about(), Optional.of(ref), due.at(), due.until());
    }

    /// When it starts is part of which one it is: what was moved is briefed again.
    private Optional<Due> brief(String which, Instant start) {
        var soon = start.isAfter(now) && almanac.day(start).isBefore(today.plusDays(AHEAD));
        if (!soon) return Optional.empty();
        var at = start.minus(Duration.ofMinutes(almanac.wishes().minutesBefore()));
        return Optional.of(
                new Due(
                        Kind.BRIEF,
                        which + "@" + start.getEpochSecond(),
                        Optional.empty(),
                        at,
                        start));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
