package pavement.blocks;

import java.util.List;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Work;

/// What a block gives to an encounter logged inside it: everything that was not said of the
/// encounter itself.
public final class Supplied {
    private Supplied() {}

    public static Encounter by(Block block, Book book, Encounter talk) {
        var stage = talk.stage().equals(Stage.UNKNOWN) ? stage(block, book, talk) : talk.stage();
        return new Encounter(
                talk.id(),
                talk.at(),
                talk.channel(),
                talk.direction(),
                talk.by(),
                talk.deliberate(),
                with(block, talk),
                stage,
                talk.spent(),
                talk.outcome(),
                talk.worth(),
                talk.expected().or(block::expected),
                talk.comfort(),
                trial(block.trial(), talk.trial()),
                talk.note(),
                talk.inside(),
                talk.said());
    }

    /// A set-up meeting is with whom it was set up with; the act freezes how that tie stands.
    private static List<With> with(Block block, Encounter talk) {
        if (!talk.with().isEmpty() || block.work().kind() != Work.Kind.MEETING) return talk.with();
        return block.about().stream().map(With::unfrozen).toList();
    }

    /// A call to somebody he has talked with is not a cold one, whatever the block is called.
    private static Stage stage(Block block, Book book, Encounter talk) {
        var cold =
                switch (block.stage().kind()) {
                    case COLD_CALL, COLD_MESSAGE -> true;
                    case COFFEE_SHOP,
                            BOOKSTORE,
                            SANDWICH_SHOP,
                            STREET,
                            PLACE,
                            EVENT,
                            INTRODUCTION,
                            MEETING,
                            ONLINE,
                            WORK,
                            CLIENT,
                            SCHOOL,
                            FAMILY,
                            UNKNOWN ->
                            false;
                };
        var met =
                talk.people().stream()
                        .anyMatch(
                                id -> book.encountersWith(id).stream().anyMatch(Encounter::twoWay));
        return cold && met ? Stage.UNKNOWN : block.stage();
    }

    /// The arm of a block is everybody's in it; the move somebody was is his own.
    private static Trial trial(Trial block, Trial own) {
        var item = own.planItem().isEmpty() ? block.planItem() : own.planItem();
        var arm = own.arm().isEmpty() ? block : own;
        return new Trial(item, arm.arm(), arm.propensity());
    }
}
