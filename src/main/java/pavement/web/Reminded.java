package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import pavement.book.Book;
import pavement.courier.Courier;
import pavement.reminders.Delivery;
import pavement.reminders.Means;
import pavement.reminders.Titles;

/// What Today says of reminders: "if a reminder did not happen, Today says so".
///
/// @param last what arrived last; empty when nothing did lately
/// @param lost the last that did not arrive
record Reminded(String last, Optional<Lost> lost) {
    static final Reminded NONE = new Reminded("", Optional.empty());

    /// @param kind with `about` and `means`, for the button
    record Lost(String sentence, String kind, String about, String means) {}

    static Reminded of(Courier courier, Book book, Instant now, ZoneId zone) {
        var report = courier.report();
        var titles = new Titles(book);
        return new Reminded(
                report.arrived()
                        .map(it ->
                                "Last reminder: "
                                        + lower(titles.of(it.kind(), it.about()))
                                        + ", "
                                        + when(it.at(), now, zone)
                                        + " "
                                        + how(it.means())
                                        + ".")
                        .orElse(""),
                report.lost().map(it -> lost(it, titles, now, zone)));
    }

    private static Lost lost(Delivery it, Titles titles, Instant now, ZoneId zone) {
        var again =
                it.again()
                        .filter(at -> at.isAfter(now))
                        .map(at -> " It is tried again at " + Looks.time(at, zone) + ".")
                        .orElse("");
        return new Lost(
                titles.of(it.kind(), it.about())
                        + (it.state() == Delivery.State.SENDING
                                ? " may not have reached you "
                                : " did not reach you ")
                        + how(it.means())
                        + ": "
                        + why(it)
                        + again,
                it.kind().name(),
                it.about(),
                it.means().name());
    }

    /// A sentence, in the words of whoever refused it.
    static String why(Delivery it) {
        var reason =
                it.state() == Delivery.State.SENDING
                        ? "Pavement stopped while it was sent, and nobody knows whether it arrived"
                        : it.reason().isEmpty() ? "no reason was given" : it.reason();
        var said =
                reason.matches("(Pavement|“).*")
                        ? reason
                        : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
        return said.endsWith(".") ? said : said + ".";
    }

    static String how(Means means) {
        return switch (means) {
            case CALENDAR -> "by calendar";
            case MAIL -> "by e-mail";
            case PUSH -> "as a notification";
        };
    }

    static String when(Instant at, Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        return Looks.day(day, LocalDate.ofInstant(now, zone)) + " " + Looks.time(at, zone);
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
