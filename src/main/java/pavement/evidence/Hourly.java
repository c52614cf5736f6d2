package pavement.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/// How many results an hour brings, by group: Gamma-Poisson on a grid (SCIENCE B2).
public final class Hourly {
    private static final int SHIFTS = 31;
    private static final int SHAPES = 21;

    private final List<Group> groups;
    private final List<World> worlds;

    /// @param usual results an hour that are usual, which is for planning only: see [Claims];
    ///   `results` in so many `hours`
    public record Group(double usual, long results, double hours) {
        public Group {
            if (results > 0 && !(hours > 0))
                throw new IllegalArgumentException("results in no time: " + results);
        }
    }

    /// @param shift logarithm of the factor by which this owner differs from the usual, `shape`
    ///   results that the usual is worth
    private record World(double shift, double shape, double weight) {
        double rate(Group group) {
            return shape / (group.usual() * Math.exp(shift));
        }
    }

    private Hourly(List<Group> groups, List<World> worlds) {
        this.groups = groups;
        this.worlds = worlds;
    }

    public static Hourly of(List<Group> groups) {
        var worlds = new ArrayList<World>();
        for (var i = 0; i < SHIFTS; i++)
            for (var k = 0; k < SHAPES; k++) {
                var shift = -3 + 6.0 * i / (SHIFTS - 1);
                var shape = .5 * Math.pow(100, (double) k / (SHAPES - 1));
                var ln = -shift * shift / 2 - Math.pow(Math.log(shape / 2), 2) / 2;
                for (var group : groups)
                    ln += marginal(shape, shape / (group.usual() * Math.exp(shift)), group);
                worlds.add(new World(shift, shape, ln));
            }
        return new Hourly(groups, likely(worlds));
    }

    private static List<World> likely(List<World> worlds) {
        var chances = Grid.chances(worlds.stream().mapToDouble(World::weight).toArray());
        return IntStream.range(0, chances.length)
                .mapToObj(i -> new World(worlds.get(i).shift(), worlds.get(i).shape(), chances[i]))
                .toList();
    }

    /// ln of the negative binomial chance of so many results in so many hours.
    static double marginal(double shape, double rate, Group group) {
        if (group.hours() == 0) return 0;
        var share = rate / (rate + group.hours());
        return LogGamma.value(shape + group.results())
                - LogGamma.value(shape)
                - LogGamma.value(group.results() + 1.0)
                + shape * Math.log(share)
                + group.results() * Math.log1p(-share);
    }

    /// The best guess for a group.
    public double mean(int group) {
        var it = groups.get(group);
        var sum = 0.0;
        for (var world : worlds)
            sum += world.weight() * (world.shape() + it.results()) / (world.rate(it) + it.hours());
        return sum;
    }

    /// How much of that guess is still what is usual, 0 to 1.
    public double prior(int group) {
        var it = groups.get(group);
        var sum = 0.0;
        for (var world : worlds)
            sum += world.weight() * world.rate(it) / (world.rate(it) + it.hours());
        return Math.clamp(sum, 0, 1);
    }

    /// All that is believed of a group.
    public Mixture mixture(int group) {
        var it = groups.get(group);
        var some = worlds.stream().filter(each -> each.weight() > Mixture.NEGLIGIBLE).toList();
        var weights = some.stream().mapToDouble(World::weight).toArray();
        return Mixture.of(
                mean(group),
                spread(group),
                Mixture.Axis.RATES,
                weights,
                () ->
                        some.stream()
                                .map(world ->
                                        Mixture.gamma(
                                                world.shape() + it.results(),
                                                world.rate(it) + it.hours()))
                                .toList());
    }

    private double spread(int group) {
        var it = groups.get(group);
        var middle = mean(group);
        var sum = 0.0;
        for (var world : worlds) {
            var rate = world.rate(it) + it.hours();
            var mean = (world.shape() + it.results()) / rate;
            var off = mean - middle;
            sum += world.weight() * (mean / rate + off * off);
        }
        return Math.sqrt(sum);
    }
}
