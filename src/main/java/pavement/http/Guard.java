package pavement.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pavement.owners.Device;
import pavement.owners.Devices;

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

    /// Says to a device's own scripts why it is not let in.
    static final String DEVICE = "Pavement-Device";

    private final Server.Admission admission;
    private final Attempts attempts;
    private final Set<String> own;
    private final Set<String> others;
    private final boolean network;

    private Guard(
            Server.Admission admission, Set<String> own, Set<String> others, boolean network) {
        this.admission = admission;
        this.attempts = new Attempts(admission.clock());
        this.own = own;
        this.others = others;
        this.network = network;
    }

    /// @param own names by which this computer's own browsers address it, without port, lower case
    ///   (against DNS rebinding)
    /// @param far names by which a proxy on this computer does
    static Guard ofThisComputer(Server.Admission admission, Set<String> own, Set<String> far) {
        return new Guard(admission, own, far, false);
    }

    /// @param hosts names and addresses that were given out, and no other
    static Guard ofTheNetwork(Server.Admission admission, Set<String> hosts) {
        return new Guard(admission, Set.of(), hosts, true);
    }

    static void dress(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        // what proves that https works is asked for by a page that came without
        var asked = context.path().equals("/trust/works");
        context.header("Cross-Origin-Resource-Policy", asked ? "cross-origin" : "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
    }

    /// Lets a worker compile WebAssembly; evaluating text stays forbidden.
    static void letCompile(Context context) {
        context.header(
                "Content-Security-Policy", POLICY + "; script-src 'self' 'wasm-unsafe-eval'");
    }

    void checkHost(Context context) {
        var name = host(context);
        if (!own.contains(name) && !others.contains(name))
            throw new Refused(
                    421,
                    "This server does not answer to the name “%s”. Use the address it printed."
                            .formatted(name));
    }

    /// By plain HTTP the network hears how to trust this computer, and nothing else.
    void checkWay(Context context) {
        if (!network || context.req().isSecure()) return;
        var path = context.path();
        if (path.equals("/trust") || path.startsWith("/trust/") || path.startsWith("/static/"))
            return;
        if (!HandlerType.GET.equals(context.method()))
            throw new Refused(403, "This needs https, with an s. Nothing was taken.");
        context.redirect("/trust", HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /// Who asks, or the refusal that tells him how to come in.
    Session session(Context context) {
        return local(context) ? ofThisComputer(context) : ofDevice(context);
    }

    /// What he shows, whatever it is worth.
    Session claimed(Context context) {
        return new Session(cookie(context).orElse(""), Optional.empty(), secure(context));
    }

    private Session ofThisComputer(Context context) {
        return cookie(context)
                .filter(cookie -> admission.keys().valid(cookie, admission.clock().instant()))
                .map(cookie -> new Session(cookie, Optional.empty(), secure(context)))
                .orElseThrow(() ->
                        new Refused(
                                401,
                                "Open the link that Pavement printed when it started. It works once; starting Pavement again prints a new one."));
    }

    private Session ofDevice(Context context) {
        var cookie = cookie(context).orElse("");
        var now = admission.clock().instant();
        return switch (admission.devices().recognise(cookie, now)) {
            case Devices.Bearer.Known(var device) -> {
                if (admission.devices().seen(device, now)) give(context, cookie);
                yield new Session(cookie, Optional.of(device.id()), secure(context));
            }
            case Devices.Bearer.Former(var device) -> throw former(context, device);
            case Devices.Bearer.Unknown _ ->
                    throw new Refused(
                            401,
                            "This device is not paired yet. On the computer open Settings, then Phone, and scan the code it shows.");
        };
    }

    private static Refused former(Context context, Device device) {
        var revoked = device.standing() == Device.Standing.REVOKED;
        context.header(DEVICE, revoked ? "revoked" : "signed out");
        return new Refused(
                401,
                revoked
                        ? "This device was revoked. What you wrote here is kept, and is sent when you pair it again from the computer: Settings, then Phone."
                        : "This device is signed out. What you wrote here is kept, and is sent when you pair it again from the computer: Settings, then Phone.");
    }

    /// Lets the bearer of the one-time key in, and gives him the cookie.
    boolean admit(Context context, String key) {
        var keys = admission.keys();
        var now = admission.clock().instant();
        attempts.check(address(context));
        if (!local(context)) return false;
        if (cookie(context).filter(cookie -> keys.valid(cookie, now)).isPresent()) return true;
        if (!keys.spend(key)) {
            attempts.count(address(context));
            return false;
        }
        give(context, keys.newCookie(now));
        return true;
    }

    /// A page that needs a key, asked for no more often than anybody mistypes.
    Answer counted(Context context, Supplier<Answer> page) {
        if (local(context))
            throw Refused.notFound("This link is for a phone. Open it there; this computer is in.");
        attempts.check(address(context));
        try {
            return page.get();
        } catch (Refused refused) {
            if (refused.status() == 401) attempts.count(address(context));
            throw refused;
        }
    }

    void give(Context context, String value) {
        var cookie = new Cookie(name(context), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(secure(context));
        cookie.setMaxAge((int) Keys.LASTING.toSeconds());
        context.cookie(cookie);
    }

    String token(Session session) {
        return admission.keys().token(session.cookie());
    }

    void checkPost(Context context, Session session, Form form) {
        if (HandlerType.GET.equals(context.method()) || HandlerType.HEAD.equals(context.method()))
            return;
        checkSite(context);
        var token = Optional.ofNullable(context.header("X-CSRF")).orElse(form.raw("csrf"));
        if (!admission.keys().validToken(session.cookie(), token)) throw elsewhere();
    }

    static void checkSite(Context context) {
        var site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
        if (!(site.equals("same-origin") || site.equals("none"))) throw elsewhere();
    }

    private static Refused elsewhere() {
        return new Refused(
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

    /// Asked by a browser of this computer, and by no proxy.
    private boolean local(Context context) {
        return own.contains(host(context));
    }

    /// By HTTPS, as far as the browser is concerned. A proxy says so, and is believed when it runs
    /// on this computer.
    private boolean secure(Context context) {
        return network
                ? context.req().isSecure()
                : proxied(context, "X-Forwarded-Proto").filter("https"::equals).isPresent();
    }

    private String address(Context context) {
        return proxied(context, "X-Forwarded-For").orElseGet(() -> context.req().getRemoteAddr());
    }

    /// The last value is the one the nearest proxy wrote.
    private Optional<String> proxied(Context context, String header) {
        if (network || local(context) || !fromHere(context)) return Optional.empty();
        return Optional.ofNullable(context.header(header))
                .map(values -> values.substring(values.lastIndexOf(',') + 1))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }

    private static boolean fromHere(Context context) {
        var peer = context.req().getRemoteAddr().replaceAll("[\\[\\]]", "");
        return InetAddress.ofLiteral(peer).isLoopbackAddress();
    }

    private static String host(Context context) {
        return Optional.ofNullable(context.header("Host"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":\\d+$", "");
    }

    private Optional<String> cookie(Context context) {
        return Optional.ofNullable(context.cookie(name(context)));
    }

    /// One name a port, so that two servers on one machine do not sign each other out. The prefix
    /// binds a cookie to this host and to HTTPS (RFC 6265bis §4.1.3.2).
    private String name(Context context) {
        return (secure(context) ? "__Host-" : "") + "pavement" + context.port();
    }
}
