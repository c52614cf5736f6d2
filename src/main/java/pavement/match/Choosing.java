package pavement.match;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Whom to introduce, so that the most comes of it and nobody is introduced more often than he
/// bears (SCIENCE D3): a matching in which a node may be used several times.
public final class Choosing {
    /// Up to here the exact answer comes at once; beyond, the near one is within a few percent.
    private static final int EXACT = 300;

    /// A swap that gains less is rounding.
    private static final double TINY = 1e-12;

    private static final int ROUNDS = 40;

    /// Beyond so many pairs one round has to do.
    private static final int MANY = 20_000;

    private static final Comparator<Pair> BEST =
            comparingDouble(Pair::gain)
                    .reversed()
                    .thenComparingInt(pair -> Math.min(pair.one(), pair.other()))
                    .thenComparingInt(pair -> Math.max(pair.one(), pair.other()));

    private final List<Pair> pairs;
    private final IntUnaryOperator loads;
    private final Map<Integer, List<Pair>> at = new HashMap<>();
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Set<Pair> chosen = new HashSet<>();

    private Choosing(List<Pair> pairs, IntUnaryOperator loads) {
        this.pairs =
                pairs.stream()
                        .filter(pair ->
                                pair.gain() > 0
                                        && loads.applyAsInt(pair.one()) > 0
                                        && loads.applyAsInt(pair.other()) > 0)
                        .sorted(BEST)
                        .toList();
        this.loads = loads;
    }

    /// The best first.
    ///
    /// @param pairs at most one of the same two
    /// @param loads how many introductions somebody still bears
    public static List<Pair> of(List<Pair> pairs, IntUnaryOperator loads) {
        var choosing = new Choosing(pairs, loads);
        return choosing.pairs.size() <= EXACT
                ? Exactly.of(choosing.pairs, loads).stream().sorted(BEST).toList()
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
        for (var pair : pairs) {
            at.computeIfAbsent(pair.one(), _ -> new ArrayList<>()).add(pair);
            at.computeIfAbsent(pair.other(), _ -> new ArrayList<>()).add(pair);
        }
        var rounds = pairs.size() > MANY ? 1 : ROUNDS;
        for (var round = 0; round < rounds; round++) if (!better()) break;
        return done();
    }

    private void take() {
        for (var pair : pairs) if (fits(pair)) add(pair);
    }

    private List<Pair> done() {
        return chosen.stream().sorted(BEST).toList();
    }

    /// One pass over all; false when nothing could be gained any more.
    private boolean better() {
        var any = false;
        for (var pair : pairs) any |= chosen.contains(pair) ? twoForOne(pair) : oneForLess(pair);
        return any;
    }

    /// Leaves one out where its two people gain more with others.
    private boolean twoForOne(Pair out) {
        remove(out);
        var one = free(out.one(), out);
        one.ifPresent(this::add);
        var other = free(out.other(), out);
        other.ifPresent(this::add);
        var gained = one.map(Pair::gain).orElse(0.0) + other.map(Pair::gain).orElse(0.0);
        if (gained > out.gain() + TINY) return true;
        one.ifPresent(this::remove);
        other.ifPresent(this::remove);
        add(out);
        return false;
    }

    private Optional<Pair> free(int person, Pair but) {
        return at.getOrDefault(person, List.of()).stream()
                .filter(pair -> !pair.equals(but) && !chosen.contains(pair) && fits(pair))
                .findFirst();
    }

    /// Takes one in where what has to go for it is worth less.
    private boolean oneForLess(Pair in) {
        var going = new ArrayList<Pair>();
        for (var person : List.of(in.one(), in.other()))
            if (left(person) == 0) worst(person).ifPresent(going::add);
        var lost = going.stream().mapToDouble(Pair::gain).sum();
        if (in.gain() <= lost + TINY) return false;
        going.forEach(this::remove);
        add(in);
        return true;
    }

    private Optional<Pair> worst(int person) {
        return at.getOrDefault(person, List.of()).reversed().stream()
                .filter(chosen::contains)
                .findFirst();
    }

    private boolean fits(Pair pair) {
        return left(pair.one()) > 0 && left(pair.other()) > 0;
    }

    private int left(int person) {
        return left.computeIfAbsent(person, loads::applyAsInt);
    }

    private void add(Pair pair) {
        chosen.add(pair);
        left.put(pair.one(), left(pair.one()) - 1);
        left.put(pair.other(), left(pair.other()) - 1);
    }

    private void remove(Pair pair) {
        chosen.remove(pair);
        left.put(pair.one(), left(pair.one()) + 1);
        left.put(pair.other(), left(pair.other()) + 1);
    }
}
