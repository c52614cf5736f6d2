package pavement.web;

import java.time.Duration;
import pavement.acts.EditSubscription;
import pavement.acts.Subscribe;
import pavement.acts.Unsubscribe;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.calendars.Address;
import pavement.calendars.Subscriptions;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// The calendars he reads along with: added, read at once, renamed, paused, removed.
final class CalendarsPage {
    private static final String PATH = "/settings/calendars";
    private static final int LONGEST = 2_000;

    /// How long an answer waits for a calendar; it goes on being read after that.
    private static final Duration MOMENT = Duration.ofSeconds(4);

    private final Site site;
    private final Subscriptions calendars;

    CalendarsPage(Site site, Subscriptions calendars) {
        this.site = site;
        this.calendars = calendars;
    }

    void addTo(Routes routes) {
        routes.get(PATH, request -> show(request, drawing().saved(), true));
        routes.post(PATH, this::add);
        routes.post(PATH + "/{id}", this::edit);
        routes.post(PATH + "/{id}/refresh", this::refresh);
        routes.post(PATH + "/{id}/pause", request -> pause(request, true));
        routes.post(PATH + "/{id}/resume", request -> pause(request, false));
        routes.post(PATH + "/{id}/remove", this::remove);
    }

    private Answer show(Request request, CalendarsView view, boolean well) {
        var title = "Calendars";
        var template = "calendars.jte";
        return well
                ? site.page(request, title, "p-calendars", Nav.SETTINGS, template, view)
                : site.again(request, title, "p-calendars", Nav.SETTINGS, template, view);
    }

    private CalendarsDrawing drawing() {
        var book = site.book();
        return new CalendarsDrawing(calendars, book, site.self(book).zone(), site.desk().now());
    }

    private Answer add(Request request) {
        var form = request.form();
        var typed = form.required("address", LONGEST, "Write the address of a calendar.");
        var name = form.text("name", Subscription.LONGEST_NAME);
        var job = form.ticked("job");
        if (!form.ok()) return show(request, drawing().again(form), false);
        return switch (Address.read(typed)) {
            case Address.Read.Wrong(var sentence) -> wrong(request, form, sentence);
            case Address.Read.Good(var address) -> {
                var desk = site.desk();
                yield subscribe(
                        request,
                        new Subscription(
                                new SubscriptionId(desk.newId()),
                                name.orElseGet(() -> Address.named(address.text())),
                                address.text(),
                                job,
                                false,
                                desk.now()));
            }
        };
    }

    private Answer wrong(Request request, Form form, String sentence) {
        form.complain("address", sentence);
        return show(request, drawing().again(form), false);
    }

    private Answer subscribe(Request request, Subscription calendar) {
        var done = site.desk().carryOutUndoably(new Subscribe(calendar));
        return switch (done.reply()) {
            case Subscribe.Reply.Subscribed _ -> {
                calendars.refresh(calendar.id(), MOMENT);
                yield Site.done(PATH, done);
            }
            case Subscribe.Reply.SubscribedBefore(var before) ->
                    wrong(
                            request,
                            request.form(),
                            "This calendar stands below already, as “" + before.name() + "”.");
            case Subscribe.Reply.RemoveSampleFirst _ ->
                    wrong(
                            request,
                            request.form(),
                            "Made-up people are in the book, and your real days never stand beside"
                                    + " them. Remove the sample first.");
        };
    }

    private Answer edit(Request request) {
        var calendar = calendar(request);
        var form = request.form();
        var name = form.required("name", Subscription.LONGEST_NAME, "Write a name.");
        var job = form.ticked("job");
        if (!form.ok()) return show(request, drawing().again(calendar, form), false);
        return edited(calendar.called(name, job));
    }

    private Answer pause(Request request, boolean paused) {
        var answer = edited(calendar(request).paused(paused));
        if (!paused) calendars.refresh(calendar(request).id(), MOMENT);
        return answer;
    }

    private Answer edited(Subscription calendar) {
        var done = site.desk().carryOutUndoably(new EditSubscription(calendar));
        return switch (done.reply()) {
            case EditSubscription.Reply.Edited _, EditSubscription.Reply.SameAsBefore _ ->
                    Site.done(PATH, done);
            case EditSubscription.Reply.NotThere _ -> throw gone();
        };
    }

    private Answer refresh(Request request) {
        var calendar = calendar(request);
        if (calendar.paused())
            throw new Refused(409, "This calendar is paused. Take it up first, then it is read.");
        var settled = calendars.refresh(calendar.id(), MOMENT);
        var said =
                !settled
                        ? "“%s” takes its time. It is still being read."
                        : calendars.of(calendar.id()).trouble().isEmpty()
                                ? "“%s” was read just now."
                                : "“%s” could not be read. The reason stands below.";
        return Answer.seeOther(PATH + "?said=" + Words.encoded(said.formatted(calendar.name())));
    }

    private Answer remove(Request request) {
        var done = site.desk().carryOutUndoably(new Unsubscribe(calendar(request).id()));
        return switch (done.reply()) {
            case Unsubscribe.Reply.Unsubscribed(_, var appointments) -> {
                calendars.removed(MOMENT);
                yield Site.done(
                        PATH,
                        done,
                        Words.count(appointments, "appointment", "appointments")
                                + " went with it.");
            }
            case Unsubscribe.Reply.NotThere _ -> throw gone();
        };
    }

    private Subscription calendar(Request request) {
        return site.book()
                .subscription(new SubscriptionId(request.id("id")))
                .orElseThrow(CalendarsPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This calendar is no longer subscribed to.");
    }
}
