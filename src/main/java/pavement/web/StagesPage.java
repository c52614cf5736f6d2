package pavement.web;

import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.lab.StageStory;
import pavement.lab.Stages;
import pavement.web.Shell.Nav;

/// "The context that you meet people is the stage that guides future communication patterns": all
/// stages, and each as a thing of its own.
final class StagesPage {
    private final Site site;
    private final Daily<StagesView> known = new Daily<>();

    StagesPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/lab/stages", this::all);
        routes.get("/lab/stages/{stage}", this::one);
    }

    private Answer all(Request request) {
        var book = site.book();
        var now = site.desk().now();
        var view =
                known.of(
                        book,
                        site.today(book),
                        () -> StagesView.of(Stages.of(book, site.tried(book), now)));
        return site.page(request, "Stages", "p-experiments", Nav.NOWHERE, "stages.jte", view);
    }

    private Answer one(Request request) {
        var book = site.book();
        var now = site.desk().now();
        var story =
                StageStory.of(request.id("stage"), book, site.tried(book), now)
                        .orElseThrow(StagesPage::none);
        return site.page(
                request,
                Looks.plate(story.stage()).label(),
                "p-experiments",
                Nav.NOWHERE,
                "stage.jte",
                StageView.of(story));
    }

    private static Refused none() {
        return Refused.notFound(
                "Nobody was met on that stage. The list of stages shows those there are.");
    }
}
