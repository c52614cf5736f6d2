package pavement.web;

import java.util.Optional;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.Chain;
import pavement.web.Shell.Nav;

/// "Hoping for a magical explosion": how many further people one new person leads to.
final class ChainPage {
    private final Site site;
    private volatile Optional<Known> known = Optional.empty();

    ChainPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/lab/chain", this::show);
    }

    private Answer show(Request request) {
        return site.page(
                request, "The chain", "p-experiments p-chain", Nav.NOWHERE, "chain.jte", view());
    }

    /// The same book on the same day says the same, so looking again costs nothing.
    private ChainView view() {
        var book = site.book();
        var day = site.today(book).toEpochDay();
        var last = known;
        if (last.isPresent() && last.get().version() == book.version() && last.get().day() == day)
            return last.get().view();
        var view = ChainView.of(Chain.of(site.standings(book), site.desk().now()));
        known = Optional.of(new Known(book.version(), day, view));
        return view;
    }

    private record Known(long version, long day, ChainView view) {}
}
