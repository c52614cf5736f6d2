package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Book;
import pavement.courier.Setup;
import pavement.http.Visitor;
import pavement.reminders.Kind;
import pavement.reminders.Means;
import pavement.reminders.Wanted;

@Tag("edge")
class RemindersPageTest {
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private final Served served = new Served(Book.EMPTY, Instant.parse("2026-03-03T08:12:00Z"));
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private int post(String path, Map<String, String> usual, String... changed) {
        maya.get("/settings/reminders");
        var fields = new LinkedHashMap<>(usual);
        for (int i = 0; i < changed.length; i += 2) fields.put(changed[i], changed[i + 1]);
        var flat =
                fields.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new);
        return maya.post(path, flat).statusCode();
    }

    private int wishes(String... changed) {
        var usual =
                Map.of(
                        "quietFrom",
                        "22:00",
                        "quietUntil",
                        "06:30",
                        "before",
                        "20",
                        "want",
                        "PLAN-MAIL");
        return post("/settings/reminders", usual, changed);
    }

    private int mail(String... changed) {
        var usual =
                Map.of(
                        "host", "smtp.example.com",
                        "port", "587",
                        "security", "STARTTLS",
                        "user", "maya",
                        "password", "sesame",
                        "sender", "maya@example.com",
                        "recipient", "maya@example.com");
        return post("/settings/reminders/mail", usual, changed);
    }

    private int push(String... changed) {
        var usual =
                Map.of(
                        "endpoint",
                        "https://push.example.net/send/1",
                        "key",
                        KEY,
                        "auth",
                        AUTH,
                        "device",
                        "Firefox on Linux");
        return post("/settings/reminders/push", usual, changed);
    }

    @Test
    void nothingIsOnBeforeHeTurnsItOn() {
        assertThat(maya.get("/settings/reminders").body())
                .contains("Everything is off until you turn it on")
                .contains("Nothing was sent yet", "No browser takes notifications yet")
                .contains("Make the address");
        assertThat(served.courier().round()).isEmpty();
        assertThat(maya.get("/settings").body()).contains("href=\"/settings/reminders\"");
    }

    @Test
    void whatHeWantsIsKept() {
        assertThat(wishes()).isEqualTo(303);

        var wishes = served.courier().ledger().setup().wishes();
        assertThat(wishes.wanted()).containsExactly(new Wanted(Kind.PLAN, Means.MAIL));
        assertThat(wishes.quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(wishes.minutesBefore()).isEqualTo(20);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        assertThat(wishes("quietFrom", "late")).isEqualTo(422);
        assertThat(wishes("quietUntil", "")).isEqualTo(422);
        assertThat(wishes("before", "0")).isEqualTo(422);
        assertThat(wishes("before", "soon")).isEqualTo(422);
        assertThat(wishes("want", "PLAN-PIGEON")).isEqualTo(422);
        assertThat(wishes("want", "DEBRIEF-CALENDAR")).isEqualTo(422);
        assertThat(mail("host", "")).isEqualTo(422);
        assertThat(mail("host", "smtp example")).isEqualTo(422);
        assertThat(mail("host", "x".repeat(300))).isEqualTo(422);
        assertThat(mail("port", "0")).isEqualTo(422);
        assertThat(mail("port", "70000")).isEqualTo(422);
        assertThat(mail("security", "HOPE")).isEqualTo(422);
        assertThat(mail("security", "NONE")).isEqualTo(422);
        assertThat(mail("sender", "maya")).isEqualTo(422);
        assertThat(mail("recipient", "maya@example.com\r\nBcc: all@example.com")).isEqualTo(422);
        assertThat(mail("recipient", "a@example.com, b@example.com")).isEqualTo(422);
        assertThat(push("endpoint", "http://push.example.net/1")).isEqualTo(422);
        assertThat(push("endpoint", "https:///nowhere")).isEqualTo(422);
        assertThat(push("endpoint", "javascript:alert(1)")).isEqualTo(422);
        assertThat(push("endpoint", "https://u:p@push.example.net/")).isEqualTo(422);
        assertThat(push("key", "AAAA")).isEqualTo(422);
        assertThat(push("key", KEY.replace('B', 'C'))).isEqualTo(422);
        assertThat(push("auth", "")).isEqualTo(422);

        assertThat(served.courier().ledger().setup()).isEqualTo(Setup.NONE);
        assertThat(served.courier().ledger().subscriptions()).isEmpty();
        assertThat(served.courier().ledger().secret("mail")).isEmpty();
    }

    @Test
    void whatWasTypedStaysButThePasswordDoesNot() {
        maya.get("/settings/reminders");
        var again =
                maya.post(
                        "/settings/reminders/mail",
                        "host",
                        "smtp.example.com",
                        "port",
                        "x",
                        "security",
                        "TLS",
                        "user",
                        "maya",
                        "password",
                        "sesame",
                        "sender",
                        "maya@example.com",
                        "recipient",
                        "maya@example.com");
        assertThat(again.body())
                .contains("smtp.example.com", "a whole number from 1 to 65535")
                .doesNotContain("sesame");
        assertThat(mail()).isEqualTo(303);
        assertThat(maya.get("/settings/reminders").body())
                .contains("One is kept. Blank leaves it.")
                .doesNotContain("sesame");
    }

    @Test
    void aBrowserIsSignedUpOnceAndTurnedOff() {
        assertThat(push()).isEqualTo(303);
        assertThat(push()).isEqualTo(303);
        assertThat(maya.get("/settings/reminders").body()).contains("Firefox on Linux");
        var id = served.courier().ledger().subscriptions().getFirst().id();
        assertThat(served.courier().ledger().subscriptions()).hasSize(1);

        assertThat(post("/settings/reminders/push/" + id + "/remove", Map.of())).isEqualTo(303);
        assertThat(post("/settings/reminders/push/" + id + "/remove", Map.of())).isEqualTo(404);
        assertThat(served.courier().ledger().subscriptions()).isEmpty();
    }

    @Test
    void onlyWhatDidNotArriveIsSentAgain() {
        var unknown = Map.of("kind", "PLAN", "about", "2026-03-03", "means", "MAIL");
        assertThat(post("/settings/reminders/again", unknown)).isEqualTo(404);
        assertThat(post("/settings/reminders/again", unknown, "kind", "PARTY")).isEqualTo(422);
        assertThat(post("/settings/reminders/again", unknown, "about", "")).isEqualTo(422);
        assertThat(post("/settings/reminders/again", unknown, "about", "x".repeat(200)))
                .isEqualTo(422);
        assertThat(post("/settings/reminders/again", unknown, "about", "not-a-day")).isEqualTo(404);
        assertThat(post("/settings/reminders/test", Map.of("means", "CALENDAR"))).isEqualTo(422);
        assertThat(post("/settings/reminders/test", Map.of())).isEqualTo(422);
    }
}
