package pavement.circles;

import java.util.BitSet;
import java.util.Optional;
import java.util.TreeSet;
import pavement.circles.Places.Seat;

/// The seats of one island that somebody sits on.
final class Taken {
    /// From dot to dot along the shore, with room for a name.
    private static final double APART = 30;

    private final BitSet inside = new BitSet();
    private final TreeSet<Integer> shore = new TreeSet<>();

    void take(Seat seat) {
        if (seat.shore()) shore.add(seat.at());
        else inside.set(seat.at());
    }

    int inside() {
        return inside.cardinality();
    }

    boolean free(int at) {
        return !inside.get(at);
    }

    /// The free place on the shore that is nearest to an angle; empty when those that look the same
    /// way take it all.
    Optional<Integer> onShore(int angle, double radius) {
        var apart = (int) Math.ceil(Math.toDegrees(2 * Math.asin(APART / 2 / radius)) * 10);
        for (var turn = 0; turn <= 900; turn += 5) {
            var one = Math.floorMod(angle + turn, 3600);
            var other = Math.floorMod(angle - turn, 3600);
            if (clear(one, apart)) return Optional.of(one);
            if (clear(other, apart)) return Optional.of(other);
        }
        return Optional.empty();
    }

    private boolean clear(int angle, int apart) {
        return near(angle - apart, angle + apart)
                && near(angle - apart + 3600, angle + apart + 3600)
                && near(angle - apart - 3600, angle + apart - 3600);
    }

    private boolean near(int from, int to) {
        return shore.subSet(from, false, to, false).isEmpty();
    }
}
