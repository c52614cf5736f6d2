package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.acts.LogEncounter;
import pavement.acts.PlanDay;
import pavement.acts.PutAside;
import pavement.blocks.Going;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.DayPlan;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.SetAside;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// The plan of the day, and what one can do with a move besides doing it.
final class TodayPage {
    private final Site site;

    TodayPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/today", this::show);
        routes.post("/today/again", this::again);
        routes.post("/today/minutes", this::minutes);
        routes.post("/today/aside", this::aside);
        routes.post("/today/log", this::log);
    }

    private Answer show(Request request) {
        var book = site.book();
        var drawing =
                new TodayDrawing(
                        book,
                        site.self(book),
                        site.plan(book),
                        site.desk().now(),
                        site.desk()::newId);
        return site.page(request, "Today", "p-today", Nav.TODAY, "today.jte", drawing.view());
    }

    private Answer again(Request request) {
        var book = site.book();
        var day = site.today(book);
        var draw = book.dayPlan(day).map(DayPlan::draw).orElse(0) + 1;
        return plan(new DayPlan(day, draw, Optional.empty(), site.desk().now()));
    }

    private Answer minutes(Request request) {
        var minutes = request.form().whole("minutes", 5, 960);
        if (minutes.isEmpty())
            throw new Refused(
                    422, "Say how many minutes you have, from 5 to 960. The plan stays as it was.");
        var book = site.book();
        var day = site.today(book);
        var draw = book.dayPlan(day).map(DayPlan::draw).orElse(0);
        return plan(new DayPlan(day, draw, minutes, site.desk().now()));
    }

    private Answer plan(DayPlan plan) {
        return Site.done("/today", site.desk().carryOutUndoably(new PlanDay(plan)));
    }

    private Answer aside(Request request) {
        var form = request.form();
        var person = form.id("person").map(PersonId::new);
        var why = form.one("why", SetAside.Why.class);
        var days = form.whole("days", 1, 3650).orElse(1);
        if (person.isEmpty() || why.isEmpty() || !form.ok())
            throw new Refused(
                    422, "This form is damaged. Load Today again and repeat; nothing was changed.");
        var today = site.today(site.book());
        var reason =
                days == 1 && why.get() == SetAside.Why.SNOOZED ? SetAside.Why.SKIPPED : why.get();
        var aside =
                new SetAside(person.get(), today, reason, today.plusDays(days), site.desk().now());
        var done = site.desk().carryOutUndoably(new PutAside(aside));
        if (done.reply() instanceof PutAside.Reply.NobodyThere)
            throw Refused.notFound("This person is no longer in your book.");
        return Site.done("/today", done);
    }

    /// The second of two taps: the outcome saves, everything else can be added later.
    private Answer log(Request request) {
        var form = request.form();
        var id = form.id("id").map(EncounterId::new);
        var person = form.id("person").map(PersonId::new);
        var channel = form.one("channel", Channel.class);
        var outcome = form.one("outcome", Outcome.class);
        var plan = form.text("plan", 40).orElse("");
        if (id.isEmpty()
                || person.isEmpty()
                || channel.isEmpty()
                || outcome.isEmpty()
                || !form.ok())
            throw new Refused(
                    422, "This form is damaged. Load Today again and repeat; nothing was logged.");
        var encounter = encounter(id.get(), person.get(), channel.get(), outcome.get(), plan);
        var done = site.desk().carryOutUndoably(new LogEncounter(encounter, site.desk().now()));
        return switch (done.reply()) {
            case LogEncounter.Reply.Logged _, LogEncounter.Reply.LoggedBefore _ ->
                    Site.done("/today", done, next());
            case LogEncounter.Reply.NobodyThere _ ->
                    throw Refused.notFound("This person is no longer in your book.");
            case LogEncounter.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private Encounter encounter(
            EncounterId id, PersonId person, Channel channel, Outcome outcome, String plan) {
        var stage = channel == Channel.CALL ? new Stage(Stage.Kind.COLD_CALL, "") : Stage.UNKNOWN;
        var met = site.book().encountersWith(person).stream().anyMatch(Encounter::twoWay);
        var unfrozen = new With(person, new Frozen(Tie.STRANGER, 0, 0, Stage.UNKNOWN));
        var now = site.desk().now();
        var talk =
                new Encounter(
                        id,
                        now,
                        channel,
                        Direction.OUT,
                        Initiative.ME,
                        true,
                        List.of(unfrozen),
                        met ? Stage.UNKNOWN : stage,
                        Spent.UNKNOWN,
                        outcome,
                        Worth.NOTHING,
                        Optional.empty(),
                        Comfort.UNASKED,
                        new Trial(plan, "", Optional.empty()),
                        "");
        var block = Going.running(site.book(), now);
        return talk.inside(block.map(each -> new Inside(each.id(), false)));
    }

    private String next() {
        return site.plan(site.book())
                .next()
                .map(move -> "Next: " + move.person().name().full() + ".")
                .orElse("That was the plan.");
    }
}
