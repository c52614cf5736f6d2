package pavement.web;

import java.util.Optional;
import pavement.blocks.Avoidance;
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
    private volatile Optional<Known> known = Optional.empty();

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

    /// The same book on the same day says the same, so looking again costs nothing.
    private GuessesView view() {
        var book = site.book();
        var day = site.today(book);
        var last = known;
        if (last.isPresent()
                && last.get().version() == book.version()
                && last.get().day() == day.toEpochDay()) return last.get().view();
        var now = site.desk().now();
        var guesses = Guesses.of(book, now);
        var week = Span.of(site.self(book), day);
        var view =
                GuessesView.of(
                        book,
                        guesses,
                        guesses.surprises(week.from(), week.until()),
                        Ease.of(book, now),
                        Ease.avoidance(Avoidance.ofPlan(book, now)),
                        Intention.of(book, now));
        known = Optional.of(new Known(book.version(), day.toEpochDay(), view));
        return view;
    }

    private record Known(long version, long day, GuessesView view) {}
}
