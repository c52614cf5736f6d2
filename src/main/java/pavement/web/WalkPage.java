package pavement.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.acts.EditBlock;
import pavement.acts.LogEncounter;
import pavement.acts.StartBlock;
import pavement.acts.TellMore;
import pavement.blocks.Going;
import pavement.blocks.Places;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.EncounterId;
import pavement.book.Stage;
import pavement.book.Work;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// Strangers in coffee shops, bookstores and sandwich shops: one tap with a place begins it, and
/// one tap logs somebody without a name. A line and an outcome may follow, or nothing.
final class WalkPage {
    /// As many places as a thumb looks through.
    static final int MOST = 12;

    /// The four of the seed, and any other.
    private static final List<Stage.Kind> KINDS =
            List.of(
                    Stage.Kind.COFFEE_SHOP,
                    Stage.Kind.BOOKSTORE,
                    Stage.Kind.SANDWICH_SHOP,
                    Stage.Kind.STREET,
                    Stage.Kind.PLACE);

    private final Site site;
    private final Strangers strangers;

    WalkPage(Site site, Strangers strangers) {
        this.site = site;
        this.strangers = strangers;
    }

    /// @param id the block this form will become
    /// @param runs what runs now and would end
    record Choosing(String id, String runs, List<Spot> places, List<Spot> kinds, Form form) {
        String complaint() {
            return Stream.of("at", "name")
                    .map(form::complaint)
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    void addTo(Routes routes) {
        routes.get("/block/walk", request -> choose(request, request.form(), site.desk().newId()));
        routes.post("/block/walk", this::start);
        routes.post("/blocks/{id}/talk", this::talk);
        routes.post("/blocks/{id}/say", this::say);
        routes.post("/blocks/{id}/place", this::place);
    }

    /// Places as a walk offers them.
    static List<Spot> spots(Book book, Site site) {
        return Places.of(book, site.desk().now(), site.self(book).zone()).stream()
                .limit(MOST)
                .map(Spot::of)
                .toList();
    }

    static List<Spot> kinds() {
        return KINDS.stream().map(kind -> Spot.of(new Stage(kind, ""))).toList();
    }

    private Answer start(Request request) {
        var form = request.form();
        var id = form.id("id").orElseGet(site.desk()::newId);
        var stage = Spot.chosen(form);
        if (!form.ok() || stage.isEmpty()) return choose(request, form, id);
        return started(request, form, Starting.walk(new BlockId(id), stage.get(), now()));
    }

    private Answer started(Request request, Form form, Block block) {
        var done = site.desk().carryOutUndoably(new StartBlock(block, now()));
        return switch (done.reply()) {
            case StartBlock.Reply.Started(var begun, _) -> Site.done(BlockPage.link(begun), done);
            case StartBlock.Reply.StartedBefore(var begun) ->
                    Answer.seeOther(BlockPage.link(begun));
            case StartBlock.Reply.Overlaps(var overlap) -> {
                form.complain("name", StartBlockPage.sentence(overlap));
                yield choose(request, form, block.id().value());
            }
            case StartBlock.Reply.NobodyThere _ ->
                    throw new IllegalStateException("a walk lists nobody");
            case StartBlock.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private Answer choose(Request request, Form form, UUID id) {
        var book = site.book();
        var runs = Going.running(book, now()).map(Block::title).orElse("");
        var view = new Choosing(id.toString(), runs, spots(book, site), kinds(), form);
        if (form.ok())
            return site.page(request, "A walk", "p-block p-walk", Nav.LOG, "walkStart.jte", view);
        return site.again(request, "A walk", "p-block p-walk", Nav.LOG, "walkStart.jte", view);
    }

    /// Whether a block is walked here: it is a walk, and it is not over.
    boolean works(Book book, Block block) {
        return block.work().kind() == Work.Kind.WALK
                && Going.of(book, block, now()) instanceof Going.Running;
    }

    Answer show(Request request, Block block) {
        return page(request, block, request.form(), false);
    }

    private Answer page(Request request, Block block, Form form, boolean again) {
        var view = new WalkView.Of(site, site.book(), block, now(), site.desk().newId()).view(form);
        var body = "p-block p-walk";
        if (again) return site.again(request, block.title(), body, Nav.LOG, "walk.jte", view);
        return site.page(request, block.title(), body, Nav.LOG, "walk.jte", view);
    }

    /// One tap: somebody, here, now.
    private Answer talk(Request request) {
        var form = request.form();
        var block = walk(request);
        var id = form.id("id").map(EncounterId::new);
        var place = Spot.listed(form, "place");
        if (id.isEmpty() || !form.ok())
            throw new Refused(
                    422,
                    "This form is damaged. Load the page again and tap once more; nothing was logged.");
        var where = new Strangers.Where(Optional.of(block), place, now());
        var done =
                site.desk()
                        .carryOutUndoably(
                                new LogEncounter(Strangers.nameless(id.get(), where), now()));
        return switch (done.reply()) {
            case LogEncounter.Reply.Logged _, LogEncounter.Reply.LoggedBefore _ ->
                    Answer.seeOther(
                            BlockPage.link(block)
                                    + "?talk="
                                    + id.get()
                                    + done.batch().map(batch -> "&undo=" + batch).orElse(""));
            case LogEncounter.Reply.NobodyThere _ ->
                    throw new IllegalStateException("a nameless talk names nobody");
            case LogEncounter.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    /// More about one of its talks: a line, what came of it, how at ease he was.
    private Answer say(Request request) {
        var form = request.form();
        var block = walk(request);
        var book = site.book();
        var id = form.id("talk").map(EncounterId::new);
        var place = Spot.listed(form, "place");
        if (id.isEmpty())
            throw new Refused(
                    422, "This form is damaged. Load the page again; nothing was changed.");
        var at = book.encounter(id.get()).map(talk -> talk.at()).orElseGet(this::now);
        var where = new Strangers.Where(Optional.of(block), place, at);
        var told = strangers.told(form, book, id.get(), where);
        if (form.ok() && told.isEmpty())
            form.complain("line", "Write a name or what they need, or tap what came of it.");
        if (!form.ok() || told.isEmpty()) return page(request, block, form, true);
        var done = site.desk().carryOutUndoably(new TellMore(told.get()));
        return switch (done.reply()) {
            case TellMore.Reply.Told(var logged) ->
                    site.doneWith(
                            BlockPage.link(block), done, Sentences.paid(site, logged), id.get());
            case TellMore.Reply.ToldBefore _ -> Answer.seeOther(BlockPage.link(block));
            case TellMore.Reply.NobodyThere _ ->
                    wrong(request, block, form, "This person is no longer in your book.");
            case TellMore.Reply.Unlikely(var wrong) ->
                    wrong(request, block, form, wrong.sentence());
            case TellMore.Reply.RemoveSampleFirst _ ->
                    wrong(
                            request,
                            block,
                            form,
                            "These are sample people, and real ones never stand beside them. Remove them first; your line stays here.");
        };
    }

    private Answer wrong(Request request, Block block, Form form, String sentence) {
        form.complain("line", sentence);
        return page(request, block, form, true);
    }

    /// The walk goes on elsewhere; what was logged so far stays where it was. Or it is a new one.
    private Answer place(Request request) {
        var form = request.form();
        var block = walk(request);
        var stage = Spot.chosen(form);
        var fresh = form.ticked("fresh");
        var id = form.id("id");
        if (!form.ok() || stage.isEmpty()) return page(request, block, form, true);
        if (fresh)
            return started(
                    request,
                    form,
                    Starting.walk(
                            new BlockId(id.orElseGet(site.desk()::newId)), stage.get(), now()));
        var moved = block.called(Starting.title(stage.get()), block.channel(), stage.get());
        return Site.done(BlockPage.link(block), site.desk().carryOutUndoably(new EditBlock(moved)));
    }

    private Instant now() {
        return site.desk().now();
    }

    private Block walk(Request request) {
        var block =
                site.book()
                        .block(new BlockId(request.id("id")))
                        .orElseThrow(() ->
                                Refused.notFound(
                                        "This walk is no longer in your book. It may have been removed or undone."));
        if (block.work().kind() != Work.Kind.WALK)
            throw new Refused(
                    422, "This block is no walk. Log what happened in it on the Log page.");
        return block;
    }
}
