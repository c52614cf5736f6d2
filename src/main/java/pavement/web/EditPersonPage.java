package pavement.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.acts.AddPerson;
import pavement.acts.SavePerson;
import pavement.book.Card;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.cards.CardPatch;
import pavement.cards.CardWriter;
import pavement.cards.OtherLines;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// Writing somebody down, and everything a card holds about him.
final class EditPersonPage {
    private final Site site;

    EditPersonPage(Site site) {
        this.site = site;
    }

    /// @param id empty for somebody new
    /// @param form what stands in the fields: as saved, or as just sent
    /// @param others lines of his card that have no field of their own, one a line
    /// @param card the octets of his card as text, where he has one
    record View(
            String id,
            String name,
            Form form,
            List<Kind> stages,
            List<ReachFields.Group> reaches,
            String others,
            String card) {
        String complaint(String field) {
            return form.complaint(field);
        }

        String raw(String field) {
            return form.raw(field);
        }
    }

    record Kind(String value, String label, boolean chosen) {}

    void addTo(Routes routes) {
        routes.get("/people/new", request -> page(request, "", new Form(Map.of()), false));
        routes.post("/people/new", this::add);
        routes.get("/people/{id}/edit", this::edit);
        routes.post("/people/{id}/edit", this::save);
    }

    private Answer edit(Request request) {
        var person = person(request);
        return page(request, person.id().toString(), PersonForm.of(site.book(), person), false);
    }

    private Answer add(Request request) {
        var form = request.form();
        var desk = site.desk();
        var start =
                Person.called(
                        new PersonId(desk.newId()),
                        Name.of("?"),
                        Met.at(new Stage(Stage.Kind.UNKNOWN, "")),
                        Origin.written(desk.now()));
        var person = reader(form).read(start);
        if (person.isEmpty()) return page(request, "", form, true);
        var done = desk.carryOutUndoably(new AddPerson(person.get()));
        return switch (done.reply()) {
            case AddPerson.Reply.Added(var added) -> Site.done("/people/" + added.id(), done);
            case AddPerson.Reply.AddedBefore(var before) ->
                    Answer.seeOther("/people/" + before.id());
            case AddPerson.Reply.RemoveSampleFirst _ -> {
                form.complain(
                        "full",
                        "These are sample people, and real ones never stand beside them. Remove the sample first (top of the page), then save this again.");
                yield page(request, "", form, true);
            }
        };
    }

    private Answer save(Request request) {
        var form = request.form();
        var before = person(request);
        var person = reader(form).read(before);
        var others = others(form);
        if (person.isEmpty() || !form.ok())
            return page(request, before.id().toString(), form, true);
        var kept = site.desk().card(before.id());
        var card =
                kept.map(Card::octets)
                        .or(() ->
                                others.filter(each -> !each.isEmpty())
                                        .map(_ -> CardWriter.write(before)))
                        .map(octets -> CardPatch.patch(octets, before, person.get()))
                        .map(octets ->
                                others.map(each -> OtherLines.write(octets, each)).orElse(octets))
                        .map(octets -> new Card(before.id(), octets))
                        .filter(next -> !kept.equals(Optional.of(next)));
        var done = site.desk().carryOutUndoably(new SavePerson(person.get(), card));
        if (done.reply() instanceof SavePerson.Reply.NobodyThere) throw gone();
        return Site.done("/people/" + before.id(), done);
    }

    /// Lines of the card that have no field; empty when the form did not have them.
    private static Optional<List<String>> others(Form form) {
        if (!form.has("others")) return Optional.empty();
        var lines =
                form.raw("others")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (form.raw("others").length() > 50_000)
            form.complain("others", "This is more than fits on a card.");
        lines.stream()
                .flatMap(line -> OtherLines.wrong(line).stream())
                .findFirst()
                .ifPresent(why -> form.complain("others", why));
        return Optional.of(lines);
    }

    private PersonForm reader(Form form) {
        var book = site.book();
        return new PersonForm(form, book, site.self(book).country(), site.today(book));
    }

    private Answer page(Request request, String id, Form form, boolean again) {
        var name = id.isEmpty() ? "" : form.raw("full");
        var kept =
                id.isEmpty()
                        ? Optional.<byte[]>empty()
                        : site.desk().card(PersonId.of(id)).map(Card::octets);
        var others = form.has("others") ? form.raw("others") : kept.map(OtherLines::of).orElse("");
        var card = kept.map(octets -> new String(octets, StandardCharsets.UTF_8)).orElse("");
        var view = new View(id, name, form, stages(form), ReachFields.groups(form), others, card);
        var title = id.isEmpty() ? "Add a person" : "Edit " + name;
        return again
                ? site.again(request, title, "p-edit", Nav.PEOPLE, "editPerson.jte", view)
                : site.page(request, title, "p-edit", Nav.PEOPLE, "editPerson.jte", view);
    }

    private static List<Kind> stages(Form form) {
        var kinds = new ArrayList<Kind>();
        for (var kind : Stage.Kind.values())
            kinds.add(
                    new Kind(kind.name(), Looks.word(kind), kind.name().equals(form.raw("stage"))));
        if (kinds.stream().noneMatch(Kind::chosen))
            kinds.replaceAll(
                    kind -> new Kind(kind.value(), kind.label(), kind.value().equals("UNKNOWN")));
        return kinds;
    }

    private Person person(Request request) {
        return site.book().person(new PersonId(request.id("id"))).orElseThrow(EditPersonPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This person is no longer in your book.");
    }
}
