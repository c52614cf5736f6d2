package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.book.Book;
import pavement.book.DayOff;
import pavement.book.Hours;
import pavement.book.Pace;
import pavement.book.Timetable;
import pavement.http.Visitor;

@Tag("edge")
class TimePageTest {
    private final Served served = new Served(Book.EMPTY, Instant.parse("2026-03-03T08:12:00Z"));
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private int post(String path, String... fields) {
        maya.get("/settings/time");
        return maya.post("/settings/time" + path, fields).statusCode();
    }

    private Timetable kept() {
        return served.desk().book().self().orElseThrow().timetable();
    }

    @Test
    void aDayUnlikeTheOthersIsKeptAndABlankOneIsLikeThem() {
        assertThat(post("/hours", "from6", "10:00", "until6", "13:00", "minutes6", "30"))
                .isEqualTo(303);
        assertThat(kept().apart())
                .containsExactly(
                        new Hours(
                                DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(13, 0), 30));

        assertThat(post("/hours", "until5", "15:00")).isEqualTo(303);
        assertThat(kept().apart())
                .containsExactly(
                        new Hours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(15, 0), 90));
    }

    @Test
    void hoursThatEndBeforeTheyStartAreSaidSo() {
        maya.get("/settings/time");
        var page = maya.post("/settings/time/hours", "from1", "19:00").body();

        assertThat(page)
                .contains("Monday would end at 18:00, before it starts at 19:00.")
                .contains("value=\"19:00\"");
        assertThat(served.desk().book().self()).isEmpty();
    }

    @Test
    void daysOffComeAndGoAndComeBack() {
        assertThat(post("/off", "from", "2026-12-24", "until", "2026-12-31", "what", "Christmas"))
                .isEqualTo(303);
        var off = new DayOff(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31), "Christmas");
        assertThat(kept().off()).containsExactly(off);
        assertThat(maya.get("/settings/time").body()).contains("Thu 24 Dec 2026 to Thu 31 Dec");

        post("/off/remove", "from", "2026-12-24", "until", "2026-12-31", "what", "Christmas");
        assertThat(kept().off()).isEmpty();
        maya.post("/undo");
        assertThat(kept().off()).containsExactly(off);
        assertThat(post("/off/remove", "from", "2026-12-25", "until", "2026-12-31")).isEqualTo(404);
    }

    @Test
    void savingTheSettingsKeepsTheDaysOff() {
        post("/off", "from", "2026-12-24");
        maya.get("/settings");
        var fields =
                new String[] {
                    "name", "Maya", "zone", "Europe/Berlin", "country", "de", "currency", "EUR",
                    "weekStart", "MONDAY", "workday", "TUESDAY", "from", "08:30", "until", "17:00",
                    "minutes", "120", "share", "70", "weekly", "40"
                };
        assertThat(maya.post("/settings", fields).statusCode()).isEqualTo(303);
        assertThat(kept().off()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, 2026-12-20", "2036-01-01, ''", "'', 2026-12-20", "soon, ''"})
    void daysOffThatCannotBeAreRefused(String from, String until) {
        assertThat(post("/off", "from", from, "until", until)).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52.52, 13.405",
                "52.52 13.405",
                "geo:52.52,13.405;u=35",
                "https://www.openstreetmap.org/#map=19/52.52/13.405",
                "https://www.openstreetmap.org/?mlat=52.52&mlon=13.405#map=19/1/1",
                "https://www.google.com/maps/@52.52,13.405,17z",
                "https://maps.apple.com/?ll=52.52,13.405"
            })
    void aPlaceIsTypedOrPastedFromAMap(String where) {
        assertThat(
                        post(
                                "/places",
                                "place",
                                "Blue Bottle",
                                "where",
                                where,
                                "open",
                                "Mo-Fr 08:00-18:00; Sa 9:00-13:00"))
                .isEqualTo(303);
        var place = kept().places().getFirst();
        assertThat(place.latitude()).isEqualTo(52.52);
        assertThat(place.longitude()).isEqualTo(13.405);
        assertThat(place.open()).hasSize(6);

        assertThat(post("/places/remove", "place", "blue bottle")).isEqualTo(303);
        assertThat(kept().places()).isEmpty();
        assertThat(post("/places/remove", "place", "blue bottle")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Bank, 95.1 13.4, ''",
        "Bank, down the road, ''",
        "Bank, '52.5, 13.4', always",
        "Bank, '52.5, 13.4', Mo 18:00-09:00",
        "'', '52.5, 13.4', ''",
        "'***', '52.5, 13.4', ''"
    })
    void aPlaceThatIsNowhereIsRefused(String name, String where, String open) {
        assertThat(post("/places", "place", name, "where", where, "open", open)).isEqualTo(422);
        assertThat(served.desk().book().self()).isEmpty();
    }

    @Test
    void speedIsChosen() {
        assertThat(post("/pace", "pace", "BY_CAR")).isEqualTo(303);
        assertThat(kept().pace()).isEqualTo(Pace.BY_CAR);
        assertThat(post("/pace", "pace", "BY_MAGIC")).isEqualTo(422);
    }
}
