package pavement.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pavement.acts.LogLine;
import pavement.acts.Payback;
import pavement.blocks.Going;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Name;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Trial;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Certainty;
import pavement.line.Chip;
import pavement.line.Draft;
import pavement.line.LineReader;
import pavement.line.Span;
import pavement.line.Understood;
import pavement.web.Shell.Nav;

/// One box, one line: what happened, read live into chips, and kept with one tap.
final class LogPage {
    private static final int LONGEST = 10_000;

    private final Site site;
    private final Known known;

    LogPage(Site site, Known known) {
        this.site = site;
        this.known = known;
    }

    void addTo(Routes routes) {
        routes.get("/log", this::show);
        routes.post("/log/parse", this::parse);
        routes.post("/log", this::save);
    }

    private Answer show(Request request) {
        return page(request, request.form(), site.desk().newId(), false);
    }

    /// The log with a line that was written elsewhere, to be looked at before it is saved.
    Answer written(Request request, String line) {
        var form = new Form(Map.of("line", List.of(line)));
        return page(request, form, site.desk().newId(), false);
    }

    private Answer parse(Request request) {
        var form = request.form();
        return site.piece(request, "logRead.jte", read(form, site.book()).view());
    }

    Answer save(Request request) {
        var form = request.form();
        var book = site.book();
        var id = form.id("id").orElseGet(site.desk()::newId);
        var reading = read(form, book);
        var draft = draft(form, book, reading);
        if (reading.line().isBlank()
                && draft.people().isEmpty()
                && form.text("outcome", 60).isEmpty())
            form.complain(
                    "line",
                    "Write what happened in a few words, such as “coffee with Tom, 20 min”.");
        if (!form.ok()) return page(request, form, id, true);
        var done = site.desk().carryOutUndoably(draft.act(id, site.desk()::newId));
        return switch (done.reply()) {
            case LogLine.Reply.Logged logged -> Answer.seeOther(after(form, done, logged));
            case LogLine.Reply.LoggedBefore(var note) ->
                    before(request, form, note, reading.line());
            case LogLine.Reply.NobodyThere _ ->
                    refused(
                            request,
                            form,
                            id,
                            "This person is no longer in your book. Choose another.");
            case LogLine.Reply.Unlikely(var wrong) -> refused(request, form, id, wrong.sentence());
            case LogLine.Reply.RemoveSampleFirst _ ->
                    refused(
                            request,
                            form,
                            id,
                            "These are sample people, and real ones never stand beside them. Remove them first (above); your line stays here.");
            case LogLine.Reply.NothingSaid _ ->
                    refused(request, form, id, "Write what happened in a few words.");
        };
    }

    private Answer refused(Request request, Form form, UUID id, String sentence) {
        form.complain("line", sentence);
        return page(request, form, id, true);
    }

    /// The same form twice is one encounter. Another line in a form that was already used is not
    /// lost: it gets an id of its own.
    private Answer before(Request request, Form form, String note, String line) {
        if (note.equals(line))
            return Answer.seeOther("/log?said=" + Words.encoded("Logged already, once."));
        return refused(
                request,
                form,
                site.desk().newId(),
                "This form was already saved. Your line is still here: press Save to log it as another one.");
    }

    private String after(Form form, Desk.Done<?> done, LogLine.Reply.Logged logged) {
        var book = site.book();
        var self = site.self(book);
        var more =
                Payback.of(book, logged, self.zone(), self.weekStart())
                        .map(payback -> new Sentences(book, site.today(book)).of(payback))
                        .orElse("");
        var path = form.ticked("another") ? "/log" : "/today";
        return path
                + "?done="
                + done.batch().map(UUID::toString).orElse("")
                + "&more="
                + Words.encoded(more);
    }

    /// A line, as read and as corrected.
    private record Reading(
            Form form, String line, Understood original, Understood corrected, LocalDateTime now) {
        LogView.Read view() {
            return Chips.of(form, original, corrected, now);
        }
    }

