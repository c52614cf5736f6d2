package pavement.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pavement.acts.LogLine;
import pavement.blocks.Going;
import pavement.book.Assignment;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Name;
import pavement.book.Person;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Draft;
import pavement.trials.Assigned;
import pavement.web.Shell.Nav;

/// One box, one line: what happened, read live into chips, and kept with one tap.
final class LogPage {
    private final Site site;
    private final Lines lines;

    LogPage(Site site, Lines lines) {
        this.site = site;
        this.lines = lines;
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

    private Answer save(Request request) {
        return save(request, Draft::act);
    }

    /// What is only to come: the line names somebody to talk with, and nothing happened yet.
    Answer plan(Request request) {
        return save(request, Draft::plan);
    }

    /// What a draft comes to.
    private interface Becoming {
        LogLine of(Draft draft, UUID id, Supplier<UUID> ids);
    }

    private Answer save(Request request, Becoming becoming) {
        var form = request.form();
        var book = site.book();
        var id = form.id("id").orElseGet(site.desk()::newId);
        var reading = read(form, book);
        var draft = lines.draft(form, book, reading);
        if (reading.line().isBlank()
                && draft.people().isEmpty()
                && form.text("outcome", 60).isEmpty())
            form.complain(
                    "line",
                    "Write what happened in a few words, such as “coffee with Tom, 20 min”.");
        if (!form.ok()) return page(request, form, id, true);
        var done = site.desk().carryOutUndoably(becoming.of(draft, id, site.desk()::newId));
        return switch (done.reply()) {
            case LogLine.Reply.Logged logged -> after(form, done, logged);
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
            case LogLine.Reply.WhichDeal _ ->
                    refused(
                            request,
                            form,
                            id,
                            "Several deals are open with them. Say below which of them it is; nothing was logged yet.");
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

    private Answer after(Form form, Desk.Done<?> done, LogLine.Reply.Logged logged) {
        var book = site.book();
        return Site.done(
                path(form, book, logged), done, Sentences.paid(site, logged), unheard(logged));
    }

    /// The talk, when it told of nothing that they need or offer.
    private static Optional<EncounterId> unheard(LogLine.Reply.Logged logged) {
        return logged.talk()
                .filter(talk ->
                        talk.twoWay()
                                && logged.asks().stream().noneMatch(ask -> ask.whose().isPresent()))
                .map(Encounter::id);
    }

    /// Inside a block one goes on with the block.
    private String path(Form form, Book book, LogLine.Reply.Logged logged) {
        if (form.ticked("another")) return "/log";
        return logged.talk()
                .flatMap(Encounter::block)
                .flatMap(book::block)
                .filter(block -> Going.of(book, block, site.desk().now()).running())
                .map(BlockPage::link)
                .orElse("/today");
    }

    private Lines.Reading read(Form form, Book book) {
        return lines.read(form, book, site.desk().now());
    }

    private ZoneId zone(Book book) {
        return site.self(book).zone();
    }

    private Answer page(Request request, Form form, UUID id, boolean again) {
        var book = site.book();
        var person = Lines.person(form, book);
        var view =
                new LogView(
                        id.toString(),
                        form.raw("line"),
                        person.map(each -> each.id().toString()).orElse(""),
                        person.map(Person::name).map(Name::full).orElse(""),
                        person.flatMap(it -> Assigned.to(book, it.id(), site.desk().now()))
                                .map(Assignment::shown)
                                .orElse(""),
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
