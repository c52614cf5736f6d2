package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.acts.TakeBack;
import pavement.book.Ref;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;

/// Takes back what was done: the batch a toast names, or the last one for the key U. The toast that
/// says so offers to do it again.
final class UndoPage {
    private static final String NOTHING = "Nothing left to undo.";

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
        if (!form.ok()) throw new Refused(422, form.said());
        var done = batch.map(each -> site.desk().undo(each)).or(() -> site.desk().undo());
        var back = back(request.from().filter(path -> !path.startsWith("/undo")).orElse("/"));
        return done.map(it -> answer(back, it)).orElseGet(() -> said(back, NOTHING));
    }

    /// The page it was asked on; where that was about something that is gone by it, what lists it.
    private String back(String path) {
        var gone =
                Stream.of(path.split("/"))
                        .flatMap(part -> Site.id(part).stream())
                        .anyMatch(id -> !there(id));
        if (!gone) return path;
        return path.startsWith("/people/") ? "/people" : "/today";
    }

    private boolean there(UUID id) {
        return Stream.of(Ref.Kind.values())
                .anyMatch(kind -> site.book().find(new Ref(kind, id)).isPresent());
    }

    private Answer answer(String back, Desk.Done<TakeBack.Reply> done) {
        return switch (done.reply()) {
            case TakeBack.Reply.TakenBack(_, var kept) -> Site.done(back, done, kept(kept));
            case TakeBack.Reply.DoneAgain _ -> Site.done(back, done);
            case TakeBack.Reply.TooLate _ ->
                    said(back, "Something else was done since. It stays undone.");
            case TakeBack.Reply.NothingLeft _ -> said(back, NOTHING);
            case TakeBack.Reply.SampleStaysOut _ ->
                    said(back, "The sample people stay out: there are real people now.");
        };
    }

    private static Answer said(String back, String sentence) {
        return Answer.seeOther(
                back + "?said=" + URLEncoder.encode(sentence, StandardCharsets.UTF_8));
    }

    private static String kept(int kept) {
        return kept == 0 ? "" : kept + " changed since, and " + (kept == 1 ? "stays." : "stay.");
    }
}
