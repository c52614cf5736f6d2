package pavement;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pavement.courier.Courier;
import pavement.desk.Desk;
import pavement.http.Keys;
import pavement.http.Server;
import pavement.search.Search;
import pavement.web.Web;

/// A desk behind the web server.
final class Serving {
    /// A phone's whole address book with pictures fits; a film does not.
    private static final long UPLOAD_LIMIT = 256L << 20;

    private Serving() {}

    /// @param search follows the desk's book from the first question on
    /// @param scratch a folder for uploads while they are read
    static Server server(
            Desk desk,
            Search search,
            Courier courier,
            Keys keys,
            String bind,
            int port,
            Path scratch) {
        return server(web(desk, search, courier, scratch), keys, bind, port, scratch);
    }

    /// The same, and what the first page shows is thought out while the server is being built.
    static Server ready(
            Desk desk,
            Search search,
            Courier courier,
            Keys keys,
            String bind,
            int port,
            Path scratch) {
        var web = web(desk, search, courier, scratch);
        Thread.ofPlatform().daemon().name("first page").start(web::ready);
        return server(web, keys, bind, port, scratch);
    }

    private static Web web(Desk desk, Search search, Courier courier, Path scratch) {
        return new Web(
                desk,
                search,
                courier,
                ZoneId.systemDefault(),
                Locale.getDefault(),
                Main.VERSION,
                scratch);
    }

    private static Server server(Web web, Keys keys, String bind, int port, Path scratch) {
        var hosts =
                Set.copyOf(
                        List.of("127.0.0.1", "localhost", "[::1]", bind.toLowerCase(Locale.ROOT)));
        var setup = new Server.Setup(bind, port, hosts, scratch, UPLOAD_LIMIT);
        return new Server(setup, keys, InstantSource.system(), web::refusal, web::addTo);
    }
}
