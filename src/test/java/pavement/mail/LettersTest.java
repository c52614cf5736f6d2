package pavement.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pavement.mail.Postmaster.DRIPS;
import static pavement.mail.Postmaster.GONE;
import static pavement.mail.Postmaster.MUTE;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.courier.Carrier.Carried;
import pavement.courier.MailAccount;
import pavement.courier.MailAccount.Security;
import pavement.courier.Setup;
import pavement.reminders.Wording;
import pavement.store.MemoryLedger;

/// Whatever a mail server does: the owner is told what to do, nothing is sent twice, and his
/// password stands nowhere.
@Tag("edge")
class LettersTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:05:00Z");
    private static final String PASSWORD = "sesame-äöü";
    private static final String HIDDEN = "AG1heWEAc2VzYW1lLcOkw7bDvA==";

    private static final Letters.Patience LONG =
            new Letters.Patience(Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final MemoryLedger ledger = new MemoryLedger();
    private Letters.Patience patience = LONG;

    private Carried carry(Postmaster server, Security security, String user, String to) {
        var account =
                new MailAccount("localhost", server.port(), security, user, "maya@example.com", to);
        ledger.save(Setup.NONE.with(account, Optional.of(NOW)));
        ledger.keepSecret(MailAccount.PASSWORD, PASSWORD);
        return new Letters(ledger, () -> "http://127.0.0.1", InstantSource.fixed(NOW), patience)
                .carry(Wording.trial(NOW));
    }

    private Carried carry(Postmaster server, Security security, String user) {
        return carry(server, security, user, "maya@example.com");
    }

    private Carried carry(String word, String answer) throws IOException {
        try (var server = new Postmaster(Map.of(word, answer))) {
            return carry(server, Security.NONE, "maya");
        }
    }

    private static void failed(Carried carried, boolean forGood, String... words) {
        assertThat(carried)
                .isInstanceOfSatisfying(
                        Carried.Failed.class,
                        failed -> {
                            assertThat(failed.reason()).contains(words).doesNotContain(PASSWORD);
                            assertThat(failed.forGood()).isEqualTo(forGood);
                        });
    }

    @Test
    void aLetterThatWasTakenIsNotSentAgainBecauseOfTheGoodbye() throws IOException {
        for (var goodbye : new String[] {MUTE, GONE, DRIPS, "500 what?"})
            assertThat(carry("QUIT", goodbye)).isEqualTo(new Carried.Arrived());
    }

    @Test
    void oneThatMayHaveArrivedIsSaidToBeSoAndNotSentAgain() throws IOException {
        failed(carry(".", GONE), true, "may have arrived", "Look into your mailbox");
        patience = new Letters.Patience(Duration.ofSeconds(3), Duration.ofSeconds(60));
        failed(carry(".", MUTE), true, "may have arrived", "Look into your mailbox");
        failed(carry(".", "451 full"), false, "did not take it. It said: 451 full");
        failed(carry(".", "552 too big"), true, "did not take it. It said: 552 too big");
    }

    @Test
    void whoeverNeverEndsIsNotWaitedFor() throws IOException {
        patience = new Letters.Patience(Duration.ofMillis(700), Duration.ofMillis(1_500));
        for (var word : new String[] {"", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
            for (var never : new String[] {MUTE, DRIPS}) {
                var from = System.nanoTime();
                failed(carry(word, never), false, "Look at port and protection");
                assertThat(Duration.ofNanos(System.nanoTime() - from))
                        .isLessThan(Duration.ofSeconds(15));
            }
    }

    @Test
    void withoutStarttlsNothingIsSaidInTheClear() throws IOException {
        try (var server = new Postmaster(Map.of())) {
            failed(
                    carry(server, Security.STARTTLS, "maya"),
                    false,
                    "The mail server at localhost:" + server.port(),
                    "does not offer STARTTLS, so nothing was sent. Choose TLS");
            assertThat(server.heard()).allMatch(line -> line.matches("EHLO .*|HELO .*|QUIT"));
        }
    }

    @Test
    void whereNobodySpeaksTlsNothingIsSaidInTheClear() throws IOException {
        try (var server = new Postmaster(Map.of())) {
            failed(
                    carry(server, Security.TLS, "maya"),
                    false,
                    "does not speak TLS from the start, so nothing was sent. Choose STARTTLS");
            assertThat(server.letters()).isZero();
        }
    }

    @Test
    void aPasswordThatCannotBeLookedAtNowMayBeRightLater() throws IOException {
        failed(carry("AUTH", "535 wrong"), true, "refused user and password", "535 wrong");
        failed(
                carry("AUTH", "535 5.7.8 bad SASL response: try again"),
                true,
                "refused user and password",
                "535 5.7.8 bad SASL response: try again");
        failed(carry("RCPT", "550 use %s"), true, "It said: 550 use %s");
        failed(carry("AUTH", "454 later"), false, "cannot look at the password now", "454 later");
        failed(carry("EHLO", "250-here\r\n250 AUTH XOAUTH2"), true, "takes no password in a way");
    }

    @Test
    void aServerThatRepeatsThePasswordIsNotQuoted() throws IOException {
        for (var word : new String[] {"AUTH", "MAIL", "RCPT", "."})
            failed(
                    carry(word, "535 what is {line} or " + HIDDEN + " or " + PASSWORD + "?"),
                    true,
                    "or … or …?");
    }

    @Test
    void whoIsRefusedForGoodIsNotAskedForAgain() throws IOException {
        failed(carry("RCPT", "550 nobody"), true, "did not take it. It said: 550 nobody");
        failed(carry("RCPT", "451 greylisted"), false, "It said: 451 greylisted");
        failed(carry("MAIL", "550 not yours"), true, "It said: 550 not yours");
        failed(carry("", "554 blocked"), true, "did not take it. It said: 554 blocked");
        failed(carry("", "421 busy"), false, "421 busy");
        failed(carry("", GONE), false, "did not take it: it hung up");
    }

    @Test
    void aDomainOfOtherLettersIsReached() throws IOException {
        try (var server = new Postmaster(Map.of())) {
            assertThat(carry(server, Security.NONE, "", "maya@müller.example"))
                    .isEqualTo(new Carried.Arrived());
            assertThat(server.heard())
                    .contains("RCPT TO:<maya@xn--mller-kva.example>")
                    .noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    /// Kept from before such an address was refused in the form.
    @Test
    void anAddressThatWouldArriveElsewhereGetsNothing() throws IOException {
        try (var server = new Postmaster(Map.of())) {
            for (var to : new String[] {"зоя@example.com", "maya@straße.example"})
                failed(carry(server, Security.NONE, "", to), true, "“" + to + "” is no address");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("RCPT"));
        }
    }

    @Test
    void whatDoesNotHeedItsEndIsLeftBehind() {
        var over = new AtomicBoolean();
        var said =
                Hurry.within(
                        Duration.ofMillis(20),
                        _ -> {
                            while (!over.get()) LockSupport.parkNanos(1_000_000);
                            return "done";
                        },
                        () -> "left");

        over.set(true);
        assertThat(said).isEqualTo("left");
        assertThatThrownBy(() ->
                        Hurry.within(
                                Duration.ofSeconds(5),
                                _ -> {
                                    throw new IllegalStateException("broken");
                                },
                                () -> "left"))
                .isInstanceOf(IllegalStateException.class);
    }
}
