package pavement.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.acts.Decline;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Declined;
import pavement.book.Name;
import pavement.book.PersonId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Unanswered;
import pavement.match.Board;
import pavement.web.Shell.Nav;

/// Who can help whom: the owner and others, others among themselves, and introductions under way.
final class WinWinPage {
    private final Site site;
    private final Ahead ahead;
    private final Unanswered unanswered = new Unanswered();

    WinWinPage(Site site, Ahead ahead) {
        this.site = site;
        this.ahead = ahead;
    }

    void addTo(Routes routes) {
        routes.get("/winwin", this::show);
        routes.post("/winwin/decline", this::decline);
    }

    private Answer show(Request request) {
        return ahead.waiting(request, Ahead.Page.WINWIN).orElseGet(() -> shown(request));
    }

    private Answer shown(Request request) {
        var book = site.book();
        var drawing =
                new WinWinDrawing(
                        book,
                        site.self(book),
                        site.matches(book),
                        site.taught(book),
                        sides(site, book),
                        site.board(book),
                        unanswered,
                        shown(request.query("n")));
        var view =
                request.query("view")
                        .filter(each -> List.of("theirs", "needs").contains(each))
                        .orElse("board");
        return site.page(
                request, "Win/win", "p-winwin", Nav.WINWIN, "winwin.jte", drawing.view(view));
    }

    /// How many of each list; 0 where it was not said. Nobody scrolls through more.
    private static int shown(Optional<String> typed) {
        return typed.filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
    }

    static Sides sides(Site site, Book book) {
        var self = site.self(book);
        var initials = self.name().isBlank() ? "Me" : Looks.initials(Name.of(self.name()));
        return new Sides(
                site.matches(book), site.standings(book), initials, self.zone(), site.desk().now());
    }

    static Board board(Site site, Book book) {
        var now = site.desk().now();
        return Board.of(
                site.matches(book),
                site.standings(book),
                now,
                Introducing.used(book, now),
                Board.A_WEEK - Introducing.thisWeek(book, site.self(book), now));
    }

    private Answer decline(Request request) {
        var form = request.form();
        var one = form.id("one").map(PersonId::new);
        var other = form.id("other").map(PersonId::new);
        var asks = asks(form);
        if (!form.ok() || one.isEmpty() || one.equals(other) || other.isEmpty() && asks.size() != 2)
            throw new Refused(422, "Say which match it is: press the button beside it.");
        var declined = new Declined(one.get(), other, asks, site.desk().now());
        var done = site.desk().carryOutUndoably(new Decline(declined));
        if (done.reply() instanceof Decline.Reply.NotThere)
            throw Refused.notFound("One of them is no longer in your book.");
        return Site.done(request.from().orElse("/winwin"), done);
    }

    /// Of two people who are not to be brought together, none.
    private static List<AskId> asks(Form form) {
        return Stream.of(form.id("need"), form.id("offer"))
                .flatMap(Optional::stream)
                .map(AskId::new)
                .distinct()
                .toList();
    }
}
