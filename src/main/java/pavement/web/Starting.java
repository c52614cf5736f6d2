package pavement.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pavement.blocks.Usual;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.line.Announced;

/// Blocks as they begin, for the page and for what a phone kept without the server.
final class Starting {
    private final Site site;
    private final Known known;

    Starting(Site site, Known known) {
        this.site = site;
        this.known = known;
    }

    /// A block announced in a few words, begun at that moment.
    Block of(Announced announced, BlockId id, Instant at) {
        var said = announced.block(id, people(announced));
        var block =
                said.work() instanceof Work.Calls
                        ? said.doing(new Work.Calls(Callees.of(site).opener()))
                        : said;
        return block.on(block.clock().startedAt(at));
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

    /// A walk at a place, with no end said.
    static Block walk(BlockId id, Stage stage, Instant at) {
        return new Block(
                id,
                new Work.Walk(),
                title(stage),
                Channel.IN_PERSON,
                stage,
                Stretch.planned(Optional.empty()).startedAt(at),
                Optional.empty(),
                Trial.NONE,
                List.of());
    }

    static String title(Stage stage) {
        if (!stage.place().isEmpty()) return stage.place();
        return stage.kind() == Stage.Kind.UNKNOWN
                ? Usual.of(Work.Kind.WALK).title()
                : Looks.word(stage.kind());
    }
}
