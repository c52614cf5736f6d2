package pavement.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Self;
import pavement.meaning.Meaning;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// What arrives at the end of the week.
class WeeklyTest {
    private static final Instant FRIDAY = Instant.parse("2026-04-03T17:00:00Z");

    private static Message message(String page) {
        var self = Self.in(ZoneOffset.UTC, "DE", DayOfWeek.MONDAY, "EUR");
        var due =
                new Due(Kind.REVIEW, "2026-04-03", Optional.empty(), FRIDAY, FRIDAY.plusSeconds(9));
        return new Wording(Books.read(page), self, Meaning::shipped, FRIDAY).of(due).orElseThrow();
    }

    @Test
    void theWeekIsToldInPlainTextWithItsRangesAndLeadsToItsPage() {
        var it = message("me  Maya, UTC\n" + Attempts.of("Ann", "online", 33, "call, 10m", 4));

        assertThat(it.path()).isEqualTo("/review");
        assertThat(it.lines())
                .anyMatch(line -> line.startsWith("To try: You made 33 calls."))
                .anyMatch(line -> line.startsWith("Attempts: 4. Usual: 7.2 a week (4 in 5: "))
                .anyMatch(line -> line.startsWith("Promises kept on time: 0 of 0."));
    }

    @Test
    void aWeekOfNothingIsToldToo() {
        assertThat(message("me  Maya, UTC\n").subject()).isEqualTo("This week: nothing was logged");
    }

    @Test
    void theSubjectCountsAsTheFiguresDo() {
        var it =
                message(
                        """
                        me  Maya, UTC
                        Ruth Abrams  met in a coffee shop Northside, 2026-01-02
                        Joanne Pruitt  met cold, 2026-01-02
                        2026-04-01 15:00  Ruth, in person, 30m: the dispatch desk -> talked
                        2026-04-02 10:00  Joanne, call: rang -> no answer
                        2026-04-02 10:20  Joanne, call: rang -> no answer
                        """);

        assertThat(it.subject()).startsWith("This week: 2 attempts of yours, 1 of 2 answered;");
        assertThat(it.lines())
                .startsWith("1 new person spoken with.")
                .anyMatch(line -> line.startsWith("Attempts: 2."))
                .anyMatch(line -> line.startsWith("New people first spoken with: 1."));
    }
}
