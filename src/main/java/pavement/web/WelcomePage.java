package pavement.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// The first run: one question, and two other ways in.
final class WelcomePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Site site;

    WelcomePage(Site site) {
        this.site = site;
    }

    /// @param line as typed, to show it again
    /// @param complaint why it could not be taken; empty when it can
    /// @param tomorrow written out
    /// @param empty whether nobody is in the book, so that made-up people may be shown
    record View(String line, String complaint, String tomorrow, boolean empty) {}

    void addTo(Routes routes) {
        routes.get("/welcome", this::show);
    }

    private Answer show(Request request) {
        return site.page(request, "Welcome", "p-first-run", Nav.NOWHERE, "welcome.jte", view("", ""));
    }

    private View view(String line, String complaint) {
        var book = site.book();
        LocalDate tomorrow = site.today(book).plusDays(1);
        return new View(line, complaint, DAY.format(tomorrow), book.size() == 0);
    }
}
