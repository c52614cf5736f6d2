package pavement.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import pavement.courier.Carrier;
import pavement.courier.Ledger;
import pavement.courier.MailAccount;
import pavement.reminders.Message;

/// Reminders as e-mail, to the one address the owner set.
public final class Letters implements Carrier {
    private static final String PATIENCE = "20000";

    private final Ledger ledger;
    private final Supplier<String> base;
    private final InstantSource clock;

    /// @param base where Pavement answers, for links
    public Letters(Ledger ledger, Supplier<String> base, InstantSource clock) {
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
        var session = Session.getInstance(properties(account));
        try (var transport = session.getTransport()) {
            var letter = new Letter(session, account, base.get()).of(message, clock.instant());
            if (account.user().isEmpty())
                transport.connect(account.host(), account.port(), null, null);
            else
                transport.connect(
                        account.host(),
                        account.port(),
                        account.user(),
                        ledger.secret(MailAccount.PASSWORD).orElse(""));
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Carried.Arrived();
        } catch (MessagingException failure) {
            return failed(account, failure);
        }
    }

    /// `checkserveridentity`: a certificate that is good for another name is none.
    private static Properties properties(MailAccount account) {
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
            properties.setProperty(of + each, PATIENCE);
        return properties;
    }

    private static Carried failed(MailAccount account, MessagingException failure) {
        var where = account.host() + ":" + account.port();
        return switch (failure) {
            case AuthenticationFailedException refused ->
                    new Carried.Failed(
                            "The mail server refused user and password. It said: " + words(refused),
                            true);
            case MailConnectException nobody ->
                    new Carried.Failed(
                            "No mail server answers at " + where + ": " + words(nobody), false);
            default ->
                    new Carried.Failed(
                            "The mail server at "
                                    + where
                                    + " did not take it. It said: "
                                    + words(innermost(failure)),
                            refusedForGood(failure));
        };
    }

    /// RFC 5321 §4.2.1: an answer of 5xx will be the same next time, one of 4xx may not.
    private static boolean refusedForGood(MessagingException failure) {
        return switch (innermost(failure)) {
            case SMTPSendFailedException refused -> refused.getReturnCode() >= 500;
            case SMTPAddressFailedException refused -> refused.getReturnCode() >= 500;
            case SMTPSenderFailedException refused -> refused.getReturnCode() >= 500;
            default -> false;
        };
    }

    /// The library wraps what the server said in what it was doing.
    private static Exception innermost(MessagingException failure) {
        Exception at = failure;
        var next = Optional.ofNullable(failure.getNextException());
        while (next.isPresent()) {
            at = next.get();
            next =
                    at instanceof MessagingException inner
                            ? Optional.ofNullable(inner.getNextException())
                            : Optional.empty();
        }
        return at;
    }

    private static String words(Exception failure) {
        if (failure instanceof SocketConnectException socket)
            return Optional.ofNullable(socket.getException())
                    .map(Letters::words)
                    .orElse("no answer");
        if (failure instanceof MailConnectException connect
                && connect.getNextException() instanceof Exception inner) return words(inner);
        if (failure instanceof java.net.UnknownHostException)
            return "there is no server of that name";
        return Optional.ofNullable(failure.getMessage())
                .filter(said -> !said.isBlank())
                .orElse(failure.getClass().getSimpleName());
    }
}
