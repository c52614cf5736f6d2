package pavement.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// One entry of a list that a fact holds, as a row of its own.
///
/// @param of whose list
/// @param number its place in the list, from 0
record Seat<K, T>(K of, int number, T what) {
    static <F, K, T> List<Seat<K, T>> in(
            Collection<F> facts, Function<F, K> key, Function<F, List<T>> list) {
        var seats = new ArrayList<Seat<K, T>>();
        for (var fact : facts) {
            var number = 0;
            for (var what : list.apply(fact))
                seats.add(new Seat<>(key.apply(fact), number++, what));
        }
        return seats;
    }
}
