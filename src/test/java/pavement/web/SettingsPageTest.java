package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Book;
import pavement.http.Visitor;

@Tag("edge")
class SettingsPageTest {
    private final Served served = new Served(Book.EMPTY, Instant.parse("2026-03-03T08:12:00Z"));
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private int save(String... changed) {
        maya.get("/settings");
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("name", "Maya");
        fields.put("zone", "Europe/Berlin");
        fields.put("country", "de");
        fields.put("currency", "EUR");
        fields.put("weekStart", "MONDAY");
        fields.put("workday", "TUESDAY");
        fields.put("from", "08:30");
        fields.put("until", "17:00");
        fields.put("minutes", "120");
        fields.put("share", "70");
        fields.put("weekly", "40");
        for (int i = 0; i < changed.length; i += 2) fields.put(changed[i], changed[i + 1]);
        var flat =
                fields.entrySet().stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new);
        return maya.post("/settings", flat).statusCode();
    }

    @Test
    void whatIsSavedIsKept() {
        assertThat(save()).isEqualTo(303);

        var self = served.desk().book().self().orElseThrow();
        assertThat(self.name()).isEqualTo("Maya");
        assertThat(self.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(self.country()).isEqualTo("DE");
        assertThat(self.workdays()).containsExactly(DayOfWeek.TUESDAY);
        assertThat(self.from()).isEqualTo(LocalTime.of(8, 30));
        assertThat(self.minutesADay()).isEqualTo(120);
        assertThat(self.activeShare()).isEqualTo(0.7);
        assertThat(self.weeklyAttempts()).isEqualTo(40);
        assertThat(self.singleKeys()).isFalse();
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        assertThat(save("zone", "Moon/Crater")).isEqualTo(422);
        assertThat(save("country", "XX")).isEqualTo(422);
        assertThat(save("currency", "ZZZ")).isEqualTo(422);
        assertThat(save("minutes", "none")).isEqualTo(422);
        assertThat(save("share", "101")).isEqualTo(422);
        assertThat(save("until", "08:00")).isEqualTo(422);
        assertThat(save("weekStart", "DOOMSDAY")).isEqualTo(422);
        assertThat(save("workday", "DOOMSDAY")).isEqualTo(422);
        assertThat(save("name", "x".repeat(300))).isEqualTo(422);
        assertThat(served.desk().book().self()).isEmpty();
    }

    @Test
    void theComplaintStandsBesideTheFieldAndWhatWasTypedStays() {
        maya.get("/settings");
        var page =
                maya.post(
                                "/settings",
                                "zone",
                                "Moon/Crater",
                                "name",
                                "Maya",
                                "country",
                                "DE",
                                "currency",
                                "EUR")
                        .body();
        assertThat(page).contains("“Moon/Crater” is not a time zone").contains("value=\"Maya\"");
    }

    @Test
    void needsAndOffersOfMineComeAndGo() {
        maya.get("/settings");
        assertThat(
                        maya.post("/settings/asks", "side", "NEED", "what", "a bookkeeper <b>")
                                .statusCode())
                .isEqualTo(303);
        assertThat(maya.get("/settings").body()).contains("a bookkeeper &lt;b&gt;");

        var ask = served.desk().book().ownAsks().getFirst();
        assertThat(maya.post("/settings/asks/" + ask.id() + "/close").statusCode()).isEqualTo(303);
        assertThat(served.desk().book().ownAsks()).isEmpty();
        assertThat(maya.post("/settings/asks", "side", "NEED", "what", " ").statusCode())
                .isEqualTo(422);
        assertThat(maya.post("/settings/asks", "side", "WISH", "what", "x").statusCode())
                .isEqualTo(422);
    }
}
