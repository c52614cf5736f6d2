package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.book.Person;
import pavement.http.Request;
import pavement.http.Routes;

/// "Go to, or do": verbs first, then people whose name holds the words.
final class PalettePage {
    private static final int PEOPLE = 8;
    private static final List<Entry> VERBS =
            List.of(
                    new Entry("Log what happened", "/log", "pencil-line"),
                    new Entry("Start a block", "/block/new", "timer"),
                    new Entry("Call block", "/block/calls", "phone-outgoing"),
                    new Entry("A walk", "/block/walk", "footprints"),
                    new Entry("A meeting or call", "/brief", "calendar-check"),
                    new Entry("Event", "/block/event", "calendar-days"),
                    new Entry("The running block", "/block", "clock"),
                    new Entry("Today’s plan", "/today", "sun"),
                    new Entry("The week", "/week", "calendar"),
                    new Entry("People", "/people", "users"),
                    new Entry("Pipeline", "/pipeline", "milestone"),
                    new Entry("Pipeline as a board", "/pipeline?view=board", "milestone"),
                    new Entry("New deal", "/deals/new", "milestone"),
                    new Entry("Organisations", "/organisations", "store"),
                    new Entry("Steps and rates", "/settings/pipeline", "settings"),
                    new Entry("Find the person who can", "/find", "search"),
                    new Entry("Introductions", "/introductions", "handshake"),
                    new Entry("New introduction", "/introductions/new", "handshake"),
                    new Entry("Win/win: who can help whom", "/winwin", "handshake"),
                    new Entry("What words mean to you", "/settings/words", "settings"),
                    new Entry("Experiments", "/lab", "flask-conical"),
                    new Entry("New experiment", "/lab/new", "flask-conical"),
                    new Entry(
                            "The claim: strangers or people you know",
                            "/lab/claim",
                            "flask-conical"),
                    new Entry("The stages: where people meet", "/lab/stages", "flask-conical"),
                    new Entry("Your guesses", "/lab/guesses", "flask-conical"),
                    new Entry("The chain: who led to whom", "/lab/chain", "flask-conical"),
                    new Entry("What works", "/strengths", "flask-conical"),
                    new Entry("Where the money came from", "/pipeline/money", "milestone"),
                    new Entry("Weekly review", "/review", "notebook-pen"),
                    new Entry("The map: who knows whom", "/map", "waypoints"),
                    new Entry("Add a person", "/people/new", "user-plus"),
                    new Entry("Import people or a calendar", "/import", "folder-input"),
                    new Entry("Calendars", "/settings/calendars", "calendar"),
                    new Entry("Settings", "/settings", "settings"));

    private final Site site;

    PalettePage(Site site) {
        this.site = site;
    }

    /// One line of the palette.
    record Entry(String label, String href, String icon) {}

    /// @param typed what to look for, to show again
    record View(String typed, List<Entry> entries) {}

    void addTo(Routes routes) {
        routes.get("/palette", request -> site.piece(request, "palette.jte", found(request)));
        routes.get(
                "/palette/found",
                request -> site.piece(request, "paletteFound.jte", found(request)));
    }

    private View found(Request request) {
        var typed = request.query("q").orElse("");
        var words = typed.toLowerCase(Locale.ROOT);
        var entries =
                new ArrayList<>(
                        VERBS.stream()
                                .filter(verb ->
                                        verb.label().toLowerCase(Locale.ROOT).contains(words))
                                .toList());
        if (!words.isEmpty())
            site.book().people().stream()
                    .filter(person -> person.name().full().toLowerCase(Locale.ROOT).contains(words))
                    .limit(PEOPLE)
                    .map(PalettePage::entry)
                    .forEach(entries::add);
        return new View(typed, entries);
    }

    private static Entry entry(Person person) {
        return new Entry(person.name().full(), "/people/" + person.id(), "user");
    }
}
