package pavement.lab;

import java.util.Map;
import pavement.book.Channel;
import pavement.book.Tie;

/// What the attempts of one side are like.
///
/// @param fitting whose needs or offers fit the owner's
/// @param top with people who decide alone
/// @param guessed beforehand, with chances that add up to `guesses`
record Traits(
        long attempts,
        long fitting,
        long top,
        long afternoons,
        long guessed,
        double guesses,
        Map<Channel, Long> channels,
        Map<Tie, Long> ties) {
    /// The mean chance he gave those he gave one.
    double expected() {
        return guesses / guessed;
    }

    long of(Channel channel) {
        return channels.getOrDefault(channel, 0L);
    }

    long of(Tie tie) {
        return ties.getOrDefault(tie, 0L);
    }

    double share(long count) {
        return (double) count / attempts;
    }
}
