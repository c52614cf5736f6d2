package pavement.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.acts.DrawLots;
import pavement.acts.EditExperiment;
import pavement.acts.EndExperiment;
import pavement.acts.RestExperiment;
import pavement.book.Arm;
import pavement.book.Book;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.trials.Kept;
import pavement.trials.Raw;
import pavement.web.Shell.Nav;

/// Experiments: what runs and what came of it, drawing, resting, stopping, keeping.
final class LabPage {
    private final Site site;
    private final StrengthsPage strengths;
    private final ClaimPage claim;

    LabPage(Site site, StrengthsPage strengths, ClaimPage claim) {
        this.site = site;
        this.strengths = strengths;
        this.claim = claim;
    }

    void addTo(Routes routes) {
        routes.get("/lab", this::all);
        routes.get("/lab/experiments/{id}", request -> one(request, Optional.empty()));
        routes.get("/lab/experiments/{id}/trials.csv", request -> file(request, true));
        routes.get("/lab/experiments/{id}/dictionary.csv", request -> file(request, false));
        routes.post("/lab/experiments/{id}", this::edit);
        routes.post("/lab/experiments/{id}/draw", this::draw);
        routes.post("/lab/experiments/{id}/rest", this::rest);
        routes.post(
                "/lab/experiments/{id}/stop", request -> end(request, Experiment.State.STOPPED));
        routes.post(
                "/lab/experiments/{id}/drop", request -> end(request, Experiment.State.DROPPED));
        routes.post("/lab/experiments/{id}/keep", this::keep);
    }

    private LabDrawing drawing(Book book) {
        return new LabDrawing(book, site.self(book).zone(), site.desk().now());
    }

    private Answer all(Request request) {
        var book = site.book();
        var observed = strengths.view();
        var view =
                drawing(book)
                        .view(
                                observed.empty()
                                        ? Optional.empty()
                                        : Optional.of(
                                                new LabView.Observed(
                                                        claim.view().lead(), observed.channels())),
                                observed.lede());
        return site.page(request, "Experiments", "p-experiments", Nav.EXPERIMENTS, "lab.jte", view);
    }

    private Answer one(Request request, Optional<Form> form) {
        var book = site.book();
        var view = new Shown(drawing(book).one(experiment(request, book)), form);
        var title = view.one().card().question();
        var template = "experiment.jte";
        return form.isEmpty()
                ? site.page(request, title, "p-experiments", Nav.EXPERIMENTS, template, view)
                : site.again(request, title, "p-experiments", Nav.EXPERIMENTS, template, view);
    }

    /// @param form as it was sent, when something was wrong with it
    record Shown(LabView.One one, Optional<Form> form) {
        String raw(String field, String kept) {
            return form.map(it -> it.raw(field)).orElse(kept);
        }

        String complaint(String field) {
            return form.map(it -> it.complaint(field)).orElse("");
        }
    }

