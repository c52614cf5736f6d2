package pavement.web;

import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;

/// The address without a path: the first run while the book is empty, and Today from then on.
final class HomePage {
    private final Site site;

    HomePage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/", this::show);
    }

    private Answer show(Request request) {
        return Answer.seeOther(site.book().size() == 0 ? "/welcome" : "/today");
    }
}
