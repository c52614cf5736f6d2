package pavement.ties;

import java.util.EnumMap;
import java.util.Map;
import pavement.book.Channel;
import pavement.book.Tie;

/// What everybody's attempts come to together, while it is summed up.
final class Sums {
    private final Map<Tie, Map<Channel, Tally>> totals = new EnumMap<>(Tie.class);
    private final long[] waits = new long[Replies.PLACES];

    Sums copy() {
        var copy = new Sums();
        totals.forEach((tie, channels) -> copy.totals.put(tie, new EnumMap<>(channels)));
        System.arraycopy(waits, 0, copy.waits, 0, waits.length);
        return copy;
    }

    void add(Story story) {
        story.tallies().forEach(this::add);
        Replies.count(waits, story.replies(), 1);
    }

    void drop(Story story) {
        story.tallies().forEach((cell, tally) -> add(cell, Tally.NONE.minus(tally)));
        Replies.count(waits, story.replies(), -1);
    }

    private void add(Cell cell, Tally tally) {
        totals.computeIfAbsent(cell.tie(), _ -> new EnumMap<>(Channel.class))
                .merge(cell.channel(), tally, Tally::plus);
    }

    Tally total(Tie tie, Channel channel) {
        return totals.getOrDefault(tie, Map.of()).getOrDefault(channel, Tally.NONE);
    }

    Replies replies() {
        return new Replies(waits);
    }
}