    private static Experiment experiment(Request request, Book book) {
        return book.experiment(new ExperimentId(request.id("id"))).orElseThrow(LabPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This experiment is not in your book.");
    }

    private static Refused over() {
        return new Refused(422, "This experiment does not run any more. Nothing was changed.");
    }

    private Answer file(Request request, boolean trials) {
        var book = site.book();
        var its = experiment(request, book);
        var text = trials ? Raw.trials(book, its, site.desk().now()) : Raw.dictionary(its);
        return new Answer.Bytes(
                "text/csv; charset=utf-8",
                text.getBytes(UTF_8),
                trials ? "trials.csv" : "dictionary.csv");
    }

    private Answer edit(Request request) {
        var its = experiment(request, site.book());
        if (!its.running()) throw over();
        var form = request.form();
        var question = form.required("question", Experiment.LONGEST, "Write what you ask.");
        var arms =
                its.kind() == Experiment.Kind.OPENER ? arms(form, its.arms().size()) : its.arms();
        var pairs = NewExperimentPage.pairs(form);
        if (!form.ok()) return one(request, Optional.of(form));
        var done =
                site.desk().carryOutUndoably(new EditExperiment(its.id(), question, arms, pairs));
        return switch (done.reply()) {
            case EditExperiment.Reply.Edited(var next) ->
                    next.arms().equals(its.arms())
                            ? Site.done(link(its), done)
                            : Site.done(
                                    link(its),
                                    done,
                                    "What was drawn before keeps its old words and is left out of the result.");
            case EditExperiment.Reply.SameAsBefore _ -> Site.done(link(its), done);
            case EditExperiment.Reply.NotRunning _ -> throw over();
        };
    }

    /// The words of so many arms, each said and none twice.
    static List<Arm> arms(Form form, int count) {
        var arms = new ArrayList<Arm>();
        for (var i = 0; i < count; i++) {
            var field = "arm" + i;
            var text = form.required(field, Arm.LONGEST, "Write what is said.");
            if (text.isBlank()) continue;
            if (arms.contains(new Arm(text)))
                form.complain(field, "Two lines are the same, so there is nothing to compare.");
            arms.add(new Arm(text));
        }
        return arms;
    }

    /// The coin is thrown and kept; the page after it shows what it said.
    private Answer draw(Request request) {
        var book = site.book();
        var its = experiment(request, book);
        if (!its.running()) throw over();
        var desk = site.desk();
        var group =
                new Lots(book, site.self(book), site.plan(book), desk.now())
                        .next(its, desk::newId)
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "There is no pair to draw for just now. Nothing was drawn."));
        var reply = desk.carryOut(new DrawLots(its.id(), List.of(group), desk.now()));
        return switch (reply) {
            case DrawLots.Reply.Drawn(var drawn) ->
                    Answer.seeOther(
                            "/today?said="
                                    + Words.encoded(
                                            "Drawn and kept: "
                                                    + drawn.stream()
                                                            .map(each -> each.shown())
                                                            .distinct()
                                                            .collect(Collectors.joining(", "))
                                                    + ". Who is which stands below."));
            case DrawLots.Reply.NotRunning _ -> throw over();
            case DrawLots.Reply.NobodyLeft(var why) ->
                    throw new Refused(422, why + " Nothing was drawn.");
        };
    }

    private Answer rest(Request request) {
        var book = site.book();
        var its = experiment(request, book);
        var done = site.desk().carryOutUndoably(new RestExperiment(its.id(), site.today(book)));
        if (done.reply() instanceof RestExperiment.Reply.NotRunning) throw over();
        return Site.done(back(request, its), done);
    }

    private Answer end(Request request, Experiment.State state) {
        var its = experiment(request, site.book());
        return ended(
                request, new EndExperiment(its.id(), state, Optional.empty(), site.desk().now()));
    }

    private Answer keep(Request request) {
        var its = experiment(request, site.book());
        var arm =
                request.form()
                        .whole("arm", 0, its.arms().size() - 1)
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "Say which of its arms is kept. Nothing was changed."));
        return ended(
                request,
                new EndExperiment(
                        its.id(), Experiment.State.KEPT, Optional.of(arm), site.desk().now()));
    }

    private Answer ended(Request request, EndExperiment act) {
        var done = site.desk().carryOutUndoably(act);
        return switch (done.reply()) {
            case EndExperiment.Reply.Ended(var its) ->
                    its.kept()
                            .map(arm ->
                                    Site.done(link(its), done, Kept.changes(site.book(), its, arm)))
                            .orElseGet(() -> Site.done(link(its), done));
            case EndExperiment.Reply.EndedBefore(var its) -> Site.done(back(request, its), done);
            case EndExperiment.Reply.NoSuchExperiment _ -> throw gone();
            case EndExperiment.Reply.NoSuchArm _ ->
                    throw new Refused(422, "It has no such arm. Nothing was changed.");
        };
    }

    static String link(Experiment its) {
        return "/lab/experiments/" + its.id();
    }

    private static String back(Request request, Experiment its) {
        return request.from()
                .filter(path -> path.equals("/today") || path.equals("/lab"))
                .orElse(link(its));
    }
}
