package pavement.circles;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Stage;

/// Two islands with nobody in common but the owner: only he can close it, and an introduction there
/// opens most (Burt's structural hole, seen from who sits in it).
///
/// @param one and `other` the two islands
/// @param first and `second` whom to introduce, one of each
/// @param exchange what they could do for each other; empty when nothing noted stands across
public record Gap(int one, int other, int first, int second, Optional<Exchange> exchange) {
    /// Fewer are no group.
    private static final int GROUP = 3;

    private static final int MOST = 5;

    /// Without a reason of theirs, two at most: the largest.
    private static final int BARE = 2;

    /// An island is named so often at most, so that one large one does not fill the list.
    private static final int EACH = 2;

    private record Between(int one, int other, int count, Optional<Exchange> first) {
        Between and(Exchange more) {
            return new Between(one, other, count + 1, first.or(() -> Optional.of(more)));
        }
    }

    /// Those where something stands across first.
    static List<Gap> of(Network network, Islands islands, Exchanges exchanges) {
        var open = open(network, islands);
        var gaping = new HashSet<Integer>();
        open.keySet().forEach(gaping::addAll);
        exchanges.each(
                node -> gaping.contains(islands.on(node)),
                each -> {
                    var one = islands.on(each.needs());
                    var other = islands.on(each.offers());
                    open.computeIfPresent(
                            List.of(Math.min(one, other), Math.max(one, other)),
                            (_, gap) -> gap.and(each));
                });
        var all = islands.all();
        var best = new ArrayList<>(open.values());
        best.sort(
                comparing((Between each) -> each.first().isEmpty())
                        .thenComparingInt(each -> -each.count())
                        .thenComparing(
                                comparingInt(each ->
                                        -all.get(each.one()).size() - all.get(each.other()).size()))
                        .thenComparingInt(Between::one)
                        .thenComparingInt(Between::other));
        return chosen(network, islands, best);
    }

    private static Map<List<Integer>, Between> open(Network network, Islands islands) {
        var within = islands.within(network.graph());
        var groups = new ArrayList<Integer>();
        for (var island = 0; island < within.length; island++)
            if (group(network, islands.all().get(island))) groups.add(island);
        var open = new HashMap<List<Integer>, Between>();
        for (var one : groups)
            for (var other : groups)
                if (one < other && (within[one] & (1L << other)) == 0)
                    open.put(List.of(one, other), new Between(one, other, 0, Optional.empty()));
        return open;
    }

    private static boolean group(Network network, Islands.Island island) {
        return island.stage().kind() != Stage.Kind.UNKNOWN
                && island.members().stream().filter(network::mine).limit(GROUP).count() == GROUP;
    }

    private static List<Gap> chosen(Network network, Islands islands, List<Between> best) {
        var named = new HashMap<Integer, Integer>();
        var chosen = new ArrayList<Gap>();
        var bare = 0;
        for (var each : best) {
            if (chosen.size() == MOST) break;
            if (each.first().isEmpty() && bare == BARE) break;
            if (named.getOrDefault(each.one(), 0) == EACH
                    || named.getOrDefault(each.other(), 0) == EACH) continue;
            named.merge(each.one(), 1, Integer::sum);
            named.merge(each.other(), 1, Integer::sum);
            bare += each.first().isEmpty() ? 1 : 0;
            chosen.add(gap(network, islands, each));
        }
        return List.copyOf(chosen);
    }

    private static Gap gap(Network network, Islands islands, Between it) {
        if (it.first().isEmpty())
            return new Gap(
                    it.one(),
                    it.other(),
                    best(network, islands.all().get(it.one())),
                    best(network, islands.all().get(it.other())),
                    it.first());
        var needs = it.first().get().needs();
        var offers = it.first().get().offers();
        var straight = islands.on(needs) == it.one();
        return new Gap(
                it.one(),
                it.other(),
                straight ? needs : offers,
                straight ? offers : needs,
                it.first());
    }

    /// Who knows most there.
    private static int best(Network network, Islands.Island island) {
        return island.members().stream()
                .filter(network::mine)
                .min(
                        comparing((Integer node) -> network.tie(node))
                                .thenComparing(node -> -network.graph().degree(node)))
                .orElseThrow();
    }
}
