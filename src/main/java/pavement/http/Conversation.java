package pavement.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// How a request becomes an answer: past the guard, to its page, and what goes wrong on the way.
final class Conversation {
    private static final Logger LOG = Logger.getLogger("pavement.http");

    private static final String SAID = "said";

    /// Octets of what is refused that are still read.
    private static final int HEARD = 4 * Exchange.FORM_LIMIT;

    private final Server.Admission admission;
    private final Server.Refusals refusals;
    private final List<Route> routes;

    Conversation(Server.Admission admission, Server.Refusals refusals, List<Route> routes) {
        this.admission = admission;
        this.refusals = refusals;
        this.routes = routes;
    }

    Server.Admission admission() {
        return admission;
    }

    void addTo(JavalinConfig config, Guard guard) {
        config.routes.before(context -> {
            Guard.dress(context);
            guard.checkHost(context);
            guard.checkWay(context);
        });
        Server.add(config, HandlerType.GET, "/static/<file>", Static::serve);
        Server.add(config, HandlerType.GET, "/sw.js", Shell::serve);
        for (var route : routes)
            Server.add(
                    config, route.method(), route.path(), context -> answer(context, guard, route));
        config.routes.exception(
                Exception.class, (failure, context) -> refuse(context, refusals, failure));
        config.routes.error(404, context -> nothingHere(context, refusals));
    }

    static void enter(Context context, Guard guard) {
        if (!guard.admit(context, context.pathParam("key")))
            throw new Refused(
                    401,
                    "This link has been used. Start Pavement again; it prints a new one that works once.");
        context.redirect("/");
    }

    private static void answer(Context context, Guard guard, Route route) {
        context.header("Cache-Control", "no-store");
        var answer =
                switch (route.entry()) {
                    case SIGNED_IN -> signedIn(context, guard, route);
                    case KEY -> guard.counted(context, () -> anybody(context, guard, route));
                    case OPEN -> anybody(context, guard, route);
                };
        hearOut(context);
        give(context, guard, answer);
    }

    private static Answer signedIn(Context context, Guard guard, Route route) {
        var session = guard.session(context);
        if (context.isMultipartFormData() && route.post() == Route.Post.FIELDS)
            throw new Refused(415, "This form does not take files.");
        var exchange = new Exchange(context, guard.token(session), session);
        if (route.post() == Route.Post.SHARED) Guard.checkShare(context);
        else guard.checkPost(context, session, exchange.form());
        return route.page().answer(new Request(exchange));
    }

    /// What needs no session makes no difference to one either: there is no token to check.
    private static Answer anybody(Context context, Guard guard, Route route) {
        if (context.isMultipartFormData()) throw new Refused(415, "This form does not take files.");
        if (HandlerType.POST.equals(context.method())) Guard.checkSite(context);
        return route.page().answer(new Request(new Exchange(context, "", guard.claimed(context))));
    }

    private static void give(Context context, Guard guard, Answer answer) {
        switch (answer) {
            case Answer.Html(var status, var body) -> context.status(status).html(body);
            case Answer.Soon(var body, var seconds) ->
                    context.header("Refresh", String.valueOf(seconds)).html(body);
            case Answer.Json(var status, var body) ->
                    context.status(status).contentType("application/json").result(body);
            case Answer.SeeOther(var location) -> {
                context.status(303);
                context.header("Location", location);
            }
            case Answer.Bytes(var type, var bytes, var fileName) -> {
                attach(context, fileName);
                context.contentType(type).result(bytes);
            }
            case Answer.Stream(var type, var stream, var fileName) -> {
                attach(context, fileName);
                context.contentType(type).result(stream);
            }
            case Answer.Tagged(var type, var bytes, var etag) -> {
                context.header("ETag", etag);
                context.header("Cache-Control", "private, no-cache");
                if (known(context, etag)) context.status(304);
                else context.contentType(type).result(bytes);
            }
            case Answer.Admit(var cookie, var location) -> {
                guard.give(context, cookie);
                context.status(303);
                context.header("Location", location);
            }
            case Answer.Empty _ -> context.status(204);
        }
    }

    /// RFC 9110 §13.1.2: a list, or a star for whatever there is; compared weakly.
    private static boolean known(Context context, String etag) {
        var asked = Optional.ofNullable(context.header("If-None-Match")).orElse("");
        return Arrays.stream(asked.split(","))
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals("*") || each.equals(etag));
    }

    private static void attach(Context context, String fileName) {
        if (!fileName.isEmpty())
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + fileName.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    }

    /// The one place where anything is caught: a person gets a sentence, the log gets the reason.
    private static void refuse(Context context, Server.Refusals refusals, Exception failure) {
        switch (failure) {
            case Refused refused -> plain(context, refusals, refused.status(), refused.sentence());
            case HttpResponseException known when known.getStatus() == 413 ->
                    tooLarge(context, refusals);
            case HttpResponseException known ->
                    plain(context, refusals, known.getStatus(), "This request cannot be answered.");
            case Exception other when tooLarge(other) -> tooLarge(context, refusals);
            case Exception other -> {
                LOG.log(
                        Level.SEVERE,
                        "request failed: " + context.method() + " " + told(context.path()),
                        other);
                plain(
                        context,
                        refusals,
                        500,
                        "Something broke here. Nothing was stored. Try again; if it stays, look at the log.");
            }
        }
    }

    /// The path without the key in it, because logs are read by others.
    private static String told(String path) {
        return path.replaceFirst("^/(key|pair|feed)/.*", "/$1/…");
    }

    private static void tooLarge(Context context, Server.Refusals refusals) {
        plain(context, refusals, 413, "This is too large. Send it in smaller pieces.");
    }

    /// Jetty tells of a multipart over its limit only by the words of an exception.
    private static boolean tooLarge(Throwable failure) {
        for (var at = Optional.of(failure);
                at.isPresent();
                at = at.flatMap(each -> Optional.ofNullable(each.getCause())))
            if (String.valueOf(at.get().getMessage())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("exceed")) return true;
        return false;
    }

    /// For addresses no page answers; a page that looked and found nothing has said so itself.
    private static void nothingHere(Context context, Server.Refusals refusals) {
        if (!Boolean.TRUE.equals(context.attribute(SAID)))
            plain(context, refusals, 404, "There is nothing at this address.");
    }

    /// Reads what was sent to its end, as far as that is not much: whoever is answered while he
    /// still sends may see a broken line instead of the reason. After much of it the line is closed
    /// and he is told so, or his next request may go into one that is closing.
    private static void hearOut(Context context) {
        if (!HandlerType.POST.equals(context.method())) return;
        var left = HEARD;
        var some = new byte[8192];
        try {
            var sent = context.req().getInputStream();
            for (var n = sent.read(some); n > 0 && left > 0; n = sent.read(some)) left -= n;
            if (HEARD - left > some.length) context.header("Connection", "close");
        } catch (IOException | RuntimeException _) {
            // What was wrong with it is being said already.
        }
    }

    private static void plain(
            Context context, Server.Refusals refusals, int status, String sentence) {
        context.attribute(SAID, true);
        hearOut(context);
        var kept = Optional.ofNullable(context.res().getHeader(Guard.DEVICE)).isPresent();
        context.status(status).html(refusals.page(status, sentence, kept));
    }
}
