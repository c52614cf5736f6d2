package pavement.web;

import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.Chain;
import pavement.web.Shell.Nav;

/// "Hoping for a magical explosion": how many further people one new person leads to.
final class ChainPage {
    private final Site site;
    private final Daily<ChainView> known = new Daily<>();

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

    private ChainView view() {
        var book = site.book();
        return known.of(
                book,
                site.today(book),
                () -> ChainView.of(Chain.of(site.standings(book), site.desk().now())));
    }
}
