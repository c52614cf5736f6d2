package pavement.web;

import pavement.blocks.Avoidance;
import pavement.book.Book;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.Ease;
import pavement.lab.Guesses;
import pavement.lab.Intention;
import pavement.web.Shell.Nav;
import pavement.week.Span;

/// "I don't know what to expect": what he expected, what came, and what becomes easier.
final class GuessesPage {
    private final Site site;
    private final Daily<GuessesView> known = new Daily<>();

    GuessesPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/lab/guesses", this::show);
    }

    private Answer show(Request request) {
        return site.page(
                request,
                "Guesses",
                "p-experiments p-review p-guesses",
                Nav.NOWHERE,
                "guesses.jte",
                view());
    }

    private GuessesView view() {
        var book = site.book();
        return known.of(book, site.today(book), () -> anew(book));
    }

    private GuessesView anew(Book book) {
        var now = site.desk().now();
        var guesses = Guesses.of(book, now);
        var week = Span.of(site.self(book), site.today(book));
        return GuessesView.of(
                book,
                guesses,
                guesses.surprises(week.from(), week.until()),
                Ease.of(book, now),
                Ease.avoidance(Avoidance.ofPlan(book, now)),
                Intention.of(book, now));
    }
}
