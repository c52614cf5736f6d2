package pavement.store;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists put together again from their seats, which come in any order. Nearly every list has one
/// entry, so only the others are sorted.
final class Lists<K, T> {
    private final Map<K, List<T>> lists = new HashMap<>();
    private final List<Seat<K, T>> later = new ArrayList<>();

    void seat(K of, int number, T what) {
        if (number == 0) lists.put(of, List.of(what));
        else later.add(new Seat<>(of, number, what));
    }

    Map<K, List<T>> done() {
        later.sort(comparingInt(Seat::number));
        for (var seat : later) lists.merge(seat.of(), List.of(seat.what()), Lists::joined);
        return lists;
    }

    private static <T> List<T> joined(List<T> before, List<T> more) {
        var all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }
}
