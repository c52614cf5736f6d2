package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pavement.acts.DrawLots;
import pavement.book.Book;
import pavement.notation.Books;
import pavement.plan.Planner;
import pavement.ties.Standings;

/// Whom a lot could be drawn about, from the plan of the day.
final class LotsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final String NEED = "2026-03-01  I need: someone for Facebook ads\n";

    private static Book book(String need) {
        var page = new StringBuilder("me  Maya, UTC, 240 min a day, 60% active\n");
        for (var i = 0; i < 12; i++)
            page.append("P%1$d  met cold\n    phone: +1 212 555 01%1$02d\n".formatted(i));
        page.append("Tom  met cold\n2026-03-02 10:00  Tom, coffee, 20m: a chat -> talked\n")
                .append("2026-03-01 08:00  experiment channel: Call? / Call first / Write first\n")
                .append(need);
        for (var i = 0; i < 12; i++)
            page.append("2026-03-01  P%d offers: paid social for shop %d\n".formatted(i, i));
        return Books.read(page.toString());
    }

    private static DrawLots.Group next(Book book) {
        var self = book.self().orElseThrow();
        var plan = Planner.plan(book, Standings.of(book), self, DAY, NOW);
        var ids = new AtomicLong();
        return new Lots(book, self, plan, NOW)
                .next(
                        book.experiments().iterator().next(),
                        () -> new UUID(0x7000, ids.incrementAndGet()))
                .orElseThrow();
    }

    @Test
    void thoseOfAPairFitAsThePlanSaysTheyDo() {
        assertThat(next(book(NEED)).stratum()).isEqualTo("stranger, fits");
        assertThat(next(book("")).stratum()).isEqualTo("stranger");
    }
}
