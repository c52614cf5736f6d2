package pavement.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import pavement.acts.DrawLots;
import pavement.acts.EditExperiment;
import pavement.acts.Forget;
import pavement.acts.LogEncounter;
import pavement.acts.MergePeople;
import pavement.book.Arm;
import pavement.book.Assignment;
import pavement.book.AssignmentId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Experiment;
import pavement.book.Initiative;
import pavement.book.MergeId;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;
import pavement.evidence.Label;
import pavement.notation.Books;

class VerdictTest {
    private static final Instant LATER = Instant.parse("2026-12-01T08:00:00Z");
    private static final String HEAD =
            "2026-03-01 08:00  experiment opener: Which line? / I bake / Who bakes? / counts talked / 40 pairs\n";

    private static final String HALF_HOURS =
            """
            Ann  met cold
            Bob  met cold
            Cem  met cold
            2026-03-01 08:00  experiment half_hour: Outside? / Outside / Within / counts next step
            2026-03-02 10:05  Ann, call, 5m: hi -> next step
            2026-03-02 10:10  Ann, call, 5m: again -> next step
            2026-03-02 10:35  Bob, call, 5m: hi -> next step
            """;

    @Test
    void nothingIsSaidBeforeAPairHasClosed() {
        var book = Books.read("Ann  met cold\nBob  met cold\n" + HEAD + pair(1, "Ann", "Bob"));

        assertThat(verdict(book, Instant.parse("2026-03-02T12:00:00Z")).wins().sentence())
                .isEqualTo("No pair has closed yet.");
        assertThat(verdict(book, Instant.parse("2026-03-02T12:00:00Z")).label())
                .isEqualTo(Label.NO_DATA);
        assertThat(verdict(book, LATER).closed()).isEqualTo(1);
    }

    @Test
    void bothWindowsMustCloseThoughOneSideHasWonAlready() {
        var book =
                Books.read(
                        "Ann  met cold\nBob  met cold\n"
                                + HEAD
                                + pair(1, "Ann", "Bob")
                                + "2026-03-02 11:00  Ann, call, 5m: hi -> talked\n");

        assertThat(verdict(book, Instant.parse("2026-03-05T09:59:00Z")).pairs().decided()).isZero();
        assertThat(verdict(book, Instant.parse("2026-03-05T10:00:00Z")).pairs().decided())
                .isEqualTo(1);
    }

    @Test
    void eightWinsInARowSettleIt() {
        var verdict = verdict(Books.read(wins(8, 0)), LATER);

        assertThat(verdict.label()).isEqualTo(Label.CLEAR);
        assertThat(verdict.wins().sentence()).isEqualTo("A, as far as your data can tell.");
        assertThat(verdict(Books.read(wins(7, 0)), LATER).label()).isEqualTo(Label.TOO_EARLY);
        assertThat(verdict(Books.read(wins(7, 0)), LATER).next())
                .isEqualTo("One more win for A would settle it; for B it would take 24.");
    }

    @Test
    void exchangedArmsMirrorTheVerdict() {
        for (var wins = 0; wins < 14; wins++)
            for (var losses = 0; losses < 6; losses++) {
                var one = verdict(Books.read(wins(wins, losses)), LATER);
                var other = verdict(Books.read(exchanged(wins(wins, losses))), LATER);
                assertThat(one.label()).isEqualTo(other.label());
                if (wins != losses) {
                    assertThat(one.best()).isEqualTo(1 - other.best());
                    assertThat(one.pairs().wins()).isEqualTo(other.pairs().wins());
                    assertThat(one.pairs().losses()).isEqualTo(other.pairs().losses());
                }
            }
    }

    @Test
    void allFailuresSaySo() {
        assertThat(verdict(Books.read(failures(12)), LATER).wins().sentence())
                .startsWith("Nothing came of any of them yet, on either side.");
    }

    @Test
    void allTiesSayNothingEitherWay() {
        var page = wins(12, 0);
        for (var i = 1; i <= 12; i++)
            page += "2026-03-02 12:%02d  Q%d, call, 5m: hi -> talked\n".formatted(i, i);
        var book = Books.read(page);

        assertThat(verdict(book, LATER).wins().sentence())
                .isEqualTo("Every pair was a tie so far, which says nothing either way.");
    }

    @Test
    void whatWasNotDoneCountsAsItWasDrawn() {
        var verdict = verdict(Books.read(wins(8, 0)), LATER);

        assertThat(verdict.arms().get(1).tries()).isEqualTo(8);
        assertThat(verdict.uneven().orElseThrow())
                .contains("You did 8 of 8 for A, but 0 of 8 for B.");
    }

    @Test
    void aDeletedTalkTakesItsWinWithIt() {
        var book = Books.read(wins(8, 0));
        var talk = book.encounters().iterator().next();
        var without = done(book, new pavement.acts.RemoveEncounter(talk.id()));

        assertThat(verdict(without, LATER).label()).isEqualTo(Label.TOO_EARLY);
        assertThat(verdict(without, LATER).pairs().wins()).isEqualTo(7);
    }

