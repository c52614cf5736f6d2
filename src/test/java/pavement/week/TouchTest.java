package pavement.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.LoosenCadences;
import pavement.notation.Books;

class TouchTest {
    @Test
    void minutesAreThoseOfTheLastTalksAndOtherwiseThoseOfTheCadence() {
        var touch =
                touch(
                        """
                        me  Maya, UTC, 10 min a day
                        Tom  met at an event
                            cadence: 10 days
                        Ada  met at an event
                            cadence: 30 days
                        Hal  met at an event
                            cadence: 10 days
                            do not contact
                        2026-10-01 10:00  Tom, call, 30m: a chat -> talked
                        2026-10-02 10:00  Tom, call, 50m: a chat -> talked
                        2026-10-03 10:00  Tom, call, 5m: rang -> no answer
                        """);

        // 40 / 10 + 20 / 30 a day, of 50 minutes a week
        assertThat(touch.people()).isEqualTo(2);
        assertThat(touch.sum().used()).isCloseTo((4 + 2 / 3.0) / (50 / 7.0), within(1e-9));
        assertThat(touch.fits()).isTrue();
        assertThat(Saying.touch(touch))
                .hasValue(
                        "Keeping in touch with 2 people takes 33 min a week of the 50 min you have.");
    }

    @Test
    void whatDoesNotFitIsSaidAndProposedAsRareAsItHasToBe() {
        var touch = touch("me  Maya, UTC, 10 min a day\n" + people(10, 7));

        assertThat(touch.sum().used()).isCloseTo(4, within(1e-9));
        assertThat(Saying.touch(touch).orElseThrow()).contains("4.0 times what there is");
        assertThat(Saying.fitting(touch)).containsExactly("every 7 days becomes every 28");
    }

    @RepeatedTest(30)
    void whatIsProposedFits(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var page = new StringBuilder("me  Maya, UTC, 15 min a day\n");
        for (var i = 0; i < random.nextInt(1, 30); i++)
            page.append(
                    "P%d  met at an event\n    cadence: %d days\n"
                            .formatted(i, random.nextInt(1, 100)));
        var book = Books.read(page.toString());
        var touch = Touch.of(book, book.self().orElseThrow());

        var after = book.with(new LoosenCadences(touch.days()).on(book).changes());

        var then = Touch.of(after, after.self().orElseThrow());
        // Minutes not noted yet follow the cadence, and a rarer one never asks for more of them.
        assertThat(then.sum().used()).isLessThanOrEqualTo(1 + 1e-9);
        for (var each : touch.fitting().entrySet())
            assertThat(each.getValue()).isGreaterThanOrEqualTo(each.getKey());
    }

    @Test
    void withoutACadenceThereIsNothingToSay() {
        assertThat(Saying.touch(touch("me  Maya, UTC\nTom  met at an event\n"))).isEmpty();
    }

    private static Touch touch(String page) {
        var book = Books.read(page);
        return Touch.of(book, book.self().orElseThrow());
    }

    static String people(int many, int days) {
        var page = new StringBuilder();
        for (var i = 0; i < many; i++)
            page.append("P%d  met at an event\n    cadence: %d days\n".formatted(i, days));
        return page.toString();
    }
}
