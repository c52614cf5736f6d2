package pavement.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The server. One public door: build it with its pages, start it, stop it.
public final class Server {
    private static final Logger LOG = Logger.getLogger("pavement.http");

    private static final String SAID = "said";

    private final Javalin javalin;

    /// How a refusal looks; made by the pages, so that it looks like them.
    @FunctionalInterface
    public interface Refusals {
        /// @param status 4xx or 500
        String page(int status, String sentence);
    }

    /// @param bind the address to listen on; loopback unless the owner says otherwise
    /// @param hosts names it answers to, lower case and without port
    /// @param scratch where uploads lie while they are read
    /// @param uploadLimit in octets
    public record Setup(String bind, int port, Set<String> hosts, Path scratch, long uploadLimit) {
        public Setup {
            hosts = Set.copyOf(hosts);
        }
    }

    private enum Post {
        /// Nothing to post, and nobody has to be signed in.
        OPEN,
        FIELDS,
        FILES,
        SHARED
    }

    private record Route(HandlerType method, String path, Routes.Page page, Post post) {}

    private static final class Collected implements Routes {
        private final List<Route> routes = new ArrayList<>();

        @Override
        public void get(String path, Page page) {
            routes.add(new Route(HandlerType.GET, path, page, Post.FIELDS));
        }

        @Override
        public void open(String path, Page page) {
            routes.add(new Route(HandlerType.GET, path, page, Post.OPEN));
        }

        @Override
        public void post(String path, Page page) {
            routes.add(new Route(HandlerType.POST, path, page, Post.FIELDS));
        }

        @Override
        public void upload(String path, Page page) {
            routes.add(new Route(HandlerType.POST, path, page, Post.FILES));
        }

        @Override
        public void share(String path, Page page) {
            routes.add(new Route(HandlerType.POST, path, page, Post.SHARED));
        }
    }

    public Server(
            Setup setup,
            Keys keys,
            InstantSource clock,
            Refusals refusals,
            Consumer<Routes> pages) {
        var guard = new Guard(keys, setup.hosts(), clock);
        var collected = new Collected();
        pages.accept(collected);
        this.javalin =
                Javalin.create(config -> {
                    configure(config, setup);
                    config.routes.before(context -> {
                        Guard.dress(context);
                        guard.checkHost(context);
                    });
                    add(config, HandlerType.GET, "/static/<file>", Static::serve);
                    add(config, HandlerType.GET, "/sw.js", Shell::serve);
                    add(config, HandlerType.GET, "/key/{key}", context -> enter(context, guard));
                    for (var route : collected.routes)
                        add(
                                config,
                                route.method(),
                                route.path(),
                                context -> answer(context, guard, route));
                    config.routes.exception(
                            Exception.class,
                            (failure, context) -> refuse(context, refusals, failure));
                    config.routes.error(404, context -> nothingHere(context, refusals));
                });
    }

    /// Loads what a server is made of, so that it can be done while a book is being opened: it
    /// takes a quarter of a second.
    public static void warm() {
        Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            add(config, HandlerType.GET, "/warm/<file>", Static::serve);
        });
    }

    private static void add(
            JavalinConfig config, HandlerType method, String path, Handler handler) {
        config.routes.addEndpoint(new Endpoint(method, path, handler));
    }

    /// @return the port it listens on, which is the asked one unless that was 0
    public int start() {
        javalin.start();
        return javalin.port();
    }

    public void stop() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Setup setup) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = setup.bind();
        config.jetty.port = setup.port();
        config.http.maxRequestSize = Exchange.FORM_LIMIT;
        config.jetty.multipartConfig.cacheDirectory(setup.scratch().toString());
        config.jetty.multipartConfig.maxFileSize(setup.uploadLimit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(setup.uploadLimit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void enter(Context context, Guard guard) {
        if (!guard.admit(context, context.pathParam("key")))
            throw new Refused(
                    401,
                    "This link has been used. Start Pavement again; it prints a new one that works once.");
        context.redirect("/");
    }

    private static void answer(Context context, Guard guard, Route route) {
        context.header("Cache-Control", "no-store");
        if (route.post() == Post.OPEN) {
            give(context, route.page().answer(new Request(new Exchange(context, ""))));
            return;
        }
        var session = guard.session(context);
        if (context.isMultipartFormData() && route.post() == Post.FIELDS)
            throw new Refused(415, "This form does not take files.");
        var exchange = new Exchange(context, guard.token(session));
        if (route.post() == Post.SHARED) Guard.checkShare(context);
        else guard.checkPost(context, session, exchange.form());
        give(context, route.page().answer(new Request(exchange)));
    }

    private static void give(Context context, Answer answer) {
        switch (answer) {
            case Answer.Html(var status, var body) -> context.status(status).html(body);
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
    private static void refuse(Context context, Refusals refusals, Exception failure) {
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
                        "request failed: " + context.method() + " " + context.path(),
                        other);
                plain(
                        context,
                        refusals,
                        500,
                        "Something broke here. Nothing was stored. Try again; if it stays, look at the log.");
            }
        }
    }

    private static void tooLarge(Context context, Refusals refusals) {
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
    private static void nothingHere(Context context, Refusals refusals) {
        if (!Boolean.TRUE.equals(context.attribute(SAID)))
            plain(context, refusals, 404, "There is nothing at this address.");
    }

    private static void plain(Context context, Refusals refusals, int status, String sentence) {
        context.attribute(SAID, true);
        context.status(status).html(refusals.page(status, sentence));
    }
}
