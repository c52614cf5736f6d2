package pavement.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import pavement.acts.TellKnown;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.paths.Acquaintance;
import pavement.web.Shell.Nav;

/// Whom somebody knows, what that rests on, and what the owner says of it.
final class KnowsPage {
    private static final int SHOWN = 40;

    private final Site site;

    KnowsPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/people/{id}/knows", this::show);
        routes.post("/people/{id}/knows", this::tell);
    }

    /// @param rows the surest first
    /// @param denied whom he does not know, as the owner was told
    record View(
            String id, String name, String called, List<Row> rows, int more, List<String> denied) {}

    /// @param sure "surely", "likely", "maybe"
    /// @param signs what it rests on, one line each
    record Row(
            String id,
            String initials,
            String tie,
            String name,
            String sure,
            boolean stale,
            List<String> signs) {}

    private Answer show(Request request) {
        var book = site.book();
        var person = person(request);
        var all = site.acquaintances(book).of(person.id());
        var view =
                new View(
                        person.id().toString(),
                        person.name().full(),
                        person.name().called(),
                        all.stream()
                                .limit(SHOWN)
                                .flatMap(line -> row(person, line).stream())
                                .toList(),
                        Math.max(0, all.size() - SHOWN),
                        book.about(person.id()).stream()
                                .filter(Known.class::isInstance)
                                .map(Known.class::cast)
                                .filter(it -> it.how() == Known.How.DENIED)
                                .flatMap(it ->
                                        book
                                                .person(
                                                        it.one().equals(person.id())
                                                                ? it.other()
                                                                : it.one())
                                                .stream())
                                .map(it -> it.name().full())
                                .sorted()
                                .toList());
        return site.page(
                request,
                "Whom " + view.called() + " knows",
                "p-intro",
                Nav.PEOPLE,
                "knows.jte",
                view);
    }

    private Optional<Row> row(Person person, Acquaintance line) {
        return site.book()
                .person(line.other())
                .map(other ->
                        new Row(
                                other.id().toString(),
                                Looks.initials(other.name()),
                                "unmet",
                                other.name().full(),
                                line.chance() >= .7
                                        ? "surely"
                                        : line.chance() >= .3 ? "likely" : "maybe",
                                line.stale(),
                                line.signs().stream()
                                        .map(sign ->
                                                sign.sentence(
                                                                person.name().called(),
                                                                other.name().called())
                                                        + " "
                                                        + Looks.day(
                                                                sign.on(), site.today(site.book())))
                                        .toList()));
    }

    private Answer tell(Request request) {
        var person = person(request);
        var form = request.form();
        var how = form.one("how", Known.How.class);
        var name = form.required("name", 200, "Write whom it is about.");
        if (!form.ok() || how.isEmpty() || how.get() == Known.How.HANDED)
            throw new Refused(
                    422, "Write a name of your book, and whether the two know each other.");
        var other = other(person, name);
        var known =
                new Known(
                        new KnownId(site.desk().newId()),
                        person.id(),
                        other,
                        how.get(),
                        "",
                        site.today(site.book()),
                        Optional.empty());
        var done = site.desk().carryOutUndoably(new TellKnown(known));
        var back = "/people/" + person.id() + "/knows";
        return switch (done.reply()) {
            case TellKnown.Reply.Told _ -> Site.done(back, done);
            case TellKnown.Reply.ToldBefore _ -> Answer.seeOther(back);
            case TellKnown.Reply.Denied _ ->
                    throw new Refused(
                            422,
                            "You noted that the two do not know each other. Undo that note first, if it was wrong.");
            case TellKnown.Reply.NobodyThere _ -> throw gone();
        };
    }

    private PersonId other(Person person, String name) {
        var found =
                site.book().people().stream()
                        .filter(it -> it.name().full().equalsIgnoreCase(name))
                        .filter(it -> !it.id().equals(person.id()))
                        .min(
                                comparing((Person it) -> it.origin().since())
                                        .thenComparing(it -> it.id().value()));
        return found.map(Person::id)
                .orElseThrow(() ->
                        new Refused(
                                422, "Nobody else in your book is called “%s”.".formatted(name)));
    }

    private Person person(Request request) {
        return site.book().person(new PersonId(request.id("id"))).orElseThrow(KnowsPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This person is no longer in your book.");
    }
}
