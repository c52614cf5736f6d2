package pavement.web;

import pavement.book.Book;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.Strengths;
import pavement.plan.Leaning;
import pavement.web.Shell.Nav;

/// What works for this owner, and what the plan therefore leans on.
final class StrengthsPage {
    private final Site site;
    private final ClaimPage claim;
    private final Daily<StrengthsView> known = new Daily<>();

    StrengthsPage(Site site, ClaimPage claim) {
        this.site = site;
        this.claim = claim;
    }

    void addTo(Routes routes) {
        routes.get("/strengths", this::show);
    }

    private Answer show(Request request) {
        return site.page(
                request, "What works", "p-experiments", Nav.EXPERIMENTS, "strengths.jte", view());
    }

    StrengthsView view() {
        var book = site.book();
        return known.of(book, site.today(book), () -> anew(book));
    }

    private StrengthsView anew(Book book) {
        var now = site.desk().now();
        var standings = site.standings(book);
        return StrengthsView.of(
                Strengths.of(standings, now), Leaning.all(standings, now), claim.view().fooling());
    }
}
