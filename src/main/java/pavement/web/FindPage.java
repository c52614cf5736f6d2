package pavement.web;

import java.util.Optional;
import pavement.acts.AddAsk;
import pavement.acts.AskFor;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Letters;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.drafts.Need;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.paths.Goodwill;
import pavement.web.Shell.Nav;

/// "I need someone who can …"
final class FindPage {
    private static final int LONGEST = 500;
    private static final int LETTER = 5000;

    private final Site site;
    private final Network network;
    private final Ahead ahead;

    /// The page with that in its line.
    static String path(String typed) {
        return "/find?q=" + Words.encoded(typed);
    }

    FindPage(Site site, Network network, Ahead ahead) {
        this.site = site;
        this.network = network;
        this.ahead = ahead;
    }

    void addTo(Routes routes) {
        routes.get("/find", this::show);
        routes.post("/find/ask", this::ask);
        routes.post("/find/keep", this::keep);
    }

    private Answer show(Request request) {
        return ahead.waiting(request, Ahead.Page.FIND).orElseGet(() -> found(request));
    }

    private Answer found(Request request) {
        var view = new FindDrawing(site, network, site.book()).view(FindAsked.of(request));
        return site.page(request, "Find who can", "p-find", Nav.FIND, "find.jte", view);
    }

    /// The owner sent it; what follows is remembered.
    private Answer ask(Request request) {
        var form = request.form();
        var who = form.id("who").map(PersonId::new);
        var over = form.id("over").map(PersonId::new);
        var typed = form.text("q", LONGEST).orElse("");
        var text = form.text("text", LETTER).orElse("").replace("\r\n", "\n");
        if (!form.ok() || who.isEmpty() || over.isEmpty())
            throw new Refused(
                    422,
                    "Say whom you asked, and for whom. Load the page again; nothing was kept.");
        var book = site.book();
        var broker = book.person(over.get()).orElseThrow(FindPage::gone);
        var goodwill = Goodwill.of(book, broker.id(), site.today(book));
        if (!goodwill.mayAsk())
            throw new Refused(
                    422,
                    "You asked %s not long ago. Help first, or ask again from %s."
                            .formatted(
                                    broker.name().called(),
                                    Looks.day(goodwill.free(), site.today(book))));
        var idea =
                Introduction.idea(
                                new IntroductionId(site.desk().newId()),
                                Introduction.Kind.REFERRAL,
                                over.get(),
                                who,
                                bare(typed),
                                need(book, typed),
                                site.desk().now())
                        .saying(bare(typed), new Letters(text, "", ""));
        return asked(site.desk().carryOutUndoably(new AskFor(idea, site.desk().now())));
    }

    private Answer asked(pavement.desk.Desk.Done<AskFor.Reply> done) {
        return switch (done.reply()) {
            case AskFor.Reply.Asked(var it) ->
                    Site.done(
                            IntroductionPage.path(it.id()),
                            done,
                            "You will be reminded in a week.");
            case AskFor.Reply.UnderWay(var before) ->
                    Answer.seeOther(
                            IntroductionPage.path(before.id())
                                    + "?said="
                                    + Words.encoded(
                                            "Under way already: "
                                                    + called(before.one())
                                                    + " was asked for the same person. One at a time."));
            case AskFor.Reply.NotToBeContacted(var who) ->
                    throw new Refused(
                            422,
                            who.name().full() + " is not to be contacted. That beats everything.");
            case AskFor.Reply.NobodyThere _ -> throw gone();
        };
    }

    private String called(PersonId id) {
        return site.book().person(id).map(Person::name).map(Name::called).orElse("Somebody");
    }

    private static Optional<AskId> need(Book book, String typed) {
        return book.ownAsks().stream()
                .filter(ask -> ask.side() == Ask.Side.NEED)
                .filter(ask -> same(ask, typed))
                .map(Ask::id)
                .findFirst();
    }

    /// Nobody fits yet: the need stays, and whoever comes up is shown.
    private Answer keep(Request request) {
        var form = request.form();
        var what = Need.wanted(needed(form));
        if (!form.ok() || what.isEmpty())
            throw new Refused(422, "Write what you need, in up to 500 characters.");
        var desk = site.desk();
        var ask =
                new Ask(
                        new AskId(desk.newId()),
                        Ask.Side.NEED,
                        Optional.empty(),
                        what,
                        desk.now(),
                        Optional.empty(),
                        true);
        var done = desk.carryOutUndoably(new AddAsk(ask));
        return switch (done.reply()) {
            case AddAsk.Reply.Added _ ->
                    Site.done("/find", done, "Whoever comes up is shown here.");
            case AddAsk.Reply.AddedBefore _, AddAsk.Reply.SaidBefore _ -> Answer.seeOther("/find");
            case AddAsk.Reply.NobodyThere _ -> throw gone();
        };
    }

    private static String needed(Form form) {
        return form.required("q", LONGEST, "Write what you need.");
    }

    static boolean same(Ask ask, String typed) {
        return Need.wanted(ask.what()).equalsIgnoreCase(Need.wanted(typed));
    }

    /// Without "I need someone who can".
    private static String bare(String typed) {
        return Need.bare(typed);
    }

    private static Refused gone() {
        return Refused.notFound("One of them is no longer in your book.");
    }
}
