package pavement.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.cert.CertificateExpiredException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import pavement.courier.Carrier.Carried;
import pavement.courier.MailAccount;

/// Why a letter was not taken, and what the owner can do about it.
final class Trouble {
    private static final Pattern CODE = Pattern.compile("([2-5]\\d\\d)([ -].*)?", Pattern.DOTALL);

    /// What the library says of a greeting, before the server's own words.
    private static final Pattern GREETING =
            Pattern.compile("Got bad greeting from SMTP host: .*?, response: ", Pattern.DOTALL);

    private final MailAccount account;
    private final String password;
    private final boolean whole;
    private final boolean slow;

    /// @param whole whether the server had the whole letter when it happened
    /// @param slow whether it was we who ended it, after the longest time it may take
    Trouble(MailAccount account, String password, boolean whole, boolean slow) {
        this.account = account;
        this.password = password;
        this.whole = whole;
        this.slow = slow;
    }

    Carried.Failed of(MessagingException failure) {
        var inner = innermost(failure);
        var code = code(inner);
        if (failure instanceof AuthenticationFailedException) {
            if (code >= 400) return refused(failure, code);
            if (said(failure).startsWith("No authentication")) return noWayIn();
        }
        if (code >= 400) return failed("%s did not take it. It said: " + said(inner), code >= 500);
        // RFC 5321 §4.2.5: without its answer nobody knows whether it has taken it; sent again, it
        // may come twice.
        if (whole)
            return failed(
                    "%s broke off when it had the whole letter, so it may have arrived. Look into your mailbox before you send it again",
                    true);
        if (slow || inner instanceof SocketTimeoutException)
            return failed(
                    "%s is too slow, or waits for something else. Look at port and protection: STARTTLS mostly goes with 587, TLS with 465",
                    false);
        return broken(inner);
    }

    private Carried.Failed refused(MessagingException failure, int code) {
        return code >= 500
                ? failed(
                        "%s refused user and password. Type both again; many providers want a password made for one program. It said: "
                                + said(failure),
                        true)
                : failed("%s cannot look at the password now. It said: " + said(failure), false);
    }

    private Carried.Failed noWayIn() {
        return failed(
                "%s takes no password in a way that Pavement knows. Ask your provider for one that takes user and password",
                true);
    }

    private Carried.Failed broken(Exception inner) {
        return switch (inner) {
            case AddressException wrong ->
                    new Carried.Failed(
                            "“%s” is no address: %s. Write another"
                                    .formatted(wrong.getRef(), said(wrong)),
                            true);
            case UnknownHostException _ ->
                    nobody("there is no server of that name, or no network. Look at its name");
            case ConnectException refused ->
                    nobody(said(refused) + ". Look at its name and port, and whether it runs");
            case SSLHandshakeException shaken -> certificate(shaken);
            case SSLException _ ->
                    failed(
                            "%s does not speak TLS from the start, so nothing was sent. Choose STARTTLS, mostly with port 587",
                            false);
            default -> unclear(inner);
        };
    }

    private Carried.Failed nobody(String why) {
        return new Carried.Failed("No mail server answers at " + where() + ": " + why, false);
    }

    private Carried.Failed unclear(Exception inner) {
        var words = said(inner);
        if (words.contains("STARTTLS"))
            return failed(
                    "%s does not offer STARTTLS, so nothing was sent. Choose TLS, mostly with port 465, or ask your provider",
                    false);
        return failed("%s did not take it: " + words, false);
    }

    /// Whom to believe is a matter of the computer and not of Pavement, so there is no button for
    /// it.
    private Carried.Failed certificate(SSLHandshakeException shaken) {
        var words = said(shaken);
        if (caused(shaken, CertificateExpiredException.class))
            return failed(
                    "Nothing was sent: the certificate of %s has expired. Whoever runs it has to renew it",
                    false);
        if (words.contains("PKIX"))
            return failed(
                    "Nothing was sent: this computer does not trust who signed the certificate of %s. If that server is yours, see docs/mail.md for how to let it be trusted",
                    false);
        if (words.contains("subject alternative") || words.contains("No name matching"))
            return failed(
                    "Nothing was sent: the certificate of %s is for another name. Write the mail server by the name that its certificate has",
                    false);
        return failed(
                "Nothing was sent: %s and Pavement found no TLS they both speak: " + words, false);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        return Optional.ofNullable(failure.getCause())
                .map(cause -> by.isInstance(cause) || caused(cause, by))
                .orElse(false);
    }

    private Carried.Failed failed(String sentence, boolean forGood) {
        // Ours comes first; what the server said may hold one too.
        var named =
                sentence.replaceFirst(
                        "%s", Matcher.quoteReplacement("the mail server at " + where()));
        return new Carried.Failed(
                named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1), forGood);
    }

    private String where() {
        return account.host() + ":" + account.port();
    }

    /// RFC 5321 §4.2.1: an answer of 5xx will be the same next time, one of 4xx may not. 0 when it
    /// was no answer of the server.
    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            default -> spoken(failure);
        };
    }

    private static int spoken(Exception failure) {
        var words = Optional.ofNullable(failure.getMessage()).orElse("");
        var found = CODE.matcher(bare(words));
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    /// The library wraps what the server said in what it was doing.
    private static Exception innermost(MessagingException failure) {
        Exception at = failure;
        for (var next = inner(at); next.isPresent(); next = inner(at)) at = next.get();
        return at;
    }

    private static Optional<Exception> inner(Exception failure) {
        return switch (failure) {
            case MailConnectException connect -> Optional.ofNullable(connect.getNextException());
            case SocketConnectException socket -> Optional.ofNullable(socket.getException());
            case MessagingException outer -> Optional.ofNullable(outer.getNextException());
            default -> Optional.empty();
        };
    }

    private String said(Exception failure) {
        return Optional.ofNullable(failure.getMessage())
                .filter(said -> !said.isBlank())
                .map(Trouble::bare)
                .map(Trouble::read)
                .map(this::hidden)
                .orElse(failure.getClass().getSimpleName());
    }

    /// What the library puts before a greeting it did not like is not the server's, and the end of
    /// a line is no word for a person.
    private static String bare(String said) {
        var greeting = GREETING.matcher(said);
        var words = greeting.lookingAt() ? said.substring(greeting.end()) : said;
        return words.strip().equals("[EOF]") ? "it hung up" : words;
    }

    /// The library takes each octet of an answer for a letter; most servers that use others than
    /// those of ASCII mean UTF-8.
    private static String read(String said) {
        try {
            var octets = ISO_8859_1.newEncoder().encode(CharBuffer.wrap(said));
            return UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException _) {
            return said;
        }
    }

    /// Some servers repeat what they did not understand, and that may be the password.
    private String hidden(String said) {
        if (password.isEmpty()) return said;
        return said.replace(base64("\0" + account.user() + "\0" + password), "…")
                .replace(base64(password), "…")
                .replace(password, "…");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
