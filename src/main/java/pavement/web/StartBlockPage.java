package pavement.web;

import java.util.UUID;
import pavement.acts.StartBlock;
import pavement.blocks.Going;
import pavement.blocks.Overlap;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.BlockReader;
import pavement.web.Shell.Nav;

/// Starts a block: one line, or one tap.
final class StartBlockPage {
    private static final String HOW =
            "Say what it is, such as “cold calls 30m”, “event Founders Meetup 2h”, “walk coffee shop Blue Bottle” or “meeting with Tom”.";

    private final Site site;
    private final Starting starting;

    StartBlockPage(Site site, Starting starting) {
        this.site = site;
        this.starting = starting;
    }

    /// @param id the block this form will become, so that sending it twice starts one
    /// @param runs what runs now and would end; empty when nothing does
    record View(String id, String line, String complaint, String runs, EventsNear events) {}

    void addTo(Routes routes) {
        routes.get("/block/new", request -> page(request, request.form(), site.desk().newId()));
        routes.post("/block/start", this::start);
    }

    private Answer start(Request request) {
        var form = request.form();
        var id = form.id("id").orElseGet(site.desk()::newId);
        var announced = BlockReader.read(form.required("line", 200, HOW));
        if (form.ok() && announced.isEmpty()) form.complain("line", HOW);
        if (!form.ok()) return page(request, form, id);
        var block = starting.of(announced.orElseThrow(), new BlockId(id), site.desk().now());
        return started(request, form, block);
    }

    private Answer started(Request request, Form form, Block block) {
        var done = site.desk().carryOutUndoably(new StartBlock(block, site.desk().now()));
        return switch (done.reply()) {
            case StartBlock.Reply.Started(var begun, _) -> Site.done(BlockPage.link(begun), done);
            case StartBlock.Reply.StartedBefore(var begun) ->
                    Answer.seeOther(BlockPage.link(begun));
            case StartBlock.Reply.Overlaps(var overlap) -> {
                form.complain("line", sentence(overlap));
                yield page(request, form, block.id().value());
            }
            case StartBlock.Reply.NobodyThere _ ->
                    throw Refused.notFound("Somebody on the list left your book just now.");
            case StartBlock.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    static String sentence(Overlap overlap) {
        return "“" + overlap.other().title() + "” has that time. Correct its times first.";
    }

    private Answer page(Request request, Form form, UUID id) {
        var runs = Going.running(site.book(), site.desk().now()).map(Block::title).orElse("");
        var view =
                new View(
                        id.toString(),
                        form.raw("line"),
                        form.complaint("line"),
                        runs,
                        EventsNear.all(
                                site.book(), site.desk().now(), site.self(site.book()).zone()));
        if (form.ok())
            return site.page(request, "Start a block", "p-block", Nav.LOG, "blockStart.jte", view);
        return site.again(request, "Start a block", "p-block", Nav.LOG, "blockStart.jte", view);
    }
}
