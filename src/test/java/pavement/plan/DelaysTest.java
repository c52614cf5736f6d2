package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import pavement.book.Channel;
import pavement.notation.Books;
import pavement.ties.Standings;

class DelaysTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    /// R: `survfit(Surv(time, status) ~ 1, data = aml[aml$x == "Maintained", ])`, at 9, 13, 18, 23,
    /// 31, 34, 48; the others left at 13, 28, 45 and 161.
    @Test
    void survivalIsThatOfR() {
        // 9, 13, 18, 23, 28, 31, 34, 45, 48, 161
        long[] answers = {1, 1, 1, 1, 0, 1, 1, 0, 1, 0};
        long[] left = {0, 1, 0, 0, 1, 0, 0, 1, 0, 1};

        var survival = Delays.survival(11, answers, left);

        double[] printed = {.909, .818, .716, .614, .614, .491, .368, .368, .184, .184};
        for (var i = 0; i < printed.length; i++)
            assertThat(survival[i]).isCloseTo(printed[i], within(.0005));
    }

    @Test
    void untilTwentyAnswersTheUsualWaitHolds() {
        assertThat(delays(19, 5, 300).answeredBy(Channel.MESSAGE, 1)).isCloseTo(.5, within(1e-9));
    }

    /// Everybody who answered did so after five days, which the usual wait takes for long over.
    @Test
    void fromTwentyAnswersOnThisOwnersOwnWaitsHold() {
        var delays = delays(30, 5, 300);

        assertThat(Delays.usual(Channel.MESSAGE, 3)).isGreaterThan(.85);
        assertThat(delays.answeredBy(Channel.MESSAGE, 3)).isZero();
        assertThat(delays.answeredBy(Channel.MESSAGE, 6)).isCloseTo(1, within(1e-9));
        assertThat(delays.answeredBy(Channel.CALL, .01)).isCloseTo(.5, within(1e-9));
    }

    /// The young attempts that still wait are taken out of the count once they are older than the
    /// step, and not taken for people who never answer.
    @Test
    void whatStillWaitsDoesNotCountAsNeverAnswering() {
        var some = delays(30, 2, 300);
        var waiting = delays(30, 2, 1);

        assertThat(waiting.answeredBy(Channel.MESSAGE, 1.9))
                .isCloseTo(some.answeredBy(Channel.MESSAGE, 1.9), within(1e-9));
    }

    /// So many messages answered after that many days, and as many that nobody answered, so many
    /// days ago.
    private static Delays delays(int answered, int days, int since) {
        var page = new StringBuilder("me  Maya, UTC\n");
        for (var i = 0; i < answered; i++) {
            var at = NOW.minus(Duration.ofDays(40)).plus(Duration.ofMinutes(i));
            page.append("A%d  met at an event\nB%d  met at an event\n".formatted(i, i));
            page.append("%s  A%d, message: hi -> no answer\n".formatted(TIME.format(at), i));
            page.append(
                    "%s  A%d, message, from them: hi -> talked\n"
                            .formatted(TIME.format(at.plus(Duration.ofDays(days))), i));
            page.append(
                    "%s  B%d, message: hi -> no answer\n"
                            .formatted(TIME.format(NOW.minus(Duration.ofDays(since))), i));
        }
        var standings = Standings.of(Books.read(page.toString()));
        return new Delays(standings, NOW);
    }
}
