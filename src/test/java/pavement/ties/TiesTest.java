package pavement.ties;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Fact;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Wishes;
import pavement.notation.Books;

class TiesTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"5, 5, 1.000", "0, 8, .360", "2, 6, .840"})
    void bothStartingAsOftenIsOne(int in, int out, double share) {
        assertThat(Reciprocity.share(in, out)).isCloseTo(share, within(.0005));
    }

    @Test
    void whoStartsIsSaidFromThreeContactsOn() {
        assertThat(Reciprocity.of(0, 8, 0, 8).sentence()).isEqualTo("You started 8 of 8 contacts.");
        assertThat(Reciprocity.of(1, 1, 1, 1).enough()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12, 300, 90, .0435", "3, 60, 60, .1296", "0, 0, 30, .5"})
    void aSilenceIsUnusualWhenChanceSeldomMakesIt(
            int contacts, double span, double gap, double chance) {
        var silence = Silence.of(contacts, span, gap);

        assertThat(silence.chance()).isCloseTo(chance, within(.0005));
        assertThat(silence.unusual()).isEqualTo(chance < .05);
    }

    @Test
    void twoContactsAreNoRhythm() {
        assertThat(Silence.of(2, 10, 3000).unusual()).isFalse();
    }

    @Test
    void aSilenceIsExplained() {
        assertThat(Silence.of(12, 300, 90).sentence(90))
                .isEqualTo(
                        "You usually speak every 4 weeks; a silence of 90 days would happen by chance 4 % of the time.");
    }

    @ParameterizedTest
    @CsvSource({"0, 40, .15, .007", "3, 1, .15, .550", "0, 0, .85, .85"})
    void theStageCountsAsTwoContacts(
            double deliberate, double copresent, double expected, double share) {
        assertThat(Stages.share(deliberate, copresent, expected)).isCloseTo(share, within(.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "false, .54, false",
        "false, .55, true",
        "true, .46, true",
        "true, .45, false",
        "true, .44, false",
        "false, .3, false"
    })
    void aTieChangesSidesOnlyWhenClearlyAcross(boolean before, double share, boolean after) {
        assertThat(Stages.active(before, share)).isEqualTo(after);
    }

    @Test
    void theSameColleagueTurnsActiveAfterThreeTalksSoughtOnPurpose() {
        assertThat(Stages.active(false, Stages.share(3, 1, .15))).isTrue();
        assertThat(Stages.active(false, Stages.share(0, 40, .15))).isFalse();
    }

    @Test
    void everyStageExpectsSomething() {
        for (var kind : Stage.Kind.values()) assertThat(Stages.deliberate(kind)).isBetween(.1, .99);
    }

    @Test
    void aColleagueIsPassiveAndTheReasonSaysHowManyContacts() {
        var standing =
                standing(
                        """
                        Priya  met at work Acme
                        2026-10-01 09:00  Priya, in passing: hello at the coffee machine
                        2026-10-02 09:00  Priya, in passing: hello again
                        """,
                        "Priya");

        assertThat(standing.tie()).isEqualTo(Tie.PASSIVE);
        assertThat(standing.reason())
                .isEqualTo(
                        "Passive: met at work, 2 of 2 contacts happened because you were there anyway.");
    }

    @ParameterizedTest
    @CsvSource({
        "met at an event, ACTIVE",
        "met at work Acme, PASSIVE",
        "not met, STRANGER",
        "met by introduction, STRANGER",
        "met cold, STRANGER",
        "'heard of through Ada', STRANGER",
        "'met at an event, 2024-10-01', DORMANT"
    })
    void withoutAnyContactTheStageDecides(String met, Tie tie) {
        assertThat(standing("Ada  met at work\nTom Baker  " + met + "\n", "Tom Baker").tie())
                .isEqualTo(tie);
    }

    @Test
    void attemptsThatNobodyAnsweredLeaveAStranger() {
        var page =
                """
                Tom  not met
                2026-10-01 09:00  Tom, call: nobody there -> no answer
                """;

        assertThat(standing(page, "Tom").tie()).isEqualTo(Tie.STRANGER);
        assertThat(standing(page + "2026-10-02 09:00  Tom, call: spoke -> talked\n", "Tom").tie())
                .isEqualTo(Tie.ACTIVE);
    }

    @Test
    void longSilenceMakesATieDormantAndSaysWhetherItWasStrong() {
        var talks =
                IntStream.rangeClosed(1, 20)
                        .mapToObj("2021-05-%02d 10:00  Ruth, coffee, 60m: we talked\n"::formatted)
                        .collect(Collectors.joining());

        var standing = standing("Ruth  met in a coffee shop\n" + talks, "Ruth");

        assertThat(standing.tie()).isEqualTo(Tie.DORMANT);
        assertThat(standing.longDormant()).isTrue();
        assertThat(standing.reason())
                .isEqualTo("Dormant: met in a coffee shop, silent for 5 years, formerly strong.");
    }

    @Test
    void whoSpeaksEveryOtherYearIsNotDormantAfterThree() {
        var standing =
                standing(
                        """
                        Ruth  met at school
                        2019-10-01 10:00  Ruth, coffee: a
                        2021-10-01 10:00  Ruth, coffee: b
                        2023-10-01 10:00  Ruth, coffee: c
                        """,
                        "Ruth");

        assertThat(standing.tie()).isEqualTo(Tie.ACTIVE);
    }

    @Test
    void theOwnersWordWinsAndDoNotContactWinsOverThat() {
        var priya = person(book("Priya  met at work Acme\n    tie: active\n"), "Priya");
        var blocked =
                priya.with(new Wishes(priya.wishes().tie(), priya.wishes().cadenceDays(), true));
        var story = Story.of(priya, List.of());

        assertThat(Ties.standing(priya, story, NOW, UTC).reason())
                .isEqualTo("Active: you said so.");
        assertThat(Ties.tie(priya, story, NOW)).isEqualTo(Tie.ACTIVE);
        assertThat(Ties.tie(blocked, story, NOW)).isEqualTo(Tie.BLOCKED);
    }

    @Test
    void whatIsFrozenKnowsNothingOfWhatCameAfter() {
        var page =
                """
                Priya  met at work Acme
                2026-09-01 09:00  Priya, in passing: hello
                """;
        var at = Instant.parse("2026-09-10T07:00:00Z");
        var before = book(page);
        var after =
                book(
                        page
                                + """
                                2026-09-10 09:00  Priya, coffee, 60m: at last -> sale
                                2026-09-20 09:00  Priya, coffee, 60m: again
                                2026-09-21 09:00  Priya, coffee, 60m: again
                                2026-09-22 09:00  Priya, coffee, 60m: again
                                """);

        var frozen = Ties.freeze(after, person(after, "Priya"), at);

        assertThat(frozen).isEqualTo(Ties.freeze(before, person(before, "Priya"), at));
        assertThat(frozen.tie()).isEqualTo(Tie.PASSIVE);
        assertThat(frozen.contactsLastYear()).isEqualTo(1);
        assertThat(frozen.warmth()).isCloseTo(100 * .756 / 2.756, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "met in a coffee shop, STRANGER",
        "'met in a coffee shop, 2026-09-10', STRANGER",
        "'met in a coffee shop, 2026-09-09', ACTIVE",
        "met at work Acme, PASSIVE",
        "not met, STRANGER",
        "'met at work Acme, 2026-09-10', STRANGER"
    })
    void whoIsMetInTheVeryTalkWasAStrangerBefore(String met, Tie tie) {
        var book = book("Tom  " + met + "\n2026-09-10 09:00  Tom, 20m: a chat\n");

        assertThat(
                        Ties.freeze(
                                        book,
                                        person(book, "Tom"),
                                        Instant.parse("2026-09-10T07:00:00Z"))
                                .tie())
                .isEqualTo(tie);
    }

    @Test
    void theSameContactWrittenTwiceIsOne() {
        var once = story("Tom  met at an event\n2026-10-01 09:00  Tom, coffee, 30m: a\n", "Tom");
        var twice =
                story(
                        """
                        Tom  met at an event
                        2026-10-01 09:00  Tom, coffee, 30m: a
                        2026-10-01 09:00  Tom, coffee, 30m: the same from the calendar
                        """,
                        "Tom");

        assertThat(twice.contacts()).isEqualTo(1);
        assertThat(twice.warmth().score(NOW)).isEqualTo(once.warmth().score(NOW));
    }

    @Test
    void aLateReplyAnswersTheAttempt() {
        var story =
                story(
                        """
                        Tom  met at an event
                        2026-10-01 09:00  Tom, message: hello -> no answer
                        2026-10-03 09:00  Tom, message, from them: sorry, late -> talked
                        2026-10-10 09:00  Tom, call: tried -> no answer
                        2026-10-10 09:20  Tom, call: tried again -> no answer
                        """,
                        "Tom");

        assertThat(story.tries()).isEqualTo(2);
        assertThat(story.answered()).isEqualTo(1);
        assertThat(story.open()).hasSize(1);
    }

    @Test
    void closenessIsAWordWithItsReason() {
        var story = story("Tom  met at an event\n2026-10-01 09:00  Tom, call, 20m: a\n", "Tom");

        assertThat(Ties.closeness(story, NOW, UTC))
                .isEqualTo("Weak: one contact, the last, a 20-minute call, 14 days ago.");
    }

    /// The morning after an evening is a day later, wherever he lives.
    @Test
    void daysAreThoseOfHisCalendar() {
        var story = story("Tom  met at an event\n2026-10-13 22:30  Tom, call, 20m: a\n", "Tom");

        assertThat(Ties.closeness(story, NOW, UTC)).endsWith(" 2 days ago.");
        assertThat(Ties.closeness(story, NOW, ZoneId.of("Asia/Tokyo"))).endsWith(" yesterday.");
    }

    @Test
    void standingsOfTheNextBookAreThoseOfABookReadAtOnce() {
        var start = book(PAGE);
        var facts = new ArrayList<Fact>(book(PAGE + MORE).encounters());
        facts.removeAll(start.encounters());
        var next = start;
        var standings = Standings.of(start);
        for (var fact : facts) {
            next = next.with(List.of(new Change.Saved(fact)));
            standings = standings.next(next);
        }
        var tom = person(next, "Tom");

        same(standings, Standings.of(next), next);
        var gone = next.with(List.of(new Change.Removed(tom.ref())));
        same(standings.next(gone), Standings.of(gone), gone);
        assertThat(standings.next(gone).story(tom.id())).isEmpty();
    }

    @Test
    void standingsOfThisMorningLeaveOutWhatHappenedSince() {
        var then = Standings.of(book(PAGE + MORE)).before(Instant.parse("2026-10-05T00:00:00Z"));

        same(then, Standings.of(book(PAGE)), then.book());
    }

    private static final String PAGE =
            """
            Tom  met at an event
            Priya  met at work
            2026-10-01 09:00  Tom, message: hello -> no answer
            2026-10-02 09:00  Priya, coffee, 30m: talk -> next step, gave 2, got 3
            """;
    private static final String MORE =
            """
            2026-10-05 09:00  Tom, call, 12m: spoke -> talked, got 1
            2026-10-06 09:00  Tom + Priya, coffee, 12m: spoke -> help, got 4
            """;

    private static void same(Standings one, Standings other, Book book) {
        for (var tie : Tie.values())
            for (var channel : Channel.values())
                assertThat(one.total(tie, channel))
                        .as(tie + " " + channel)
                        .isEqualTo(other.total(tie, channel));
        for (var person : book.people()) {
            var left = one.story(person.id()).orElseThrow();
            var right = other.story(person.id()).orElseThrow();
            assertThat(left.contacts()).isEqualTo(right.contacts());
            assertThat(left.warmth().score(NOW)).isEqualTo(right.warmth().score(NOW));
        }
    }

    private static Standing standing(String page, String name) {
        var book = book(page);
        var person = person(book, name);
        return Ties.standing(person, Ties.story(book, person), NOW, UTC);
    }

    private static Story story(String page, String name) {
        var book = book(page);
        return Ties.story(book, person(book, name));
    }

    private static Book book(String page) {
        return Books.read("me  Maya, Europe/Berlin\n" + page);
    }

    private static Person person(Book book, String name) {
        return book.people().stream()
                .filter(person -> person.name().full().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
