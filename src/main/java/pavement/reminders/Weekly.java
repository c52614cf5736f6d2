package pavement.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Self;
import pavement.review.Review;
import pavement.ties.Standings;
import pavement.week.Span;

/// The week in one line: counts, each with what it is out of. No rate is made of so few.
record Weekly(Book book, Self self, Instant now) {
    Message message(Due due) {
        var day = LocalDate.parse(due.about());
        var first = day.with(TemporalAdjusters.previousOrSame(self.weekStart()));
        var from = first.atStartOfDay(self.zone()).toInstant();
        var all = book.encountersBetween(from, now);
        return new Message(
                Wording.key(due), line(all), lines(day, from), "/review", Optional.empty());
    }

    /// The first lines are all that a notification has room for.
    private List<String> lines(LocalDate day, Instant from) {
        var review = Review.of(Standings.of(book), self, Span.of(self, day), now);
        var lines = new ArrayList<String>();
        lines.add(more(from));
        review.surprise().ifPresent(lines::add);
        review.toTry().ifPresent(it -> lines.add("To try: " + it.said()));
        for (var figure : review.figures())
            lines.add("%s: %s. Usual: %s".formatted(figure.name(), figure.now(), figure.range()));
        return lines;
    }

    private String line(List<Encounter> all) {
        if (all.isEmpty()) return "This week: nothing was logged";
        var tried = all.stream().filter(each -> each.direction() == Direction.OUT).toList();
        var reached = tried.stream().filter(each -> each.outcome().reached()).count();
        var positive = all.stream().map(Encounter::outcome).filter(Outcome::positive).count();
        return "This week: %s of yours, %d of %d answered; something came of %d of %s"
                .formatted(
                        Wording.count(tried.size(), "attempt", "attempts"),
                        reached,
                        tried.size(),
                        positive,
                        Wording.count(all.size(), "encounter", "encounters"));
    }

    private String more(Instant from) {
        var fresh =
                book.people().stream()
                        .filter(person -> !person.origin().since().isBefore(from))
                        .filter(person -> !book.encountersWith(person.id()).isEmpty())
                        .count();
        return Wording.count((int) fresh, "new person", "new people") + " met.";
    }
}
