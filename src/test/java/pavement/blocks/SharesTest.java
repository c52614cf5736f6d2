package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Inside;
import pavement.book.Spent;
import pavement.notation.Books;

final class SharesTest {
    private static List<Spent> shares(Book book) {
        return Shares.of(book, book.blocks().iterator().next()).stream()
                .map(Encounter::spent)
                .toList();
    }

    @Test
    void talkStaysAndTheRestOfTheClockIsSharedEvenly() {
        var book =
                Books.read(
                        """
                        Tom  met at work Acme
                        2026-03-02 10:00-10:30  block calls: Cold calls
                        2026-03-02 10:02  Tom, call, inside Cold calls: no luck -> no answer
                        2026-03-02 10:05  somebody, call, 8m, inside Cold calls: a chat
                        2026-03-02 10:20  somebody, call, 2m, inside Cold calls: short
                        """);

        assertThat(shares(book)).containsExactly(new Spent(0, 7), new Spent(8, 7), new Spent(2, 6));
    }

    @Test
    void minutesWrittenByHandStay() {
        var book =
                Books.read(
                        """
                        2026-03-02 10:00-10:30  block calls: Cold calls
                        2026-03-02 10:05  somebody, call, 8m, 12m around, inside Cold calls: a chat
                        2026-03-02 10:20  somebody, call, 2m, inside Cold calls: short
                        """);

        assertThat(shares(book)).containsExactly(new Spent(8, 12), new Spent(2, 8));
    }

    @Test
    void overAChangeOfSummerTimeMinutesAreThoseThatPassed() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin, 90 min a day, 60% active
                        2026-03-29 01:30-03:30  block event: Night of the founders
                        2026-03-29 01:40  somebody, event, inside Night of the founders: a chat
                        """);

        assertThat(shares(book)).containsExactly(new Spent(0, 60));
    }

    @Test
    void acrossMidnightToo() {
        var book =
                Books.read(
                        """
                        2026-03-02 23:30-00:15  block walk: Walk
                        2026-03-02 23:40  somebody, inside Walk: a chat
                        """);

        assertThat(shares(book)).containsExactly(new Spent(0, 45));
    }

    @RepeatedTest(200)
    void theSumIsTheMinutesOfTheBlockUnlessMoreWasSaid(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var minutes = random.nextInt(0, 120);
        var talks = new ArrayList<Encounter>();
        var page = new StringBuilder("2026-03-02 10:00-10:30  block walk: Walk\n");
        for (var i = random.nextInt(1, 9); i > 0; i--)
            page.append("2026-03-02 10:0" + i + "  somebody, inside Walk: chat " + i + "\n");
        for (var talk : Books.read(page.toString()).encounters())
            talks.add(
                    talk.spending(new Spent(random.nextInt(20), random.nextInt(20)))
                            .inside(
                                    talk.block()
                                            .map(id -> new Inside(id, random.nextInt(3) == 0))));

        var shared = Shares.shared(minutes, talks);

        var said = talks.stream().mapToInt(SharesTest::said).sum();
        var free = talks.stream().anyMatch(talk -> !byHand(talk));
        var sum = shared.stream().mapToInt(talk -> talk.spent().minutes()).sum();
        assertThat(sum).isEqualTo(free ? Math.max(minutes, said) : said);
        assertThat(shared)
                .extracting(talk -> talk.spent().talk())
                .isEqualTo(talks.stream().map(talk -> talk.spent().talk()).toList());
        assertThat(Shares.shared(minutes, shared)).isEqualTo(shared);
    }

    private static int said(Encounter talk) {
        return byHand(talk) ? talk.spent().minutes() : talk.spent().talk();
    }

    private static boolean byHand(Encounter talk) {
        return talk.inside().map(Inside::byHand).orElse(true);
    }

    @Test
    void aboutOneInFiveIsAskedHowAtEaseHeWasAndAlwaysTheSame() {
        var block = Books.read("2026-03-02 10:00  block walk: Walk\n").blocks().iterator().next();
        var asked = 0;
        for (var turn = 0; turn < 5_000; turn++) {
            var asks = Sampled.drawn(block.id(), turn);
            assertThat(Sampled.drawn(block.id(), turn)).isEqualTo(asks);
            if (asks) asked++;
        }

        assertThat(asked).isBetween(900, 1_100);
    }

    @Test
    void theFirstOfAKindIsAlwaysAsked() {
        var first = Books.read("2026-03-02 10:00  block walk: Walk\n");
        var block = first.blocks().iterator().next();

        assertThat(Sampled.asks(first, block, 0)).isTrue();
    }
}
