package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pavement.book.Name;
import pavement.book.Stage;

class LooksTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-14");

    @Test
    void daysAreSaidAsAFriendWould() {
        assertThat(Looks.day(TODAY, TODAY)).isEqualTo("today");
        assertThat(Looks.day(TODAY.plusDays(1), TODAY)).isEqualTo("tomorrow");
        assertThat(Looks.day(TODAY.plusDays(2), TODAY)).isEqualTo("Fri 16 Oct");
        assertThat(Looks.day(LocalDate.parse("2025-10-16"), TODAY)).isEqualTo("16 Oct 2025");
        assertThat(Looks.weekday(TODAY.minusDays(5), TODAY)).isEqualTo("Friday");
        assertThat(Looks.weekday(TODAY.minusDays(8), TODAY)).isEqualTo("Tue 6 Oct");
    }

    @Test
    void timeAgoIsInTheLargestWholeUnit() {
        assertThat(Looks.ago(TODAY.minusDays(12), TODAY)).isEqualTo("12 days");
        assertThat(Looks.ago(TODAY.minusDays(44), TODAY)).isEqualTo("6 weeks");
        assertThat(Looks.ago(TODAY.minusDays(150), TODAY)).isEqualTo("5 months");
        assertThat(Looks.ago(TODAY.minusDays(800), TODAY)).isEqualTo("2 years");
        assertThat(Looks.ago(TODAY, TODAY)).isEqualTo("today");
    }

    @Test
    void minutesBecomeHours() {
        assertThat(Looks.minutes(24)).isEqualTo("24 min");
        assertThat(Looks.minutes(120)).isEqualTo("2 h");
        assertThat(Looks.minutes(65)).isEqualTo("1 h 5 min");
    }

    @Test
    void aTokenHoldsTwoLettersOfANameAndOneOfADescription() {
        assertThat(Looks.initials(Name.of("Dana Mae Whitlock"))).isEqualTo("DW");
        assertThat(Looks.initials(Name.of("Cher"))).isEqualTo("C");
        assertThat(Looks.initials(Name.of("𝒜da Łukasz"))).isEqualTo("𝒜Ł");
        assertThat(Looks.initials(Name.describing("guy with the bread stall"))).isEqualTo("G");
    }

    @Test
    void aPlateShowsThePlaceOrElseItsKind() {
        assertThat(Looks.plate(new Stage(Stage.Kind.COFFEE_SHOP, "Northside")))
                .isEqualTo(new Looks.Plate("coffee", "Northside", false));
        assertThat(Looks.plate(new Stage(Stage.Kind.WORK, "")))
                .isEqualTo(new Looks.Plate("briefcase", "At work", true));
    }

    @Test
    void chancesAreStrokesThatNeverPromiseCertainty() {
        var odds = Odds.of(0.21, 0.33, 0.52);
        assertThat(odds.words()).isEqualTo("3 in 10");
        assertThat(odds.range()).isEqualTo("Likely between 2 and 5 in 10");
        assertThat(odds.strokes().stream().map(Odds.Stroke::kind).collect(Collectors.joining()))
                .isEqualTo("aabbbccccc");
        assertThat(Odds.of(0.99, 1, 1).words()).isEqualTo("9 in 10");
        assertThat(Odds.of(0, 0.01, 0.02).words()).isEqualTo("less than 1 in 10");
    }
}
