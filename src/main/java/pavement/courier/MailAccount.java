package pavement.courier;

import java.util.Locale;
import java.util.Set;

/// The owner's mailbox as a sender sees it, without its password.
///
/// @param user may be empty: then nobody signs in
/// @param from and `to` addresses; both are his
public record MailAccount(
        String host, int port, Security security, String user, String from, String to) {
    public enum Security {
        /// Begins in the clear and must change over before anything is said (RFC 3207).
        STARTTLS,
        /// TLS from the first octet (RFC 8314).
        TLS,
        /// Only towards a server on this very computer.
        NONE
    }

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /// Name of its password among the secrets of the home.
    public static final String PASSWORD = "mail";

    public static final MailAccount NONE = new MailAccount("", 587, Security.STARTTLS, "", "", "");

    /// Whether the server is on this computer, so that nothing leaves it in the clear.
    public boolean here() {
        return HERE.contains(host.toLowerCase(Locale.ROOT));
    }
}
