package pavement.web;

import pavement.acts.MovePromise;
import pavement.acts.SettlePromise;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;

/// Promises are ticked, let go and moved from wherever they are shown, and the page goes back
/// there.
final class PromisePage {
    private final Site site;

    PromisePage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.post("/promises/{id}/kept", request -> settle(request, Promise.State.KEPT));
        routes.post("/promises/{id}/dropped", request -> settle(request, Promise.State.DROPPED));
        routes.post("/promises/{id}/open", request -> settle(request, Promise.State.OPEN));
        routes.post("/promises/{id}/move", this::move);
    }

    private Answer settle(Request request, Promise.State state) {
        var done =
                site.desk()
                        .carryOutUndoably(
                                new SettlePromise(promise(request), state, site.desk().now()));
        if (done.reply() instanceof SettlePromise.Reply.NoSuchPromise) throw gone();
        return Site.done(back(request), done);
    }

    private Answer move(Request request) {
        var form = request.form();
        var due = form.date("due");
        var at = form.time("at");
        if (!form.complaint("at").isEmpty()) throw new Refused(422, form.said());
        if (due.isEmpty())
            throw new Refused(
                    422,
                    "Say the day it moves to, such as 2026-03-31. The promise stands as it was.");
        if (due.get().isBefore(site.today(site.book())))
            throw new Refused(
                    422, "That day is over. Choose today or later; the promise stands as it was.");
        if (due.get().isAfter(site.today(site.book()).plusYears(10)))
            throw new Refused(
                    422, "That day is more than ten years off. The promise stands as it was.");
        var done = site.desk().carryOutUndoably(new MovePromise(promise(request), due.get(), at));
        if (done.reply() instanceof MovePromise.Reply.NoSuchPromise) throw gone();
        return Site.done(back(request), done);
    }

    private static PromiseId promise(Request request) {
        return new PromiseId(request.id("id"));
    }

    private static Refused gone() {
        return Refused.notFound("This promise is no longer in your book.");
    }

    private static String back(Request request) {
        return request.from().filter(path -> !path.startsWith("/promises")).orElse("/today");
    }
}
