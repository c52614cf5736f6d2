package pavement.web;

import java.util.Optional;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.Bins;
import pavement.lab.Claim;
import pavement.lab.Tried;
import pavement.web.Shell.Nav;

/// "Strangers can be more lucrative than people you already know": the claim on this owner's own
/// data, and what could fool him.
final class ClaimPage {
    private final Site site;
    private volatile Optional<Known> known = Optional.empty();

    ClaimPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/lab/claim", this::show);
    }

    private Answer show(Request request) {
        return site.page(request, "The claim", "p-experiments", Nav.NOWHERE, "claim.jte", view());
    }

    /// The same book on the same day says the same, so looking again costs nothing.
    ClaimView view() {
        var book = site.book();
        var day = site.today(book).toEpochDay();
        var last = known;
        if (last.isPresent() && last.get().version() == book.version() && last.get().day() == day)
            return last.get().view();
        var now = site.desk().now();
        var zone = site.self(book).zone();
        var tried = Tried.of(book, now);
        var view =
                ClaimView.of(
                        tried,
                        Claim.of(Claim.Which.ACTIVE, tried, book, zone, now),
                        Claim.of(Claim.Which.STRANGERS, tried, book, zone, now),
                        Bins.of(tried),
                        new ClaimView.Asking(book, zone, site.today(book)));
        known = Optional.of(new Known(book.version(), day, view));
        return view;
    }

    private record Known(long version, long day, ClaimView view) {}
}
