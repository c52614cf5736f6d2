package pavement.web;

import pavement.acts.LoadSample;
import pavement.acts.RemoveSample;
import pavement.desk.SampleBook;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;

/// The made-up people come in with one click and leave with one.
final class SamplePage {
    private final Site site;

    SamplePage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.post("/sample", this::load);
        routes.post("/sample/remove", this::remove);
    }

    private Answer load(Request request) {
        var book = site.book();
        var done =
                site.desk()
                        .carryOutUndoably(
                                new LoadSample(SampleBook.of(site.self(book), site.today(book))));
        return switch (done.reply()) {
            case LoadSample.Reply.Loaded _ -> Site.done("/today", done);
            case LoadSample.Reply.LoadedBefore _ -> Answer.seeOther("/today");
            case LoadSample.Reply.RealPeopleThere _ ->
                    throw new Refused(
                            409,
                            "Your own people are here, and sample people never stand beside them.");
        };
    }

    private Answer remove(Request request) {
        var done = site.desk().carryOutUndoably(new RemoveSample());
        return switch (done.reply()) {
            case RemoveSample.Reply.Gone _ -> Site.done("/welcome", done);
            case RemoveSample.Reply.NoneThere _ -> Answer.seeOther("/people");
        };
    }
}
