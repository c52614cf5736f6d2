package pavement.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pavement.courier.Carrier;
import pavement.courier.Ledger;
import pavement.courier.MailAccount;
import pavement.reminders.Message;

/// Reminders as e-mail, to the one address the owner set.
public final class Letters implements Carrier {
    private static final Patience USUAL =
            new Patience(Duration.ofSeconds(20), Duration.ofMinutes(2));

    private final Ledger ledger;
    private final Supplier<String> base;
    private final InstantSource clock;
    private final Patience patience;

    /// How long a server may take.
    ///
    /// @param step until it answers, `whole` in all
    record Patience(Duration step, Duration whole) {}

    /// @param base where Pavement answers, for links
    public Letters(Ledger ledger, Supplier<String> base, InstantSource clock) {
        this(ledger, base, clock, USUAL);
    }

    Letters(Ledger ledger, Supplier<String> base, InstantSource clock, Patience patience) {
        this.patience = patience;
        this.ledger = ledger;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public Carried carry(Message message) {
        var account = ledger.setup().mail();
        if (account.host().isEmpty() || account.to().isEmpty())
            return new Carried.Failed("No mail server is set up", true);
        if (account.security() == MailAccount.Security.NONE && !account.here())
            return new Carried.Failed(
                    "Nothing is sent in the clear to another computer. Choose STARTTLS or TLS",
                    true);
        return sent(account, message);
    }

    private Carried sent(MailAccount account, Message message) {
        var password =
                account.user().isEmpty() ? "" : ledger.secret(MailAccount.PASSWORD).orElse("");
        return Hurry.within(
                patience.whole(),
                late -> sent(account, password, message, late),
                () -> new Trouble(account, password, false, true).of(new MessagingException()));
    }

    private Carried sent(
            MailAccount account, String password, Message message, BooleanSupplier late) {
        var session = Session.getInstance(properties(account));
        var letter = new Letter(session, account, base.get());
        var envelope = letter.envelope(message);
        try {
            send(session, account, password, letter.fill(envelope, message, clock.instant()));
            return new Carried.Arrived();
        } catch (MessagingException failure) {
            return new Trouble(account, password, envelope.whole(), late.getAsBoolean())
                    .of(failure);
        }
    }

    private static void send(
            Session session, MailAccount account, String password, MimeMessage letter)
            throws MessagingException {
        var transport = session.getTransport();
        try {
            if (account.user().isEmpty())
                transport.connect(account.host(), account.port(), null, null);
            else transport.connect(account.host(), account.port(), account.user(), password);
            transport.sendMessage(letter, letter.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /// The server has said what became of the letter; how it takes its leave changes nothing.
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // the line is down either way
        }
    }

    /// `checkserveridentity`: a certificate that is good for another name is none.
    private Properties properties(MailAccount account) {
        var tls = account.security() == MailAccount.Security.TLS;
        var protocol = tls ? "smtps" : "smtp";
        var of = "mail." + protocol + ".";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(of + "auth", String.valueOf(!account.user().isEmpty()));
        var starttls = String.valueOf(account.security() == MailAccount.Security.STARTTLS);
        properties.setProperty(of + "starttls.enable", starttls);
        properties.setProperty(of + "starttls.required", starttls);
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.setProperty(of + "localhost", "localhost");
        for (var each : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty(of + each, String.valueOf(patience.step().toMillis()));
        properties.setProperty(of + "quitwait", "false");
        return properties;
    }
}
