package pavement.circles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A line that alone holds two parts of the network together.
///
/// @param one and `other` its ends; `one` is on the larger side
/// @param side who would be cut off
/// @param second what would make another line worth while, between two others; empty when nothing
///   noted stands across
public record Hold(int one, int other, List<Integer> side, Optional<Exchange> second) {
    /// Who hangs on by one line alone is no part yet.
    private static final int PART = 2;

    private static final int MOST = 3;

    public Hold {
        side = List.copyOf(side);
    }

    static List<Hold> of(Cuts cuts, Exchanges exchanges) {
        return cuts.bridges(PART).stream()
                .limit(MOST)
                .map(bridge -> hold(bridge, cuts, exchanges))
                .toList();
    }

    private static Hold hold(Cuts.Bridge bridge, Cuts cuts, Exchanges exchanges) {
        var side = new HashSet<>(bridge.side());
        var second =
                exchanges.first((needs, offers) ->
                        cuts.together(needs, bridge.one())
                                && cuts.together(offers, bridge.one())
                                && side.contains(needs) != side.contains(offers)
                                && !same(bridge, needs, offers));
        return new Hold(bridge.one(), bridge.other(), bridge.side(), second);
    }

    private static boolean same(Cuts.Bridge bridge, int needs, int offers) {
        return List.of(bridge.one(), bridge.other()).containsAll(List.of(needs, offers));
    }
}
