package pavement.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import pavement.courier.Carrier;
import pavement.courier.Courier;
import pavement.courier.Subscription;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.reminders.Kind;
import pavement.reminders.Means;
import pavement.reminders.Wanted;
import pavement.reminders.Wishes;
import pavement.web.RemindersView.Told;
import pavement.web.Shell.Nav;

/// What the owner is reminded of, when, and by what means. Everything is off until he turns it on.
final class RemindersPage {
    private static final String PATH = "/settings/reminders";

    private final Site site;
    private final Courier courier;
    private final MailForm mailForm;

    RemindersPage(Site site, Courier courier) {
        this.site = site;
        this.courier = courier;
        this.mailForm = new MailForm(courier.ledger());
    }

    void addTo(Routes routes) {
        routes.get(PATH, request -> page(request, Optional.empty()));
        routes.post(PATH, this::wishes);
        routes.post(PATH + "/mail", this::mail);
        routes.post(PATH + "/mail/off", this::mailOff);
        routes.post(PATH + "/feed", this::feed);
        routes.post(PATH + "/feed/off", this::feedOff);
        routes.post(PATH + "/push", this::push);
        routes.post(PATH + "/push/{id}/remove", this::pushOff);
        routes.post(PATH + "/test", this::test);
        routes.post(PATH + "/again", this::again);
    }

    private Answer page(Request request, Optional<Told> told) {
        return show(request, drawing(request).saved(told), true);
    }

    private Answer show(Request request, RemindersView view, boolean well) {
        var title = "Reminders";
        var template = "reminders.jte";
        return well
                ? site.page(request, title, "p-reminders", Nav.SETTINGS, template, view)
                : site.again(request, title, "p-reminders", Nav.SETTINGS, template, view);
    }

    private RemindersDrawing drawing(Request request) {
        var book = site.book();
        return new RemindersDrawing(
                courier, book, site.self(book).zone(), site.desk().now(), request.root());
    }

    private Answer wishes(Request request) {
        var form = request.form();
        var from = form.time("quietFrom");
        var until = form.time("quietUntil");
        var before = form.whole("before", 1, 240);
        var wanted = wanted(form);
        if (form.ok()) {
            if (from.isEmpty()) form.complain("quietFrom", "Write a time, such as 21:00.");
            if (until.isEmpty()) form.complain("quietUntil", "Write a time, such as 07:00.");
            if (before.isEmpty()) form.complain("before", "Write how many minutes before.");
        }
        if (!form.ok()) return show(request, drawing(request).wishesAgain(form), false);
        var wishes =
                new Wishes(wanted, from.orElseThrow(), until.orElseThrow(), before.orElseThrow());
        courier.ledger().save(courier.ledger().setup().with(wishes));
        return done("Saved. It holds from now on.");
    }

    private static Set<Wanted> wanted(Form form) {
        var wanted = new LinkedHashSet<Wanted>();
        for (var value : form.all("want"))
            Wanted.all().stream()
                    .filter(each -> each.toString().equals(value))
                    .findFirst()
                    .ifPresentOrElse(
                            wanted::add,
                            () ->
                                    form.complain(
                                            "want",
                                            "This form is damaged. Load the page again and repeat."));
        return wanted;
    }

    private Answer mail(Request request) {
        var form = request.form();
        var account = mailForm.account(form);
        if (account.isEmpty()) return show(request, drawing(request).mailAgain(form), false);
        var setup = courier.ledger().setup();
        mailForm.keepPassword(form, account.get());
        var since = setup.mailSince().or(() -> Optional.of(site.desk().now()));
        courier.ledger().save(setup.with(account.get(), since));
        return done("E-mail is on. Send a test to see whether it arrives.");
    }

    /// The password goes with it; what it was sent with stays in the fields.
    private Answer mailOff(Request request) {
        var setup = courier.ledger().setup();
        mailForm.dropPassword();
        courier.ledger().save(setup.with(setup.mail(), Optional.empty()));
        return done("E-mail is off, and its password is gone from this computer.");
    }

