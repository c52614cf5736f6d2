package pavement.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.courier.Courier;
import pavement.courier.MailAccount;
import pavement.courier.Setup;
import pavement.http.Form;
import pavement.reminders.Delivery;
import pavement.reminders.Kind;
import pavement.reminders.Means;
import pavement.reminders.Titles;
import pavement.reminders.Wanted;
import pavement.reminders.Wishes;
import pavement.web.RemindersView.Told;

/// Draws the page of reminders.
///
/// @param root where this server is addressed, for the address of the calendar
record RemindersDrawing(Courier courier, Book book, ZoneId zone, Instant now, String root) {
    private static final int LAST = 10;

    RemindersView saved(Optional<Told> told) {
        var setup = courier.ledger().setup();
        return view(wishes(setup.wishes()), ticked(setup.wishes()), mail(setup.mail()), told);
    }

    RemindersView wishesAgain(Form form) {
        var mail = mail(courier.ledger().setup().mail());
        return view(form, Set.copyOf(form.all("want")), mail, Optional.empty());
    }

    RemindersView mailAgain(Form form) {
        var wishes = courier.ledger().setup().wishes();
        return view(wishes(wishes), ticked(wishes), form, Optional.empty());
    }

    private RemindersView view(Form form, Set<String> ticked, Form mail, Optional<Told> told) {
        var ledger = courier.ledger();
        var setup = ledger.setup();
        return new RemindersView(
                form,
                Arrays.stream(Kind.values()).map(kind -> row(kind, ticked)).toList(),
                mail,
                on(setup),
                ledger.secret(MailAccount.PASSWORD).isPresent(),
                securities(mail),
                courier.feed().secret().map(this::address).orElse(""),
                courier.browsers().key().get(),
                browsers(),
                ledger.lastDeliveries(LAST).stream().map(this::line).toList(),
                told);
    }

    private String on(Setup setup) {
        return setup.mailSince()
                .map(since -> "On since " + Reminded.when(since, now, zone) + ".")
                .orElse("");
    }

    private String address(String secret) {
        return root + "/feed/" + secret + ".ics";
    }

    private static RemindersView.Row row(Kind kind, Set<String> ticked) {
        var cells = new ArrayList<RemindersView.Cell>();
        for (var means : Means.values()) {
            var value = means.carries(kind) ? new Wanted(kind, means).toString() : "";
            cells.add(
                    new RemindersView.Cell(
                            value, name(kind) + " " + Reminded.how(means), ticked.contains(value)));
        }
        return new RemindersView.Row(name(kind), when(kind), cells);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case PLAN -> "Morning plan";
            case BRIEF -> "Brief before a call or meeting";
            case PROMISES -> "Promises due";
            case DEBRIEF -> "How was it";
            case REVIEW -> "Friday review";
        };
    }

    private static String when(Kind kind) {
        return switch (kind) {
            case PLAN -> "When your working day starts, on your workdays";
            case BRIEF -> "Some minutes before it starts";
            case PROMISES -> "Once a day, when your working day starts";
            case DEBRIEF -> "A quarter of an hour after it ended, when nothing was logged";
            case REVIEW -> "Friday, an hour before your day ends";
        };
    }

    private List<RemindersView.Choice> securities(Form mail) {
        return Arrays.stream(MailAccount.Security.values())
                .map(each ->
                        new RemindersView.Choice(
                                each.name(),
                                switch (each) {
                                    case STARTTLS -> "STARTTLS, usually port 587";
                                    case TLS -> "TLS, usually port 465";
                                    case NONE -> "None, for a server on this computer";
                                },
                                mail.raw("security").equalsIgnoreCase(each.name())))
                .toList();
    }

    private List<RemindersView.Browser> browsers() {
        return courier.ledger().subscriptions().stream()
                .map(each ->
                        new RemindersView.Browser(
                                each.id().toString(),
                                each.device(),
                                Reminded.when(each.since(), now, zone),
                                each.trouble()))
                .toList();
    }

    private RemindersView.Line line(Delivery it) {
        var lost = it.lost(now);
        return new RemindersView.Line(
                new Titles(book).of(it.kind(), it.about()),
                Reminded.how(it.means()),
                Reminded.when(it.at(), now, zone),
                state(it, lost),
                lost,
                lost ? Reminded.why(it) : "",
                lost,
                it.kind().name(),
                it.about(),
                it.means().name());
    }

    private static String state(Delivery it, boolean lost) {
        return switch (it.state()) {
            case ARRIVED -> "arrived";
            case SENDING -> lost ? "not known" : "being sent";
            case FAILED -> "did not arrive";
            case MISSED -> "missed";
        };
    }

    private static Set<String> ticked(Wishes wishes) {
        return wishes.wanted().stream().map(Wanted::toString).collect(Collectors.toSet());
    }

    private static Form wishes(Wishes wishes) {
        return new Form(
                Map.of(
                        "quietFrom", List.of(wishes.quietFrom().toString()),
                        "quietUntil", List.of(wishes.quietUntil().toString()),
                        "before", List.of(String.valueOf(wishes.minutesBefore()))));
    }

    private static Form mail(MailAccount mail) {
        return new Form(
                Map.of(
                        "host", List.of(mail.host()),
                        "port", List.of(String.valueOf(mail.port())),
                        "security", List.of(mail.security().name()),
                        "user", List.of(mail.user()),
                        "sender", List.of(mail.from()),
                        "recipient", List.of(mail.to())));
    }
}
