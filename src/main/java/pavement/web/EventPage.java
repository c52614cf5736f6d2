package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.acts.EditBlock;
import pavement.acts.LogEncounter;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Work;
import pavement.book.Worth;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// An event that is to come or runs: its people, and one tap for everybody talked with.
final class EventPage {
    private static final String DAMAGED =
            "This form is damaged. Load the page again and repeat; nothing was logged.";

    private final Site site;
    private final EventStart start;

    EventPage(Site site, Known known) {
        this.site = site;
        this.start = new EventStart(site, known);
    }

    void addTo(Routes routes) {
        routes.post("/blocks/{id}/begin", this::begin);
        routes.post("/blocks/{id}/talked", this::talked);
        routes.post("/blocks/{id}/off", this::off);
    }

    /// Whether a block is worked here: it is an event, and it is not over.
    boolean works(Book book, Block block) {
        return block.work() instanceof Work.Event
                && !(Going.of(book, block, site.desk().now()) instanceof Going.Over);
    }

    Answer show(Request request, Block block) {
        return site.page(
                request, block.title(), "p-block p-event", Nav.LOG, "event.jte", view(block));
    }

    private EventView view(Block block) {
        var book = site.book();
        var zone = site.self(book).zone();
        var desk = site.desk();
        return new EventView.Of(site.matches(book), block, desk.now(), zone, desk::newId).view();
    }

    private Answer begin(Request request) {
        var block = event(request);
        if (block.clock().started().isPresent()) return Answer.seeOther(BlockPage.link(block));
        var form = request.form();
        var done = start.begin(form, block);
        return done.map(each -> Site.done(BlockPage.link(block), each))
                .orElseThrow(() -> new Refused(422, form.said()));
    }

    /// One tap: it happened, and what came of it is asked afterwards.
    private Answer talked(Request request) {
        var form = request.form();
        var block = event(request);
        var id = form.id("id").map(EncounterId::new);
        var person = form.id("person").map(PersonId::new);
        if (id.isEmpty() || person.isEmpty()) throw new Refused(422, DAMAGED);
        if (block.clock().started().isEmpty())
            throw new Refused(422, "This event has not started. Start it, then tap again.");
        var who = Tap.asNow(site.book(), person.get()).orElse(person.get());
        var talk = talk(block, id.get(), who);
        var done = site.desk().carryOutUndoably(new LogEncounter(talk, site.desk().now()));
        return switch (done.reply()) {
            case LogEncounter.Reply.Logged _, LogEncounter.Reply.LoggedBefore _ ->
                    Site.done(BlockPage.link(block), done);
            case LogEncounter.Reply.NobodyThere _ ->
                    throw Refused.notFound("This person is no longer in your book.");
            case LogEncounter.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private Encounter talk(Block block, EncounterId id, PersonId person) {
        return new Encounter(
                id,
                site.desk().now(),
                Channel.EVENT,
                Direction.MUTUAL,
                Initiative.ME,
                true,
                List.of(With.unfrozen(person)),
                Stage.UNKNOWN,
                Spent.UNKNOWN,
                Outcome.TALKED,
                Worth.NOTHING,
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                "",
                Optional.of(new Inside(block.id(), false)),
                Optional.empty());
    }

    /// He is not expected after all; in the book he stays.
    private Answer off(Request request) {
        var block = event(request);
        var person =
                request.form()
                        .id("person")
                        .map(PersonId::new)
                        .orElseThrow(() -> new Refused(422, DAMAGED));
        var others = block.people().stream().filter(each -> !each.person().equals(person)).toList();
        var done = site.desk().carryOutUndoably(new EditBlock(block.with(others)));
        return Site.done(BlockPage.link(block), done);
    }

    private Block event(Request request) {
        return event(site.book(), request);
    }

    static Block event(Book book, Request request) {
        return book.block(new BlockId(request.id("id")))
                .filter(block -> block.work() instanceof Work.Event)
                .orElseThrow(() ->
                        Refused.notFound(
                                "This event is no longer in your book. It may have been removed or undone."));
    }
}
