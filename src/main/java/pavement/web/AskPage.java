package pavement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.acts.AddAsk;
import pavement.acts.DetailAsk;
import pavement.acts.MoveAsk;
import pavement.acts.RefuseProposal;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.EncounterId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Proposed;
import pavement.web.Shell.Nav;

/// One need or offer: told more exactly, put to rest, met, or opened again; and what was proposed,
/// taken or refused.
final class AskPage {
    static final int LONGEST = 500;

    private final Site site;

    AskPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/asks/{id}", this::show);
        routes.post("/asks", this::add);
        routes.post("/asks/take", request -> answer(request, true));
        routes.post("/asks/refuse", request -> answer(request, false));
        routes.post("/asks/{id}/state", this::move);
        routes.post("/asks/{id}", this::save);
    }

    private Answer show(Request request) {
        var ask = ask(request);
        return site.page(
                request, title(ask), "p-winwin", Nav.WINWIN, "ask.jte", view(ask, fields(ask)));
    }

    private static String title(Ask ask) {
        return ask.side() == Ask.Side.NEED ? "Need" : "Offer";
    }

    private AskView view(Ask ask, Form form) {
        var book = site.book();
        return new AskDrawing(
                        book,
                        site.matches(book),
                        WinWinPage.sides(site, book),
                        site.desk()::history)
                .view(ask, form);
    }

    private static Form fields(Ask ask) {
        var detail = ask.detail();
        return AskView.form(
                ask.what(),
                String.join(", ", detail.tags()),
                detail.category(),
                detail.place(),
                detail.language(),
                ask.confidential());
    }

    private Answer add(Request request) {
        var form = request.form();
        var book = site.book();
        var side = form.one("side", Ask.Side.class);
        var person = form.id("person").map(PersonId::new);
        var talk = form.id("talk").map(EncounterId::new);
        if (!form.ok() || side.isEmpty())
            throw new Refused(422, "This form is damaged. Load the page again; nothing was kept.");
        if (person.filter(id -> book.person(id).isEmpty()).isPresent()) throw nobody();
        var what = AskTyped.what(form, LONGEST);
        if (!form.ok())
            return AskTyped.again(site, request, "/asks", side.get(), person.flatMap(book::person));
        var ask =
                new Ask(
                        new AskId(site.desk().newId()),
                        side.get(),
                        person,
                        what,
                        site.desk().now(),
                        talk.filter(id -> book.encounter(id).isPresent()),
                        true);
        return done(request, site.desk().carryOutUndoably(new AddAsk(ask)));
    }

    /// A proposal as the book makes it now: what is taken are its words and nobody else's.
    private Answer answer(Request request, boolean taken) {
        var form = request.form();
        var book = site.book();
        var person = form.id("person").map(PersonId::new).flatMap(book::person);
        var id = form.id("ask").map(AskId::new);
        if (!form.ok() || person.isEmpty() || id.isEmpty())
            throw new Refused(422, "This proposal is no longer there. Look at the page again.");
        var proposed =
                Proposed.of(book, person.get(), site.self(book), site.desk().now()).stream()
                        .filter(each -> Optional.of(each.id()).equals(id))
                        .findFirst();
        if (proposed.isEmpty())
            return Answer.seeOther(
                    back(request) + "?said=" + Words.encoded("That was answered already."));
        return taken
                ? done(request, site.desk().carryOutUndoably(new AddAsk(proposed.get())))
                : done(request, site.desk().carryOutUndoably(new RefuseProposal(proposed.get())));
    }

    private Answer move(Request request) {
        var form = request.form();
        var to = form.one("to", Ask.State.class);
        if (!form.ok() || to.isEmpty() || to.get() == Ask.State.REFUSED)
            throw new Refused(422, "Say whether it is open, paused, met or withdrawn.");
        var done =
                site.desk()
                        .carryOutUndoably(
                                new MoveAsk(ask(request).id(), to.get(), site.desk().now()));
        if (done.reply() instanceof MoveAsk.Reply.NotThere) throw gone();
        return done(request, done);
    }

    private Answer save(Request request) {
        var form = request.form();
        var ask = ask(request);
        var what = form.required("what", LONGEST, "Write what it is.");
        var detail =
                new Ask.Detail(
                        tags(form),
                        form.text("category", 60).orElse(""),
                        form.text("place", 120).orElse(""),
                        form.text("language", 60).orElse(""));
        var confidential = form.ticked("confidential");
        if (!form.ok())
            return site.again(
                    request, title(ask), "p-winwin", Nav.WINWIN, "ask.jte", view(ask, form));
        var done =
                site.desk().carryOutUndoably(new DetailAsk(ask.id(), what, detail, confidential));
        if (done.reply() instanceof DetailAsk.Reply.NotThere) throw gone();
        return Site.done("/asks/" + ask.id(), done);
    }

    private static List<String> tags(Form form) {
        var tags =
                Arrays.stream(form.text("tags", 300).orElse("").split("[,\\n]"))
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        if (tags.size() > 12) form.complain("tags", "Twelve tags are enough. Leave some out.");
        return tags;
    }

    private Answer done(Request request, Desk.Done<?> done) {
        return Site.done(back(request), done);
    }

    private static String back(Request request) {
        return AskTyped.back(request, request.form(), "/winwin");
    }

    private Ask ask(Request request) {
        return site.book().ask(new AskId(request.id("id"))).orElseThrow(AskPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This need or offer is no longer in your book.");
    }

    private static Refused nobody() {
        return Refused.notFound("This person is no longer in your book.");
    }

    /// What a talk without a need or an offer is asked about, once.
    ///
    /// @param talk the encounter, `person` whom it was with
    record Question(String talk, String person, String called) {
        static Optional<Question> of(Book book, EncounterId talk) {
            return book.encounter(talk)
                    .filter(each -> each.twoWay() && each.people().size() == 1)
                    .flatMap(each -> book.person(each.people().getFirst()))
                    .filter(person -> unheard(book, person, talk))
                    .map(person ->
                            new Question(
                                    talk.toString(),
                                    person.id().toString(),
                                    person.name().called()));
        }

        private static boolean unheard(Book book, Person person, EncounterId talk) {
            return !person.wishes().doNotContact()
                    && book.asksOf(person.id()).stream()
                            .noneMatch(ask -> ask.from().equals(Optional.of(talk)));
        }
    }
}
