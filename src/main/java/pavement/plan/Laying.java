package pavement.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Chooses and places until what is chosen has its place (SCIENCE C5): what has none is barred, and
/// the minutes are given out anew.
///
/// @param lane the hours of the day as they were when the plan was made, `later` as they are for
///   what is late
record Laying(Lane lane, Lane later, Placing.Surroundings around) {
    /// After so many rounds what has no place is left out.
    private static final int ROUNDS = 4;

    /// @param without what was barred on the way, too
    record Laid(Choice.Chosen chosen, List<Move> moves, List<Move> without) {}

    Laid laid(Function<Barred, Choice.Chosen> choosing) {
        var barred = new Barred();
        var without = new ArrayList<Move>();
        for (var round = 0; ; round++) {
            var chosen = choosing.apply(barred);
            var placed = new Placing(lane.copy(), around).of(chosen.moves());
            var out = placed.without().stream().filter(move -> !move.his()).toList();
            without.addAll(out);
            if (out.isEmpty() || round == ROUNDS) return laid(chosen, placed, without);
            out.forEach(barred::add);
        }
    }

    /// What is his word stays, with room or without.
    private static Laid laid(Choice.Chosen chosen, Placing.Placed placed, List<Move> without) {
        var moves = new ArrayList<>(placed.moves());
        placed.without().stream().filter(Move::his).forEach(moves::add);
        return new Laid(chosen, moves, without);
    }

    /// The three names after a silence, each with a time if there is one.
    Laid names(Choice.Chosen chosen) {
        var placing = new Placing(lane.copy(), around);
        var placed = placing.of(chosen.moves());
        var moves = new ArrayList<>(placed.moves());
        placed.without().stream().map(placing::untimed).forEach(moves::add);
        return new Laid(chosen, moves, List.of());
    }

    /// @param busy until when he is at something else
    Placing.Placed flowing(List<Move> moves, Instant now, Optional<Instant> busy) {
        return new Placing(later.copy(), around).flowing(moves, now, busy);
    }
}
