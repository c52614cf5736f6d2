package pavement.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Person;
import pavement.match.Facing;
import pavement.meaning.Meaning;
import pavement.notation.Books;

/// What to ask comes from what is open and what is unknown, and from nothing else.
final class QuestionsTest {
    private static List<String> asked(String text) {
        var book = Books.read("me  Maya, Europe/Berlin, 90 min a day, 60% active\n" + text);
        Person tom = book.person(Books.id("Tom Baker")).orElseThrow();
        var facing = Facing.of(book, Meaning::shipped, LocalDate.of(2026, 3, 5));
        return Questions.of(book, tom, facing).stream().map(QuestionsTest::said).toList();
    }

    private static String said(Question question) {
        return switch (question) {
            case Question.Theirs(var promise) -> "theirs: " + promise.what();
            case Question.Mine(var promise) -> "mine: " + promise.what();
            case Question.Give(var need, var offer) -> need.what() + " <- " + offer.what();
            case Question.Get(var offer, var need) -> offer.what() + " -> " + need.what();
            case Question.Stands(var need) -> "stands: " + need.what();
            case Question.Whom(var need) -> "whom: " + need.what();
            case Question.Meet(var named) -> "meet: " + named.name().full();
            case Question.Unknown(var what) -> "unknown: " + what;
        };
    }

    @Test
    void ofSomebodyNothingIsKnownAboutItAsksForThatAndInventsNothing() {
        assertThat(asked("Tom Baker  met cold\n"))
                .containsExactly("unknown: NEEDS", "unknown: OFFERS", "unknown: WORK");
    }

    @Test
    void promisesComeFirstThenWhereBothSidesMeetThenWhatIsOpen() {
        assertThat(
                        asked(
                                """
                                Tom Baker  met cold
                                    job: Owner, Baker & Sons
                                2026-03-01  Tom needs: a courier for bread
                                2026-03-01  Tom needs: a new oven
                                2026-03-01  Tom offers: bread for events
                                2026-03-01  I need: bread every Monday
                                2026-03-01  I need: an accountant
                                2026-03-01  I offer: a courier on a bike
                                2026-03-01  I owe Tom: the price list, by 2026-03-05
                                2026-03-01  Tom owes me: the floor plan
                                """))
                .containsExactly(
                        "theirs: the floor plan",
                        "mine: the price list",
                        "a courier for bread <- a courier on a bike",
                        "bread for events -> bread every Monday",
                        "stands: a new oven",
                        "whom: an accountant");
    }

    @Test
    void bothSidesMeetByWhatTheyMeanAndNotByAWordThatMeansTwoThings() {
        assertThat(
                        asked(
                                """
                                Tom Baker  met cold
                                    job: Owner, Baker & Sons
                                2026-03-01  Tom needs: a driver for deliveries
                                2026-03-01  Tom offers: runs paid social for restaurants
                                2026-03-01  I need: someone for Facebook ads
                                2026-03-01  I offer: printer drivers
                                """))
                .containsExactly(
                        "runs paid social for restaurants -> someone for Facebook ads",
                        "stands: a driver for deliveries");
    }

    @Test
    void whatIsClosedOrKeptIsNotAskedAgain() {
        assertThat(
                        asked(
                                """
                                Tom Baker  met cold
                                    job: Owner, Baker & Sons
                                2026-03-01  Tom needs: a courier, closed
                                2026-03-01  Tom offers: bread
                                2026-03-01  I owe Tom: the price list, kept
                                """))
                .containsExactly("unknown: NEEDS");
    }

    @Test
    void itNeverAsksMoreThanOneTalkHolds() {
        var needs = new StringBuilder("Tom Baker  met cold\n");
        for (var what :
                List.of("a van", "a cook", "flour", "salt", "a roof", "a sign", "milk", "ice"))
            needs.append("2026-03-01  Tom needs: ").append(what).append('\n');

        assertThat(asked(needs.toString())).hasSize(Questions.MOST);
    }
}
