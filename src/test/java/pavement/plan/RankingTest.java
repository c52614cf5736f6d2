package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pavement.book.Channel;
import pavement.book.PersonId;
import pavement.match.Fits;
import pavement.notation.Books;
import pavement.ties.Standings;

final class RankingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant MORNING = Instant.parse("2026-03-05T08:00:00Z");
    private static final String PAGE =
            """
            me  Maya, UTC, 90 min a day, 60% active
            Ana  met at an event
                phone: +49 30 1
                mail: ana@example.org
            Ben  met at an event
                phone: +49 30 2
                mail: ben@example.org
            2026-02-20 10:00  Ana, in person, 20m: hello -> talked
            2026-02-20 11:00  Ben, in person, 20m: hello -> talked
            """;

    private static List<Candidate> ranked(Manner manner, Map<PersonId, Double> fits) {
        var book = Books.read(PAGE);
        var rules = new Rules(book, DAY, MORNING, true);
        var frame =
                new Frame(DAY, ZoneOffset.UTC, MORNING, Standings.of(book), rules, new Fits(fits));
        return new Ranking(frame, 7, manner).best();
    }

    /// A message of eight minutes and a call of eleven are both planned as ten; where they bring
    /// the same, the message is the better use of an hour all the same.
    @Test
    void whatBringsTheSameInLessTimeGoesFirst() {
        var best = ranked(Manner.PRINTED.undrawn(), Map.of()).getFirst();

        assertThat(best.channel()).isEqualTo(Channel.MESSAGE);
        assertThat(best.minutes()).isEqualTo(10);
        assertThat(best.lasts()).isBetween(7.0, 9.0);
        assertThat(best.rate()).isCloseTo(best.value() / best.lasts(), within(1e-9));
    }

    /// SCIENCE C2 divides by the minutes of the chance as drawn: who answers more readily also
    /// takes longer.
    @Test
    void theMinutesAreThoseOfTheChanceAsDrawn() {
        var ranked = ranked(Manner.PRINTED, Map.of());
        assertThat(ranked).hasSize(2);
        for (var each : ranked)
            assertThat(each.lasts())
                    .isCloseTo(
                            Cells.usualAround(each.channel())
                                    + each.drawn().answer() * Cells.usualTalk(each.channel()),
                            within(1e-9));
    }

    @Test
    void aFitRaisesTheOddsOfANextStepByAThirdAndNothingElse() {
        var ben = Books.id("Ben");
        var ranked = ranked(Manner.OURS.undrawn(), Map.of(ben, 1.0));

        var fits = ranked.getFirst();
        var not = ranked.getLast();
        assertThat(fits.person().id()).isEqualTo(ben);
        assertThat(odds(fits.drawn().step()) / odds(not.drawn().step()))
                .isCloseTo(Math.exp(.3), within(1e-9));
        assertThat(fits.drawn().answer()).isEqualTo(not.drawn().answer());
        assertThat(fits.drawn().gain()).isEqualTo(not.drawn().gain());
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }
}
