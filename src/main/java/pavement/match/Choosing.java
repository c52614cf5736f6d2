package pavement.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Whom to introduce, so that the most comes of it and nobody is introduced more often than he
/// bears (SCIENCE D3): a matching in which a node may be used several times.
///
/// Pairs are numbers, the best first, and everybody's pairs stand in one array one after the other:
/// half a million of them are looked through several times a round.
public final class Choosing {
    /// Up to here the exact answer comes at once; beyond, the near one is within a few percent.
    private static final int EXACT = 300;

    /// A swap that gains less is rounding.
    private static final double TINY = 1e-12;

    private static final int ROUNDS = 40;

    private static final int NONE = -1;

    private static final Comparator<Pair> BEST = Choosing::better;

    private final Pair[] pairs;

    // Beside the pairs, because to fetch each from all over the memory takes longer than to
    // compare it.
    private final int[] one;
    private final int[] other;
    private final double[] gain;

    /// How many introductions each still bears.
    private final int[] left;

    /// Where the pairs of each begin in `his`, which holds them the best first, and in `across`,
    /// which holds who the other one is.
    private final int[] from;

    private final int[] his;
    private final int[] across;
    private final boolean[] chosen;

    /// What somebody loses who takes another one: nothing while he still bears one.
    private final double[] loses;

    private Choosing(List<Pair> all, IntUnaryOperator loads) {
        var some = new ArrayList<Pair>(all.size());
        var people = 0;
        for (var pair : all) {
            if (pair.gain() <= 0 || loads.applyAsInt(pair.one()) <= 0) continue;
            if (loads.applyAsInt(pair.other()) <= 0) continue;
            some.add(pair);
            people = Math.max(people, Math.max(pair.one(), pair.other()) + 1);
        }
        this.pairs = sorted(some);
        this.one = Arrays.stream(pairs).mapToInt(Pair::one).toArray();
        this.other = Arrays.stream(pairs).mapToInt(Pair::other).toArray();
        this.gain = Arrays.stream(pairs).mapToDouble(Pair::gain).toArray();
        this.left = new int[people];
        this.loses = new double[people];
        this.from = new int[people + 1];
        this.his = new int[pairs.length * 2];
        this.across = new int[pairs.length * 2];
        this.chosen = new boolean[pairs.length];
        seat(loads);
    }

    /// By numbers that hold most of a gain and the place of its pair: a positive number is the
    /// larger the larger its bits are. What these do not tell apart is compared.
    private static Pair[] sorted(List<Pair> pairs) {
        var place = (1L << (Integer.SIZE - Integer.numberOfLeadingZeros(pairs.size()))) - 1;
        var keys = new long[pairs.size()];
        for (var at = 0; at < keys.length; at++)
            keys[at] = ~Double.doubleToLongBits(pairs.get(at).gain()) & ~place | at;
        Arrays.sort(keys);
        var sorted = new Pair[keys.length];
        for (var at = 0; at < keys.length; at++) sorted[at] = pairs.get((int) (keys[at] & place));
        for (var at = 0; at < keys.length; ) {
            var end = at + 1;
            while (end < keys.length && (keys[end] & ~place) == (keys[at] & ~place)) end++;
            if (end > at + 1) Arrays.sort(sorted, at, end, BEST);
            at = end;
        }
        return sorted;
    }

    private static int better(Pair one, Pair other) {
        var gain = Double.compare(other.gain(), one.gain());
        if (gain != 0) return gain;
        var first =
                Integer.compare(
                        Math.min(one.one(), one.other()), Math.min(other.one(), other.other()));
        return first != 0
                ? first
                : Integer.compare(
                        Math.max(one.one(), one.other()), Math.max(other.one(), other.other()));
    }

