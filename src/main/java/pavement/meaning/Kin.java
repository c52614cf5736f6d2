package pavement.meaning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// Which groups belong together, how, and how much that weighs: from what is needed to what is
/// offered.
final class Kin {
    /// Beyond it a relation says nothing.
    private static final double LEAST = .1;

    /// @param weight of all steps together
    record To(int group, Relation relation, double weight) {}

    /// A step from a need to an offer.
    private record Step(int to, Relation relation) {}

    private final List<Map<Integer, To>> near;
    private final List<List<To>> back = new ArrayList<>();

    private Kin(List<Map<Integer, To>> near) {
        this.near = near;
        near.forEach(_ -> back.add(new ArrayList<>()));
        for (var from = 0; from < near.size(); from++)
            for (var to : near.get(from).values())
                back.get(to.group()).add(new To(from, to.relation(), to.weight()));
    }

    static Kin of(List<Group> groups, List<Alias> aliases) {
        var ids = Thesaurus.ids(groups);
        var steps = new ArrayList<List<Step>>();
        groups.forEach(_ -> steps.add(new ArrayList<>()));
        for (var alias : aliases)
            if (alias.same())
                pairs(groups, alias, (from, to) -> steps.get(from).add(new Step(to, Relation.HIS_OWN)));
        for (var group : groups) {
            var from = ids.getOrDefault(Groups.key(group.name()), 0);
            for (var to : found(group.kindOf(), ids)) {
                steps.get(to).add(new Step(from, Relation.KIND_OF));
                steps.get(from).add(new Step(to, Relation.WIDER));
            }
            for (var to : found(group.partOf(), ids)) {
                steps.get(to).add(new Step(from, Relation.PART_OF));
                steps.get(from).add(new Step(to, Relation.HOLDS));
            }
        }
        var near = new ArrayList<Map<Integer, To>>();
        for (var id = 0; id < groups.size(); id++) near.add(near(id, steps));
        for (var alias : aliases)
            if (!alias.same()) pairs(groups, alias, (from, to) -> near.get(from).remove(to));
        return new Kin(near);
    }

    /// Both ways, each pair of different groups that the two phrases stand in.
    private static void pairs(
            List<Group> groups, Alias alias, BiConsumer<Integer, Integer> each) {
        for (var one : saying(groups, alias.one()))
            for (var other : saying(groups, alias.other()))
                if (!one.equals(other)) {
                    each.accept(one, other);
                    each.accept(other, one);
                }
    }

    private static List<Integer> saying(List<Group> groups, String phrase) {
        return IntStream.range(0, groups.size())
                .filter(id -> groups.get(id).says(phrase))
                .boxed()
                .toList();
    }

    private static List<Integer> found(List<String> names, Map<String, Integer> ids) {
        return names.stream()
                .map(Groups::key)
                .filter(ids::containsKey)
                .map(name -> ids.getOrDefault(name, 0))
                .toList();
    }

    /// The heaviest way to each group; a way keeps the name of its lightest step. One that goes up
    /// and down again leads to things beside each other, and no further.
    private static Map<Integer, To> near(int from, List<List<Step>> steps) {
        var best = new HashMap<Integer, To>();
        best.put(from, new To(from, Relation.SAME, 1));
        var open = new ArrayDeque<To>(best.values());
        while (!open.isEmpty()) {
            var at = open.remove();
            for (var step : steps.get(at.group())) {
                var next = next(at, step);
                for (var to : next) {
                    if (to.weight() <= weight(best, to.group())) continue;
                    best.put(to.group(), to);
                    open.add(to);
                }
            }
        }
        return best;
    }

    private static double weight(Map<Integer, To> best, int group) {
        return best.getOrDefault(group, new To(group, Relation.BESIDE, 0)).weight();
    }

    private static List<To> next(To at, Step step) {
        if (at.relation() == Relation.BESIDE) return List.of();
        var turns = at.relation() != Relation.SAME && at.relation() != step.relation();
        var relation =
                turns && at.relation() == Relation.WIDER && step.relation() == Relation.KIND_OF
                        ? Relation.BESIDE
                        : lighter(at.relation(), step.relation());
        var weight =
                relation == Relation.BESIDE
                        ? Relation.BESIDE.weight * at.weight() / Relation.WIDER.weight
                        : at.weight() * step.relation().weight;
        return weight < LEAST ? List.of() : List.of(new To(step.to(), relation, weight));
    }

    private static Relation lighter(Relation one, Relation other) {
        return one.weight < other.weight ? one : other;
    }

    /// All that may serve a need for a group, itself first among them.
    Collection<To> of(int group) {
        return near.get(group).values();
    }

    /// All needs for which an offer of a group may serve, itself among them.
    Collection<To> to(int group) {
        return back.get(group);
    }

    /// How an offer of one stands to a need for the other; of weight 0 when in no way.
    To between(int needed, int offered) {
        return near.get(needed).getOrDefault(offered, new To(offered, Relation.BESIDE, 0));
    }
}
