package pavement.bench.simulate;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import pavement.bench.simulate.Policy.Pick;
import pavement.book.Channel;
import pavement.plan.Reachable;

/// What the product is held against.
final class Baselines {
    private static final int MOST = 40;

    private Baselines() {}

    static List<Pick> random(Morning morning) {
        var luck = RandomGeneratorFactory.of("L64X128MixRandom").create(morning.seed());
        var all = new ArrayList<>(Reachable.of(morning));
        all.sort(comparing(each -> each.person().id().value()));
        var picks = new ArrayList<Pick>();
        while (picks.size() < MOST && !all.isEmpty()) {
            var one = all.remove(luck.nextInt(all.size()));
            picks.add(pick(one, one.channels().get(luck.nextInt(one.channels().size()))));
        }
        return picks;
    }

    /// "Keep in touch every N days": who has been out of touch the longest goes first.
    static List<Pick> oldest(Morning morning, Channel channel) {
        return sorted(morning, comparing(Baselines::touched)).map(each -> pick(each, channel)).limit(MOST).toList();
    }

    private static Instant touched(Reachable one) {
        var spoke = one.story().last().map(each -> each.at()).orElse(one.person().origin().since());
        return one.story().lastTry().filter(spoke::isBefore).orElse(spoke);
    }

    /// The highest value one would expect by the book, without learning: by what such people are known to answer, and by
    /// how well needs and offers fit; by phone.
    static List<Pick> valueFirst(Morning morning) {
        return sorted(morning, comparingDouble(each -> -expected(morning, each)))
                .map(each -> pick(each, Channel.CALL))
                .limit(MOST)
                .toList();
    }

    private static double expected(Morning morning, Reachable one) {
        var answers = switch (one.person().wishes().tie().orElseThrow()) {
            case PASSIVE, ACTIVE -> .40;
            case DORMANT -> .35;
            case STRANGER, BLOCKED -> .12;
        };
        return answers * (1 + .375 * Math.exp(morning.fits().getOrDefault(one.person().id(), 0.0) + .5));
    }

    private static Stream<Reachable> sorted(Morning morning, Comparator<Reachable> by) {
        return Reachable.of(morning).stream().sorted(by.thenComparing(each -> each.person().id().value()));
    }

    private static Pick pick(Reachable one, Channel channel) {
        return new Pick(one.person().id(), channel, 0);
    }

    /// Knows what is true, and looks no further than the attempt.
    static Policy oracle(Village village, java.util.function.ToIntFunction<Morning> number) {
        return morning -> {
            record Truth(Pick pick, double rate) {}
            var all = new ArrayList<Truth>();
            var day = number.applyAsInt(morning);
            for (var one : Reachable.of(morning)) {
                var place = village.places.get(one.person().id());
                var warmth = one.story().warmth().left(morning.at());
                var fatigue = one.story().fatigue(morning.at());
                Truth best = null;
                for (var channel : one.channels()) {
                    var chance = (village.answers(place, channel, 0, day, warmth, fatigue)
                                    + village.answers(place, channel, 1, day, warmth, fatigue)) / 2;
                    var step = village.steps(place, channel, day);
                    var gain = chance * (1 - step + step * village.worth(place, day));
                    var rate = gain / (Village.around(channel) + chance * Village.talk(channel));
                    if (best == null || rate > best.rate()) best = new Truth(pick(one, channel), rate);
                }
                if (best != null) all.add(best);
            }
            return all.stream().sorted(comparingDouble(each -> -each.rate())).map(Truth::pick).limit(MOST).toList();
        };
    }
}
