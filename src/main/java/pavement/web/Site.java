package pavement.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import pavement.book.Book;
import pavement.book.EncounterId;
import pavement.book.Self;
import pavement.customers.Customers;
import pavement.desk.Desk;
import pavement.embeddings.Learning;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.intake.Whereabouts;
import pavement.lab.Tried;
import pavement.match.Board;
import pavement.match.Facing;
import pavement.match.Matches;
import pavement.match.Taught;
import pavement.meaning.Meaning;
import pavement.meaning.Vectors;
import pavement.paths.Acquaintances;
import pavement.plan.Plan;
import pavement.plan.Thought;
import pavement.plan.Ways;
import pavement.ties.Standings;
import pavement.web.Shell.Nav;

/// What every page is built with: the desk, the templates, and the owner's ways.
final class Site {
    private final Desk desk;
    private final Defaults defaults;
    private final Supplier<Meaning> words;
    private final Learning model;
    private final Carried<Understood> understood = new Carried<>();
    private final Carried<Standings> standings = new Carried<>();
    private final Carried<Tried> tried = new Carried<>();
    private final Carried<Taught> taught = new Carried<>();
    private final Carried<Matches> matches = new Carried<>();
    private final Carried<Acquaintances> acquaintances = new Carried<>();
    private final Daily<Customers> customers = new Daily<>();
    private final Daily<Board> boards = new Daily<>();
    private final Daily<Facing> facings = new Daily<>();
    private volatile Optional<Planned> planned = Optional.empty();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Site.class.getClassLoader(), "pavement.web");

    /// What holds until the owner has saved settings of his own.
    record Defaults(
            ZoneId zone, String country, DayOfWeek weekStart, String currency, String version) {}

    /// @param model what the owner's own model makes of texts, if he has one
    Site(Desk desk, Defaults defaults, Supplier<Meaning> words, Learning model) {
        this.desk = desk;
        this.defaults = defaults;
        this.words = words;
        this.model = model;
    }

    Desk desk() {
        return desk;
    }

    Book book() {
        return desk.book();
    }

    Self self(Book book) {
        return book.self()
                .orElseGet(() ->
                        Self.in(
                                defaults.zone(),
                                defaults.country(),
                                defaults.weekStart(),
                                defaults.currency()));
    }

    /// The plan's view of it: how he works, where his people's telephones ring, what words mean.
    Ways ways(Book book) {
        var self = self(book);
        return new Ways(self, Whereabouts.of(self, desk.now()), words(book));
    }

    /// Where everybody stands, brought up to this book from the last one looked at.
    Standings standings(Book book) {
        return standings.next(() -> Standings.of(book), each -> each.next(book));
    }

    /// All attempts, brought up to this book from the last one looked at.
    Tried tried(Book book) {
        var now = desk.now();
        var words = words(book);
        return tried.next(() -> Tried.of(book, words, now), each -> each.next(book, words, now));
    }

    /// Where each customer came from, thought out once a book and day.
    Customers customers(Book book) {
        return customers.of(book, today(book), () -> Customers.of(book, desk.now()));
    }

    /// Who can help whom, brought up to this book from the last one looked at; anew when he taught
    /// it that words mean something else to him.
    Matches matches(Book book) {
        var today = today(book);
        var words = meaning(book);
        return matches.next(
                () -> Matches.of(book, words, today), each -> each.next(book, words, today));
    }

    /// What of the owner's own stands across from what somebody said, read once a book and day.
    Facing facing(Book book) {
        var today = today(book);
        return facings.of(book, today, () -> Facing.of(book, () -> meaning(book), today));
    }

    /// What the board shows, thought out once a book and day.
    Board board(Book book) {
        return boards.of(book, today(book), () -> WinWinPage.board(this, book));
    }

    /// Who knows whom, brought up to this book from the last one looked at.
    Acquaintances acquaintances(Book book) {
        var today = today(book);
        return acquaintances.next(
                () -> Acquaintances.of(book, today), each -> each.renewed(book, today));
    }

    /// What words mean the same to him.
    Taught taught(Book book) {
        return taught.next(() -> Taught.of(book, words.get()), each -> each.next(book));
    }

    /// By words alone: the plan and what is learned from his own attempts say the same whether a
    /// model answers or not.
    private Supplier<Meaning> words(Book book) {
        return () -> taught(book).meaning();
    }

    /// By words, and by what the owner's model makes of them; the same one as long as neither
    /// changes.
    Meaning meaning(Book book) {
        var plain = taught(book).meaning();
        var vectors = model.vectors();
        return understood
                .next(
                        () -> Understood.of(plain, vectors),
                        each -> each.holds(plain, vectors) ? each : Understood.of(plain, vectors))
                .meaning();
    }

    // The very same words and vectors, which costs nothing to see.
    @SuppressWarnings("ReferenceEquality")
    private record Understood(Meaning plain, Vectors vectors, Meaning meaning) {
        static Understood of(Meaning plain, Vectors vectors) {
            return new Understood(
                    plain, vectors, vectors == Vectors.NONE ? plain : plain.with(vectors));
        }

        boolean holds(Meaning now, Vectors by) {
            return plain == now && vectors == by;
        }
    }

    /// The owner's own model, and how far it is.
    Learning model() {
        return model;
    }

    /// The model has read more of the book.
    void renewed() {
        matches.known().ifPresent(Matches::renewed);
        boards.forget();
        facings.forget();
    }

    /// The same book within the same minute has the same plan, so looking again costs nothing.
    Plan plan(Book book) {
        return thought(book).plan();
    }

    /// The plan with what was thought to make it.
    synchronized Thought thought(Book book) {
        var known = planned;
        var minute = desk.now().truncatedTo(ChronoUnit.MINUTES);
        if (known.isPresent() && known.get().holds(book, minute)) return known.get().thought();
        var thought =
                known.map(each ->
                                each.thought()
                                        .next(
                                                book,
                                                standings(book),
                                                ways(book),
                                                today(book),
                                                desk.now()))
                        .orElseGet(() ->
                                Thought.of(
                                        book,
                                        standings(book),
                                        ways(book),
                                        today(book),
                                        desk.now()));
        planned = Optional.of(new Planned(book.version(), minute, thought));
        return thought;
    }

    /// The plan of that day which he last had before him, or would have had.
    Optional<Plan> seen(LocalDate day) {
        return planned.map(each -> each.thought().plan()).filter(plan -> plan.day().equals(day));
    }

    private record Planned(long version, Instant minute, Thought thought) {
        boolean holds(Book book, Instant now) {
            return version == book.version() && minute.equals(now);
        }
    }

    LocalDate today(Book book) {
        return LocalDate.ofInstant(desk.now(), self(book).zone());
    }

    /// A whole page: `template` is given `shell` and `view`.
    Answer page(
            Request request,
            String title,
            String bodyClass,
            Nav here,
            String template,
            Object view) {
        return Answer.html(whole(request, title, bodyClass, here, template, view));
    }

    /// A page that comes again by itself, after so many seconds.
    record Soon(String title, String bodyClass, String template, int seconds) {}

    /// A page that says how far something is, until it is there.
    Answer soon(Request request, Nav here, Soon page, Object view) {
        return new Answer.Soon(
                whole(request, page.title(), page.bodyClass(), here, page.template(), view),
                page.seconds());
    }

    /// As `page`, with status 422: the form once more, with its complaints.
    Answer again(
            Request request,
            String title,
            String bodyClass,
            Nav here,
            String template,
            Object view) {
        return Answer.again(whole(request, title, bodyClass, here, template, view));
    }

    /// A piece of a page, for htmx: `template` is given `view` and `token`.
    Answer piece(Request request, String template, Object view) {
        return Answer.html(rendered(template, Map.of("view", view, "token", request.token())));
    }

    /// A page of a refusal, which needs no session.
    ///
    /// @param kept whether the device it is said to may still keep something
    String refusal(int status, String sentence, boolean kept) {
        return rendered(
                "refusal.jte",
                Map.of(
                        "status",
                        status,
                        "sentence",
                        sentence,
                        "kept",
                        kept,
                        "version",
                        defaults.version()));
    }

    /// A page for somebody who is not in: `template` is given `view` and `version`.
    String alone(String template, Object view) {
        return rendered(template, Map.of("view", view, "version", defaults.version()));
    }

    /// Goes to `path` and says there what was done, with its undo.
    static Answer done(String path, Desk.Done<?> done) {
        return Answer.seeOther(undoable(path, done));
    }

    /// As `done`, with one thing in return beside it.
    static Answer done(String path, Desk.Done<?> done, String more) {
        return Answer.seeOther(asked(undoable(path, done), "more=" + Words.encoded(more)));
    }

    /// As `done`, and asks once what was needed in a talk that told of nothing.
    static Answer done(String path, Desk.Done<?> done, String more, Optional<EncounterId> talk) {
        var asked = asked(undoable(path, done), "more=" + Words.encoded(more));
        return Answer.seeOther(talk.map(id -> asked(asked, "heard=" + id)).orElse(asked));
    }

    /// As `done`, and asks which of several deals the talk told of, when nobody can tell.
    Answer doneWith(String path, Desk.Done<?> done, String more, EncounterId talk) {
        var which = WhichDeal.of(book(), self(book()), talk, today(book())).map(_ -> talk);
        return done(path, done, more, which);
    }

    private static String undoable(String path, Desk.Done<?> done) {
        return done.batch().map(batch -> asked(path, "done=" + batch)).orElse(path);
    }

    private static String asked(String path, String field) {
        return path + (path.contains("?") ? "&" : "?") + field;
    }

    private String whole(
            Request request,
            String title,
            String bodyClass,
            Nav here,
            String template,
            Object view) {
        return rendered(
                template, Map.of("shell", shell(request, title, bodyClass, here), "view", view));
    }

    private Shell shell(Request request, String title, String bodyClass, Nav here) {
        var book = book();
        var talk = request.query("heard").flatMap(Site::id).map(EncounterId::new);
        var deal = talk.flatMap(id -> WhichDeal.of(book, self(book), id, today(book)));
        return new Shell(
                title,
                bodyClass,
                here,
                request.token(),
                toast(request),
                self(book).singleKeys(),
                book.people().stream().limit(1).anyMatch(person -> person.origin().sample()),
                BlockBar.of(book, desk.now(), self(book).zone()),
                deal.isPresent()
                        ? Optional.empty()
                        : talk.flatMap(id -> AskPage.Question.of(book, id)),
                deal,
                "All saved on this computer.",
                defaults.version());
    }

    private Optional<Shell.Toast> toast(Request request) {
        var more = request.query("more").filter(text -> text.length() < 300).orElse("");
        return request.query("done")
                .flatMap(Site::id)
                .flatMap(batch ->
                        desk.offer(batch)
                                .map(it ->
                                        new Shell.Toast(it.title(), it.batch(), more, it.again())))
                .or(() ->
                        request.query("said")
                                .filter(text -> text.length() < 300)
                                .map(said -> new Shell.Toast(said, Optional.empty(), "")));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String rendered(String template, Map<String, Object> values) {
        var output = new StringOutput();
        templates.render(template, values, output);
        return output.toString();
    }
}
