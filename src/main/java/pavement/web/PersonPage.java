package pavement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.acts.Act;
import pavement.acts.AddAsk;
import pavement.acts.AddPromise;
import pavement.acts.CloseAsk;
import pavement.acts.EditAsk;
import pavement.acts.Forget;
import pavement.acts.Wish;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Tie;
import pavement.cards.CardPatch;
import pavement.cards.CardWriter;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// One person: who, how met, how you stand, what is needed and owed, what happened, and how to
/// reach.
final class PersonPage {
    private final Site site;
    private final Charts charts;

    PersonPage(Site site, Charts charts) {
        this.site = site;
        this.charts = charts;
    }

    void addTo(Routes routes) {
        routes.get("/people/{id}/card.vcf", this::card);
        routes.get("/people/{id}/forgetting", this::forgetting);
        routes.get("/people/{id}", this::show);
        routes.post("/people/{id}/tie", this::tie);
        routes.post("/people/{id}/contact", this::contact);
        routes.post("/people/{id}/cadence", this::cadence);
        routes.post("/people/{id}/asks", this::addAsk);
        routes.post("/people/{id}/asks/{ask}/close", this::closeAsk);
        routes.post("/people/{id}/asks/{ask}", this::editAsk);
        routes.post("/people/{id}/promises", this::promise);
        routes.post("/people/{id}/forget", this::forget);
    }

    private Answer show(Request request) {
        var person = person(request);
        var book = site.book();
        var now = site.desk().now();
        var sketch =
                new PersonSketch(
                        book, site.matches(book), person, site.self(book), site.today(book), now);
        var history = site.desk().history(person.id(), PersonSketch.thirtyDays(now));
        var view =
                sketch.view(
                        history,
                        bridged(person),
                        request.query("all").isPresent(),
                        origins(book, person));
        return site.page(request, person.name().full(), "p-person", Nav.PEOPLE, "person.jte", view);
    }

    private List<String> bridged(Person person) {
        var knit = charts.knit();
        return knit.network()
                .of(person.id())
                .map(node -> MapWords.bridged(knit, node))
                .orElse(List.of());
    }

    private List<OriginView> origins(Book book, Person person) {
        if (book.deals().isEmpty() && book.introductions().isEmpty()) return List.of();
        return new OriginDrawing(site.customers(book), site.self(book).zone(), site.today(book))
                .of(person.id());
    }

    /// The octets as they came, with what was edited since; a card of our own for who never had
    /// one.
    private Answer card(Request request) {
        var person = person(request);
        var octets =
                site.desk()
                        .card(person.id())
                        .map(card -> CardPatch.bring(card.octets(), person))
                        .orElseGet(() -> CardWriter.write(person));
        return new Answer.Bytes("text/vcard; charset=utf-8", octets, fileName(person));
    }

    private static String fileName(Person person) {
        var name = person.name().full().replaceAll("[^\\p{L}\\p{N} ._-]+", "").strip();
        return (name.isEmpty() ? "person" : name) + ".vcf";
    }

    private Answer tie(Request request) {
        var form = request.form();
        var tie = form.raw("tie").isBlank() ? Optional.<Tie>empty() : form.one("tie", Tie.class);
        if (!form.ok()
                || tie.filter(each -> each == Tie.BLOCKED || each == Tie.STRANGER).isPresent())
            throw new Refused(
                    422,
                    "A tie is active, passive or dormant. Choose one of them, or let the facts say.");
        return wished(request, new Wish.OverrideTie(id(request), tie));
    }

    private Answer contact(Request request) {
        var form = request.form();
        var hold = form.ticked("hold");
        if (!form.ok()) throw new Refused(422, form.said());
        return wished(request, new Wish.DoNotContact(id(request), hold));
    }

    private Answer cadence(Request request) {
        var form = request.form();
        var days = form.whole("days", 1, 3650);
        if (!form.ok()) throw new Refused(422, form.said());
        return wished(request, new Wish.SetCadence(id(request), days));
    }

    private Answer wished(Request request, Wish wish) {
        var done = site.desk().carryOutUndoably(wish);
        if (done.reply() instanceof Wish.Reply.NobodyThere) throw gone();
        return Site.done(path(request), done);
    }

    private Answer addAsk(Request request) {
        var form = request.form();
        var side = form.one("side", Ask.Side.class);
        if (side.isEmpty()) throw new Refused(422, "Say whether it is needed or offered.");
        var what = AskTyped.what(form, AskPage.LONGEST);
        if (!form.ok())
            return AskTyped.again(
                    site,
                    request,
                    path(request) + "/asks",
                    side.get(),
                    Optional.of(person(request)));
        var desk = site.desk();
        var ask =
                new Ask(
                        new AskId(desk.newId()),
                        side.get(),
                        Optional.of(id(request)),
                        what,
                        desk.now(),
                        Optional.empty(),
                        true);
        var done = desk.carryOutUndoably(new AddAsk(ask));
        if (done.reply() instanceof AddAsk.Reply.NobodyThere) throw gone();
        return Site.done(path(request), done);
    }

