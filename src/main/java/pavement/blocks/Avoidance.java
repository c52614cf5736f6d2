package pavement.blocks;

import java.util.Collection;
import pavement.book.Block;
import pavement.book.Listed;

/// Planned, and then skipped (SCIENCE F4): without it calls seem to become easier simply because
/// the frightening ones are left out. Whom a rule kept off was never planned, and who comes later
/// is not skipped yet.
///
/// @param planned how many were on the lists, `skipped` how many of those were passed over
public record Avoidance(int planned, int skipped) {
    public static Avoidance of(Collection<Block> blocks) {
        var planned = 0;
        var skipped = 0;
        for (var block : blocks)
            for (var each : block.people()) {
                if (each.state() == Listed.State.LEFT_OUT) continue;
                planned++;
                if (each.state() == Listed.State.SKIPPED) skipped++;
            }
        return new Avoidance(planned, skipped);
    }

    /// "2 of 12 skipped"; empty when nobody was.
    public String said() {
        return skipped == 0 ? "" : skipped + " of " + planned + " skipped";
    }
}
