package pavement.web;

import java.util.Map;
import java.util.Optional;
import pavement.embeddings.Learning;
import pavement.embeddings.Source;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// A model of meaning of the owner's own: pointed to, tried, left again.
final class ModelPage {
    private static final String PATH = "/settings/model";
    private static final int LONGEST = 2_000;

    /// Between two looks at how far it is.
    private static final int SECONDS = 2;

    private final Site site;

    ModelPage(Site site) {
        this.site = site;
    }

    /// @param form what is typed, with what is wrong about it
    record View(Learning.State state, Form form) {
        boolean used() {
            return state.source().isPresent();
        }

        String where() {
            return state.source().map(Source::where).orElse("");
        }

        /// Which of the models there.
        String model() {
            return state.source().map(Source::model).orElse("");
        }

        boolean reading() {
            return used() && state.trouble().isEmpty() && state.read() < state.all();
        }

        String trouble() {
            return state.trouble().orElse("");
        }

        String said() {
            if (!state.begun()) return "It begins to read your book in a moment.";
            if (state.all() == 0) return "Nobody in your book needs or offers anything yet.";
            return state.read() < state.all()
                    ? "It has read %,d of %,d texts of your book."
                            .formatted(state.read(), state.all())
                    : "It has read all %s of your book."
                            .formatted(Words.count(state.all(), "text", "texts"));
        }
    }

    void addTo(Routes routes) {
        routes.get(PATH, request -> show(request, new Form(Map.of()), true));
        routes.post(PATH, this::choose);
        routes.post(PATH + "/none", this::leave);
    }

    private Answer show(Request request, Form form, boolean well) {
        var view = new View(site.model().state(), form);
        var title = "A model of your own";
        if (well && view.reading())
            return site.soon(
                    request,
                    Nav.SETTINGS,
                    new Site.Soon(title, "p-model", "model.jte", SECONDS),
                    view);
        return well
                ? site.page(request, title, "p-model", Nav.SETTINGS, "model.jte", view)
                : site.again(request, title, "p-model", Nav.SETTINGS, "model.jte", view);
    }

    private Answer choose(Request request) {
        var form = request.form();
        var where = form.required("where", LONGEST, "Write a folder or an address.");
        var model = form.text("model", 200).orElse("");
        if (!form.ok()) return show(request, form, false);
        return switch (Source.read(where, model)) {
            case Source.Read.Wrong(var sentence) -> wrong(request, form, sentence);
            case Source.Read.Good(var source) ->
                    tried(source)
                            .map(trouble -> wrong(request, form, trouble))
                            .orElseGet(() -> said("It works, and reads your book now."));
        };
    }

    private Optional<String> tried(Source source) {
        try {
            return site.model().choose(source);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "Pavement is being stopped; nothing was changed.");
        }
    }

    private Answer wrong(Request request, Form form, String sentence) {
        form.complain("where", sentence);
        return show(request, form, false);
    }

    private Answer leave(Request request) {
        site.model().leave();
        return said("Texts are compared by words and thesaurus again.");
    }

    private static Answer said(String sentence) {
        return Answer.seeOther(PATH + "?said=" + Words.encoded(sentence));
    }
}
