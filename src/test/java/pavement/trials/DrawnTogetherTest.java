package pavement.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.match.Fits;
import pavement.meaning.Meaning;
import pavement.notation.Books;

class DrawnTogetherTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Self SELF = Self.in(ZoneOffset.UTC, "DE", DayOfWeek.MONDAY, "EUR");
    private static final String PEOPLE =
            "Ann  met cold\nBob  met cold\nCem  met cold\nDee  met cold\n";
    private static final String CHANNEL =
            "2026-03-01 08:00  experiment channel: Call first? / Call first / Message first\n";

    @Test
    void neighboursAreDrawnForWhenTheirScoresAreAlike() {
        assertThat(names(PEOPLE + CHANNEL, 10, 9, 5, 4.5)).containsExactly("Ann Bob", "Cem Dee");
        assertThat(names(PEOPLE + CHANNEL, 10, 8, 5, 3)).isEmpty();
        assertThat(names(PEOPLE + CHANNEL, 10, 8, 7, 3)).containsExactly("Bob Cem");
    }

    /// SCIENCE B6, B7: pairs are alike in fit and seniority where the list allows, and in the tie
    /// always; nobody is lost by it.
    @Test
    void whoIsAlikeInFitAndSeniorityIsDrawnForFirst() {
        var page =
                PEOPLE.replace("Ann  met cold", "Ann  met cold\n    job: Founder, Acme")
                                .replace("Cem  met cold", "Cem  met cold\n    job: CEO, Bolt")
                        + CHANNEL;

        assertThat(names(page, 10, 9.9, 9.8, 9.7)).containsExactlyInAnyOrder("Ann Cem", "Bob Dee");
        assertThat(strata(page, 10, 9.9, 9.8, 9.7))
                .containsExactlyInAnyOrder("stranger, decides alone", "stranger");
        assertThat(names(page, 10, 9.9)).containsExactly("Ann Bob");
        assertThat(names(page, 10, 9.9, 5, 4.5)).containsExactly("Ann Bob", "Cem Dee");

        var fitting =
                PEOPLE
                        + CHANNEL
                        + "2026-02-01  I need: roofing\n2026-02-01  Bob offers: roofing\n"
                        + "2026-02-01  Dee offers: roofing, solar roofing\n";
        var longAgo = fitting.replace("2026-02-01  I need", "2025-08-01  I need");
        assertThat(names(fitting, 10, 9.9, 9.8, 9.7))
                .containsExactlyInAnyOrder("Ann Cem", "Bob Dee");
        assertThat(strata(fitting, 10, 9.9, 9.8, 9.7)).contains("stranger, fits");
        assertThat(strata(longAgo, 10, 9.9, 9.8, 9.7)).contains("stranger, fits in part");
    }

    @Test
    void ofSomePeopleNoCoinDecides() {
        for (var rule :
                List.of(
                        "Ann  met cold\n    do not contact\n",
                        "Ann  met cold\n    tags: VIP\n",
                        "Ann  met cold\n    tags: Sensitive\n",
                        "Ann  met cold\n2026-03-01  I owe Ann: the deck\n",
                        "Ann  met cold\n2026-03-01  Ann owes me: a name\n",
                        "Ann  met cold\n2026-02-01 10:00  Ann, call, 5m: wants a quote -> next step\n",
                        "Ann  met cold\n2026-03-04 10:00  appointment: Trial, with Ann\n"))
            assertThat(names(PEOPLE.replace("Ann  met cold\n", rule) + CHANNEL, 10, 9.9))
                    .as(rule)
                    .isEmpty();
        assertThat(names(PEOPLE + CHANNEL, 10, 9.9)).containsExactly("Ann Bob");
    }

    @Test
    void whoHasALotOpenGetsNoOther() {
        var lot = "2026-03-01 10:00  lot channel 1: Ann A + Cem B\n";

        assertThat(names(PEOPLE + CHANNEL + lot, 10, 9.9)).isEmpty();
        assertThat(names(PEOPLE + CHANNEL + lot.replace("2026-03-01", "2026-02-01"), 10, 9.9))
                .containsExactly("Ann Bob");
    }

    @Test
    void notTodayIsSaidBeforeTheCoin() {
        var book = Books.read(PEOPLE + CHANNEL);
        var its = book.experiments().iterator().next();

        assertThat(pairing(book).why(its.resting(DAY))).contains("Not today, as you said.");
        assertThat(pairing(book).why(its.resting(DAY.minusDays(1)))).isEmpty();
    }

    @Test
    void experimentsHaveThreeInTenOfTheMinutesOfAWeek() {
        var page = new StringBuilder(PEOPLE + CHANNEL);
        for (var i = 0; i < 13; i++) page.append("X%d  met cold\n".formatted(i));
        for (var i = 1; i <= 6; i++)
            page.append("2026-03-01 09:00  lot channel %d: X%d A + X%d B\n".formatted(i, i, i + 6));

        // 5 days of 90 minutes, of which 135 are for experiments; a pair of calls takes 20.
        assertThat(names(page.toString(), 10, 9.9)).isEmpty();
        assertThat(names(page.toString().replaceAll("2026.*channel 6.*\n", ""), 10, 9.9))
                .containsExactly("Ann Bob");
    }

    @Test
    void everyArmComesOnceAndTheCoinIsFair() {
        var first = 0;
        for (var i = 0; i < 4_000; i++) {
            var id = new ExperimentId(new UUID(7, i));
            var arms = Lot.arms(Lot.seed(id, 1, List.of("a", "b")), 2);
            assertThat(Arrays.stream(arms).sorted().toArray()).containsExactly(0, 1);
            first += arms[0];
        }
        assertThat(first).isBetween(1_880, 2_120);
        assertThat(Arrays.stream(Lot.arms(5, 4)).sorted().toArray()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theSamePairDrawnAgainGetsTheSameLot() {
        var id = new ExperimentId(new UUID(7, 1));

        assertThat(Lot.seed(id, 3, List.of("a", "b")))
                .isEqualTo(Lot.seed(id, 3, List.of("b", "a")));
        assertThat(Lot.seed(id, 3, List.of("a", "b")))
                .isNotEqualTo(Lot.seed(id, 4, List.of("a", "b")));
    }

    private static Pairing pairing(Book book) {
        return new Pairing(book, SELF, DAY, NOW);
    }

    private static List<String> strata(String page, double... scores) {
        return groups(Books.read(page), scores).stream().map(Pairing.Group::stratum).toList();
    }

    private static List<String> names(String page, double... scores) {
        var book = Books.read(page);
        return groups(book, scores).stream()
                .map(group ->
                        name(book, group.people().get(0)) + " " + name(book, group.people().get(1)))
                .toList();
    }

    private static List<Pairing.Group> groups(Book book, double... scores) {
        var names = List.of("Ann", "Bob", "Cem", "Dee");
        var fits = Fits.of(book, Meaning::shipped, DAY);
        var candidates =
                Stream.iterate(0, i -> i < scores.length, i -> i + 1)
                        .map(i ->
                                new Pairing.Candidate(
                                        Books.id(names.get(i)),
                                        scores[i],
                                        fits.of(Books.id(names.get(i))),
                                        "stranger"))
                        .toList();
        Experiment its = book.experiments().iterator().next();
        return pairing(book).of(its, candidates);
    }

    private static String name(Book book, PersonId id) {
        return book.person(id).orElseThrow().name().full();
    }
}
