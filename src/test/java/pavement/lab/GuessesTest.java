package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Channel;
import pavement.evidence.Few;
import pavement.evidence.Label;
import pavement.notation.Books;

/// What he said beforehand, what became easier, and what he said out loud.
class GuessesTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");
    private static final String TOM = "me  Maya, UTC\nTom  met online\nAda  met online\n";

    private static Guesses guesses(String page) {
        return Guesses.of(Books.read(TOM + page), NOW);
    }

    @Test
    void nothingSaidIsNothingJudged() {
        var it = guesses("2026-10-01 09:00  Tom, call: hello -> talked\n");

        assertThat(it.all()).isEmpty();
        assertThat(it.judgement().shift().label()).isEqualTo(Label.NO_DATA);
    }

    @Test
    void aGuessIsDecidedByAnAnswerOrByTheEndOfItsWindow() {
        var it =
                guesses(
                        """
                        2026-09-01 09:00  Tom, message: hi -> no answer, expected 30%
                        2026-10-10 09:00  Ada, message: hi -> no answer, expected 60%
                        2026-10-11 09:00  Ada, call: hello -> talked, expected 0%
                        2026-10-12 09:00  Tom, call: hello -> next step, expected 100%
                        2027-01-01 09:00  Tom, call: hello -> next step, expected 10%
                        """);

        assertThat(it.open()).as("a message of five days ago").isEqualTo(1);
        assertThat(it.all())
                .extracting(each -> each.guess().came())
                .containsExactly(false, false, true);
        assertThat(it.all()).extracting(each -> each.guess().said()).containsExactly(.3, .01, .99);
    }

    @Test
    void whatTheyCameBackWithInTimeCounts() {
        var asked = "2026-09-01 09:00  Tom, message: hi -> no answer, expected 30%\n";

        assertThat(
                        guesses(
                                        asked
                                                + "2026-09-05 09:00  Tom, message, from them: yes -> next step\n")
                                .all()
                                .getFirst()
                                .guess()
                                .came())
                .isTrue();
        assertThat(
                        guesses(
                                        asked
                                                + "2026-09-25 09:00  Tom, message, from them: yes -> next step\n")
                                .all()
                                .getFirst()
                                .guess()
                                .came())
                .as("too late")
                .isFalse();
        assertThat(
                        guesses(asked + "2026-09-05 09:00  Tom, call: again -> next step\n")
                                .all()
                                .getFirst()
                                .guess()
                                .came())
                .as("another attempt")
                .isFalse();
    }

    @Test
    void theThreeLargestSurprisesOfTheWeek() {
        var it =
                guesses(
                        """
                        2026-10-06 09:00  Tom, call: a -> next step, expected 20%
                        2026-10-07 09:00  Ada, call: b -> talked, expected 90%
                        2026-10-08 09:00  Tom, call: c -> talked, expected 10%
                        2026-10-09 09:00  Ada, call: d -> talked, expected 55%
                        2026-10-09 10:00  nobody, call: e -> next step, expected 30%
                        2026-09-01 09:00  Tom, call: f -> next step, expected 1%
                        """);

        var week =
                it.surprises(
                        Instant.parse("2026-10-05T00:00:00Z"),
                        Instant.parse("2026-10-12T00:00:00Z"));

        assertThat(week).extracting(each -> each.guess().said()).containsExactly(.9, .2, .3);
        assertThat(week.getFirst().guess().surprise()).isCloseTo(3.32, within(.005));
        assertThat(it.surprises(NOW, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void easeIsByChannelAndCountsTheAttemptsHeWasNotAskedAbout() {
        var book =
                Books.read(
                        TOM
                                + """
                                2026-10-01 09:00  Tom, call: a -> talked, ease 3->5
                                2026-10-02 09:00  Ada, call: b -> talked
                                2026-10-03 09:00  Tom, call: c -> talked, ease 4->4
                                2026-10-04 09:00  Ada, call, from them: d -> talked, ease 1->1
                                2026-10-05 09:00  Tom, coffee: e -> talked, ease 8->9
                                2027-10-05 09:00  Tom, call: f -> talked, ease 0->0
                                """);

        var eases = Ease.of(book, NOW);

        assertThat(eases)
                .extracting(Ease::channel)
                .containsExactly(Channel.CALL, Channel.IN_PERSON);
        var calls = eases.getFirst();
        assertThat(calls.attempts()).isEqualTo(3);
        assertThat(calls.easing().plain()).isCloseTo(1 / Math.log(3), within(1e-9));
        assertThat(calls.relief().value()).isEqualTo(1);
        assertThat(calls.avoidance().label()).isEqualTo(Label.NO_DATA);
    }

    @Test
    void missingEaseIsNothingAndNeverAnError() {
        var book = Books.read(TOM + "2026-10-01 09:00  Tom, call: a -> talked\n");

        assertThat(Ease.of(book, NOW)).isEmpty();
    }

    @Test
    void sayingItAndLeavingItUnsaidStartAlike() {
        var none = Intention.of(Books.read(TOM), NOW);
        assertThat(none.label()).isEqualTo(Label.NO_DATA);
        assertThat(none.better()).isCloseTo(.5, within(1e-6));

        var few =
                Intention.of(
                        Books.read(TOM + talks(12, 9, "said it") + talks(4, 0, "left it unsaid")),
                        NOW);
        assertThat(few.label()).isEqualTo(Label.TOO_EARLY);
        assertThat(few.aloud().n()).isEqualTo(12);
        assertThat(few.aloudCame()).isEqualTo(9);
        assertThat(few.unsaid().n()).isLessThan(Few.TEN);

        var many =
                Intention.of(
                        Books.read(TOM + talks(20, 15, "said it") + talks(20, 2, "left it unsaid")),
                        NOW);
        assertThat(many.label()).isEqualTo(Label.LEANING);
        assertThat(many.better()).isGreaterThan(.99);
        assertThat(List.of(many.aloud().basis(), many.unsaid().basis()))
                .containsOnly(pavement.evidence.Basis.OBSERVED);
    }

    private static String talks(int n, int steps, String said) {
        var page = new StringBuilder();
        for (var i = 0; i < n; i++)
            page.append(
                    "2026-0%d-%02d 09:00  Tom, call: hello -> %s, %s\n"
                            .formatted(
                                    said.startsWith("said") ? 5 : 6,
                                    i + 1,
                                    i < steps ? "next step" : "talked",
                                    said));
        return page.toString();
    }
}
