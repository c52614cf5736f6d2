package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Stage;
import pavement.evidence.Label;
import pavement.notation.Books;

class StagesTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");

    @Test
    void nobodyHasNoStage() {
        var stages = stages(book(""));

        assertThat(stages.all()).isEmpty();
        assertThat(stages.guides()).isEmpty();
    }

    @Test
    void oneStageHasNothingToDifferFrom() {
        var book = book("Tom  met at an event Meetup\n");
        var stages = stages(book);

        assertThat(stages.all())
                .singleElement()
                .satisfies(one -> assertThat(one.talked()).isZero());
        assertThat(stages.guides()).isEmpty();
        var story = StageStory.of(stages.all().getFirst().id(), book, Tried.of(book, NOW), NOW);
        assertThat(story.orElseThrow().went())
                .allMatch(each -> each.finding().label() == Label.NO_DATA);
        assertThat(StageStory.of(new UUID(1, 1), book, Tried.of(book, NOW), NOW)).isEmpty();
    }

    /// Whoever was met at the café is met again, whoever was met online is not.
    @Test
    void whereStagesDifferItSaysSo() {
        var book = book(people(20));
        var stages = stages(book);

        var guides = stages.guides().orElseThrow();
        assertThat(guides.label()).isEqualTo(Label.LEANING);
        assertThat(guides.value()).isLessThan(.01);
        assertThat(guides.sentence()).contains("2 stages anew among the 40 people");
        var cafe =
                StageStory.of(
                                Stages.id(new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle")),
                                book,
                                Tried.of(book, NOW),
                                NOW)
                        .orElseThrow();
        var again = cafe.went().getFirst();
        assertThat(again.habit()).isEqualTo(Habit.AGAIN);
        assertThat(again.here().counts()).isEqualTo("20 of 20");
        assertThat(again.elsewhere().counts()).isEqualTo("0 of 20");
        assertThat(again.finding().label()).isEqualTo(Label.LEANING);
        assertThat(cafe.others()).isEqualTo(20);
    }

    @Test
    void withFewPeopleItIsTooEarly() {
        assertThat(stages(book(people(4))).guides().orElseThrow().label())
                .isEqualTo(Label.TOO_EARLY);
    }

    /// A person counts once, and who was met lately counts neither way yet.
    @Test
    void whoWasMetLatelyCountsNeitherWay() {
        var book =
                book(
                        """
                        New  met at an event Meetup
                        Old  met at work Acme
                        2026-10-01 10:00  New, coffee, 20m: hello -> talked
                        2026-10-05 10:00  New, coffee, 20m: again -> talked
                        2026-10-06 10:00  New, coffee, 20m: again -> talked
                        """);
        var story =
                StageStory.of(
                                Stages.id(new Stage(Stage.Kind.EVENT, "Meetup")),
                                book,
                                Tried.of(book, NOW),
                                NOW)
                        .orElseThrow();

        assertThat(story.went())
                .extracting(each -> each.here().counts())
                .startsWith("0 of 0", "0 of 0", "1 of 1");
    }

    private static String people(int each) {
        var page = new StringBuilder();
        for (var i = 1; i <= each; i++)
            page.append(
                    """
                    Ann%1$d  met in a coffee shop Blue Bottle
                    Ben%1$d  met online
                    2026-03-01 1%2$d:%3$02d  Ann%1$d, coffee, 20m: hello -> talked
                    2026-03-01 1%2$d:%3$02d  Ben%1$d, call, 20m: hello -> talked
                    2026-04-01 1%2$d:%3$02d  Ann%1$d, coffee, 20m, from them: again -> talked
                    """
                            .formatted(i, i % 8, i));
        return page.toString();
    }

    private static Stages stages(Book book) {
        return Stages.of(book, Tried.of(book, NOW), NOW);
    }

    private static Book book(String page) {
        return Books.read("me  Maya, UTC\n" + page);
    }
}
