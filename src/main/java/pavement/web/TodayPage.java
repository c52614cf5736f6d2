package pavement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.acts.LogEncounter;
import pavement.acts.PlanDay;
import pavement.acts.PutAside;
import pavement.book.Book;
import pavement.book.DayPlan;
import pavement.book.EncounterId;
import pavement.book.Former;
import pavement.calendars.Subscriptions;
import pavement.courier.Courier;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// The plan of the day, and what one can do with a move besides doing it.
final class TodayPage {
    private final Site site;
    private final Courier courier;
    private final Subscriptions calendars;
    private Optional<Counted> beside = Optional.empty();

    TodayPage(Site site, Courier courier, Subscriptions calendars) {
        this.site = site;
        this.courier = courier;
        this.calendars = calendars;
    }

    void addTo(Routes routes) {
        routes.get("/today", this::show);
        routes.post("/today/again", this::again);
        routes.post("/today/minutes", this::minutes);
        routes.post("/today/aside", this::aside);
        routes.post("/today/log", this::log);
    }

    private Answer show(Request request) {
        var view = view(request.query("all").isPresent());
        return site.page(request, "Today", "p-today", Nav.TODAY, "today.jte", view);
    }

    private TodayView view(boolean whole) {
        var book = site.book();
        var drawing =
                new TodayDrawing(
                        book,
                        site.self(book),
                        site.plan(book),
                        site.desk().now(),
                        site.desk()::newId);
        var reminded = Reminded.of(courier, book, site.desk().now(), site.self(book).zone());
        return drawing.view(reminded, beside(book), feeds(book), whole);
    }

    /// Counted once a book and day: what a week held is a walk over all of it.
    private synchronized WeekBeside beside(Book book) {
        var day = site.today(book);
        if (beside.filter(each -> each.holds(book, day)).isEmpty()) {
            var said = WeekBeside.today(book, site.self(book), day, site.desk().now());
            beside = Optional.of(new Counted(book.version(), day, said));
        }
        return beside.orElseThrow().said();
    }

    private record Counted(long version, LocalDate day, WeekBeside said) {
        boolean holds(Book book, LocalDate today) {
            return version == book.version() && day.equals(today);
        }
    }

    /// One line when a subscription has failed for a day.
    private TodayView.Feeds feeds(Book book) {
        var now = site.desk().now();
        var zone = site.self(book).zone();
        var lost =
                calendars
                        .lost(book, now)
                        .map(it ->
                                "The calendar “%s” has not been read since %s. %s"
                                        .formatted(
                                                it.calendar().name(),
                                                Reminded.when(it.since(), now, zone),
                                                it.trouble()));
        return new TodayView.Feeds(
                lost.orElse(""), book.subscriptions().isEmpty() && book.appointments().isEmpty());
    }

    private Answer again(Request request) {
        var book = site.book();
        var day = site.today(book);
        var draw = book.dayPlan(day).map(DayPlan::draw).orElse(0) + 1;
        return plan(new DayPlan(day, draw, Optional.empty(), site.desk().now(), former(book)));
    }

    private Answer minutes(Request request) {
        var minutes = request.form().whole("minutes", 5, 960);
        if (minutes.isEmpty())
            throw new Refused(
                    422, "Say how many minutes you have, from 5 to 960. The plan stays as it was.");
        var book = site.book();
        var day = site.today(book);
        var draw = book.dayPlan(day).map(DayPlan::draw).orElse(0);
        return plan(new DayPlan(day, draw, minutes, site.desk().now(), former(book)));
    }

    private List<Former> former(Book book) {
        return Replanning.former(site.plan(book));
    }

    private Answer plan(DayPlan plan) {
        return Site.done("/today", site.desk().carryOutUndoably(new PlanDay(plan)));
    }

    private Answer aside(Request request) {
        var book = site.book();
        var aside = new Snoozing(book, site.today(book), site.desk().now()).read(request.form());
        var done = site.desk().carryOutUndoably(new PutAside(aside));
        if (done.reply() instanceof PutAside.Reply.NobodyThere)
            throw Refused.notFound("This person is no longer in your book.");
        return Site.done("/today", done);
    }

    /// The second of two taps: the outcome saves, everything else can be added later.
    private Answer log(Request request) {
        var form = request.form();
        var now = site.desk().now();
        var tap =
                form.id("id")
                        .flatMap(id -> Tap.of(form, new EncounterId(id), now))
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "This form is damaged. Load Today again and repeat; nothing was logged."));
        var encounter = tap.encounter(site.book());
        var done = site.desk().carryOutUndoably(new LogEncounter(encounter, now));
        return switch (done.reply()) {
            case LogEncounter.Reply.Logged _, LogEncounter.Reply.LoggedBefore _ ->
                    site.doneWith("/today", done, next(), encounter.id());
            case LogEncounter.Reply.NobodyThere _ ->
                    throw Refused.notFound("This person is no longer in your book.");
            case LogEncounter.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    /// What was never planned was no plan.
    private String next() {
        var plan = site.plan(site.book());
        return plan.next()
                .map(move -> "Next: " + move.person().name().full() + ".")
                .orElse(
                        plan.moves().isEmpty()
                                ? "Nothing else is planned today."
                                : "That was the plan.");
    }
}
