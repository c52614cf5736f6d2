package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Subscription;
import pavement.calendars.Address;
import pavement.calendars.Refresh;
import pavement.calendars.Subscriptions;
import pavement.http.Form;

/// Draws the subscribed calendars: which there are, how their reading stands, and from when what
/// they brought is.
final class CalendarsDrawing {
    private final Subscriptions calendars;
    private final Book book;
    private final ZoneId zone;
    private final Instant now;

    CalendarsDrawing(Subscriptions calendars, Book book, ZoneId zone, Instant now) {
        this.calendars = calendars;
        this.book = book;
        this.zone = zone;
        this.now = now;
    }

    CalendarsView saved() {
        return again(new Form(Map.of()));
    }

    /// With the form of a new one as it was sent.
    CalendarsView again(Form form) {
        return new CalendarsView(form, rows(), new CalendarsView.Edited("", form));
    }

    CalendarsView again(Subscription calendar, Form form) {
        var edited = new CalendarsView.Edited(calendar.id().toString(), form);
        return new CalendarsView(new Form(Map.of()), rows(), edited);
    }

    private List<CalendarsView.Row> rows() {
        return book.subscriptions().stream()
                .sorted(comparing(Subscription::since).thenComparing(it -> it.id().value()))
                .map(this::row)
                .toList();
    }

    private CalendarsView.Row row(Subscription it) {
        var refresh = calendars.of(it.id());
        return new CalendarsView.Row(
                it.id().toString(),
                it.name(),
                Address.shown(it.address()),
                it.job(),
                it.paused(),
                state(it, refresh),
                it.paused() ? "" : refresh.trouble(),
                refresh.left());
    }

    private String state(Subscription it, Refresh refresh) {
        var read = refresh.read().map(this::when);
        if (it.paused())
            return read.map(when -> "Paused. " + ahead(it) + " ahead, as they were " + when + ".")
                    .orElse("Paused before it was read.");
        if (refresh.tried().isEmpty()) return "Not read yet. It is read in a moment.";
        if (refresh.trouble().isEmpty())
            return "Read %s: %s ahead.".formatted(read.orElse("just now"), ahead(it));
        return read.map(when -> ahead(it) + " ahead, as they were " + when + ".")
                        .orElse("It was never read.")
                + " Tried "
                + refresh.tried().map(this::when).orElse("just now")
                + ", again at "
                + Looks.time(refresh.due(), zone)
                + ".";
    }

    private String ahead(Subscription it) {
        var count =
                book.appointments().stream()
                        .filter(each -> each.from().equals(Optional.of(it.id())))
                        .filter(each -> each.end().isAfter(now))
                        .count();
        return Words.count((int) count, "appointment", "appointments");
    }

    private String when(Instant at) {
        return Reminded.when(at, now, zone);
    }
}