    private void seat(IntUnaryOperator loads) {
        for (var pair = 0; pair < pairs.length; pair++) {
            from[one[pair] + 1]++;
            from[other[pair] + 1]++;
        }
        for (var person = 0; person < left.length; person++) {
            if (from[person + 1] > 0) left[person] = loads.applyAsInt(person);
            from[person + 1] += from[person];
        }
        var next = from.clone();
        for (var pair = 0; pair < pairs.length; pair++) {
            across[next[one[pair]]] = other[pair];
            his[next[one[pair]]++] = pair;
            across[next[other[pair]]] = one[pair];
            his[next[other[pair]]++] = pair;
        }
    }

    /// The best first.
    ///
    /// @param pairs at most one of the same two
    /// @param loads how many introductions somebody still bears
    public static List<Pair> of(List<Pair> pairs, IntUnaryOperator loads) {
        var choosing = new Choosing(pairs, loads);
        return choosing.pairs.length <= EXACT
                ? Exactly.of(List.of(choosing.pairs), loads).stream().sorted(BEST).toList()
                : choosing.near();
    }

    /// The best first, each taken where both still may; no swaps.
    static List<Pair> greedy(List<Pair> pairs, IntUnaryOperator loads) {
        var choosing = new Choosing(pairs, loads);
        choosing.take();
        return choosing.done();
    }

    /// Greedy, then swaps as long as they gain.
    static List<Pair> swapped(List<Pair> pairs, IntUnaryOperator loads) {
        return new Choosing(pairs, loads).near();
    }

    private List<Pair> near() {
        take();
        for (var round = 0; round < ROUNDS; round++) if (!better()) break;
        return done();
    }

    private void take() {
        for (var pair = 0; pair < pairs.length; pair++) if (fits(pair)) add(pair);
    }

    private List<Pair> done() {
        var done = new ArrayList<Pair>();
        for (var pair = 0; pair < pairs.length; pair++) if (chosen[pair]) done.add(pairs[pair]);
        return done;
    }

    /// One pass over all; false when nothing could be gained any more.
    private boolean better() {
        var any = false;
        for (var pair = 0; pair < pairs.length; pair++)
            any |= chosen[pair] ? twoForOne(pair) : oneForLess(pair);
        return any;
    }

    /// Leaves one out where its two people gain more with others.
    private boolean twoForOne(int out) {
        remove(out);
        var here = free(one[out], out);
        if (here != NONE) add(here);
        var there = free(other[out], out);
        if (there != NONE) add(there);
        if (gain(here) + gain(there) > gain[out] + TINY) return true;
        if (here != NONE) remove(here);
        if (there != NONE) remove(there);
        add(out);
        return false;
    }

    private int free(int person, int but) {
        if (left[person] == 0) return NONE;
        for (var at = from[person]; at < from[person + 1]; at++)
            if (left[across[at]] > 0 && his[at] != but && !chosen[his[at]]) return his[at];
        return NONE;
    }

    /// Takes one in where what has to go for it is worth less.
    private boolean oneForLess(int in) {
        if (gain[in] <= loses[one[in]] + loses[other[in]] + TINY) return false;
        leave(one[in]);
        leave(other[in]);
        add(in);
        return true;
    }

    /// Makes room for one.
    private void leave(int person) {
        if (left[person] == 0) remove(worst(person));
    }

    private int worst(int person) {
        for (var at = from[person + 1] - 1; at >= from[person]; at--)
            if (chosen[his[at]]) return his[at];
        return NONE;
    }

    private double gain(int pair) {
        return pair == NONE ? 0 : gain[pair];
    }

    private boolean fits(int pair) {
        return left[one[pair]] > 0 && left[other[pair]] > 0;
    }

    private void add(int pair) {
        chosen[pair] = true;
        changed(one[pair], -1);
        changed(other[pair], -1);
    }

    private void remove(int pair) {
        chosen[pair] = false;
        changed(one[pair], 1);
        changed(other[pair], 1);
    }

    private void changed(int person, int by) {
        left[person] += by;
        loses[person] = left[person] > 0 ? 0 : gain(worst(person));
    }
}
