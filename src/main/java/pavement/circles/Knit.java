package pavement.circles;

import java.time.Instant;
import pavement.paths.Acquaintances;
import pavement.ties.Standings;

/// How a network hangs together, without a map of it: what the page of one person asks.
///
/// @param ego the owner in the middle
public record Knit(Network network, Cuts cuts, Ego ego) {
    /// @param known who knows whom, in the same book
    public static Knit of(Standings standings, Acquaintances known, Instant now) {
        var network = Network.of(standings, known, now);
        return new Knit(network, Cuts.of(network.graph()), network.ego());
    }
}
