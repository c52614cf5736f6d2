package pavement;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pavement.calendars.Subscriptions;
import pavement.courier.Courier;
import pavement.desk.Desk;
import pavement.embeddings.Learning;
import pavement.http.Keys;
import pavement.http.Server;
import pavement.meaning.Meaning;
import pavement.owners.Entrance;
import pavement.owners.Way;
import pavement.search.Search;
import pavement.store.OwnThesaurus;
import pavement.web.Web;

/// A desk behind the web server.
final class Serving {
    /// A phone's whole address book with pictures fits; a film does not.
    private static final long UPLOAD_LIMIT = 256L << 20;

    private Serving() {}

    /// @param far names by which a proxy on this computer calls it
    /// @param scratch a folder for uploads while they are read, `home` for what is kept
    record Where(String bind, int port, List<Way> far, Path scratch, Path home) {}

    /// What works beside the desk.
    ///
    /// @param search follows the desk's book from the first question on
    /// @param model of the owner's own, which reads from the first page on
    record Beside(Search search, Courier courier, Subscriptions calendars, Learning model) {}

    static Server server(Desk desk, Beside beside, Keys keys, Entrance entrance, Where where) {
        return server(desk, web(desk, beside, entrance, where), keys, entrance, where);
    }

    /// The same, and what the first page shows is thought out while the server is being built.
    static Server ready(Desk desk, Beside beside, Keys keys, Entrance entrance, Where where) {
        var web = web(desk, beside, entrance, where);
        Thread.ofPlatform().daemon().name("first page").start(web::ready);
        var server = server(desk, web, keys, entrance, where);
        var _ =
                server.shown()
                        .thenRun(() ->
                                Thread.ofPlatform().daemon().name("matches").start(web::warm));
        return server;
    }

    private static Web web(Desk desk, Beside beside, Entrance entrance, Where where) {
        return new Web(
                desk,
                beside.search(),
                beside.courier(),
                beside.calendars(),
                ZoneId.systemDefault(),
                Locale.getDefault(),
                new Web.Folders(where.scratch(), where.home(), words(where.home()), beside.model()),
                entrance);
    }

    /// What words mean in that home, before anything was learned from its owner.
    static Supplier<Meaning> words(Path home) {
        return () -> Meaning.of(OwnThesaurus.in(home), List.of());
    }

    private static Server server(Desk desk, Web web, Keys keys, Entrance entrance, Where where) {
        var hosts =
                Set.copyOf(
                        List.of(
                                "127.0.0.1",
                                "localhost",
                                "[::1]",
                                where.bind().toLowerCase(Locale.ROOT)));
        var far = where.far().stream().map(Way::host).collect(Collectors.toSet());
        var setup =
                new Server.Setup(
                        where.bind(), where.port(), hosts, far, where.scratch(), UPLOAD_LIMIT);
        var admission = new Server.Admission(keys, entrance.devices(), desk::now);
        return new Server(setup, admission, web::refusal, web::addTo);
    }
}
