package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.acts.Moments;
import pavement.acts.Reconsider;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Declined;
import pavement.book.Introduction;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.match.Taught;
import pavement.meaning.Alias;
import pavement.web.Shell.Nav;

/// What words mean to the owner, with the refusals and introductions that taught it; and all he
/// said no to, to be taken back.
final class TaughtPage {
    private static final String PATH = "/settings/words";
    private static final int LISTED = 100;

    private final Site site;

    TaughtPage(Site site) {
        this.site = site;
    }

    /// @param refused how many he said no to, of which the newest are listed
    record View(List<Learned> learned, List<Ground> refusals, int refused) {}

    record Learned(String said, List<Ground> grounds) {}

    /// What taught it.
    ///
    /// @param href to the introduction; empty for a refusal
    /// @param refusal its id, to take it back; empty for an introduction
    record Ground(String names, String said, String day, String href, String refusal) {}

    void addTo(Routes routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/again", this::again);
    }

    static String said(Alias it) {
        return it.same()
                ? "To you “%s” is served by “%s”: you brought them together more than once."
                        .formatted(it.one(), it.other())
                : "To you “%s” is not served by “%s”: you said no to it more than once."
                        .formatted(it.one(), it.other());
    }

    private Answer show(Request request) {
        var book = site.book();
        var taught = site.taught(book);
        var view =
                new View(
                        taught.lessons().stream()
                                .map(lesson ->
                                        new Learned(
                                                said(lesson.alias()),
                                                taught.why(lesson).stream()
                                                        .map(each -> ground(book, each))
                                                        .toList()))
                                .toList(),
                        book.declined().stream()
                                .sorted(
                                        comparing(Declined::at)
                                                .reversed()
                                                .thenComparing(each -> each.ref().id()))
                                .limit(LISTED)
                                .map(each -> refusal(book, each))
                                .toList(),
                        book.declined().size());
        return site.page(request, "What words mean", "p-words", Nav.SETTINGS, "taught.jte", view);
    }

    private Ground ground(Book book, Taught.Ground ground) {
        return switch (ground) {
            case Taught.Ground.Refused(_, var by) -> refusal(book, by);
            case Taught.Ground.Made(var judged, var by) ->
                    new Ground(
                            Moments.names(book, by.about()),
                            "“%s” met “%s”.".formatted(judged.need(), judged.offer()),
                            by.when(Introduction.What.MADE).map(this::day).orElse(""),
                            "/introductions/" + by.id(),
                            "");
        };
    }

    private Ground refusal(Book book, Declined it) {
        var asks = it.asks().stream().flatMap(id -> book.ask(id).stream()).toList();
        var said =
                Stream.of(Ask.Side.NEED, Ask.Side.OFFER)
                        .flatMap(side -> asks.stream().filter(ask -> ask.side() == side))
                        .map(ask -> "“" + ask.what() + "”")
                        .collect(Collectors.joining(" is not served by "));
        return new Ground(
                Moments.names(book, it.about()),
                asks.size() == 2
                        ? said + "."
                        : it.asks().isEmpty()
                                ? "Not to be brought together."
                                : "A need or an offer that is no longer in your book.",
                day(it.at()),
                "",
                it.ref().id().toString());
    }

    private String day(Instant at) {
        var book = site.book();
        return Looks.day(LocalDate.ofInstant(at, site.self(book).zone()), site.today(book));
    }

    private Answer again(Request request) {
        var form = request.form();
        var refusal = form.id("refusal");
        if (!form.ok() || refusal.isEmpty())
            throw new Refused(422, "Say which refusal it is: press the button beside it.");
        var done = site.desk().carryOutUndoably(new Reconsider(refusal.get()));
        return switch (done.reply()) {
            case Reconsider.Reply.Again _ -> Site.done(PATH, done);
            case Reconsider.Reply.NotThere _ ->
                    throw Refused.notFound("That refusal is no longer in your book.");
        };
    }
}
