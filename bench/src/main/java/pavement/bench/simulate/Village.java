package pavement.bench.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.book.Worth;

/// The people of one world, what is true of each, and what happens when one reaches out to them. The learner sees the
/// book; it never sees a [Villager].
///
/// A class is what the owner said it is, so that it stays what the world took it for.
final class Village {
    /// @param responsive, `potential`, `taste` by channel and `half` by half of the day: true, and never seen
    /// @param fit the noisy sign of the potential that can be seen
    record Villager(
            PersonId id, int tie, double responsive, double potential, double fit, double[] taste, double[] half) {}

    /// What came of one attempt, and when it is known.
    record Result(Instant answered, boolean reached, boolean step, double points, double minutes, Worth worth) {}

    final Kind kind;
    final List<Villager> people = new ArrayList<>();
    final Map<PersonId, Integer> places = new HashMap<>();
    final Map<PersonId, Double> fits = new HashMap<>();
    private final List<double[]> moods = new ArrayList<>();
    private final RandomGenerator births;
    private final long seed;
    private long ids;

    Village(Kind kind, long seed) {
        this.kind = kind;
        this.seed = seed;
        this.births = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1000 + kind.ordinal());
    }

    Book settled(Instant start) {
        var changes = new ArrayList<Change>();
        int[] counts = {120, 60, 120, 300};
        for (var tie = 0; tie < 4; tie++) for (var i = 0; i < counts[tie]; i++) changes.addAll(born(tie, start));
        return Book.EMPTY.with(changes);
    }

    /// Poisson(2) new strangers.
    List<Change> newcomers(Instant at) {
        var changes = new ArrayList<Change>();
        var limit = Math.exp(-2);
        for (var p = births.nextDouble(); p > limit; p *= births.nextDouble()) changes.addAll(born(3, at));
        return changes;
    }

    private List<Change> born(int tie, Instant at) {
        var differ = kind.moods() ? 1 : 0;
        var id = new PersonId(id());
        var potential = births.nextGaussian();
        var villager = new Villager(
                id, tie, .7 * births.nextGaussian() * differ, potential, .6 * potential + .8 * births.nextGaussian(),
                new double[] {
                    .8 * births.nextGaussian() * differ, .8 * births.nextGaussian() * differ, .8 * births.nextGaussian() * differ
                },
                new double[] {.4 * births.nextGaussian() * differ, .4 * births.nextGaussian() * differ});
        places.put(id, people.size());
        people.add(villager);
        moods.add(new double[2]);
        fits.put(id, villager.fit());
        var changes = new ArrayList<Change>();
        var stage = new Stage(
                switch (tie) {
                    case 0 -> Stage.Kind.WORK;
                    case 1, 2 -> Stage.Kind.EVENT;
                    default -> Stage.Kind.ONLINE;
                },
                "");
        // The cadence is for the neglect slot; nothing else of the plan reads it.
        var cadence = tie == 1 || tie == 2 ? Optional.of(90) : Optional.<Integer>empty();
        changes.add(new Change.Saved(new Person(
                id, new Name("P" + people.size(), "", "", "", false), Job.UNKNOWN,
                List.of(new Reach(Reach.Kind.PHONE, "", "1", ""), new Reach(Reach.Kind.EMAIL, "", "a", "")), List.of(), "", "",
                Met.at(stage), new Wishes(Optional.of(Kind.TIES.get(tie)), cadence, false),
                Origin.written(at.minus(Duration.ofDays(births.nextLong(365)))))));
        past(villager, stage, at, changes);
        return changes;
    }

    /// Contacts of before, which nobody counts as attempts.
    private void past(Villager villager, Stage stage, Instant at, List<Change> changes) {
        int[] many = {6, 3, 2, 0};
        for (var i = 0; i < many[villager.tie()]; i++) {
            var days = switch (villager.tie()) {
                case 0 -> 6 + births.nextInt(60);
                case 1 -> 6 + births.nextInt(300);
                default -> 400 + births.nextInt(900);
            };
            changes.add(new Change.Saved(new Encounter(
                    new EncounterId(id()), at.minus(Duration.ofDays(days)), Channel.IN_PERSON, Direction.MUTUAL,
                    Initiative.CHANCE, villager.tie() != 0, with(villager), stage, new Spent(20, 0), Outcome.TALKED,
                    Worth.NOTHING, Optional.empty(), Comfort.UNASKED, Trial.NONE, "")));
        }
    }

    List<With> with(Villager villager) {
        var tie = Kind.TIES.get(villager.tie());
        return List.of(new With(villager.id(), new Frozen(tie, 0, 0, Stage.UNKNOWN)));
    }

    UUID id() {
        return new UUID(0x0190_0000_0000_7000L + (ids++ << 16), (seed * 0x9E3779B97F4A7C15L + ids) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /// A promise was broken.
    void hurt(PersonId person) {
        moods.get(places.get(person))[0] -= 1;
    }

    double answers(int place, Channel channel, int half, int day, double warmth, double fatigue) {
        var it = people.get(place);
        return logistic(kind.answers(it.tie(), day) + kind.channelAnswers(channel) + it.responsive() + moods.get(place)[0]
                + it.taste()[Kind.CHANNELS.indexOf(channel)] + it.half()[half] + .3 * Math.log1p(warmth) - .5 * fatigue);
    }

    double steps(int place, Channel channel, int day) {
        var it = people.get(place);
        var last = moods.get(place)[1];
        var sated = last == 0 ? 0 : Math.pow(.5, (day - last + 1) / 7.0);
        return logistic(kind.steps(it.tie(), day) + kind.channelSteps(channel) + .5 * it.potential() - sated);
    }

    /// The mean of both sides together.
    double worth(int place, int day) {
        return 2 * Math.exp(median(place, day) + kind.spread() * kind.spread() / 2);
    }

    private double median(int place, int day) {
        var it = people.get(place);
        return kind.worth(it.tie(), day) + kind.lift() * it.potential();
    }

    /// Minutes of an attempt, and more when it is answered.
    static double around(Channel channel) {
        return channel == Channel.CALL ? 4 : channel == Channel.MESSAGE ? 6 : 10;
    }

    static double talk(Channel channel) {
        return channel == Channel.CALL ? 15 : channel == Channel.MESSAGE ? 4 : 60;
    }

    /// The luck of an attempt belongs to the person, the day and the channel, so that two policies that do the same meet
    /// the same.
    Result attempt(int place, Channel channel, Instant at, int day, double chance) {
        var it = people.get(place);
        var luck = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed * 31 + kind.ordinal() + 1_000_003L * place + 7_919L * day + channel.ordinal() * 104_729L);
        var reached = luck.nextDouble() < chance;
        var step = luck.nextDouble() < steps(place, channel, day);
        var delay = channel == Channel.CALL ? 0 : (channel == Channel.MESSAGE ? 1 : 2) * Math.exp(luck.nextGaussian());
        var mine = Math.exp(median(place, day) + kind.spread() * luck.nextGaussian());
        var theirs = Math.exp(median(place, day) + kind.spread() * luck.nextGaussian());
        var minutes = around(channel) + (reached ? talk(channel) : 0);
        if (!reached) return new Result(at, false, false, 0, minutes, Worth.NOTHING);
        var answered = at.plus(Duration.ofMinutes((long) (delay * 1440)));
        if (!step) return new Result(answered, true, false, 1, minutes, new Worth(1, 0, Optional.empty()));
        moods.get(place)[1] = day + 1;
        return new Result(answered, true, true, mine + theirs, minutes, new Worth(score(theirs), score(mine), Optional.empty()));
    }

    /// Points are written down as the nearest of the five scores.
    private static int score(double points) {
        return Math.clamp(Math.round(Math.log(1 + points) / Math.log(2)), 0, 5);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    Tie tie(int place) {
        return Kind.TIES.get(people.get(place).tie());
    }
}
