package pavement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.acts.AnswerNotch;
import pavement.acts.LoosenCadences;
import pavement.acts.PlanWeek;
import pavement.acts.SaveSelf;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Notch;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;
import pavement.week.Back;
import pavement.week.Ladder;
import pavement.week.Span;
import pavement.week.Touch;
import pavement.week.Week;
import pavement.week.WholeWeek;

/// A week, and what one may decide about it: how much it should hold, a smaller one, cadences that
/// fit, a step one notch harder.
final class WeekPage {
    private static final String NO_WEEK =
            "This week cannot be shown. Weeks go from ten years ago to the next one.";

    private final Site site;

    WeekPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/week", this::show);
        routes.post("/week/amount", this::amount);
        routes.post("/week/smaller", this::smaller);
        routes.post("/week/cadence", this::cadence);
        routes.post("/week/notch/take", request -> notch(request, true));
        routes.post("/week/notch/later", request -> notch(request, false));
    }

    private Answer show(Request request) {
        var span = span(request.query("start"));
        return site.page(
                request,
                "Week",
                "p-review p-week",
                Nav.TODAY,
                "week.jte",
                view(span, Optional.empty()));
    }

    private Span span(Optional<String> start) {
        var book = site.book();
        var self = site.self(book);
        var today = site.today(book);
        if (start.isEmpty()) return Span.of(self, today);
        return new Form(Map.of("start", List.of(start.get())))
                .date("start")
                .map(day -> Span.of(self, day))
                .filter(span -> WholeWeek.shown(self, today, span))
                .orElseThrow(() -> Refused.notFound(NO_WEEK));
    }

    private WeekView view(Span span, Optional<Form> form) {
        var book = site.book();
        var self = site.self(book);
        var whole =
                WholeWeek.of(
                        book,
                        self,
                        site.today(book),
                        site.desk().now(),
                        span,
                        () -> site.thought(book));
        return new WeekDrawing(book, self, whole).view(form);
    }

    private Answer amount(Request request) {
        var form = request.form();
        var book = site.book();
        var self = site.self(book);
        var attempts = whole(form, "attempts");
        var talks = whole(form, "talks");
        var hours = hours(form, "hours");
        var share = form.whole("share", 0, 100);
        if (share.isEmpty() && form.complaint("share").isEmpty())
            form.complain("share", "Write a share from 0 to 100.");
        var only = form.ticked("only");
        var span = form.date("week").map(day -> Span.of(self, day));
        var asked = (int) Math.round(self.activeShare() * 100);
        if (only && share.filter(each -> each != asked).isPresent())
            form.complain("share", "The share holds for every week. Save it with “Every week”.");
        var known = span.filter(each -> ahead(book, each));
        if (form.ok() && known.isEmpty())
            throw new Refused(422, "That week is over, or too far ahead. Nothing was changed.");
        if (!form.ok())
            return site.again(
                    request,
                    "Week",
                    "p-review p-week",
                    Nav.TODAY,
                    "week.jte",
                    view(known.orElseGet(() -> span(Optional.empty())), Optional.of(form)));
        var amount = new Amount(attempts, talks, hours);
        var to = "/week?start=" + known.orElseThrow().start();
        return only
                ? Site.done(
                        to,
                        site.desk()
                                .carryOutUndoably(
                                        new PlanWeek(known.orElseThrow().start(), amount)))
                : Site.done(
                        to,
                        site.desk()
                                .carryOutUndoably(
                                        new SaveSelf(
                                                self.holding(
                                                        amount, share.orElseThrow() / 100.0))));
    }

    private boolean ahead(Book book, Span span) {
        var self = site.self(book);
        var today = site.today(book);
        return WholeWeek.shown(self, today, span)
                && !span.start().isBefore(Span.of(self, today).start());
    }

    private static int whole(Form form, String field) {
        var value = form.whole(field, 0, Amount.MOST);
        if (value.isEmpty() && form.complaint(field).isEmpty())
            form.complain(field, "Write a number from 0 to 1000; 0 sets none.");
        return value.orElse(0);
    }

    /// In minutes.
    static int hours(Form form, String field) {
        var value = form.number(field, 0, Amount.MOST_HOURS);
        if (value.isEmpty() && form.complaint(field).isEmpty())
            form.complain(field, "Write the hours from 0 to 168; 0 sets none.");
        return (int) Math.round(value.orElse(0.0) * 60);
    }

    /// What the page offers is computed again, so that an old page cannot set what no longer fits.
    private Answer smaller(Request request) {
        var book = site.book();
        var self = site.self(book);
        var today = site.today(book);
        var span = Span.of(self, today);
        var back = Back.of(book, self, today);
        var act =
                back.flatMap(each -> each.small().map(small -> new PlanWeek(each.start(), small)))
                        .or(() ->
                                Week.of(book, self, today, span)
                                        .smaller()
                                        .filter(_ -> back.isEmpty())
                                        .map(small -> new PlanWeek(span.start(), small)))
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "There is no smaller week to take any more. Nothing was changed."));
        return Site.done(back(request), site.desk().carryOutUndoably(act));
    }

    private Answer cadence(Request request) {
        var book = site.book();
        var touch = Touch.of(book, site.self(book));
        if (touch.fits() || touch.room() == 0)
            throw new Refused(422, "Keeping in touch fits your week already. Nothing was changed.");
        return Site.done(
                back(request), site.desk().carryOutUndoably(new LoosenCadences(touch.days())));
    }

    private Answer notch(Request request, boolean taken) {
        var book = site.book();
        var self = site.self(book);
        var today = site.today(book);
        var now = site.desk().now();
        var rung =
                Ladder.of(book, now)
                        .proposed(book, self, today)
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "This step is not proposed any more. Nothing was changed."));
        var notch = new Notch(rung.kind().stage(), rung.kind().channel(), taken, now);
        var done =
                site.desk().carryOutUndoably(new AnswerNotch(Span.of(self, today).start(), notch));
        return taken
                ? Site.done("/today", done, "It stands in today’s plan.")
                : Site.done(back(request), done);
    }

    private static String back(Request request) {
        return request.from()
                .filter(path -> path.equals("/today") || path.startsWith("/week"))
                .map(path -> path.startsWith("/week/") ? "/week" : path)
                .orElse("/week");
    }
}
