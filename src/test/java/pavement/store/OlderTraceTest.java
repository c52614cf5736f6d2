package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.Block;
import pavement.book.Change;
import pavement.book.DayPlan;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Self;
import pavement.book.Timetable;
import pavement.book.Work;

/// What was traced before a fact learned to hold more can still be undone.
final class OlderTraceTest {
    @Test
    void anEncounterOfATimeWithoutBlocksWasLoggedOnItsOwn() {
        var before =
                """
                {"change":"saved","fact":{"is":"encounter","id":{"value":"00000000-0000-0002-0000-000000000004"},
                 "at":"2026-03-02T10:00:00Z","channel":"CALL","direction":"OUT","by":"ME","deliberate":true,"with":[],
                 "stage":{"kind":"COLD_CALL","place":""},"spent":{"talk":8,"around":0},"outcome":"TALKED",
                 "worth":{"given":0,"got":0,"money":null},"expected":null,"comfort":{"before":null,"after":null},
                 "trial":{"planItem":"","arm":"","propensity":null},"note":"a chat"}}
                """;

        var change = Json.read(before, Change.class);

        assertThat(change)
                .isInstanceOfSatisfying(
                        Change.Saved.class,
                        saved ->
                                assertThat(saved.fact())
                                        .isInstanceOfSatisfying(
                                                Encounter.class,
                                                talk -> {
                                                    assertThat(talk.inside()).isEmpty();
                                                    assertThat(talk.said()).isEmpty();
                                                }));
    }

    @Test
    void anEventOfATimeWithoutDebriefsMayStillBeAskedAbout() {
        var before =
                """
                {"change":"saved","fact":{"is":"block","id":{"value":"00000000-0000-0002-0000-000000000004"},
                 "work":{"kind":"event","from":null,"until":null},"title":"Meetup","channel":"EVENT",
                 "stage":{"kind":"EVENT","place":"Meetup"},"clock":{"started":null,"planned":null,"ended":null},
                 "expected":null,"trial":{"planItem":"","arm":"","propensity":null},"people":[]}}
                """;

        assertThat(Json.read(before, Change.class))
                .isInstanceOfSatisfying(
                        Change.Saved.class,
                        saved ->
                                assertThat(saved.fact())
                                        .isInstanceOfSatisfying(
                                                Block.class,
                                                block ->
                                                        assertThat(block.work())
                                                                .isEqualTo(
                                                                        new Work.Event(
                                                                                Optional.empty(),
                                                                                Optional
                                                                                        .empty()))));
    }

    @Test
    void settingsOfATimeWhenAllDaysWereAlikeHaveNoneApart() {
        var before =
                """
                {"change":"saved","fact":{"is":"self","name":"Maya","zone":"Europe/Berlin","country":"DE",
                 "weekStart":"MONDAY","workdays":["TUESDAY"],"from":"09:00:00","until":"18:00:00","minutesADay":90,
                 "activeShare":0.6,"weeklyAttempts":0,"singleKeys":true,"currency":"EUR"}}
                """;

        assertThat(Json.read(before, Change.class))
                .isInstanceOfSatisfying(
                        Change.Saved.class,
                        saved ->
                                assertThat(saved.fact())
                                        .isInstanceOfSatisfying(
                                                Self.class,
                                                self ->
                                                        assertThat(self.timetable())
                                                                .isEqualTo(Timetable.USUAL)));
    }

    @Test
    void aPlanAskedForBeforeFormerOnesWereKeptHasNone() {
        var before =
                """
                {"change":"saved","fact":{"is":"day_plan","day":"2026-03-03","draw":1,"minutes":null,
                 "at":"2026-03-02T10:00:00Z"}}
                """;

        assertThat(Json.read(before, Change.class))
                .isInstanceOfSatisfying(
                        Change.Saved.class,
                        saved ->
                                assertThat(saved.fact())
                                        .isInstanceOfSatisfying(
                                                DayPlan.class,
                                                plan -> assertThat(plan.former()).isEmpty()));
    }

    @Test
    void anAskOfATimeWithoutStatesWasOpenOrClosed() {
        assertThat(ask("true").state()).isEqualTo(Ask.State.OPEN);
        assertThat(ask("false").state()).isEqualTo(Ask.State.MET);
        assertThat(ask("true").heard()).isEqualTo(Ask.Heard.SAID);
        assertThat(ask("true").detail()).isEqualTo(Ask.Detail.NONE);
    }

    private static Ask ask(String open) {
        var before =
                """
                {"is":"ask","id":{"value":"00000000-0000-0002-0000-000000000004"},"side":"NEED","whose":null,
                 "what":"a van","since":"2026-03-02T10:00:00Z","from":null,"open":%s}
                """
                        .formatted(open);
        return (Ask) Json.read(before, Fact.class);
    }
}
