package pavement.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Self;
import pavement.review.Review;
import pavement.ties.Attempt;
import pavement.ties.Standings;
import pavement.week.Done;
import pavement.week.Span;

/// The week in one line: counts, each with what it is out of. No rate is made of so few.
record Weekly(Book book, Self self, Instant now) {
    Message message(Due due) {
        var span = Span.of(self, LocalDate.parse(due.about()));
        var review = Review.of(Standings.of(book), self, span, now);
        var all = book.encountersBetween(span.from(), now);
        return new Message(
                Wording.key(due),
                line(review.done(), all),
                lines(review),
                "/review",
                Optional.empty());
    }

    /// The first lines are all that a notification has room for.
    private static List<String> lines(Review review) {
        var lines = new ArrayList<String>();
        lines.add(met(review.done()));
        review.surprise().ifPresent(lines::add);
        review.toTry().ifPresent(it -> lines.add("To try: " + it.said()));
        for (var figure : review.figures())
            lines.add("%s: %s. Usual: %s".formatted(figure.name(), figure.now(), figure.range()));
        return lines;
    }

    /// Counted as the figures below it are: one letter does not say two numbers for one thing.
    private static String line(Done done, List<Encounter> all) {
        if (all.isEmpty()) return "This week: nothing was logged";
        var answered =
                all.stream().filter(each -> Attempt.is(each) && each.outcome().reached()).count();
        var positive = all.stream().map(Encounter::outcome).filter(Outcome::positive).count();
        return "This week: %s of yours, %d of %d answered; something came of %d of %s"
                .formatted(
                        Wording.count(done.attempts(), "attempt", "attempts"),
                        Math.min(answered, done.attempts()),
                        done.attempts(),
                        positive,
                        Wording.count(all.size(), "encounter", "encounters"));
    }

    private static String met(Done done) {
        return Wording.count(done.firstTalks(), "new person", "new people") + " spoken with.";
    }
}
