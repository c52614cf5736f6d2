package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pavement.acts.StartExperiment;
import pavement.book.Arm;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.trials.Lasting;
import pavement.trials.Pairing;
import pavement.trials.Ready;
import pavement.web.Shell.Nav;

/// A new experiment, from one that is ready made, in under a minute.
final class NewExperimentPage {
    /// More lines than that take longer than anybody waits.
    private static final int LINES = 4;

    private final Site site;

    NewExperimentPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/lab/new", this::page);
        routes.post("/lab/new", this::start);
    }

    /// @param ready those to start from; `chosen` which of them the form is about
    /// @param lasting how long it may take, from the owner's own rates
    /// @param full two run already
    record View(
            String id,
            List<Choice> ready,
            Ready chosen,
            List<String> arms,
            List<Counted> counts,
            String pairs,
            String question,
            String lasting,
            boolean full,
            Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }

        boolean words() {
            return chosen.kind() == Experiment.Kind.OPENER;
        }
    }

    record Choice(String kind, String question, String hint, boolean chosen) {}

    record Counted(String value, String label, boolean chosen) {}

    private Answer page(Request request) {
        var form = new Form(Map.of("kind", List.of(request.query("kind").orElse("OPENER"))));
        var kind =
                form.one("kind", Experiment.Kind.class)
                        .orElseThrow(
                                () -> Refused.notFound("There is no such kind of experiment."));
        var view = view(Ready.of(kind), site.desk().newId(), new Form(Map.of()));
        return site.page(
                request,
                "New experiment",
                "p-experiments",
                Nav.EXPERIMENTS,
                "experimentNew.jte",
                view);
    }

    private View view(Ready ready, UUID id, Form form) {
        var book = site.book();
        var chosen = form.one("counts", Experiment.Counts.class).orElse(ready.counts());
        var arms = new ArrayList<String>();
        for (var i = 0; i < LINES; i++)
            arms.add(
                    form.has("arm" + i)
                            ? form.raw("arm" + i)
                            : i < ready.arms().size() ? ready.arms().get(i) : "");
        return new View(
                id.toString(),
                Ready.ALL.stream()
                        .map(each ->
                                new Choice(
                                        each.kind().name(),
                                        each.question(),
                                        each.hint(),
                                        each.equals(ready)))
                        .toList(),
                ready,
                arms,
                List.of(Experiment.Counts.values()).stream()
                        .map(each ->
                                new Counted(each.name(), LabDrawing.counts(each), each == chosen))
                        .toList(),
                form.has("pairs") ? form.raw("pairs") : String.valueOf(ready.pairs()),
                form.has("question") ? form.raw("question") : ready.question(),
                Lasting.of(book, ready.kind(), chosen, site.desk().now())
                        .map(Lasting::sentence)
                        .orElse(
                                "Nothing of this kind was logged in the last ninety days, so nobody can say how long it takes."),
                Lots.running(book).size() >= Pairing.AT_ONCE,
                form);
    }

    private Answer start(Request request) {
        var form = request.form();
        var kind = form.one("kind", Experiment.Kind.class);
        if (kind.isEmpty())
            throw new Refused(
                    422, "This form is damaged. Load the page again; nothing was started.");
        var id = form.id("id").orElseGet(site.desk()::newId);
        var question = form.required("question", Experiment.LONGEST, "Write what you ask.");
        var counts = form.one("counts", Experiment.Counts.class);
        if (counts.isEmpty() && form.complaint("counts").isEmpty())
            form.complain("counts", "Say what counts.");
        var pairs = pairs(form);
        var ready = Ready.of(kind.get());
        var arms = kind.get() == Experiment.Kind.OPENER ? lines(form) : ready.fixed();
        if (!form.ok()) return again(request, ready, id, form);
        var its =
                new Experiment(
                        new ExperimentId(id),
                        kind.get(),
                        question,
                        arms,
                        counts.orElseThrow(),
                        pairs,
                        site.desk().now());
        var done = site.desk().carryOutUndoably(new StartExperiment(its));
        return switch (done.reply()) {
            case StartExperiment.Reply.Started(var started) ->
                    Site.done(LabPage.link(started), done);
            case StartExperiment.Reply.StartedBefore(var before) ->
                    Answer.seeOther(LabPage.link(before));
            case StartExperiment.Reply.TwoRunning _ -> {
                form.complain("question", "Two experiments run already. Stop or keep one first.");
                yield again(request, ready, id, form);
            }
        };
    }

    private Answer again(Request request, Ready ready, UUID id, Form form) {
        return site.again(
                request,
                "New experiment",
                "p-experiments",
                Nav.EXPERIMENTS,
                "experimentNew.jte",
                view(ready, id, form));
    }

    /// Lines left empty are no lines; two there must be.
    private static List<Arm> lines(Form form) {
        var arms = new ArrayList<Arm>();
        for (var i = 0; i < LINES; i++) {
            var field = "arm" + i;
            var text = form.text(field, Arm.LONGEST);
            if (text.isEmpty()) continue;
            if (arms.contains(new Arm(text.get())))
                form.complain(field, "Two lines are the same, so there is nothing to compare.");
            arms.add(new Arm(text.get()));
        }
        if (arms.size() < 2 && form.ok())
            form.complain(
                    "arm1", "One line alone has nothing to be compared with. Write a second.");
        return arms;
    }

    static int pairs(Form form) {
        var pairs = form.whole("pairs", 8, Experiment.MOST_PAIRS);
        if (pairs.isEmpty() && form.complaint("pairs").isEmpty())
            form.complain("pairs", "Write after how many pairs you stop, from 8 to 1000.");
        return pairs.orElse(8);
    }
}