    @Test
    void aForgottenPersonWithholdsThePair() {
        var book = Books.read(wins(8, 0));
        var without = done(book, new Forget(Books.id("P1")));

        assertThat(verdict(without, LATER).withheld())
                .containsExactly("1 left out: somebody in it was forgotten.");
        assertThat(without.assignments()).hasSize(16);
        assertThat(without.assignments().stream().filter(Assignment::lost)).hasSize(1);
    }

    @Test
    void mergedPeopleWithholdTheirPair() {
        var book = Books.read(wins(8, 0));
        var merged =
                done(
                        book,
                        new MergePeople(
                                new MergeId(new UUID(1, 1)),
                                Books.id("P1"),
                                Books.id("Q1"),
                                Optional.empty(),
                                Optional.empty(),
                                LATER));

        assertThat(verdict(merged, LATER).withheld())
                .containsExactly("1 left out: both of it are one person.");
    }

    @Test
    void changedWordsLeaveOutWhatWasDrawnBeforeAndItKeepsItsWords() {
        var book = Books.read(wins(8, 0));
        var its = book.experiments().iterator().next();
        var edited =
                done(
                        book,
                        new EditExperiment(
                                its.id(),
                                its.question(),
                                List.of(new Arm("I bake well"), its.arms().get(1)),
                                40));

        assertThat(verdict(edited, LATER).label()).isEqualTo(Label.NO_DATA);
        assertThat(verdict(edited, LATER).withheld())
                .containsExactly("8 left out: it was drawn before the words changed.");
        assertThat(edited.assignments())
                .extracting(Assignment::shown)
                .contains("I bake")
                .doesNotContain("I bake well");
    }

    @Test
    void aClockThatJumpedBackOnlyWaits() {
        var book = Books.read(wins(8, 0));

        assertThat(verdict(book, Instant.parse("2020-01-01T00:00:00Z")).label())
                .isEqualTo(Label.NO_DATA);
        assertThat(verdict(book, LATER).label()).isEqualTo(Label.CLEAR);
    }

    @Test
    void theRawTableGivesTheSameVerdictAgain() {
        var book = Books.read(wins(9, 1));
        var its = book.experiments().iterator().next();
        var rows = List.of(Raw.trials(book, its, LATER).split("\r\n"));
        var decided = Pairs.of(rows);

        assertThat(rows).hasSize(21);
        assertThat(decided).isEqualTo(verdict(book, LATER).pairs().decided() + " 9 1");
        assertThat(Raw.dictionary(its))
                .contains("hit,integer")
                .contains("times,integer")
                .contains("L64X128MixRandom");
    }

    @Test
    void ofTwoHalfHoursTheOneWithMorePeopleWins() {
        var level = halfHours(Books.read(HALF_HOURS));
        var more =
                halfHours(
                        Books.read(
                                HALF_HOURS + "2026-03-02 10:45  Cem, call, 5m: hi -> next step\n"));

        var won = Experiment.letter(times(more).indexOf(2L));

        assertThat(times(level)).containsExactly(1L, 1L);
        assertThat(verdict(level, LATER).pairs().decided()).isZero();
        assertThat(times(more)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(verdict(more, LATER).pairs().wins()).isEqualTo(1);
        assertThat(Experiment.letter(verdict(more, LATER).best())).isEqualTo(won);
        assertThat(verdict(more, LATER).arms().get(times(more).indexOf(2L)).hits()).isEqualTo(1);
        assertThat(verdict(more, LATER).arms().get(times(more).indexOf(1L)).hits()).isZero();
        assertThat(Pairs.of(List.of(Raw.trials(more, its(more), LATER).split("\r\n"))))
                .isIn("1 1 0", "1 0 1");
    }

    /// Whoever comes along later was not in the half-hour.
    @Test
    void onlyWhoWasInTheHalfHourCounts() {
        var book =
                halfHours(
                        Books.read(
                                HALF_HOURS
                                        + "2026-03-03 12:00  Ann + Cem, coffee, 20m: all well -> next step\n"));

        assertThat(times(book)).containsExactly(1L, 1L);
    }

    @Test
    void aHalfHourWithSomebodyForgottenIsWithheld() {
        var book = halfHours(Books.read(HALF_HOURS));
        var after = done(book, new Forget(Books.id("Ann")));

        assertThat(Results.of(after, its(after), LATER).getFirst().why())
                .isEqualTo("Somebody in it was forgotten.");
    }

    private static Book halfHours(Book book) {
        var its = book.experiments().iterator().next();
        var from = Instant.parse("2026-03-02T10:00:00Z");
        var units =
                List.of(from, from.plusSeconds(1800)).stream()
                        .map(at ->
                                new DrawLots.Unit(
                                        new AssignmentId(new UUID(1, at.getEpochSecond())),
                                        Optional.empty(),
                                        Optional.of(at)))
                        .toList();
        var group = new DrawLots.Group("half-hour", units);
        return done(book, new DrawLots(its.id(), List.of(group), from));
    }

    private static List<Long> times(Book book) {
        return Results.of(book, its(book), LATER).getFirst().arms().stream()
                .map(Results.Came::times)
                .toList();
    }

    private static Experiment its(Book book) {
        return book.experiments().iterator().next();
    }

    /// Reads the table as somebody else would.
    private static final class Pairs {
        static String of(List<String> rows) {
            var wins = 0;
            var losses = 0;
            for (var i = 1; i < rows.size(); i += 2) {
                var one = hit(rows.get(i));
                var other = hit(rows.get(i + 1));
                if (one > other) wins++;
                if (one < other) losses++;
            }
            return wins + losses + " " + wins + " " + losses;
        }

        private static int hit(String row) {
            var cells = row.split(",");
            return Integer.parseInt(cells[cells.length - 2]);
        }
    }

    /// SCIENCE B5a: a world without a difference, through the real lots and the real verdict.
    @Test
    void aWorldWithoutADifferenceIsSeldomDecided() {
        var decided = 0;
        for (var run = 0; run < 40; run++) if (lived(run, .3, .3).label() == Label.CLEAR) decided++;

        assertThat(decided).isLessThanOrEqualTo(4);
    }

    @Test
    void aLargeDifferenceIsFoundAndNeverTheWrongWayRound() {
        var right = 0;
        for (var run = 0; run < 20; run++) {
            var verdict = lived(run, .1, .6);
            if (verdict.label() == Label.CLEAR) {
                assertThat(verdict.best()).isEqualTo(1);
                right++;
            }
        }

        assertThat(right).isGreaterThanOrEqualTo(18);
    }

    private static Verdict lived(long seed, double a, double b) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var page = new StringBuilder();
        for (var i = 0; i < 80; i++) page.append("P").append(i).append("  met cold\n");
        var book = Books.read(page + HEAD.replace("40 pairs", "60 pairs"));
        var its = book.experiments().iterator().next();
        var now = Instant.parse("2026-03-02T10:00:00Z");
        for (var i = 0; i < 80; i += 2) {
            book = drawn(book, its, now, "P" + i, "P" + (i + 1), seed);
            for (var name : List.of("P" + i, "P" + (i + 1))) {
                var person = Books.id(name);
                var lot = Assigned.to(book, person, now).orElseThrow();
                var chance = lot.arm() == 0 ? a : b;
                book = called(book, person, now, random.nextDouble() < chance, seed * 1000 + i);
            }
        }
        return verdict(book, LATER);
    }

