package pavement.lab;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.evidence.Offspring;
import pavement.lab.Lineage.One;
import pavement.ties.Standings;

/// Who led to whom, to be drawn.
///
/// @param largest those that led to most, each from the one it began with
/// @param more so many trees are not drawn
/// @param longest from the first to the last, the longest chain first; each of three people or more
public record Trees(List<Branch> largest, int more, List<List<Person>> longest) {
    private static final int DRAWN = 8;
    private static final int CHAINS = 3;

    /// Deeper ones say how many follow.
    private static final int DEEP = 12;

    /// One person and those he led to.
    ///
    /// @param days after the one who led to him; empty for the first, and where a day is not known
    /// @param spoken false for somebody only heard of
    /// @param below how many people follow in all, those not drawn among them
    public record Branch(
            Person person, Optional<Integer> days, boolean spoken, List<Branch> led, int below) {
        /// Within the window, so that it counts.
        public boolean counts() {
            return spoken && days.filter(each -> each <= Offspring.WINDOW).isPresent();
        }

        /// How many of those below are not drawn.
        public int hidden() {
            return below - led.stream().mapToInt(each -> 1 + each.below() - each.hidden()).sum();
        }
    }

    /// What is below somebody.
    ///
    /// @param next through whom the longest chain of people spoken with goes
    private record Size(int below, int length, Optional<PersonId> next) {
        static final Size NOTHING = new Size(0, 0, Optional.empty());
    }

    public static Trees of(Standings standings, Instant now) {
        return of(Lineage.of(standings, now));
    }

    static Trees of(Lineage lineage) {
        var children = new HashMap<PersonId, Boolean>();
        lineage.children().values().forEach(led -> led.forEach(id -> children.put(id, true)));
        var sizes = new HashMap<PersonId, Size>();
        var roots = new ArrayList<One>();
        for (var id : lineage.children().keySet())
            if (!children.containsKey(id))
                Optional.ofNullable(lineage.folk().get(id)).ifPresent(roots::add);
        roots.forEach(root -> measure(lineage, root, sizes));
        var byWorth =
                comparing((One root) -> -size(sizes, root).below())
                        .thenComparing(root -> root.person().name().full())
                        .thenComparing(root -> root.person().id().value());
        return new Trees(
                roots.stream()
                        .sorted(byWorth)
                        .limit(DRAWN)
                        .map(root -> branch(lineage, sizes, Optional.empty(), root, DEEP))
                        .toList(),
                Math.max(0, roots.size() - DRAWN),
                roots.stream()
                        .filter(root -> size(sizes, root).length() >= 2)
                        .sorted(
                                comparing((One root) -> -size(sizes, root).length())
                                        .thenComparing(byWorth))
                        .limit(CHAINS)
                        .map(root -> chain(lineage, sizes, root))
                        .toList());
    }

    private static Size size(Map<PersonId, Size> sizes, One one) {
        return sizes.getOrDefault(one.person().id(), Size.NOTHING);
    }

    /// From the leaves up, and not by calling itself: a chain may be as long as the book.
    private static void measure(Lineage lineage, One root, Map<PersonId, Size> sizes) {
        var order = new ArrayList<>(List.of(root));
        for (var i = 0; i < order.size(); i++)
            order.addAll(lineage.led(order.get(i).person().id()));
        for (var one : order.reversed()) {
            var below = 0;
            var length = 0;
            Optional<PersonId> next = Optional.empty();
            for (var child : lineage.led(one.person().id())) {
                var size = size(sizes, child);
                below += 1 + size.below();
                if (child.spoken() && 1 + size.length() > length) {
                    length = 1 + size.length();
                    next = Optional.of(child.person().id());
                }
            }
            sizes.put(one.person().id(), new Size(below, length, next));
        }
    }

    private static Branch branch(
            Lineage lineage, Map<PersonId, Size> sizes, Optional<One> by, One one, int deep) {
        var led =
                deep == 0
                        ? List.<Branch>of()
                        : lineage.led(one.person().id()).stream()
                                .map(child ->
                                        branch(lineage, sizes, Optional.of(one), child, deep - 1))
                                .toList();
        return new Branch(
                one.person(),
                by.flatMap(parent -> Lineage.days(parent, one)),
                one.spoken(),
                led,
                size(sizes, one).below());
    }

    private static List<Person> chain(Lineage lineage, Map<PersonId, Size> sizes, One root) {
        var chain = new ArrayList<Person>();
        var at = Optional.of(root);
        while (at.isPresent()) {
            chain.add(at.get().person());
            at =
                    size(sizes, at.get())
                            .next()
                            .flatMap(id -> Optional.ofNullable(lineage.folk().get(id)));
        }
        return List.copyOf(chain);
    }
}
