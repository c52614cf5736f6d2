package pavement.plan;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pavement.bench.simulate.Morning;
import pavement.bench.simulate.Policy;
import pavement.match.Fits;

/// The product's own learning and ranking, and what it is put together from: no copy.
///
/// @param quota share of the minutes asked to be active, 0 for none; `weekly` whether the week keeps it and not each day
/// @param neglect whether the first place belongs to the most overdue
/// @param explore whether one place belongs to a class and channel not tried for a fortnight
/// @param random share of the picks that are anybody at all
public record Learner(Manner manner, double quota, boolean weekly, boolean neglect, boolean explore, double random)
        implements Policy {
    private static final int MOST = 20;

    public static Learner with(Manner manner) {
        return new Learner(manner, 0, false, false, false, 0);
    }

    @Override
    public List<Pick> picks(Morning morning) {
        var frame = frame(morning);
        var ranking = new Ranking(frame, morning.seed(), manner);
        var first = new ArrayList<Candidate>();
        var minutes = morning.minutes();
        if (neglect) new Neglect(frame, ranking).most(new HashSet<>(), minutes, new Barred()).ifPresent(first::add);
        var best = new ArrayList<>(ranking.best(quota > 0 ? 200 : MOST));
        if (explore) Choice.unexplored(frame.triedLately(), ranking, first.stream().map(each -> each.person().id()).collect(Collectors.toSet()), minutes).ifPresent(first::add);
        var taken = first.stream().map(each -> each.person().id()).collect(Collectors.toSet());
        best.removeIf(each -> taken.contains(each.person().id()));
        if (quota > 0) best = chosen(best, first, minutes, morning.week());
        if (random > 0) shuffle(best, morning);
        first.addAll(best);
        return first.stream().map(each -> new Pick(each.person().id(), each.channel(), each.minutes())).toList();
    }

    private static Frame frame(Morning morning) {
        var rules = new Rules(morning.standings().book(), morning.day(), morning.at(), true);
        var fits = new Fits(new HashMap<>(morning.fits()));
        return new Frame(morning.day(), ZoneOffset.UTC, morning.at(), morning.standings(), rules, fits);
    }

    /// The whole ranking, the best of each person's channels first.
    public List<Pick> everybody(Morning morning) {
        return new Ranking(frame(morning), morning.seed(), manner).best(2_000).stream()
                .map(each -> new Pick(each.person().id(), each.channel(), each.minutes()))
                .toList();
    }

    /// The exact knapsack; what it leaves over stands behind it, for days that turn out shorter.
    private ArrayList<Candidate> chosen(List<Candidate> best, List<Candidate> first, int minutes, int[] week) {
        var used = first.stream().mapToInt(Candidate::minutes).sum();
        var active = first.stream().filter(Candidate::active).mapToInt(Candidate::minutes).sum();
        var before = weekly
                ? new Knapsack.Used(week[0] + used, week[1] + active)
                : new Knapsack.Used(used, active);
        var items = best.stream().map(each -> new Knapsack.Item(each.value(), each.minutes(), each.active())).toList();
        var in = new HashSet<>(Knapsack.choose(items, minutes - used, MOST, quota, before));
        var chosen = IntStream.range(0, best.size()).filter(in::contains).mapToObj(best::get).collect(Collectors.toCollection(ArrayList::new));
        IntStream.range(0, best.size()).filter(i -> !in.contains(i)).mapToObj(best::get).filter(Candidate::active).limit(6).forEach(chosen::add);
        return chosen;
    }

    private void shuffle(List<Candidate> best, Morning morning) {
        var luck = Cells.random(morning.seed() + 5);
        var open = Reachable.of(morning);
        for (var i = 0; i < best.size(); i++)
            if (luck.nextDouble() < random && !open.isEmpty()) {
                var any = open.get(luck.nextInt(open.size()));
                var channel = any.channels().get(luck.nextInt(any.channels().size()));
                var old = best.get(i);
                best.set(i, new Candidate(
                        new Candidate.Known(any.person(), any.story(), pavement.ties.Ties.tie(any.person(), any.story(), morning.at()), any.story().own(), 1, 1, 0),
                        channel, 0, old.minutes(), old.lasts(), old.drawn()));
            }
    }

    public static Learner printed() {
        return with(Manner.PRINTED);
    }

    /// As printed, but for one thing: what the simulator tries out.
    public static Learner trying(
            boolean drawn, boolean pooled, double across, double ownStep, double ownWorth, double sated, double unknown, double fit) {
        return with(new Manner(drawn, pooled, across, ownStep, ownWorth, sated, unknown, fit, Manner.PRINTED.redrawn()));
    }

    /// As printed, but with one draw a day.
    public static Learner once() {
        return with(new Manner(true, false, 1, 0, 0, 0, .5, 0, 0));
    }

    public static Learner ours() {
        return with(Manner.OURS);
    }

    public Learner quota(double share, boolean weekly) {
        return new Learner(manner, share, weekly, neglect, explore, random);
    }

    public Learner neglecting() {
        return new Learner(manner, quota, weekly, true, explore, random);
    }

    public Learner exploring() {
        return new Learner(manner, quota, weekly, neglect, true, random);
    }

    public Learner atRandom(double share) {
        return new Learner(manner, quota, weekly, neglect, explore, share);
    }
}
