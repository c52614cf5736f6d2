package pavement.web;

import java.util.Optional;
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
    private volatile Optional<Known> known = Optional.empty();

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

    /// The same book on the same day says the same, so looking again costs nothing.
    StrengthsView view() {
        var book = site.book();
        var day = site.today(book).toEpochDay();
        var last = known;
        if (last.isPresent() && last.get().version() == book.version() && last.get().day() == day)
            return last.get().view();
        var now = site.desk().now();
        var standings = site.standings(book);
        var view =
                StrengthsView.of(
                        Strengths.of(standings, now),
                        Leaning.all(standings, now),
                        claim.view().fooling());
        known = Optional.of(new Known(book.version(), day, view));
        return view;
    }

    private record Known(long version, long day, StrengthsView view) {}
}
