package pavement.customers;

import java.util.stream.IntStream;

/// A sum in parts that add up to it exactly, to the last minor unit.
final class Split {
    /// Behind so many hands a part is a millionth, and is none.
    private static final int HOPS = 20;

    private Split() {}

    /// Half for each hop from the customer, who stands last (SCIENCE G4).
    static long[] hands(long sum, int hands) {
        return of(
                sum,
                IntStream.range(0, hands)
                        .mapToLong(i -> {
                            var hops = hands - 1 - i;
                            return hops > HOPS ? 0 : 1L << (Math.min(HOPS, hands - 1) - hops);
                        })
                        .toArray());
    }

    static long[] equal(long sum, int parts) {
        return of(sum, IntStream.range(0, parts).mapToLong(_ -> 1).toArray());
    }

    /// By largest remainder, of equal ones the last first: it is nearest the customer.
    ///
    /// @param weights of which one at least is above nought, and all together below 2^22
    static long[] of(long sum, long[] weights) {
        var all = IntStream.range(0, weights.length).mapToLong(i -> weights[i]).sum();
        // sum = whole · all + rest, so that no product grows beyond 2^44.
        var whole = sum / all;
        var rest = sum % all;
        var parts = new long[weights.length];
        var left = sum;
        for (var i = 0; i < parts.length; i++) {
            parts[i] = whole * weights[i] + rest * weights[i] / all;
            left -= parts[i];
        }
        var order =
                IntStream.range(0, parts.length)
                        .boxed()
                        .sorted((a, b) -> {
                            var more =
                                    Long.compare(rest * weights[b] % all, rest * weights[a] % all);
                            return more == 0 ? Integer.compare(b, a) : more;
                        })
                        .toList();
        for (var i = 0; i < left; i++) parts[order.get(i)]++;
        return parts;
    }
}
