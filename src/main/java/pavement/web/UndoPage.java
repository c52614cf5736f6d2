package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pavement.acts.TakeBack;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;

/// Takes back what was done: the batch a toast names, or the last one for the key U.
final class UndoPage {
    private final Site site;

    UndoPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.post("/undo", this::undo);
    }

    private Answer undo(Request request) {
        var form = request.form();
        var batch = form.id("batch");
        if (!form.ok()) throw new Refused(422, form.complaint("batch"));
        var reply =
                batch.map(each -> site.desk().undo(each))
                        .or(() -> site.desk().undo())
                        .orElseGet(TakeBack.Reply.NothingLeft::new);
        var back = request.from().filter(path -> !path.startsWith("/undo")).orElse("/");
        return Answer.seeOther(
                back + "?said=" + URLEncoder.encode(sentence(reply), StandardCharsets.UTF_8));
    }

    private static String sentence(TakeBack.Reply reply) {
        return switch (reply) {
            case TakeBack.Reply.TakenBack(var title, var kept) when kept == 0 -> "Undone: " + title;
            case TakeBack.Reply.TakenBack(var title, var kept) ->
                    "Undone: %s. %d changed since, and stay.".formatted(title, kept);
            case TakeBack.Reply.NothingLeft _ -> "Nothing left to undo.";
            case TakeBack.Reply.SampleStaysOut _ ->
                    "The sample people stay out: there are real people now.";
        };
    }
}