    private Answer feed(Request request) {
        var renewed = courier.feed().secret().isPresent();
        courier.feed().renew();
        return done(
                renewed
                        ? "The calendar has a new address. The old one is dead."
                        : "The calendar has an address now. Give it to your calendar program.");
    }

    private Answer feedOff(Request request) {
        courier.feed().off();
        return done("The calendar is off. Its address is dead.");
    }

    private Answer push(Request request) {
        var form = request.form();
        var endpoint = form.required("endpoint", 2_000, "A browser says where it takes messages.");
        var key = form.required("key", 200, "A browser gives a key.");
        var auth = form.required("auth", 100, "A browser gives a secret.");
        var device = form.text("device", 100).orElse("A browser");
        var usable = form.ok() && Endpoints.usable(endpoint);
        if (!usable || !courier.browsers().usable().test(key, auth))
            throw new Refused(
                    422,
                    "This browser did not say where it takes notifications. Nothing was stored. Load the page again and repeat.");
        var desk = site.desk();
        courier.ledger()
                .subscribe(
                        new Subscription(
                                desk.newId(), endpoint, key, auth, device, desk.now(), ""));
        return done("Notifications are on in this browser.");
    }

    private Answer pushOff(Request request) {
        var id = request.id("id");
        var there = courier.ledger().subscriptions().stream().anyMatch(it -> it.id().equals(id));
        if (!there) throw Refused.notFound("This browser takes no notifications any more.");
        courier.ledger().unsubscribe(id);
        return done("Nothing is sent to that browser any more. It can be turned on there again.");
    }

    private Answer test(Request request) {
        var means = request.form().one("means", Means.class).filter(Means::sent);
        if (means.isEmpty())
            throw new Refused(422, "Choose what to test: e-mail or notifications.");
        return page(request, Optional.of(told(courier.trial(means.get()))));
    }

    private static Told told(Carrier.Carried carried) {
        return switch (carried) {
            case Carrier.Carried.Arrived _ ->
                    new Told(true, "The test was taken. It should be with you in a moment.");
            case Carrier.Carried.Failed(var reason, _) ->
                    new Told(false, "The test failed. " + sentence(reason));
        };
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    private Answer again(Request request) {
        var form = request.form();
        var kind = form.one("kind", Kind.class);
        var means = form.one("means", Means.class);
        var about = form.text("about", 100);
        if (!form.ok() || kind.isEmpty() || means.isEmpty() || about.isEmpty())
            throw new Refused(422, "Say which reminder to send again. Nothing was sent.");
        return switch (courier.again(kind.get(), about.get(), means.get())) {
            case Courier.Again.Done(var delivery) -> page(request, Optional.of(again(delivery)));
            case Courier.Again.NotThere _ ->
                    throw Refused.notFound("There is no such reminder that did not arrive.");
            case Courier.Again.NothingToSay _ ->
                    throw new Refused(
                            409,
                            "What it was about is gone from your book. There is nothing to send.");
        };
    }

    private static Told again(pavement.reminders.Delivery delivery) {
        return delivery.lost(delivery.at())
                ? new Told(false, "It did not arrive. " + sentence(delivery.reason()))
                : new Told(true, "Sent. It should be with you in a moment.");
    }

    private Answer done(String said) {
        courier.wake();
        return Answer.seeOther(PATH + "?said=" + Words.encoded(said));
    }

    /// Where a browser may be reached: a push service of the open web, by HTTPS.
    private static final class Endpoints {
        static boolean usable(String endpoint) {
            try {
                var address = new java.net.URI(endpoint);
                return "https".equals(address.getScheme())
                        && Optional.ofNullable(address.getHost()).isPresent()
                        && Optional.ofNullable(address.getUserInfo()).isEmpty();
            } catch (java.net.URISyntaxException _) {
                return false;
            }
        }
    }
}
