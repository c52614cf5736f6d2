package pavement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.OpenDeal;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Step;
import pavement.book.StepId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// A new deal, from the pipeline or from somebody's page.
final class NewDealPage {
    static final String SAMPLE =
            "These are sample people, and real ones never stand beside them. Remove them first (above), or name somebody of the sample.";

    private final Site site;
    private final Known known;

    NewDealPage(Site site, Known known) {
        this.site = site;
        this.known = known;
    }

    void addTo(Routes routes) {
        routes.get("/deals/new", this::page);
        routes.post("/deals/new", this::open);
    }

    record View(String id, DealForm.View form, List<PipelineView.Choice> steps, String step) {}

    private Answer page(Request request) {
        var book = site.book();
        var person =
                request.query("person")
                        .map(text -> person(book, text))
                        .map(each -> List.of(each.id()))
                        .orElse(List.of());
        var organisation =
                person.stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(each -> each.job().organisation())
                        .findFirst()
                        .orElse("");
        var form = new Form(Map.of());
        var view = new DealForm(site, known, book, form).view(person, Optional.empty());
        var filled =
                new DealForm.View(
                        view.people(),
                        view.with(),
                        organisation,
                        view.what(),
                        view.value(),
                        view.expected(),
                        view.home(),
                        form);
        return site.page(
                request,
                "New deal",
                "p-deal",
                Nav.PIPELINE,
                "dealNew.jte",
                view(site.desk().newId(), filled, request.query("step").orElse("")));
    }

    private static Person person(Book book, String text) {
        try {
            return book.person(PersonId.of(text)).orElseThrow(NewDealPage::nobody);
        } catch (IllegalArgumentException notAnId) {
            throw nobody();
        }
    }

    private static Refused nobody() {
        return Refused.notFound("This person is not in your book.");
    }

    private View view(UUID id, DealForm.View form, String step) {
        return new View(
                id.toString(),
                form,
                site.book().pipeline().there().stream()
                        .map(each -> new PipelineView.Choice(each.id().toString(), each.name()))
                        .toList(),
                step);
    }

    private Answer open(Request request) {
        var book = site.book();
        var form = request.form();
        var id = form.id("id").orElseGet(site.desk()::newId);
        var fields = new DealForm(site, known, book, form);
        var terms = fields.terms();
        var step = form.id("step").map(StepId::new).or(() -> first(form, book));
        if (terms.people().isEmpty() && terms.organisation().isEmpty() && terms.what().isEmpty())
            form.complain("with", "Write whom it is with, or what it is about.");
        if (!form.ok() || step.isEmpty()) return again(request, id, fields, form);
        var deal =
                new Deal(
                                new DealId(id),
                                terms.people(),
                                terms.organisation(),
                                terms.what().isEmpty() && terms.people().isEmpty()
                                        ? terms.organisation()
                                        : terms.what(),
                                step.get(),
                                site.desk().now())
                        .called(terms.organisation(), terms.what())
                        .worth(terms.price(), terms.expected());
        var done = site.desk().carryOutUndoably(new OpenDeal(deal, fields.newcomers()));
        return switch (done.reply()) {
            case OpenDeal.Reply.Opened(var opened) -> Site.done(DealPage.link(opened), done);
            case OpenDeal.Reply.OpenedBefore(var before) -> Answer.seeOther(DealPage.link(before));
            case OpenDeal.Reply.NobodyThere _ ->
                    wrong(
                            request,
                            id,
                            fields,
                            form,
                            "This person is no longer in your book. Choose another.");
            case OpenDeal.Reply.NoSuchStep _ ->
                    wrong(
                            request,
                            id,
                            fields,
                            form,
                            "This step is not in your pipeline any more. Choose another.");
            case OpenDeal.Reply.RemoveSampleFirst _ -> wrong(request, id, fields, form, SAMPLE);
        };
    }

    private static Optional<StepId> first(Form form, Book book) {
        return form.complaint("step").isEmpty()
                ? Optional.of(book.pipeline().first()).map(Step::id)
                : Optional.empty();
    }

    private Answer wrong(Request request, UUID id, DealForm fields, Form form, String sentence) {
        form.complain("with", sentence);
        return again(request, id, fields, form);
    }

    private Answer again(Request request, UUID id, DealForm fields, Form form) {
        return site.again(
                request,
                "New deal",
                "p-deal",
                Nav.PIPELINE,
                "dealNew.jte",
                view(id, fields.view(List.of(), Optional.empty()), form.raw("step")));
    }
}