    private Answer closeAsk(Request request) {
        var done = site.desk().carryOutUndoably(new CloseAsk(new AskId(request.id("ask"))));
        if (done.reply() instanceof CloseAsk.Reply.NotThere)
            throw Refused.notFound("This is no longer in your book.");
        return Site.done(path(request), done);
    }

    private Answer editAsk(Request request) {
        var form = request.form();
        var what = AskTyped.what(form, AskPage.LONGEST);
        var id = new AskId(request.id("ask"));
        var ask = site.book().ask(id);
        if (ask.isPresent() && !form.ok())
            return AskTyped.again(
                    site,
                    request,
                    path(request) + "/asks/" + id,
                    ask.get().side(),
                    Optional.of(person(request)));
        var done = site.desk().carryOutUndoably(new EditAsk(id, what));
        if (done.reply() instanceof EditAsk.Reply.NotThere)
            throw Refused.notFound("This is no longer in your book.");
        return Site.done(path(request), done);
    }

    private Answer promise(Request request) {
        var form = request.form();
        var what = form.required("what", 500, "Write what comes next.");
        var due = form.date("due");
        var at = form.time("at");
        if (at.isPresent() && due.isEmpty())
            form.complain("due", "A time needs a day. Choose one.");
        if (due.filter(site.today(site.book()).plusYears(10)::isBefore).isPresent())
            form.complain("due", "That day is more than ten years off. Choose a nearer one.");
        if (due.filter(this::over).isPresent())
            form.complain("due", "That day is over. Choose today or later.");
        var side = form.text("side", 10).orElse("mine");
        if (!List.of("mine", "theirs").contains(side))
            form.complain("side", "Say whether you owe it or they do. Choose one of the two.");
        if (!form.ok()) throw new Refused(422, form.said());
        var mine = side.equals("mine");
        var desk = site.desk();
        var promise =
                new Promise(
                        new PromiseId(desk.newId()),
                        Optional.of(id(request)),
                        mine,
                        what,
                        due,
                        at,
                        Optional.empty(),
                        Promise.State.OPEN,
                        desk.now(),
                        Optional.empty());
        var done = desk.carryOutUndoably(new AddPromise(promise));
        if (done.reply() instanceof AddPromise.Reply.NobodyThere) throw gone();
        return Site.done(path(request), done);
    }

    private boolean over(LocalDate day) {
        return day.isBefore(site.today(site.book()));
    }

    /// What forgetting would erase. Every note there is has to be read for it, so it is only looked
    /// up when somebody asks.
    record Forgetting(String name, Forget.Erased erased) {
        /// What there is none of is not named.
        String sentences() {
            var gone = new ArrayList<>(List.of("the card"));
            if (erased.promises() > 0)
                gone.add(Words.count(erased.promises(), "promise", "promises"));
            if (erased.asks() > 0)
                gone.add(Words.count(erased.asks(), "need or offer", "needs and offers"));
            return "This erases %s for good: %s.".formatted(name, String.join(", ", gone))
                    + some(erased.talks(), "talk stays as a count", "talks stay as counts")
                    + (erased.talks() > 0 ? ", without name and note." : "")
                    + some(erased.appointments(), "appointment loses", "appointments lose")
                    + (erased.appointments() > 0 ? " the name." : "")
                    + some(erased.mentions(), "other note loses", "other notes lose")
                    + (erased.mentions() > 0 ? " it too." : "");
        }

        private static String some(int number, String one, String many) {
            return number == 0 ? "" : " " + Words.count(number, one, many);
        }
    }

    private Answer forgetting(Request request) {
        var person = person(request);
        var erased = Forget.preview(site.book(), person.id()).orElseThrow(PersonPage::gone);
        var view = new Forgetting(person.name().full(), erased);
        return site.piece(request, "personForgetting.jte", view);
    }

    private Answer forget(Request request) {
        if (!request.form().ticked("sure"))
            throw new Refused(
                    422, "Forgetting cannot be undone. Tick that you are sure, then repeat.");
        Act<Forget.Reply> act = new Forget(id(request));
        return switch (site.desk().carryOut(act)) {
            case Forget.Reply.Forgotten _ ->
                    Answer.seeOther("/people?said=Forgotten.+Counts+stay%2C+nothing+says+whom.");
            case Forget.Reply.NobodyThere _ -> throw gone();
        };
    }

    private Person person(Request request) {
        return site.book().person(id(request)).orElseThrow(PersonPage::gone);
    }

    private static PersonId id(Request request) {
        return new PersonId(request.id("id"));
    }

    private static String path(Request request) {
        return "/people/" + id(request);
    }

    private static Refused gone() {
        return Refused.notFound("This person is no longer in your book.");
    }
}
