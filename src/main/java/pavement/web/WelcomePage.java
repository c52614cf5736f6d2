package pavement.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.AddPerson;
import pavement.book.Book;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Chip;
import pavement.line.Identity;
import pavement.line.LineReader;
import pavement.line.Understood;
import pavement.web.Shell.Nav;

/// The first run: one question, and two other ways in.
final class WelcomePage {
    private static final int LONGEST = 2_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Site site;
    private final Known known;
    private final LogPage log;

    WelcomePage(Site site, Known known, LogPage log) {
        this.site = site;
        this.known = known;
        this.log = log;
    }

    /// @param line as typed, to show it again
    /// @param complaint why it could not be taken; empty when it can
    /// @param tomorrow written out
    /// @param empty whether nobody is in the book, so that made-up people may be shown
    /// @param id for what the line becomes, so that sending it twice is sending it once
    record View(String line, String complaint, String tomorrow, boolean empty, String id) {}

    void addTo(Routes routes) {
        routes.get("/welcome", request -> page(request, "", ""));
        routes.post("/welcome", this::save);
    }

    /// A name alone is a person to add; with something to do it becomes a promise of the plan, as
    /// in the log.
    private Answer save(Request request) {
        var form = request.form();
        var line =
                form.required(
                        "line",
                        LONGEST,
                        "Write one name, such as “Joanne at Pruitt Books, call tomorrow at 9:15”.");
        if (!form.ok()) return page(request, form.raw("line"), form.complaint("line"));
        var read = read(line);
        if (read.first(Chip.Pledge.class).isPresent()) return log.plan(request);
        var fresh = read.first(Chip.Who.class).map(Chip.Who::identity);
        return switch (fresh.orElse(
                new Identity.Fresh(
                        Name.of(line.length() > 200 ? line.substring(0, 200) : line), ""))) {
            case Identity.Fresh someone -> add(request, line, person(form.id("id"), someone, read));
            case Identity.Known(var person) -> Answer.seeOther("/people/" + person.id());
            case Identity.OneOf(var choices) ->
                    Answer.seeOther("/people/" + choices.getFirst().id());
        };
    }

    private Answer add(Request request, String line, Person person) {
        var done = site.desk().carryOutUndoably(new AddPerson(person));
        return switch (done.reply()) {
            case AddPerson.Reply.Added _, AddPerson.Reply.AddedBefore _ ->
                    Site.done("/today", done);
            case AddPerson.Reply.RemoveSampleFirst _ ->
                    page(
                            request,
                            line,
                            "These are sample people, and real ones never stand beside them. Remove them first; your line stays here.");
        };
    }

    private Person person(Optional<UUID> id, Identity.Fresh someone, Understood read) {
        var stage = read.first(Chip.Where.class).map(Chip.Where::stage).orElse(Stage.UNKNOWN);
        var met = new Met(stage, Optional.empty(), Optional.empty());
        return Person.called(
                        new PersonId(id.orElseGet(site.desk()::newId)),
                        someone.name(),
                        met,
                        Origin.written(site.desk().now()))
                .with(new Job(someone.organisation(), ""));
    }

    private Understood read(String line) {
        var book = site.book();
        var self = site.self(book);
        return new LineReader(known.names(book), self)
                .read(line, LocalDateTime.ofInstant(site.desk().now(), self.zone()));
    }

    private Answer page(Request request, String line, String complaint) {
        var view = view(site.book(), line, complaint);
        return complaint.isEmpty()
                ? site.page(request, "Welcome", "p-first-run", Nav.NOWHERE, "welcome.jte", view)
                : site.again(request, "Welcome", "p-first-run", Nav.NOWHERE, "welcome.jte", view);
    }

    private View view(Book book, String line, String complaint) {
        var tomorrow = site.today(book).plusDays(1);
        return new View(
                line,
                complaint,
                DAY.format(tomorrow),
                book.size() == 0,
                site.desk().newId().toString());
    }
}
