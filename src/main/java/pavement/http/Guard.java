package pavement.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What every request passes before a page sees it: the right host name, the session, and for a
/// post the form token.
final class Guard {
    /// Nothing is fetched from elsewhere, nothing inline runs.
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "img-src 'self' data:",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    private static final int KEYS_A_MINUTE = 10;

    private final Keys keys;
    private final Set<String> hosts;
    private final InstantSource clock;
    private final Deque<Instant> wrongKeys = new ArrayDeque<>();

    /// @param hosts names by which this server may be addressed, without port, lower case (against
    ///   DNS rebinding)
    Guard(Keys keys, Set<String> hosts, InstantSource clock) {
        this.keys = keys;
        this.hosts = hosts;
        this.clock = clock;
    }

    static void dress(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
    }

    /// Lets a worker compile WebAssembly; evaluating text stays forbidden.
    static void letCompile(Context context) {
        context.header(
                "Content-Security-Policy", POLICY + "; script-src 'self' 'wasm-unsafe-eval'");
    }

    void checkHost(Context context) {
        var host = Optional.ofNullable(context.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        var name = host.replaceFirst(":\\d+$", "");
        if (!hosts.contains(name))
            throw new Refused(
                    421,
                    "This server does not answer to the name “%s”. Use the address it printed."
                            .formatted(name));
    }

    /// The visitor's cookie, or the refusal that tells him how to come in.
    String session(Context context) {
        return cookie(context)
                .filter(cookie -> keys.valid(cookie, clock.instant()))
                .orElseThrow(() ->
                        new Refused(
                                401,
                                "Open the link that Pavement printed when it started. It works once; starting Pavement again prints a new one."));
    }

    /// Lets the bearer of the one-time key in, and gives him the cookie.
    boolean admit(Context context, String key) {
        tooMany();
        if (cookie(context).filter(cookie -> keys.valid(cookie, clock.instant())).isPresent())
            return true;
        if (!keys.spend(key)) {
            remember();
            return false;
        }
        var cookie = new Cookie(name(context), keys.newCookie(clock.instant()));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(context.scheme().equals("https"));
        cookie.setMaxAge((int) Keys.LASTING.toSeconds());
        context.cookie(cookie);
        return true;
    }

    String token(String session) {
        return keys.token(session);
    }

    void checkPost(Context context, String session, Form form) {
        if (HandlerType.GET.equals(context.method()) || HandlerType.HEAD.equals(context.method()))
            return;
        var site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
        var token = Optional.ofNullable(context.header("X-CSRF")).orElse(form.raw("csrf"));
        if (!(site.equals("same-origin") || site.equals("none"))
                || !keys.validToken(session, token))
            throw new Refused(
                    403,
                    "This form is too old or came from elsewhere. Load the page again and repeat.");
    }

    /// A browser says where a request comes from and lets no page lie about it; one that does not
    /// say is not believed here.
    static void checkShare(Context context) {
        var site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("unknown");
        if (!(site.equals("none") || site.equals("same-origin")))
            throw new Refused(
                    403,
                    "This was shared from a place that cannot be trusted. Open Pavement and write it there.");
    }

    private static Optional<String> cookie(Context context) {
        return Optional.ofNullable(context.cookie(name(context)));
    }

    /// One name a port, so that two servers on one machine do not sign each other out.
    private static String name(Context context) {
        return "pavement" + context.port();
    }

    private synchronized void tooMany() {
        var minuteAgo = clock.instant().minusSeconds(60);
        while (!wrongKeys.isEmpty() && wrongKeys.getFirst().isBefore(minuteAgo))
            wrongKeys.removeFirst();
        if (wrongKeys.size() >= KEYS_A_MINUTE)
            throw new Refused(
                    429,
                    "Too many wrong keys. Wait a minute, then open the link that Pavement printed.");
    }

    private synchronized void remember() {
        wrongKeys.addLast(clock.instant());
    }
}
