package pavement.week;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What is left of a week, over the days that are left.
final class Spread {
    private Spread() {}

    /// In whole pieces that add up to what is left, each day as near to its part as that allows
    /// (largest remainder; of equals the earlier day). Days without room hold nothing, unless none
    /// has any.
    ///
    /// @param room of each day, by which it is given more or less
    static List<Integer> of(int left, List<Integer> room) {
        var all = room.stream().mapToInt(Integer::intValue).sum();
        if (all == 0)
            return room.isEmpty() ? List.of() : of(left, Collections.nCopies(room.size(), 1));
        var parts = new ArrayList<Integer>();
        for (var each : room) parts.add((int) ((long) left * each / all));
        var missing = left - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, room.size())
                .boxed()
                .sorted((one, other) ->
                        Long.compare(
                                rest(left, room.get(other), all), rest(left, room.get(one), all)))
                .limit(missing)
                .forEach(day -> parts.set(day, parts.get(day) + 1));
        return List.copyOf(parts);
    }

    private static long rest(int left, int room, int all) {
        return (long) left * room % all;
    }
}
