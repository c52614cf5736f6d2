package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.notation.Books;
import pavement.ties.Standings;

/// Whose needs and offers fit the owner's is worth more to the plan, and it says so.
final class FittingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant MORNING = Instant.parse("2026-03-05T08:00:00Z");
    private static final String PAGE =
            """
            me  Maya, UTC, 90 min a day, 60% active
            Tom  met cold
            Priya  met cold
                phone: +49 30 1
            Dan  met cold
                phone: +49 30 2
            2026-03-04 10:00  Tom, call, 5m: hello -> talked
            2026-03-01  I need: someone for Facebook ads
            2026-03-01  I offer: printer drivers
            2026-03-01  Dan needs: a driver for deliveries
            """;
    private static final String SOCIAL =
            "2026-03-01  Priya offers: runs paid social for restaurants\n";

    private static Thought thought(Book book) {
        return Thought.of(book, Standings.of(book), book.self().orElseThrow(), DAY, MORNING);
    }

    @Test
    void whoMeansTheSameFitsWithItsReasonAndASharedWordThatMeansTwoThingsDoesNot() {
        var thought = thought(Books.read(PAGE + SOCIAL));

        var whys =
                thought.plan().moves().stream()
                        .collect(
                                Collectors.toMap(move -> move.person().name().called(), Move::why));
        assertThat(whys).containsKeys("Priya", "Dan");
        assertThat(whys.get("Priya")).contains("your needs and offers match");
        assertThat(whys.get("Dan")).doesNotContain("match");
        assertThat(fit(thought, "Priya")).isEqualTo(1);
        assertThat(fit(thought, "Dan")).isZero();
    }

    @Test
    void whatIsHeardDuringTheDayIsThoughtAboutAtTheNextLook() {
        var before = Books.read(PAGE);
        var heard = Books.read(PAGE + SOCIAL).asksOf(Books.id("Priya")).getFirst();
        var after = before.with(java.util.List.of(new pavement.book.Change.Saved(heard)));
        var first = thought(before);

        var next =
                first.next(
                        after,
                        Standings.of(after),
                        after.self().orElseThrow(),
                        DAY,
                        MORNING.plusSeconds(60));

        assertThat(fit(first, "Priya")).isZero();
        assertThat(fit(next, "Priya")).isEqualTo(1);
        assertThat(fit(next, "Priya")).isEqualTo(fit(thought(after), "Priya"));
    }

    private static double fit(Thought thought, String name) {
        return thought.about(Books.id(name)).orElseThrow().reckoned().orElseThrow().gain().fit();
    }
}
