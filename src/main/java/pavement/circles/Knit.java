package pavement.circles;

import java.time.Instant;
import pavement.ties.Standings;

/// How a network hangs together, without a map of it: what the page of one person asks.
///
/// @param ego the owner in the middle
public record Knit(Network network, Cuts cuts, Ego ego) {
    public static Knit of(Standings standings, Instant now) {
        var network = Network.of(standings, now);
        return new Knit(network, Cuts.of(network.graph()), network.ego());
    }
}
