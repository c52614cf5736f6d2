package pavement.lab;

import pavement.book.Channel;
import pavement.book.Tie;

/// What the attempts of one side are like, added one by one.
// Counts by the place of a channel and a tie; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
final class Traits {
    int attempts;
    int fitting;
    int top;
    int afternoons;
    int guessed;
    private double guesses;
    private final int[] channels = new int[Channel.values().length];
    private final int[] ties = new int[Tie.values().length];

    void add(Columns.One it, Alike alike) {
        attempts++;
        channels[it.channel().ordinal()]++;
        ties[it.tie().ordinal()]++;
        if (alike.fit() > 0) fitting++;
        if (alike.senior() == 2) top++;
        if (alike.afternoon(it)) afternoons++;
        if (Double.isNaN(it.expected())) return;
        guessed++;
        guesses += it.expected();
    }

    /// The mean chance he gave those he gave one.
    double expected() {
        return guesses / guessed;
    }

    int of(Channel channel) {
        return channels[channel.ordinal()];
    }

    int of(Tie tie) {
        return ties[tie.ordinal()];
    }

    double share(int count) {
        return (double) count / attempts;
    }
}
