package pavement.courier;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    /// Letters that the older standard turns into others (RFC 5894 §7.2).
    private static final String TWO_WAYS = "ßẞς\u200c\u200d";

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /// RFC 5321 §4.1.2, `Dot-string`.
    private static final Pattern LOCAL =
            Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

    /// Name of its password among the secrets of the home.
    public static final String PASSWORD = "mail";

    public static final MailAccount NONE = new MailAccount("", 587, Security.STARTTLS, "", "", "");

    /// Whether the server is on this computer, so that nothing leaves it in the clear.
    public boolean here() {
        return HERE.contains(host.toLowerCase(Locale.ROOT));
    }

    /// An address as it travels: a server that knows only the letters of RFC 5321 is reached at a
    /// domain of other letters by its name in RFC 3490. Empty for what no such server takes, and
    /// where that name is another domain than RFC 5891 has it: letters must not go to somebody
    /// else.
    public static Optional<String> travelling(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(address.substring(0, at)).matches()) return Optional.empty();
        var written = address.substring(at + 1);
        if (written.chars().anyMatch(letter -> TWO_WAYS.indexOf(letter) >= 0))
            return Optional.empty();
        try {
            var domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
            return domain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(address.substring(0, at + 1) + domain);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
