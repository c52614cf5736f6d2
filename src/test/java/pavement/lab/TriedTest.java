package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static pavement.book.Encounters.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Tie;
import pavement.notation.Books;

/// Attempts are carried from one version of a book to the next; what is carried must be what is
/// there.
class TriedTest {
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    @RepeatedTest(20)
    void carriedOnTheyAreWhatTheyWouldBeFromNothing(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var book = Books.read(town(random));
        var tried = Tried.of(book, NOW);
        for (var i = 0; i < 12; i++) {
            book = book.with(List.of(change(book, random)));
            var now = NOW.plus(Duration.ofDays(i));
            tried = tried.next(book, now);
            assertThat(seen(tried))
                    .as("after %s changes", i + 1)
                    .isEqualTo(seen(Tried.of(book, now)));
        }
    }

    @Test
    void timeAloneDecidesWhatWaited() {
        var book =
                Books.read(
                        """
                        Tom  met at an event
                        2026-08-31 09:00  Tom, call: nobody there -> no answer
                        """);
        var tried = Tried.of(book, NOW);
        assertThat(tried.waiting()).isEqualTo(1);

        var later = tried.next(book, NOW.plus(Duration.ofDays(3)));
        assertThat(later.waiting()).isZero();
        assertThat(later.decided()).isEqualTo(1);
        assertThat(later.next(book, NOW).waiting()).isEqualTo(1);
    }

    private static String town(RandomGenerator random) {
        var page = new StringBuilder();
        for (var i = 0; i < 12; i++) page.append("P%d  met at an event\n".formatted(i));
        for (var i = 0; i < 60; i++)
            page.append(
                    "2026-%02d-%02d %02d:%02d  P%d, %s, %dm: said -> %s\n"
                            .formatted(
                                    random.nextInt(5, 9),
                                    random.nextInt(1, 29),
                                    random.nextInt(8, 20),
                                    i,
                                    random.nextInt(12),
                                    List.of("call", "coffee", "message").get(random.nextInt(3)),
                                    random.nextInt(1, 60),
                                    List.of("talked", "next step", "no answer")
                                            .get(random.nextInt(3))));
        return page.toString();
    }

    private static Change change(Book book, RandomGenerator random) {
        var all =
                book.encounters().stream()
                        .sorted(java.util.Comparator.comparing(Encounter::at))
                        .toList();
        var one = all.get(random.nextInt(all.size()));
        var people = one.people();
        return switch (random.nextInt(4)) {
            case 0 -> new Change.Removed(one.ref());
            case 1 -> new Change.Forgotten(people.getFirst());
            default -> new Change.Saved(at(one, NOW.minus(Duration.ofHours(random.nextInt(900)))));
        };
    }

    /// All there is to see, in an order of its own.
    private static List<String> seen(Tried tried) {
        var all = new TreeSet<String>();
        tried.show(each ->
                all.add(
                        String.join(
                                " ",
                                each.person().toString(),
                                String.valueOf(each.second()),
                                each.channel().toString(),
                                each.tie().toString(),
                                each.step() ? each.told().first().id().toString() : "",
                                String.valueOf(each.minutes()),
                                String.valueOf(each.points()))));
        var seen = new ArrayList<>(all);
        seen.add(tried.decided() + " " + tried.waiting() + " " + tried.ahead());
        for (var tie : Tie.values()) {
            var arm = tried.arm(each -> each.tie() == tie);
            seen.add(
                    tie
                            + " "
                            + arm.attempts()
                            + " "
                            + arm.people()
                            + " "
                            + arm.peopleWithResult()
                            + " "
                            + arm.hours());
        }
        return seen;
    }
}
