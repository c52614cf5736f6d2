package pavement.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.plan.Plan;

/// Draws what was promised, both ways, as it stands beside the day.
record Owing(Book book, Plan plan, ZoneId zone) {
    TodayView.Due due(Promise promise) {
        var late = promise.due().filter(day -> day.isBefore(plan.day()));
        return new TodayView.Due(
                promise.id().toString(),
                named(promise),
                promise.due().map(day -> "you said " + day(promise, day)).orElse("no day said"),
                late.map(day -> "was due " + Looks.weekday(day, plan.day())).orElse(""));
    }

    TodayView.Waiting waiting(Promise promise) {
        return new TodayView.Waiting(
                promise.id().toString(),
                person(promise).map(person -> person.name().called()).orElse("Somebody"),
                promise.what(),
                promise.due().map(day -> expected(promise, day)).orElseGet(() -> since(promise)));
    }

    /// What he owes from the day after tomorrow on, so that a promise just made is not taken for
    /// lost; empty when there is none.
    Optional<TodayView.Later> later() {
        var later =
                book.promises().stream()
                        .filter(promise -> promise.mine() && promise.open())
                        .filter(promise -> !plan.due().contains(promise))
                        .sorted(Promise.SOONEST)
                        .toList();
        return later.stream()
                .findFirst()
                .flatMap(next -> next.due().map(day -> later(next, day, later.size() - 1)));
    }

    private TodayView.Later later(Promise next, LocalDate day, int more) {
        return new TodayView.Later(
                plan.due().isEmpty()
                        ? "Nothing is due today or tomorrow."
                        : "Nothing else is due today or tomorrow.",
                named(next),
                next.person().map(person -> "/people/" + person).orElse(""),
                day(next, day) + (more == 0 ? "." : "; %,d more after it.".formatted(more)));
    }

    private String expected(Promise promise, LocalDate day) {
        return day.isBefore(plan.day())
                ? "was due " + Looks.weekday(day, plan.day())
                : "by " + day(promise, day);
    }

    private String since(Promise promise) {
        return "since " + Looks.day(LocalDate.ofInstant(promise.made(), zone), plan.day());
    }

    private String day(Promise promise, LocalDate day) {
        return Looks.day(day, plan.day()) + promise.at().map(at -> " " + at).orElse("");
    }

    private String named(Promise promise) {
        return person(promise)
                .map(person -> person.name().full())
                .filter(name -> !promise.what().contains(name))
                .map(name -> promise.what() + " · " + name)
                .orElse(promise.what());
    }

    private Optional<Person> person(Promise promise) {
        return promise.person().flatMap(book::person);
    }
}
