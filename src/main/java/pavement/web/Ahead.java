package pavement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import pavement.book.Book;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.web.Shell.Nav;

/// What takes seconds to think out anew in a large book, once after the start and once a day: who
/// can help whom, who knows whom, what is written about everybody. It is done beside the pages;
/// whoever asks for one of them meanwhile is told how far it is, and the page comes by itself.
final class Ahead {
    private static final int SECONDS = 1;

    private final Site site;
    private final int large;
    private final List<Step> steps;
    private final AtomicBoolean thinking = new AtomicBoolean();
    private volatile int done;
    private volatile Optional<LocalDate> day = Optional.empty();

    /// The pages that wait, each for the first so many of the steps.
    enum Page {
        WINWIN("Win/win", Nav.WINWIN, 2),
        FIND("Find who can", Nav.FIND, 4),
        MAP("Map", Nav.MAP, 5);

        private final String title;
        private final Nav here;
        private final int needs;

        Page(String title, Nav here, int needs) {
            this.title = title;
            this.here = here;
            this.needs = needs;
        }
    }

    /// @param says what is done meanwhile, in the owner's words
    private record Step(String says, Consumer<Book> think) {}

    /// How far it is.
    record View(String title, String says, int at, int of) {}

    /// @param large in a book of fewer people nobody notices
    Ahead(Site site, Network network, Charts charts, int large) {
        this.site = site;
        this.large = large;
        this.steps =
                List.of(
                        new Step(
                                "Reading what everybody needs and offers",
                                book -> site.matches(book).ready()),
                        new Step("Looking for who can help whom", site::board),
                        new Step("Finding out who knows whom", site::acquaintances),
                        new Step("Reading what is written about everybody", network::finder),
                        new Step("Drawing the map", _ -> charts.charted()),
                        new Step(
                                "Reading the needs nobody asked for yet",
                                book -> site.matches(book).whole()));
    }

    /// Does it now; of a small book what is looked at first.
    void think() {
        var book = site.book();
        if (book.size() < large) steps.getFirst().think().accept(book);
        else if (thinking.compareAndSet(false, true)) all(book, site.today(book));
    }

    private void all(Book book, LocalDate today) {
        try {
            done = 0;
            day = Optional.of(today);
            for (var step = 0; step < steps.size(); step++) {
                steps.get(step).think().accept(book);
                done = step + 1;
            }
        } finally {
            // If it failed, the page itself says so better.
            done = steps.size();
            thinking.set(false);
        }
    }

    /// The page that says how far it is; empty when what the page needs is there.
    Optional<Answer> waiting(Request request, Page page) {
        var book = site.book();
        if (book.size() < large) return Optional.empty();
        var today = site.today(book);
        var step = begun(today) ? done : 0;
        if (step >= page.needs) return Optional.empty();
        if (!begun(today) && thinking.compareAndSet(false, true)) begin(book, today);
        var view = new View(page.title, steps.get(step).says(), step, page.needs);
        var soon = new Site.Soon(page.title, "p-ahead", "ahead.jte", SECONDS);
        return Optional.of(site.soon(request, page.here, soon, view));
    }

    private boolean begun(LocalDate today) {
        return day.equals(Optional.of(today));
    }

    /// Somebody else may have begun and ended between the look and the turn.
    private void begin(Book book, LocalDate today) {
        if (begun(today)) thinking.set(false);
        else Thread.ofPlatform().daemon().name("ahead").start(() -> all(book, today));
    }
}
