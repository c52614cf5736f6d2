package pavement.calendars;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/// What went wrong, in a sentence with its remedy. It names the host and never the address, which
/// is a secret.
final class Troubles {
    static final String NEW =
            " Copy the private address from your calendar program again, and subscribe to that.";

    private Troubles() {}

    /// The answer takes too long.
    static final class Late extends IOException {
        private static final long serialVersionUID = 1;

        Late(Throwable cause) {
            super(cause);
        }
    }

    /// There is more of it than any calendar has.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Of a machine that was asked.
    static String of(IOException failure, String host, Duration patience) {
        if (is(failure, UnknownHostException.class)
                || is(failure, UnresolvedAddressException.class))
            return host + " was not found. Check the address, and whether this computer is online.";
        if (failure instanceof Late || is(failure, HttpTimeoutException.class))
            return host
                    + " did not answer within "
                    + patience.toSeconds()
                    + " seconds. It is tried again.";
        if (is(failure, SSLException.class))
            return host
                    + " cannot prove who it is (TLS). Check the address, and the date of this computer.";
        if (is(failure, ConnectException.class) || is(failure, NoRouteToHostException.class))
            return host
                    + " cannot be reached. Check whether this computer is online, and the address.";
        if (large(failure)) return host + LARGE;
        if (is(failure, ZipException.class))
            return "What " + host + " sends is damaged. It is tried again.";
        return host + " broke off while it answered. It is tried again.";
    }

    /// Of a file.
    static String of(IOException failure, String name) {
        return switch (failure) {
            case NoSuchFileException _ ->
                    "The file "
                            + name
                            + " is not there. Put it back, or subscribe to where it is now.";
            case AccessDeniedException _ ->
                    "The file " + name + " may not be read. Give yourself the right to read it.";
            case TooLarge _ -> name + LARGE;
            case IOException _ -> "The file " + name + " cannot be read. It is tried again.";
        };
    }

    private static final String LARGE =
            " holds more than 20 MB, which no calendar needs. Subscribe to a smaller calendar.";

    /// RFC 9110 §15.
    static String of(int status, String host) {
        return switch (status) {
            case 401 ->
                    host
                            + " wants a name and a password (401). Subscribe to its private address, or write"
                            + " name:password@ before the host.";
            case 403 -> host + " does not let anybody read this calendar (403)." + NEW;
            case 404 -> host + " has no calendar at this address (404)." + NEW;
            case 410 -> "This calendar is gone from " + host + " for good (410)." + NEW;
            case 429, 503 -> host + " is too busy to answer (" + status + "). It is tried again.";
            default ->
                    host
                            + " answers that something is wrong ("
                            + status
                            + "). "
                            + (status >= 500 ? "It is tried again." : "Check the address.");
        };
    }

    /// Whether nobody speaks there in this way, though somebody may in another.
    static boolean closed(IOException failure) {
        return is(failure, SSLException.class)
                || is(failure, HttpConnectTimeoutException.class)
                || is(failure, ConnectException.class)
                        && !is(failure, UnresolvedAddressException.class);
    }

    /// The library says so in words only.
    private static boolean large(IOException failure) {
        return failure instanceof TooLarge
                || causes(failure)
                        .anyMatch(each ->
                                String.valueOf(each.getMessage()).contains("exceeds capacity"));
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(
                        Optional.of(failure),
                        Optional::isPresent,
                        each -> each.flatMap(it -> Optional.ofNullable(it.getCause())))
                .map(Optional::orElseThrow)
                .limit(20);
    }
}
