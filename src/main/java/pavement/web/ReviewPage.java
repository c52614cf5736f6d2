package pavement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.acts.NoteWeek;
import pavement.book.Book;
import pavement.book.Self;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.review.Review;
import pavement.web.Shell.Nav;
import pavement.week.Span;

/// "Friday a review that says something he did not know": a week looked back on, with a line for
/// himself.
final class ReviewPage {
    private static final String NO_WEEK =
            "This week cannot be looked back on. Weeks go from ten years ago to the present one.";
    private static final int LINE = 1000;

    private final Site site;
    private volatile Optional<Known> known = Optional.empty();

    ReviewPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/review", request -> page(request, latest(), Optional.empty()));
        routes.get("/review/{week}", request -> page(request, span(request), Optional.empty()));
        routes.post("/review/line", this::line);
    }

    private Span latest() {
        var book = site.book();
        return Review.latest(site.self(book), site.today(book));
    }

    private Span span(Request request) {
        return new Form(Map.of("week", List.of(request.named("week"))))
                .date("week")
                .flatMap(this::shown)
                .orElseThrow(() -> Refused.notFound(NO_WEEK));
    }

    private Optional<Span> shown(LocalDate day) {
        var book = site.book();
        var self = site.self(book);
        return Optional.of(Span.of(self, day))
                .filter(span -> Review.shown(self, site.today(book), span));
    }

    private Answer page(Request request, Span span, Optional<Form> form) {
        var book = site.book();
        var self = site.self(book);
        var review = review(book, self, span);
        var view = new ReviewDrawing(book, self, site.today(book), review).view(form);
        return form.isEmpty()
                ? site.page(request, "Review", "p-review p-back", Nav.REVIEW, "review.jte", view)
                : site.again(request, "Review", "p-review p-back", Nav.REVIEW, "review.jte", view);
    }

    /// The same book on the same day says the same, so turning back costs nothing.
    private Review review(Book book, Self self, Span span) {
        var day = site.today(book);
        var last = known;
        if (last.isPresent() && last.get().holds(book, day, span)) return last.get().review();
        var review = Review.of(site.standings(book), self, span, site.desk().now());
        known = Optional.of(new Known(book.version(), day, review));
        return review;
    }

    private record Known(long version, LocalDate day, Review review) {
        boolean holds(Book book, LocalDate today, Span span) {
            return version == book.version() && day.equals(today) && review.span().equals(span);
        }
    }

    private Answer line(Request request) {
        var form = request.form();
        var week = form.date("week").flatMap(this::shown);
        if (week.isEmpty()) throw new Refused(422, NO_WEEK + " Nothing was kept.");
        var line = form.text("line", LINE);
        if (!form.ok()) return page(request, week.get(), Optional.of(form));
        return Site.done(
                "/review/" + week.get().start(),
                site.desk().carryOutUndoably(new NoteWeek(week.get().start(), line.orElse(""))));
    }
}
