package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.http.Visitor;
import pavement.notation.Books;

/// Today and its settings when time is short, off, elsewhere or changed, in both sizes and themes.
@Tag("browser")
class TimeScreenTest {
    private static final String PEOPLE =
            """
            Joanne Pruitt  met at an event
                phone: +1 804 555 0147
            Mei Tan  met on the street Carver Street
                phone: +49 30 901820
            Curtis Yoo  met by introduction, through Mei Tan
                mail: curtis@yoo.example
            Ruth Abrams  met in a coffee shop Northside
                phone: +44 20 7946 0958
            Samir Haddad  met online
                phone: +49 30 901821
                mail: samir@haddad.example
            2025-11-02 10:00  Ruth, coffee, 20m: she lets 14 shops -> talked
            2026-01-10 11:00  Mei, call, 10m: needs a bookkeeper -> next step
            2026-01-12 11:00  Samir, call, 10m: rows of chairs -> next step
            2026-02-01 15:00  Joanne, call, 10m: the dispatch desk -> talked
            2026-03-02 16:00  Ruth, coffee, 20m: two of the shops -> talked
            """;
    private static final String ME = "me  Maya, Europe/Berlin, 90 min a day, 50% active";
    private static final String OWED =
            "2026-02-20  I owe %s: the price list number %d, by 2026-03-03\n";

    private static final Pattern LOG =
            Pattern.compile(
                    "name=\"id\" value=\"([^\"]*)\"><input type=\"hidden\" name=\"person\" value=\"([^\"]*)\"><input type=\"hidden\" name=\"channel\" value=\"([^\"]*)\"><input type=\"hidden\" name=\"plan\" value=\"([^\"]*)\"");

    private static Chromium chromium;
    private static final Map<String, Served> SERVED = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        open("off", ME + ", off 2026-03-02 2026-03-06 Winter school\n", "2026-03-03T08:12:00Z");
        open("long", ME + ", Sat 10:00-13:00 30, Fri off\n", "2026-03-03T10:47:00Z");
        open(
                "owed",
                ME.replace("90 min", "20 min")
                        + "\n"
                        + OWED.formatted("Mei", 1)
                        + OWED.formatted("Curtis", 2)
                        + OWED.formatted("Samir", 3),
                "2026-03-03T08:12:00Z");
        open("clocks", ME + ", Sun 01:00-12:00 60\n", "2026-03-28T23:30:00Z");
        open(
                "away",
                ME.replace("Europe/Berlin", "America/New_York") + "\n",
                "2026-03-03T13:12:00Z");
        open("late", ME + "\n", "2026-03-03T16:40:00Z");
        open("again", ME + "\n", "2026-03-03T08:12:00Z");
        var maya = SERVED.get("again").owner();
        maya.get("/today");
        maya.post("/today/minutes", "minutes", "20");
        travelling();
        painted();
    }

    /// Two places of a town, and somebody promised at one of them between two meetings.
    private static void travelling() {
        open(
                "ways",
                ME.replace("90 min", "200 min")
                        + """

                        2026-03-02  I owe Ruth: coffee with her at Northside, by 2026-03-03
                        2026-03-02  I owe Joanne: lunch with her at the depot, by 2026-03-03
                        2026-03-03 10:30-11:00  appointment: Tour, at Depot
                        """,
                "2026-03-03T08:12:00Z");
        var maya = SERVED.get("ways").owner();
        maya.post("/settings/time/places", "place", "Northside", "where", "52.5300, 13.4000");
        maya.post("/settings/time/places", "place", "Depot", "where", "52.5000, 13.4400");
        maya.post("/settings/time/pace", "pace", "BY_BICYCLE");
    }

    /// All that was planned is written down.
    private static void painted() {
        open("painted", ME + "\n", "2026-03-03T08:12:00Z");
        var maya = SERVED.get("painted").owner();
        for (var left = 12; left > 0; left--) {
            var page = maya.get("/today").body();
            var form = LOG.matcher(page);
            if (page.contains("painted") || !form.find()) return;
            maya.post(
                    "/today/log",
                    "id",
                    form.group(1),
                    "person",
                    form.group(2),
                    "channel",
                    form.group(3),
                    "plan",
                    form.group(4),
                    "outcome",
                    "TALKED");
        }
    }

    private static void open(String name, String me, String now) {
        var page = me.substring(0, me.indexOf('\n') + 1);
        var more = me.substring(page.length());
        SERVED.put(name, new Served(Books.read(page + PEOPLE + more), Instant.parse(now)));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        SERVED.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> today() {
        return SERVED.keySet().stream()
                .flatMap(name -> chromium.looks(SERVED.get(name), "/today", "time-" + name));
    }

    @TestFactory
    Stream<DynamicTest> settings() {
        return Stream.of("off", "long")
                .flatMap(name ->
                        chromium.looks(
                                SERVED.get(name), "/settings/time", "time-settings-" + name));
    }

    @Test
    void aDayOffSaysWhatItIsAndUntilWhen() {
        assertThat(today("off"))
                .contains("Winter school, until Friday 6 March.")
                .contains("“I have 20 min” plans some anyway.");
    }

    @Test
    void atThirteenMinutesToTwelveNothingSaysNine() {
        assertThat(today("long")).doesNotContain("<time>09:").contains("<time>11:50");
    }

    @Test
    void theDifferenceStandsInALineThatOpens() {
        assertThat(today("again"))
                .contains("Planned again at 09:12:")
                .contains(" left out, because you have 20 minutes");
    }

    @Test
    void theWayFromPlaceToPlaceIsNobodysTime() {
        assertThat(today("ways")).containsPattern("Meet (Ruth|Joanne)").contains("by bicycle");
    }

    @Test
    void whenAllIsDoneItSaysSo() {
        assertThat(today("painted")).contains("That’s the plan, painted.");
    }

    @Test
    void whatIsTooLateIsSaidQuietly() {
        assertThat(today("late")).containsPattern("no longer fits? today");
    }

    private static String today(String name) {
        Visitor maya = SERVED.get(name).owner();
        return maya.get("/today").body();
    }
}
