package pavement.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import pavement.owners.Devices;

/// The server. One public door: build it with its pages, start it, stop it.
public final class Server {
    private final Setup setup;
    private final Conversation near;
    private final List<Route> routes;
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private final Javalin javalin;

    /// How a refusal looks; made by the pages, so that it looks like them.
    @FunctionalInterface
    public interface Refusals {
        /// @param status 4xx or 500
        /// @param kept whether it is said to a device that may still keep something of its owner's
        String page(int status, String sentence, boolean kept);
    }

    /// @param bind the address to listen on; loopback unless the owner says otherwise
    /// @param hosts names of this computer itself that it answers to, lower case and without port
    /// @param far names by which a proxy on this computer calls it
    /// @param scratch where uploads lie while they are read
    /// @param uploadLimit in octets
    public record Setup(
            String bind,
            int port,
            Set<String> hosts,
            Set<String> far,
            Path scratch,
            long uploadLimit) {
        public Setup {
            hosts = Set.copyOf(hosts);
            far = Set.copyOf(far);
        }
    }

    /// Who comes in, and when it is.
    public record Admission(Keys keys, Devices devices, InstantSource clock) {}

    /// A second entrance, for the local network: the same pages by HTTPS, to devices only.
    ///
    /// @param addresses of this computer, each listened at by itself
    /// @param port 0 for any free one
    /// @param hosts names it answers to there, lower case and without port
    public record Lan(List<String> addresses, int port, Set<String> hosts, Tls tls) {
        public Lan {
            addresses = List.copyOf(addresses);
            hosts = Set.copyOf(hosts);
        }
    }

    /// What it shows there, to prove who it is.
    ///
    /// @param chain its own certificate first
    public record Tls(PrivateKey key, List<X509Certificate> chain) {
        public Tls {
            chain = List.copyOf(chain);
        }
    }

    /// The second entrance while it is open.
    public static final class Opened implements AutoCloseable {
        private final Javalin javalin;

        private Opened(Javalin javalin) {
            this.javalin = javalin;
        }

        public int port() {
            return javalin.port();
        }

        @Override
        public void close() {
            javalin.stop();
        }
    }

    public Server(Setup setup, Admission admission, Refusals refusals, Consumer<Routes> pages) {
        this.setup = setup;
        this.routes = Route.of(pages);
        this.near = new Conversation(admission, refusals, routes);
        var guard = Guard.ofThisComputer(admission, setup.hosts(), setup.far());
        this.javalin =
                Javalin.create(config -> {
                    configure(config, setup);
                    config.jetty.host = setup.bind();
                    config.jetty.port = setup.port();
                    near.addTo(config, guard);
                    config.routes.after(this::note);
                    add(
                            config,
                            HandlerType.GET,
                            "/key/{key}",
                            context -> Conversation.enter(context, guard));
                });
    }

    private void note(Context context) {
        if (context.status() == HttpStatus.OK
                && String.valueOf(context.contentType()).startsWith("text/html"))
            shown.complete(null);
    }

    /// Done once somebody was given a page: whatever is not needed for the first one waits until
    /// then, because a start has no processor to spare.
    public CompletableFuture<Void> shown() {
        return shown;
    }

    /// Opens the second entrance.
    ///
    /// @throws NotOpen when the system does not allow it, with the reason
    public Opened open(Lan lan) {
        var guard = Guard.ofTheNetwork(near.admission(), lan.hosts());
        var opened =
                Javalin.create(config -> {
                    configure(config, setup);
                    LanConnectors.add(config, lan);
                    near.addTo(config, guard);
                });
        try {
            opened.start();
            return new Opened(opened);
        } catch (JavalinException failure) {
            opened.stop();
            throw new NotOpen(failure);
        }
    }

    /// An entrance could not be opened.
    public static final class NotOpen extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotOpen(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
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

    static void add(JavalinConfig config, HandlerType method, String path, Handler handler) {
        config.routes.addEndpoint(new Endpoint(method, path, handler));
    }

    /// Before anything is opened, because what it would be opened for is then left as it was.
    ///
    /// @param port 0 for any free one
    /// @throws NotOpen when the system does not let anybody listen there, with the reason
    public static void free(String bind, int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            // It is; the server takes it in a moment.
        } catch (IOException taken) {
            throw new NotOpen(taken);
        }
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
        config.http.maxRequestSize = Exchange.FORM_LIMIT;
        config.jetty.multipartConfig.cacheDirectory(setup.scratch().toString());
        config.jetty.multipartConfig.maxFileSize(setup.uploadLimit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(setup.uploadLimit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }
}
