package pavement.web;

import pavement.book.Book;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.Bins;
import pavement.lab.Claim;
import pavement.web.Shell.Nav;

/// "Strangers can be more lucrative than people you already know": the claim on this owner's own
/// data, and what could fool him.
final class ClaimPage {
    private final Site site;
    private final Daily<ClaimView> known = new Daily<>();

    ClaimPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/lab/claim", this::show);
    }

    private Answer show(Request request) {
        return site.page(request, "The claim", "p-experiments", Nav.NOWHERE, "claim.jte", view());
    }

    ClaimView view() {
        var book = site.book();
        return known.of(book, site.today(book), () -> anew(book));
    }

    private ClaimView anew(Book book) {
        var zone = site.self(book).zone();
        var tried = site.tried(book);
        return ClaimView.of(
                tried,
                Claim.all(tried, book, zone),
                Bins.of(tried, book, zone),
                new ClaimView.Asking(book, zone, site.today(book)));
    }
}
