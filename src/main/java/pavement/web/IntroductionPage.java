package pavement.web;

import java.util.Optional;
import pavement.acts.EditIntroduction;
import pavement.acts.TakeStep;
import pavement.acts.TellResult;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Led;
import pavement.book.Letters;
import pavement.book.Met;
import pavement.book.Money;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.PromiseId;
import pavement.book.Stage;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// One introduction: where it stands, both letters, and what comes next.
final class IntroductionPage {
    private static final int LETTER = 5000;

    private final Site site;

    IntroductionPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/introductions/{id}", this::show);
        routes.post("/introductions/{id}/step", this::step);
        routes.post("/introductions/{id}/letters", this::write);
        routes.post("/introductions/{id}/result", this::result);
        routes.post("/introductions/{id}/named", this::named);
    }

    private Answer show(Request request) {
        var it = introduction(request);
        var view = new IntroductionDrawing(site, site.book()).view(it);
        return site.page(request, view.title(), "p-intro", Nav.FIND, "introduction.jte", view);
    }

    private Answer step(Request request) {
        var it = introduction(request);
        var tapped = request.form().one("what", Tapped.class);
        if (tapped.isEmpty())
            throw new Refused(422, "Say what happened: one of the buttons of the page.");
        var steps = tapped.get().steps(it);
        if (steps.isEmpty()) return Answer.seeOther(path(it.id()));
        var done = site.desk().carryOutUndoably(new TakeStep(it.id(), steps, site.desk().now()));
        return switch (done.reply()) {
            case TakeStep.Reply.Taken _ -> Site.done(path(it.id()), done);
            case TakeStep.Reply.NotThere _ -> throw gone();
            case TakeStep.Reply.OutOfTurn _ ->
                    throw new Refused(
                            422,
                            "That cannot come next: each of the two is asked, and agrees, before anything is made. Load the page again.");
            case TakeStep.Reply.AskedAnother(var other) ->
                    throw new Refused(
                            422,
                            "You asked %s for the same person less than a week ago. One at a time: wait, or drop that one first."
                                    .formatted(called(other.one())));
            case TakeStep.Reply.NotToBeContacted(var who) ->
                    throw new Refused(
                            422,
                            who.name().full() + " is not to be contacted. That beats everything.");
        };
    }

    private String called(PersonId id) {
        return site.book().person(id).map(Person::name).map(Name::called).orElse("somebody");
    }

    private Answer write(Request request) {
        var it = introduction(request);
        var form = request.form();
        var why = form.text("why", IntroductionsPage.LONGEST).orElse("");
        var toOne = form.text("toOne", LETTER).orElse("");
        var toOther = form.text("toOther", LETTER).orElse("");
        var toBoth = form.text("toBoth", LETTER).orElse("");
        if (!form.ok()) throw new Refused(422, form.said());
        if (!form.has("why"))
            throw new Refused(422, "This form is damaged. Load the page again; nothing was saved.");
        var before = new IntroductionDrawing(site, site.book()).view(it);
        var letters =
                new Letters(
                        own(before, "toOne", toOne),
                        own(before, "toOther", toOther),
                        own(before, "toBoth", toBoth));
        var done =
                site.desk()
                        .carryOutUndoably(
                                new EditIntroduction(it.id(), why, letters, Optional.empty()));
        return edited(it.id(), done);
    }

    /// What he did not touch is drafted anew next time, so that it fits what happened since.
    private static String own(IntroductionView before, String field, String typed) {
        var text = typed.replace("\r\n", "\n");
        return before.letters().stream()
                        .anyMatch(letter ->
                                letter.field().equals(field)
                                        && letter.text().equals(text)
                                        && !letter.owned())
                ? ""
                : text;
    }

    private Answer edited(IntroductionId id, pavement.desk.Desk.Done<EditIntroduction.Reply> done) {
        return switch (done.reply()) {
            case EditIntroduction.Reply.Edited _ -> Site.done(path(id), done);
            case EditIntroduction.Reply.NotThere _ -> throw gone();
            case EditIntroduction.Reply.NotHim _ ->
                    throw new Refused(422, "Somebody is named already, or it is the same person.");
        };
    }

    private Answer result(Request request) {
        var it = introduction(request);
        var form = request.form();
        var what = form.text("what", IntroductionsPage.LONGEST).orElse("");
        var currency =
                it.led()
                        .flatMap(Led::money)
                        .map(Money::currency)
                        .orElseGet(site.self(site.book())::currency);
        var money = Sums.read(form, "money", currency);
        if (form.ok() && what.isEmpty() && money.isEmpty())
            form.complain("what", "Say in a few words what it led to, or how much it brought.");
        if (!form.ok()) return again(request, it, form);
        var desk = site.desk();
        var done =
                desk.carryOutUndoably(
                        new TellResult(
                                it.id(),
                                new Led(what, money),
                                new PromiseId(desk.newId()),
                                desk.now()));
        return switch (done.reply()) {
            case TellResult.Reply.Told(_, var thanks) ->
                    thanks.map(owed ->
                                    Site.done(
                                            path(it.id()), done, "A promise: " + owed.what() + "."))
                            .orElseGet(() -> Site.done(path(it.id()), done));
            case TellResult.Reply.NotThere _ -> throw gone();
            case TellResult.Reply.NotMet _ ->
                    throw new Refused(422, "First they meet, then it can lead somewhere.");
        };
    }

    /// Nothing that was typed is lost.
    private Answer again(Request request, Introduction it, Form form) {
        var view = new IntroductionDrawing(site, site.book()).view(it).with(form);
        return site.again(request, view.title(), "p-intro", Nav.FIND, "introduction.jte", view);
    }

    /// Whom a broker named: somebody of the book by that name, or somebody only heard of.
    private Answer named(Request request) {
        var it = introduction(request);
        var form = request.form();
        var name = form.required("name", 200, "Write whom they named.");
        if (!form.ok()) throw new Refused(422, form.said());
        if (it.other().isPresent()) throw new Refused(422, "Somebody is named already.");
        var known =
                site.book().people().stream()
                        .filter(each -> each.name().full().equalsIgnoreCase(name))
                        .filter(each -> !each.id().equals(it.one()))
                        .findFirst();
        var other = known.orElseGet(() -> heardOf(name, it));
        return edited(
                it.id(),
                site.desk()
                        .carryOutUndoably(
                                new EditIntroduction(
                                        it.id(), it.why(), it.letters(), Optional.of(other))));
    }

    private Person heardOf(String name, Introduction it) {
        var desk = site.desk();
        var sample = site.book().person(it.one()).filter(one -> one.origin().sample()).isPresent();
        return Person.called(
                new PersonId(desk.newId()),
                Name.of(name),
                new Met(Stage.UNKNOWN, Optional.empty(), Optional.of(it.one())),
                new Origin(desk.now(), "", Optional.empty(), sample, true));
    }

    private Introduction introduction(Request request) {
        return site.book()
                .introduction(new IntroductionId(request.id("id")))
                .orElseThrow(IntroductionPage::gone);
    }

    static String path(IntroductionId id) {
        return "/introductions/" + id;
    }

    private static Refused gone() {
        return Refused.notFound("This introduction is no longer in your book.");
    }
}