    private static Book drawn(
            Book book, Experiment its, Instant now, String one, String other, long seed) {
        var units =
                List.of(one, other).stream()
                        .map(name ->
                                new DrawLots.Unit(
                                        new AssignmentId(
                                                UUID.nameUUIDFromBytes(
                                                        (seed + name)
                                                                .getBytes(
                                                                        java.nio.charset
                                                                                .StandardCharsets
                                                                                .UTF_8))),
                                        Optional.of(Books.id(name)),
                                        Optional.empty()))
                        .toList();
        return done(book, new DrawLots(its.id(), List.of(new DrawLots.Group("x", units)), now));
    }

    private static Book called(Book book, PersonId person, Instant at, boolean talked, long id) {
        var talk =
                new Encounter(
                        new EncounterId(new UUID(person.value().getMostSignificantBits(), id)),
                        at.plusSeconds(60),
                        Channel.CALL,
                        Direction.OUT,
                        Initiative.ME,
                        true,
                        List.of(With.unfrozen(person)),
                        Stage.UNKNOWN,
                        new Spent(3, 0),
                        talked ? Outcome.TALKED : Outcome.NO_ANSWER,
                        Worth.NOTHING,
                        Optional.empty(),
                        Comfort.UNASKED,
                        Trial.NONE,
                        "");
        var next = done(book, new LogEncounter(talk, at.plusSeconds(120)));
        assertThat(next.encounter(talk.id()).orElseThrow().trial().propensity())
                .isEqualTo(Optional.of(.5));
        return next;
    }

    private static <R> Book done(Book book, pavement.acts.Act<R> act) {
        return book.with(act.on(book).changes());
    }

    private static Verdict verdict(Book book, Instant now) {
        return Verdict.of(book, book.experiments().iterator().next(), now);
    }

    private static String pair(int number, String a, String b) {
        return "2026-03-02 10:00  lot opener %d: %s A + %s B\n".formatted(number, a, b);
    }

    /// So many pairs that A won, then so many that B won.
    private static String wins(int wins, int losses) {
        var people = new StringBuilder();
        var lines = new StringBuilder(HEAD);
        for (var i = 1; i <= wins + losses; i++) {
            people.append("P%d  met cold\nQ%d  met cold\n".formatted(i, i));
            lines.append(pair(i, "P" + i, "Q" + i));
            lines.append(
                    "2026-03-02 11:%02d  %s%d, call, 5m: hi -> talked\n"
                            .formatted(i, i <= wins ? "P" : "Q", i));
        }
        return people.toString() + lines;
    }

    private static String exchanged(String page) {
        return page.replaceAll("(lot opener \\d+: \\S+) A \\+ (\\S+) B", "$1 B + $2 A");
    }

    private static String failures(int pairs) {
        return wins(pairs, 0).replaceAll("2026-03-02 11:.*\n", "");
    }
}
