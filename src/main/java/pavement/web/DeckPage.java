package pavement.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.acts.AddPromise;
import pavement.acts.DebriefOne;
import pavement.acts.LeaveDebrief;
import pavement.blocks.Deck;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Name;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.plan.Move;
import pavement.web.Shell.Nav;

/// After an event: one card for each person talked with, and what follows from it.
final class DeckPage {
    private static final Set<String> KNOWN = Set.of("Who", "Stage", "How", "Through");

    private final Site site;
    private final Lines lines;
    private final Known known;

    DeckPage(Site site, Lines lines, Known known) {
        this.site = site;
        this.lines = lines;
        this.known = known;
    }

    void addTo(Routes routes) {
        routes.get("/blocks/{id}/debrief", this::show);
        routes.post("/blocks/{id}/debrief", this::save);
        routes.post("/blocks/{id}/debrief/read", this::read);
        routes.post("/blocks/{id}/debrief/leave", this::leave);
        routes.post("/blocks/{id}/debrief/tomorrow", this::tomorrow);
    }

    static String link(Block block) {
        return BlockPage.link(block) + "/debrief";
    }

    /// Where an event goes on once it is over.
    static String after(Book book, Block block) {
        return Deck.of(book, block).open() ? link(block) : BlockPage.link(block);
    }

    private Answer show(Request request) {
        var book = site.book();
        var block = EventPage.event(book, request);
        var deck = Deck.of(book, block);
        if (deck.cards().isEmpty() || request.query("end").isPresent())
            return page(request, drawing(book, block).end(deck, moves(book), site.desk()::newId));
        return card(request, book, deck, deck.cards().getFirst(), new Form(Map.of()), List.of());
    }

    private Answer save(Request request) {
        var form = request.form();
        var book = site.book();
        var block = EventPage.event(book, request);
        var card = new Answered(site, lines, known, book, block, form);
        var deck = Deck.of(book, block);
        var turned = card.turned(deck);
        if (turned.isEmpty()) return Answer.seeOther(link(block));
        var act = card.act(turned.get());
        if (act.isEmpty()) return card(request, book, deck, turned.get(), form, card.choices());
        var done = site.desk().carryOutUndoably(act.get());
        return switch (done.reply()) {
            case DebriefOne.Reply.Debriefed(var talk, _) ->
                    site.doneWith(link(block), done, "", talk.id());
            case DebriefOne.Reply.DoneBefore _ -> Answer.seeOther(link(block));
            case DebriefOne.Reply.NoSuchTalk _, DebriefOne.Reply.NobodyThere _ ->
                    throw Refused.notFound(
                            "This talk is no longer in your book. It may have been removed or undone.");
            case DebriefOne.Reply.RemoveSampleFirst _ -> {
                form.complain(
                        "line",
                        "These are sample people, and real ones never stand beside them. Remove them first (above).");
                yield card(request, book, deck, turned.get(), form, List.of());
            }
        };
    }

    private Answer read(Request request) {
        var book = site.book();
        EventPage.event(book, request);
        return site.piece(request, "logRead.jte", read(request.form(), book));
    }

    /// What the line tells of one person; who, where and when the card knows.
    private LogView.Read read(Form form, Book book) {
        var read = lines.read(form, book, site.desk().now()).view();
        var rows = read.rows().stream().filter(row -> !KNOWN.contains(row.label())).toList();
        return new LogView.Read(rows, "", "", "");
    }

    private Answer leave(Request request) {
        var block = EventPage.event(site.book(), request);
        var done = site.desk().carryOutUndoably(new LeaveDebrief(block.id()));
        var to = request.form().raw("back").equals("today") ? "/today" : link(block) + "?end=1";
        return Site.done(to, done);
    }

    /// A line for tomorrow, so that a good talk does not end there.
    private Answer tomorrow(Request request) {
        var form = request.form();
        var book = site.book();
        var block = EventPage.event(book, request);
        var id = form.id("id").map(PromiseId::new);
        var person = form.id("person").map(PersonId::new).flatMap(each -> Tap.asNow(book, each));
        if (id.isEmpty() || !form.ok())
            throw new Refused(422, "This form is damaged. Load the page again and repeat.");
        var name =
                person.flatMap(book::person)
                        .map(each -> each.name().full())
                        .orElseThrow(
                                () -> Refused.notFound("This person is no longer in your book."));
        var promise =
                new Promise(
                        id.get(),
                        person,
                        true,
                        "Write to " + name,
                        Optional.of(site.today(book).plusDays(1)),
                        Optional.<LocalTime>empty(),
                        Optional.of(Channel.MESSAGE),
                        Promise.State.OPEN,
                        site.desk().now(),
                        Optional.empty());
        var done = site.desk().carryOutUndoably(new AddPromise(promise));
        return Site.done(link(block) + "?end=1", done);
    }

    private Answer card(
            Request request,
            Book book,
            Deck deck,
            Deck.Card card,
            Form form,
            List<LogView.Choice> choices) {
        var drawing = drawing(book, deck.block());
        var person = card.who().flatMap(book::person);
        var view =
                new DebriefView.Card(
                        card.talk().id().toString(),
                        person.map(each -> each.id().toString()).orElse(""),
                        person.map(Person::name).map(Name::full).orElse("Somebody"),
                        person.map(each -> Looks.initials(each.name())).orElse("?"),
                        person.map(drawing::line).orElse("unmet"),
                        person.map(drawing::told).orElse("Nobody named"),
                        person.map(each -> each.name().described()).orElse(true),
                        drawing.met(card),
                        drawing.notes(card),
                        person.map(drawing::known).orElse(List.of()),
                        drawing.likely(),
                        choices,
                        form.has("outcome") ? form.raw("outcome") : came(deck, card),
                        drawing.ease(card),
                        read(form, book),
                        form);
        var whole = drawing.card(deck, view);
        return form.ok()
                ? page(request, whole)
                : site.again(request, "Debrief", "p-block p-deck", Nav.LOG, "deck.jte", whole);
    }

    /// What came of a talk with several came of it for the first who was told of; the others are
    /// asked.
    private static String came(Deck deck, Deck.Card card) {
        var told =
                deck.block().people().stream()
                        .filter(each -> each.state() == Listed.State.DONE)
                        .anyMatch(each -> card.talk().people().contains(each.person()));
        return told ? Outcome.TALKED.name() : card.talk().outcome().name();
    }

    private Answer page(Request request, DebriefView view) {
        return site.page(request, "Debrief", "p-block p-deck", Nav.LOG, "deck.jte", view);
    }

    private DebriefDrawing drawing(Book book, Block block) {
        return new DebriefDrawing(book, block, site.desk().now(), site.self(book).zone());
    }

    /// What the plan would make of tomorrow morning.
    private List<Move> moves(Book book) {
        var self = site.self(book);
        LocalDate day = site.today(book).plusDays(1);
        var morning =
                day.atTime(self.usual(day.getDayOfWeek()).from()).atZone(self.zone()).toInstant();
        return site.thought(book)
                .next(book, site.standings(book), site.ways(book), day, morning)
                .plan()
                .moves();
    }

    /// A name has a capital letter; "tall man with a red scarf" describes.
    static boolean described(String name) {
        var first = name.codePointAt(0);
        return Character.isLowerCase(first) || name.toLowerCase(Locale.ROOT).startsWith("the ");
    }
}
