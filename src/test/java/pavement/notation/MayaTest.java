package pavement.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Promise;
import pavement.book.Tie;
import pavement.ties.Ties;

class MayaTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 11);

    @Test
    void mayasBookIsInhabited() throws IOException {
        var book = maya();

        assertThat(book.size()).isBetween(55, 70);
        assertThat(book.encounters()).hasSizeGreaterThan(150);
        assertThat(book.asks()).hasSizeGreaterThan(40);
        assertThat(book.deals()).hasSize(4);
        assertThat(book.promises().stream().filter(Promise::open)).hasSizeGreaterThan(7);
        assertThat(book.encounters().stream().filter(each -> each.outcome() == Outcome.SALE))
                .hasSize(3);
        assertThat(book.encounters())
                .extracting(Encounter::channel)
                .doesNotContainNull()
                .hasSizeGreaterThan(4);
        var now = Instant.parse("2027-03-11T08:00:00Z");
        var ties = new EnumMap<Tie, Integer>(Map.of(Tie.BLOCKED, 0));
        for (var person : book.people())
            ties.merge(Ties.tie(person, Ties.story(book, person), now), 1, Integer::sum);
        assertThat(ties).containsOnlyKeys(Tie.values());
        assertThat(ties.get(Tie.ACTIVE)).isGreaterThan(25);
        assertThat(ties.get(Tie.PASSIVE)).isGreaterThan(8);
    }

    @Test
    void itEndedYesterdayWheneverItIsLoaded() throws IOException {
        var book = maya();
        var berlin = ZoneId.of("Europe/Berlin");
        var last =
                book.encounters().stream().map(Encounter::at).max(Instant::compareTo).orElseThrow();

        assertThat(LocalDate.ofInstant(last, berlin)).isEqualTo(TODAY.minusDays(1));
        assertThat(book.appointments())
                .anyMatch(each -> LocalDate.ofInstant(each.start(), berlin).equals(TODAY));
    }

    @Test
    void whatCameOfATalkIsNeverReadAsWhatWasSaid() throws IOException {
        var book = maya();

        assertThat(book.encounters())
                .extracting(Encounter::note)
                .noneMatch(note -> note.contains("->"));
        assertThat(
                        book.encounters().stream()
                                .filter(each -> each.channel() == Channel.CALL)
                                .filter(each -> each.outcome() == Outcome.NO_ANSWER))
                .hasSize(10);
    }

    private static Book maya() throws IOException {
        try (var page = Books.class.getResourceAsStream("maya.book")) {
            assertThat(page).isNotNull();
            return Books.readEnding(
                    new String(page.readAllBytes(), StandardCharsets.UTF_8), TODAY.minusDays(1));
        }
    }
}
