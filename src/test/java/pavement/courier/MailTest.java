package pavement.courier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.http.Visitor;
import pavement.notation.Books;
import pavement.reminders.Delivery;

/// Reminders through a real SMTP server, and what happens when it refuses, dies and comes back.
@Tag("edge")
class MailTest {
    private static final int PORT = 3925;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-03T08:05:00Z"));
    private final Served served =
            new Served(
                    Books.read(
                            """
                            me  Maya, Europe/Berlin, 90 min a day, 60% active
                            Ruth Abrams  met in a coffee shop Northside, 2025-11-02
                                job: Owner, Northside Books
                            Joanne Pruitt  met cold
                                phone: +1 804 555 0147
                            2026-03-02 15:00  Ruth, in person, 30m: the dispatch desk -> talked
                            2026-03-01  Ruth needs: a bookkeeper
                            2026-03-01  I owe Ruth: the price list, by 2026-03-03
                            2026-03-03 10:30-11:00  appointment: Coffee with Ruth, with Ruth, at Northside
                            """),
                    now::get);
    private final Visitor maya = served.owner();
    private final GreenMail server =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("maya@example.com", "maya", "sesame");
        server.getManagers().getUserManager().setAuthRequired(true);
    }

    @AfterEach
    void stop() {
        server.stop();
        served.close();
    }

    private void turnOn(String password) {
        maya.get("/settings/reminders");
        var answer =
                maya.post(
                        "/settings/reminders/mail",
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(PORT),
                        "security",
                        "NONE",
                        "user",
                        "maya",
                        "password",
                        password,
                        "sender",
                        "maya@example.com",
                        "recipient",
                        "maya@example.com");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private void later(String instant) {
        now.set(Instant.parse(instant));
        served.courier().round();
    }

    private String[] subjects() {
        return java.util.Arrays.stream(server.getReceivedMessages())
                .map(MailTest::subject)
                .toArray(String[]::new);
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void theDayArrivesInTheMailboxOnce() throws Exception {
        turnOn("sesame");
        later("2026-03-03T08:05:00Z");
        later("2026-03-03T08:06:00Z");
        later("2026-03-03T09:15:00Z");
        later("2026-03-03T09:16:00Z");

        assertThat(subjects())
                .hasSize(3)
                .anySatisfy(each -> assertThat(each).startsWith("Today: "))
                .contains("Promised for today: the price list", "10:30 Coffee with Ruth");
        var brief = server.getReceivedMessages()[2];
        var parts = (MimeMultipart) brief.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Ruth Abrams: Owner, Northside Books", "Needs: a bookkeeper")
                .contains("the dispatch desk", "I owe: the price list", "/brief/appointment/");
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
                .contains("DTSTART:20260303T093000Z", "SUMMARY:Coffee with Ruth");
        assertThat(brief.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(brief.getAllRecipients()).hasSize(1);
        assertThat(maya.get("/today").body())
                .contains(
                        "Last reminder: the brief before “Coffee with Ruth”, today 10:15 by e-mail.");
    }

    @Test
    void aWrongPasswordIsSaidInTheServersWordsAndNotTriedAgain() {
        turnOn("wrong");
        later("2026-03-03T08:05:00Z");
        later("2026-03-03T08:30:00Z");

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(served.courier().ledger().lastDeliveries(9))
                .allSatisfy(each -> {
                    assertThat(each.state()).isEqualTo(Delivery.State.FAILED);
                    assertThat(each.tries()).isEqualTo(1);
                    assertThat(each.reason()).contains("535").doesNotContain("wrong\n");
                });
        assertThat(maya.get("/today").body())
                .contains(
                        "did not reach you by e-mail: the mail server at 127.0.0.1:3925 refused user and password")
                .contains("Try again");
        assertThat(maya.get("/settings/reminders").body()).contains("535").doesNotContain("sesame");
    }

    @Test
    void aServerThatWasDownGetsItWhenItIsBack() {
        turnOn("sesame");
        server.stop();
        later("2026-03-03T08:05:00Z");
        assertThat(maya.get("/today").body())
                .contains("no mail server answers at 127.0.0.1:" + PORT)
                .contains("It is tried again at 09:06.");

        server.start();
        server.setUser("maya@example.com", "maya", "sesame");
        later("2026-03-03T08:06:30Z");

        assertThat(subjects()).hasSize(2);
        assertThat(maya.get("/today").body()).doesNotContain("did not reach you");
    }

    @Test
    void aButtonSendsWhatDidNotArrive() {
        turnOn("wrong");
        later("2026-03-03T08:05:00Z");
        turnOn("sesame");
        var answer =
                maya.post(
                        "/settings/reminders/again",
                        "kind",
                        "PLAN",
                        "about",
                        "2026-03-03",
                        "means",
                        "MAIL");

        assertThat(answer.body()).contains("Sent. It should be with you in a moment.");
        assertThat(subjects()).hasSize(1);
        assertThat(
                        maya.post(
                                        "/settings/reminders/again",
                                        "kind",
                                        "PLAN",
                                        "about",
                                        "2026-03-03",
                                        "means",
                                        "MAIL")
                                .statusCode())
                .isEqualTo(404);
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void aTestSaysWhatTheServerSaid() {
        turnOn("sesame");
        assertThat(maya.post("/settings/reminders/test", "means", "MAIL").body())
                .contains("The test was taken.");
        assertThat(subjects()).containsExactly("Pavement can reach you here");
        turnOn("wrong");
        assertThat(maya.post("/settings/reminders/test", "means", "MAIL").body())
                .contains(
                        "The test failed. The mail server at 127.0.0.1:3925 refused user and password.");
        server.stop();
        assertThat(maya.post("/settings/reminders/test", "means", "MAIL").body())
                .contains("No mail server answers");
    }

    @Test
    void thePasswordIsKeptWhenTheFieldIsBlankAndGoesWithAnotherServer() {
        turnOn("sesame");
        turnOn("");
        assertThat(served.courier().ledger().secret("mail")).contains("sesame");
        maya.post(
                "/settings/reminders/mail",
                "host",
                "smtp.elsewhere.example",
                "port",
                "587",
                "security",
                "STARTTLS",
                "user",
                "maya",
                "password",
                "",
                "sender",
                "maya@example.com",
                "recipient",
                "maya@example.com");
        assertThat(served.courier().ledger().secret("mail")).isEmpty();
    }

    @Test
    void turnedOffNothingIsSent() {
        turnOn("sesame");
        maya.post("/settings/reminders/mail/off");
        later("2026-03-03T08:05:00Z");

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(served.courier().round()).isEmpty();
        assertThat(served.courier().ledger().secret("mail")).isEmpty();
    }

    @Test
    void aServerWithACertificateOfItsOwnIsNotBelieved() {
        var tls = new GreenMail(new ServerSetup(3926, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        tls.start();
        try {
            var ledger = served.courier().ledger();
            ledger.save(
                    ledger.setup()
                            .with(
                                    new MailAccount(
                                            "127.0.0.1",
                                            3926,
                                            MailAccount.Security.TLS,
                                            "",
                                            "maya@example.com",
                                            "maya@example.com"),
                                    Optional.of(now.get())));
            assertThat(served.courier().trial(pavement.reminders.Means.MAIL))
                    .isInstanceOfSatisfying(
                            Carrier.Carried.Failed.class,
                            failed -> assertThat(failed.reason()).containsIgnoringCase("certif"));
        } finally {
            tls.stop();
        }
    }

    @Test
    void aMailWithoutProtectionToAnotherComputerIsNeverSent() {
        var ledger = served.courier().ledger();
        ledger.save(
                ledger.setup()
                        .with(
                                new MailAccount(
                                        "192.0.2.1",
                                        25,
                                        MailAccount.Security.NONE,
                                        "",
                                        "a@example.com",
                                        "b@example.com"),
                                Optional.of(now.get())));
        assertThat(served.courier().trial(pavement.reminders.Means.MAIL))
                .isInstanceOf(Carrier.Carried.Failed.class);
    }
}
