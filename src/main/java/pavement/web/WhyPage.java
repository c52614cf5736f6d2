package pavement.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.acts.BringBack;
import pavement.acts.PutIn;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.plan.Case;
import pavement.plan.Thought;
import pavement.web.Shell.Nav;

/// "Why this, why not another?": anybody of the book, with the numbers and the rule that decided.
/// And what follows from it: put in, swapped, brought back.
final class WhyPage {
    private static final int FOUND = 12;

    private final Site site;

    WhyPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/why", this::ask);
        routes.get("/why/{id}", this::show);
        routes.get("/why/{id}/panel", this::panel);
        routes.post("/why/{id}/in", this::putIn);
        routes.get("/today/swap/{id}", this::others);
        routes.post("/people/{id}/back", this::back);
    }

    private Answer ask(Request request) {
        var typed = request.query("q").orElse("").strip();
        var found = found(site.book(), typed);
        if (found.size() == 1) return Answer.seeOther("/why/" + found.getFirst().id());
        return page(
                request,
                "Why not …?",
                new WhyView.Page(
                        Optional.empty(), typed, found, found.isEmpty() && !typed.isEmpty()));
    }

    private static List<WhyView.Found> found(Book book, String typed) {
        if (typed.isEmpty()) return List.of();
        var words = typed.toLowerCase(Locale.ROOT);
        return book.people().stream()
                .filter(person -> person.name().full().toLowerCase(Locale.ROOT).contains(words))
                .sorted(
                        comparing((Person person) -> person.name().full())
                                .thenComparing(person -> person.id().value()))
                .limit(FOUND)
                .map(person ->
                        new WhyView.Found(
                                person.id().toString(),
                                person.name().full(),
                                PeopleRow.what(person)))
                .toList();
    }

    private Answer show(Request request) {
        var answer = WhyDrawing.view(found(request));
        return page(
                request,
                "Why " + answer.name(),
                new WhyView.Page(Optional.of(answer), "", List.of(), false));
    }

    private Answer page(Request request, String title, WhyView.Page view) {
        return site.page(request, title, "p-why", Nav.TODAY, "why.jte", view);
    }

    private Answer panel(Request request) {
        return site.piece(request, "whyAnswer.jte", WhyDrawing.view(found(request)));
    }

    private Case found(Request request) {
        return thought().about(id(request)).orElseThrow(WhyPage::gone);
    }

    private Answer putIn(Request request) {
        var form = request.form();
        var instead =
                form.raw("instead").equals("nobody")
                        ? Optional.<PersonId>empty()
                        : form.id("instead").map(PersonId::new);
        if (!form.ok() || (instead.isEmpty() && !form.raw("instead").equals("nobody")))
            throw new Refused(
                    422, "Say in whose place, or as one more. Load the page again and repeat.");
        var it = found(request);
        if (!it.open())
            throw new Refused(
                    422,
                    it.place() == Case.Place.IN
                            ? it.person().name().full() + " is in today’s plan already."
                            : it.sentence() + " That cannot be overruled.");
        return put(new PutIn(id(request), instead, site.today(site.book()), site.desk().now()));
    }

    private Answer put(PutIn act) {
        var done = site.desk().carryOutUndoably(act);
        return switch (done.reply()) {
            case PutIn.Reply.Put _ -> Site.done("/today", done);
            case PutIn.Reply.NobodyThere _ -> throw gone();
            case PutIn.Reply.NotToBeContacted _ ->
                    throw new Refused(422, "Not to be contacted. That beats every plan.");
            case PutIn.Reply.Himself _ ->
                    throw new Refused(422, "Two different people make a swap. Choose another.");
        };
    }

    private Answer others(Request request) {
        var thought = thought();
        var move =
                thought.plan().moves().stream()
                        .filter(each -> each.person().id().equals(id(request)) && !each.done())
                        .findFirst()
                        .orElseThrow(() ->
                                Refused.notFound("This is no longer in today’s plan. See Today."));
        var view =
                new WhyView.Instead(
                        move.person().id().toString(),
                        move.person().name().full(),
                        Looks.minutes(move.minutes()),
                        thought.others(move).stream().map(WhyPage::other).toList());
        return site.page(request, "Swap " + view.name(), "p-why", Nav.TODAY, "swap.jte", view);
    }

    private static WhyView.Other other(Thought.Other it) {
        var person = it.person();
        return new WhyView.Other(
                person.id().toString(),
                Looks.initials(person.name()),
                Looks.line(it.tie()),
                WhyDrawing.verb(it.channel()) + " " + person.name().full(),
                PeopleRow.what(person),
                it.why(),
                Odds.of(it.chance().low(), it.chance().mid(), it.chance().high()),
                Looks.minutes(it.minutes()));
    }

    private Answer back(Request request) {
        var day = site.today(site.book());
        var done = site.desk().carryOutUndoably(new BringBack(id(request), day));
        return switch (done.reply()) {
            case BringBack.Reply.Back _ -> Site.done("/people/" + id(request), done);
            case BringBack.Reply.NobodyThere _ -> throw gone();
            case BringBack.Reply.NotAside _ ->
                    throw new Refused(422, "Nobody set this person aside; nothing was changed.");
        };
    }

    private Thought thought() {
        return site.thought(site.book());
    }

    private static PersonId id(Request request) {
        return new PersonId(request.id("id"));
    }

    private static Refused gone() {
        return Refused.notFound("This person is no longer in your book.");
    }
}
