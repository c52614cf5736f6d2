package pavement.web;

import java.util.List;
import java.util.UUID;
import pavement.acts.StartBlock;
import pavement.blocks.Going;
import pavement.blocks.Overlap;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Listed;
import pavement.book.Work;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Announced;
import pavement.line.BlockReader;
import pavement.web.Shell.Nav;

/// Starts a block: one line, or one tap.
final class StartBlockPage {
    private static final String HOW =
            "Say what it is, such as “cold calls 30m”, “event Founders Meetup 2h”, “walk coffee shop Blue Bottle” or “meeting with Tom”.";

    private final Site site;
    private final Known known;

    StartBlockPage(Site site, Known known) {
        this.site = site;
        this.known = known;
    }

    /// @param id the block this form will become, so that sending it twice starts one
    /// @param runs what runs now and would end; empty when nothing does
    record View(
            String id,
            String line,
            String complaint,
            String runs,
            List<Quick> quick,
            EventsNear events) {}

    /// One tap.
    record Quick(String line, String label, String icon) {}

    private static final List<Quick> QUICK =
            List.of(
                    new Quick("walk", "A walk", "footprints"),
                    new Quick("meeting 30m", "A meeting, 30 min", "calendar-check"));

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
        return started(request, form, block(announced.orElseThrow(), new BlockId(id)));
    }

    private Block block(Announced announced, BlockId id) {
        var said = announced.block(id, people(announced));
        var block =
                said.work() instanceof Work.Calls
                        ? said.doing(new Work.Calls(Callees.of(site).opener()))
                        : said;
        return block.on(block.clock().startedAt(site.desk().now()));
    }

    /// Calls that say nobody are those of the plan.
    private List<Listed> people(Announced announced) {
        return switch (announced.kind()) {
            case MEETING -> {
                var called = known.names(site.book()).spelled(announced.with());
                yield called.size() == 1
                        ? List.of(Listed.waiting(called.getFirst().id(), ""))
                        : List.of();
            }
            case CALLS -> Callees.of(site).planned();
            case EVENT, WALK -> List.of();
        };
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
                        QUICK,
                        EventsNear.all(
                                site.book(), site.desk().now(), site.self(site.book()).zone()));
        if (form.ok())
            return site.page(request, "Start a block", "p-block", Nav.LOG, "blockStart.jte", view);
        return site.again(request, "Start a block", "p-block", Nav.LOG, "blockStart.jte", view);
    }
}
