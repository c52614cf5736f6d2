package pavement.circles;

import java.util.List;
import pavement.match.Matches;

/// All of it for one book: who knows whom, by the stage they were met on, and what follows.
///
/// @param holds lines without which a part would fall off, the largest part first
public record Circles(Knit knit, Islands islands, Places places, List<Gap> gaps, List<Hold> holds) {
    public Circles {
        gaps = List.copyOf(gaps);
        holds = List.copyOf(holds);
    }

    /// @param before where everything lay the last time
    /// @param matches of the same book
    public static Circles of(Knit knit, Places before, Matches matches) {
        var network = knit.network();
        var islands = Islands.of(network, before.lands().keySet());
        var exchanges = Exchanges.of(network, islands, matches);
        return new Circles(
                knit,
                islands,
                Charting.of(network, islands, before),
                Gap.of(network, islands, exchanges),
                Hold.of(knit.cuts(), exchanges));
    }

    public Network network() {
        return knit.network();
    }

    /// Knows clearly more people than the others do: at least four, and four times the usual.
    public boolean hub(int node) {
        var graph = network().graph();
        var degree = graph.degree(node);
        return degree >= 4 && degree * (long) graph.size() >= 8L * graph.lines();
    }
}
