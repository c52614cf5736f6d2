package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Label;
import pavement.lab.Strengths.Side;
import pavement.lab.Strengths.Strength;
import pavement.notation.Attempts;
import pavement.notation.Books;
import pavement.ties.Standings;

class StrengthsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");

    @Test
    void anEmptyBookHasNothingToCompare() {
        var strengths = strengths("");

        assertThat(strengths.channels().verdict().label()).isEqualTo(Label.NO_DATA);
        assertThat(strengths.ties().verdict().label()).isEqualTo(Label.NO_DATA);
    }

    @Test
    void belowTenAttemptsItIsTooEarlyAndSaysHowManyMore() {
        var strengths = strengths(talks(12, "coffee, 30m", 3) + talks(7, "call, 10m", 0));

        assertThat(strengths.channels().verdict().label()).isEqualTo(Label.TOO_EARLY);
        assertThat(strengths.channels().verdict().more()).isEqualTo(3);
    }

    /// Fruitless attempts cost their minutes too, and a failure that is not over does not count
    /// yet.
    @Test
    void hoursHoldFailuresAndOpenAttemptsAreLeftOut() {
        var strengths =
                strengths(
                        talks(12, "call, 10m", 3)
                                + "Nobody  met at an event\n"
                                + "2026-10-01 09:00  Nobody, call, 30m: rang -> no answer\n"
                                + "2026-10-10 09:00  Nobody, message, 6m: hi -> no answer\n"
                                + "Untimed  met at an event\n"
                                + "2026-08-10 09:00  Untimed, message: hi -> no answer\n");

        var calls = of(strengths, Channel.CALL);
        assertThat(calls.tries()).isEqualTo(13);
        assertThat(calls.results()).isEqualTo(3);
        assertThat(calls.hours()).isCloseTo(2.5, within(1e-9));
        assertThat(of(strengths, Channel.MESSAGE).tries()).isEqualTo(1);
        assertThat(of(strengths, Channel.MESSAGE).hours()).isCloseTo(13 / 60.0, within(1e-9));
        assertThat(strengths.open()).isEqualTo(1);
        assertThat(strengths.unnoted()).isEqualTo(1);
    }

    @Test
    void whatIsFarAheadLeansAndIsNeverCalledClear() {
        var strengths = strengths(talks(40, "coffee, 20m", 30) + talks(60, "call, 20m", 1));

        var verdict = strengths.channels().verdict();
        assertThat(verdict.label()).isEqualTo(Label.LEANING);
        assertThat(verdict.best()).contains(new Side.By(Channel.IN_PERSON));
        assertThat(verdict.chance()).isGreaterThan(.99);
        var best = of(strengths, Channel.IN_PERSON);
        assertThat(best.hourly().low()).isLessThan(best.hourly().mean());
        assertThat(best.hourly().mean()).isLessThan(best.hourly().high());
        assertThat(best.share().mean()).isBetween(.6, .75);
    }

    @Test
    void sidesThatDoAlikeAreLeftOpen() {
        var strengths = strengths(talks(20, "coffee, 20m", 5) + talks(20, "call, 20m", 5));

        assertThat(strengths.channels().verdict().label()).isEqualTo(Label.OPEN);
    }

    @Test
    void theClassIsTheOneOfThatMoment() {
        var page =
                """
                Tom  met online
                    mail: tom@town.example
                2026-08-01 09:00  Tom, call, 10m: hello -> next step
                2026-09-01 09:00  Tom, call, 10m: hello -> talked
                """;

        var ties = strengths(page).ties().all();
        assertThat(ties.stream().filter(each -> each.side().equals(new Side.With(Tie.STRANGER))))
                .extracting(Strength::tries)
                .containsExactly(1L);
    }

    private static Strength of(Strengths strengths, Channel channel) {
        return strengths.channels().all().stream()
                .filter(each -> each.side().equals(new Side.By(channel)))
                .findFirst()
                .orElseThrow();
    }

    private static Strengths strengths(String page) {
        return Strengths.of(Standings.of(Books.read("me  Maya, UTC\n" + page)), NOW);
    }

    private static String talks(int tries, String how, int steps) {
        var who = how.substring(0, 2).toUpperCase(Locale.ROOT);
        return Attempts.of(who, "at an event", tries, how, steps);
    }
}
