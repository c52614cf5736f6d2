package pavement;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import pavement.book.Self;
import pavement.calendars.Refreshes;
import pavement.calendars.Subscriptions;
import pavement.courier.Courier;
import pavement.courier.Ledger;
import pavement.desk.Desk;
import pavement.mail.Letters;
import pavement.meaning.Meaning;
import pavement.push.Notifications;
import pavement.reminders.Means;

/// What goes out to other machines: a courier with everything he can carry by, and the calendars
/// that are asked for.
final class Delivering {
    private Delivering() {}

    /// @param words what they mean to anybody
    /// @param base where Pavement answers, for the links in mails
    static Courier courier(
            Desk desk, Ledger ledger, Supplier<Meaning> words, Supplier<String> base) {
        var notifications = new Notifications(ledger);
        return new Courier(
                desk,
                ledger,
                Map.of(Means.MAIL, new Letters(ledger, base, desk::now), Means.PUSH, notifications),
                notifications.browsers(),
                new Courier.Usual(usual(), words));
    }

    static Subscriptions calendars(Desk desk, Refreshes refreshes) {
        return new Subscriptions(desk, refreshes, usual());
    }

    private static Self usual() {
        return Self.in(ZoneId.systemDefault(), "US", DayOfWeek.MONDAY, "USD");
    }
}