    private Reading read(Form form, Book book) {
        var names = known.names(book);
        var self = site.self(book);
        var now = LocalDateTime.ofInstant(site.desk().now(), self.zone());
        var line = line(form);
        var original = new LineReader(names, self).read(line, now);
        return new Reading(
                form,
                line,
                original,
                Corrections.in(form, names, withChannel(form, original)),
                now);
    }

    /// As the browser counts characters: a line end is one.
    private static String line(Form form) {
        form.text("line", LONGEST);
        var raw = form.raw("line").replace("\r\n", "\n");
        return raw.length() > LONGEST ? "" : raw;
    }

    /// The channel of the plan's move holds until the line says another.
    private static Understood withChannel(Form form, Understood read) {
        var channel = form.one("channel", Channel.class);
        if (channel.isEmpty() || read.first(Chip.How.class).isPresent()) return read;
        var chips = new ArrayList<>(read.chips());
        chips.add(
                new Chip.How(
                        new Span(0, 0), Certainty.UNDERSTOOD, channel.get(), Optional.empty()));
        return new Understood(read.line(), chips);
    }

    private Draft draft(Form form, Book book, Reading reading) {
        var outcome = form.one("outcome", Outcome.class);
        var expected = form.whole("expected", 0, 100).map(percent -> percent / 100.0);
        var plan = form.text("plan", 60).orElse("");
        var trial = new Trial(plan, "", Optional.empty());
        return new Draft(
                reading.corrected(),
                person(form, book).stream().toList(),
                outcome,
                expected,
                Ease.of(form),
                trial,
                Going.running(book, site.desk().now()),
                reading.now(),
                zone(book));
    }

    private ZoneId zone(Book book) {
        return site.self(book).zone();
    }

    private Optional<Person> person(Form form, Book book) {
        var id = form.id("person").map(PersonId::new);
        var person = id.flatMap(book::person);
        if (id.isPresent() && person.isEmpty())
            form.complain("line", "This person is no longer in your book. Name somebody else.");
        return person;
    }

    private Answer page(Request request, Form form, UUID id, boolean again) {
        var book = site.book();
        var person = person(form, book);
        var view =
                new LogView(
                        id.toString(),
                        form.raw("line"),
                        person.map(each -> each.id().toString()).orElse(""),
                        person.map(Person::name).map(Name::full).orElse(""),
                        form.raw("channel"),
                        form.raw("plan"),
                        read(form, book).view(),
                        form.raw("outcome"),
                        form.whole("before", 1, 7).orElse(0),
                        form.whole("after", 1, 7).orElse(0),
                        form.raw("expected"),
                        earlier(book),
                        form.complaints());
        if (again) return site.again(request, "Log", "p-log", Nav.LOG, "log.jte", view);
        return site.page(request, "Log", "p-log", Nav.LOG, "log.jte", view);
    }

    private List<LogView.Earlier> earlier(Book book) {
        var zone = zone(book);
        var start = site.today(book).atStartOfDay(zone);
        return book
                .encountersBetween(start.toInstant(), start.plusDays(1).toInstant())
                .reversed()
                .stream()
                .limit(8)
                .map(talk -> earlier(book, talk, zone))
                .toList();
    }

    private static LogView.Earlier earlier(Book book, Encounter talk, ZoneId zone) {
        var who =
                talk.people().stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(each -> each.name().full())
                        .collect(Collectors.joining(", "));
        var minutes =
                talk.spent().minutes() == 0 ? "" : ", " + Looks.minutes(talk.spent().minutes());
        var note = shortened(talk.note());
        return new LogView.Earlier(
                link(talk.id()),
                who.isEmpty() ? "Somebody" : who,
                Looks.time(talk.at(), zone) + minutes,
                LogView.Tap.of(talk.outcome()) + (note.isBlank() ? "." : ". " + note));
    }

    private static String shortened(String note) {
        var shown =
                note.codePoints()
                        .limit(80)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return shown.length() < note.length() ? shown.strip() + "…" : note;
    }

    static String link(EncounterId id) {
        return "/encounters/" + id;
    }
}
