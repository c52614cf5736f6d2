package pavement.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;

/// How often something comes of an attempt, by group: groups share how far this owner is from the
/// usual, and differ among themselves (SCIENCE B1). A grid, exactly, and no sampling.
public final class Rates {
    private static final int SHIFTS = 31;
    private static final int KAPPAS = 21;

    private final List<Group> groups;
    private final List<World> worlds;

    /// @param usual what is usual, 0 to 1, which is for planning only: see [Claims]; `hits` of the
    ///   `tries` in which it happened
    public record Group(double usual, double hits, double tries) {}

    /// One place of the grid.
    ///
    /// @param shift log odds by which this owner differs from the usual, `kappa` attempts that the
    ///   usual is worth, `weight` how likely it is that the world is so
    private record World(double shift, double kappa, double weight) {}

    private Rates(List<Group> groups, List<World> worlds) {
        this.groups = groups;
        this.worlds = worlds;
    }

    public static Rates of(List<Group> groups) {
        var worlds = new ArrayList<World>();
        for (var i = 0; i < SHIFTS; i++)
            for (var k = 0; k < KAPPAS; k++) {
                var shift = -3 + 6.0 * i / (SHIFTS - 1);
                var kappa = 2 * Math.pow(100, (double) k / (KAPPAS - 1));
                var ln = -shift * shift / 2 - Math.pow(Math.log(kappa / 12), 2) / 2;
                for (var group : groups) ln += marginal(mean(group, shift), kappa, group);
                worlds.add(new World(shift, kappa, ln));
            }
        return new Rates(groups, likely(worlds));
    }

    private static List<World> likely(List<World> worlds) {
        var chances = Grid.chances(worlds.stream().mapToDouble(World::weight).toArray());
        return IntStream.range(0, chances.length)
                .mapToObj(i -> new World(worlds.get(i).shift(), worlds.get(i).kappa(), chances[i]))
                .toList();
    }

    private static double mean(Group group, double shift) {
        var odds = group.usual() / (1 - group.usual()) * Math.exp(shift);
        return Math.clamp(odds / (1 + odds), 1e-4, 1 - 1e-4);
    }

    private static double marginal(double mean, double kappa, Group group) {
        return marginal(mean * kappa, (1 - mean) * kappa, group.hits(), group.tries());
    }

    /// ln of the chance of so many hits, but for a factor that is the same in every world.
    static double marginal(double a, double b, double hits, double tries) {
        return tries == 0 ? 0 : LogBeta.value(a + hits, b + tries - hits) - LogBeta.value(a, b);
    }

    /// The best guess for a group.
    public double mean(int group) {
        var it = groups.get(group);
        var sum = 0.0;
        for (var world : worlds)
            sum +=
                    world.weight()
                            * (mean(it, world.shift()) * world.kappa() + it.hits())
                            / (world.kappa() + it.tries());
        return sum;
    }

    /// Where a group would stand by what the others say of this owner, its own attempts left aside
    /// as far as they do not move the others.
    public double start(int group) {
        var sum = 0.0;
        for (var world : worlds) sum += world.weight() * mean(groups.get(group), world.shift());
        return sum;
    }

    /// How many attempts what is usual still weighs.
    public double priorWeight() {
        return worlds.stream().mapToDouble(world -> world.weight() * world.kappa()).sum();
    }

    /// All that is believed of a group.
    public Mixture mixture(int group) {
        var it = groups.get(group);
        var some = worlds.stream().filter(each -> each.weight() > Mixture.NEGLIGIBLE).toList();
        var weights = some.stream().mapToDouble(World::weight).toArray();
        return Mixture.of(
                mean(group),
                spread(group),
                Mixture.Axis.SHARES,
                weights,
                () -> some.stream().map(world -> curve(world, it)).toList());
    }

    private static double[] curve(World world, Group it) {
        var mean = mean(it, world.shift());
        return Mixture.beta(
                mean * world.kappa() + it.hits(),
                (1 - mean) * world.kappa() + it.tries() - it.hits());
    }

    private double spread(int group) {
        var it = groups.get(group);
        var middle = mean(group);
        var sum = 0.0;
        for (var world : worlds) {
            var n = world.kappa() + it.tries();
            var mean = (mean(it, world.shift()) * world.kappa() + it.hits()) / n;
            var off = mean - middle;
            sum += world.weight() * (mean * (1 - mean) / (n + 1) + off * off);
        }
        return Math.sqrt(sum);
    }
}
