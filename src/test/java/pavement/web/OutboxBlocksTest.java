package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.book.Block;
import pavement.book.Encounter;
import pavement.http.Visitor;
import pavement.notation.Books;

/// Blocks that a phone began, worked and ended without the server.
@Tag("edge")
class OutboxBlocksTest {
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

    private final UUID walk = UUID.randomUUID();
    private final UUID tap = UUID.randomUUID();
    private Served served;
    private Visitor phone;

    @BeforeEach
    void start() {
        served =
                new Served(
                        Books.read(
                                "me  Maya, Europe/Berlin, 90 min a day, 60% active\nTom Baker  met cold\n"),
                        NOW);
        phone = served.owner();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String entry(UUID id, String kind, int ago, List<UUID> after, String fields) {
        var at = NOW.minusSeconds(ago * 60L).toEpochMilli();
        var names = after.stream().map(each -> "\"" + each + "\"").toList();
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"at\":%d,\"after\":[%s],\"fields\":{%s}}"
                .formatted(id, kind, at, String.join(",", names), fields);
    }

    private String begun() {
        return entry(
                walk,
                "walk",
                60,
                List.of(),
                "\"name\":[\"Hoagie House\"],\"kind\":[\"SANDWICH_SHOP\"]");
    }

    private String tapped() {
        return entry(
                tap,
                "talk",
                50,
                List.of(walk),
                "\"block\":[\"" + walk + "\"],\"place\":[\"SANDWICH_SHOP:Hoagie House\"]");
    }

    private String told() {
        return entry(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "say",
                49,
                List.of(walk, tap),
                "\"block\":[\""
                        + walk
                        + "\"],\"talk\":[\""
                        + tap
                        + "\"],\"line\":[\"Ada North, needs a florist\"]");
    }

    private String ended() {
        return entry(
                UUID.nameUUIDFromBytes(new byte[] {2}),
                "end",
                30,
                List.of(walk),
                "\"block\":[\"" + walk + "\"]");
    }

    private String sent(String... entries) {
        var body =
                "{\"now\":%d,\"entries\":[%s]}"
                        .formatted(NOW.toEpochMilli(), String.join(",", entries));
        var answer =
                phone.send(
                        phone.request("/outbox")
                                .header("Content-Type", "application/json")
                                .header("X-CSRF", phone.token())
                                .POST(BodyPublishers.ofString(body))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Block block() {
        assertThat(served.desk().book().blocks()).hasSize(1);
        return served.desk().book().blocks().iterator().next();
    }

    private void whole() {
        assertThat(block().clock().minutes()).contains(30);
        assertThat(served.desk().book().encountersIn(block().id()))
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.note()).isEqualTo("Ada North, needs a florist");
                    assertThat(talk.stage().place()).isEqualTo("Hoagie House");
                    assertThat(talk.at()).isEqualTo(NOW.minusSeconds(3000));
                    assertThat(talk.spent().minutes()).isEqualTo(30);
                });
        assertThat(served.desk().book().people()).hasSize(2);
        assertThat(served.desk().book().asks()).hasSize(1);
    }

    @Test
    void aWalkArrivesWholeAndOnceHoweverOftenItIsSent() {
        sent(begun(), tapped(), told(), ended());
        assertThat(sent(begun(), tapped(), told(), ended())).doesNotContain("TAKEN");

        whole();
    }

    @Test
    void whatComesFirstWaitsForWhatItNeedsAndThenItIsTheSame() {
        assertThat(sent(ended(), told(), tapped())).contains("WAITS").doesNotContain("TAKEN");
        sent(ended(), told(), tapped(), begun());
        sent(ended(), told(), tapped());
        sent(told());

        whole();
    }

    @Test
    void aTapWhoseBlockIsGoneIsLoggedOnItsOwnWhereItWas() {
        sent(
                entry(
                        tap,
                        "talk",
                        50,
                        List.of(),
                        "\"block\":[\"" + walk + "\"],\"place\":[\"STREET:Carver Street\"]"));

        assertThat(served.desk().book().encounters())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.inside()).isEmpty();
                    assertThat(talk.stage().place()).isEqualTo("Carver Street");
                });
    }

    @Test
    void aBlockAnnouncedInWordsIsTakenToo() {
        sent(entry(walk, "start", 60, List.of(), "\"line\":[\"event Founders Meetup 2h\"]"));

        assertThat(block().title()).isEqualTo("Founders Meetup");
        assertThat(block().clock().started()).contains(NOW.minusSeconds(3600));
    }

    @Test
    void anotherPlaceKeepsTheBlockAndTheTalksWhereTheyWere() {
        sent(
                begun(),
                tapped(),
                entry(
                        UUID.randomUUID(),
                        "place",
                        40,
                        List.of(),
                        "\"block\":[\"" + walk + "\"],\"at\":[\"BOOKSTORE:Old Pages\"]"));

        assertThat(block().stage().place()).isEqualTo("Old Pages");
        assertThat(served.desk().book().encounters())
                .extracting(Encounter::stage)
                .extracting(stage -> stage.place())
                .containsExactly("Hoagie House");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "walk|\"kind\":[\"WORK\"]",
                "walk|\"kind\":[]",
                "walk|\"at\":[\"nonsense\"]",
                "walk|",
                "start|\"line\":[\"laundry\"]",
                "start|",
                "end|",
                "end|\"block\":[\"nonsense\"]",
                "end|\"block\":[\"00000000-0000-0000-0000-000000000009\"]",
                "talk|",
                "talk|\"block\":[\"nonsense\"]",
                "talk|\"block\":[\"00000000-0000-0000-0000-000000000009\"],\"place\":[\"WORK:Acme\"]",
                "say|\"block\":[\"00000000-0000-0000-0000-000000000009\"]",
                "say|\"block\":[\"00000000-0000-0000-0000-000000000009\"],\"talk\":[\"00000000-0000-0000-0000-000000000008\"]",
                "say|\"block\":[\"00000000-0000-0000-0000-000000000009\"],\"talk\":[\"00000000-0000-0000-0000-000000000008\"],\"outcome\":[\"GREAT\"]",
                "place|\"block\":[\"00000000-0000-0000-0000-000000000009\"],\"kind\":[\"STREET\"]",
                "place|\"at\":[\"STREET:\"]",
            })
    void whatIsDamagedIsRefusedWithASentenceAndNothingIsKept(String damaged) {
        var parts = damaged.split("\\|", 2);

        var answer = sent(entry(UUID.randomUUID(), parts[0], 5, List.of(), parts[1]));

        assertThat(answer).contains("REFUSED").doesNotContain("\"sentence\":\"\"");
        assertThat(served.desk().book().blocks()).isEmpty();
        assertThat(served.desk().book().encounters()).isEmpty();
    }
}
