package pavement.trials;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Experiment;
import pavement.evidence.Basis;
import pavement.evidence.Estimate;
import pavement.evidence.Even;
import pavement.evidence.Fair;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.evidence.Many;
import pavement.evidence.Means;
import pavement.evidence.Mixture;
import pavement.evidence.Pairs;
import pavement.evidence.Sequence;

/// What may be said of an experiment now, however often that is asked (SCIENCE B4, B5).
///
/// @param experiment of which it speaks
/// @param results every pair, counted or not
/// @param arms how often something came of each
/// @param best the arm that is ahead, or won; `other` the one it is held against
/// @param chance that the best is the better one: a best guess, and never a verdict
/// @param pairs of the best, as wins, against the other
/// @param days the evidence after each pair that closed
/// @param average points a pair by which the best is ahead, from thirty pairs on
/// @param wins the share of decided pairs the best won, with all that must be said along with it
public record Verdict(
        Experiment experiment,
        List<Results.Pair> results,
        List<Share> arms,
        int best,
        int other,
        double chance,
        Pairs pairs,
        List<Day> days,
        Optional<Interval> average,
        Finding wins) {
    private static final int TRIES = 10;
    private static final int DECIDED = 8;
    private static final double AHEAD = .80;

    /// Of a share, so much is worth having.
    private static final double LITTLE = .05;

    private static final double LEVEL = .95;

    /// @param hits of the `tries` in pairs that have closed; of half-hours the pairs it won
    public record Share(int arm, long hits, long tries, Estimate share) {}

    /// @param evidence after a pair that closed then, of the best against the other
    public record Day(Instant at, double evidence, long wins, long losses) {}

    public static Verdict of(Book book, Experiment experiment, Instant now) {
        return of(experiment, Results.of(book, experiment, now));
    }

    static Verdict of(Experiment experiment, List<Results.Pair> results) {
        var closed = results.stream().filter(Results.Pair::closed).toList();
        var count = experiment.arms().size();
        var beliefs =
                IntStream.range(0, count)
                        .mapToObj(arm -> Even.of(hits(experiment, closed, arm), closed.size()))
                        .toList();
        var order = order(closed, beliefs);
        var best = order.get(0);
        var other = order.get(1);
        var chance = beliefs.get(best).above(beliefs.get(other));
        var pairs = pairs(closed, best, other);
        var label = label(closed, beliefs, best, other, pairs);
        var arms =
                IntStream.range(0, count)
                        .mapToObj(arm ->
                                new Share(
                                        arm,
                                        hits(experiment, closed, arm),
                                        closed.size(),
                                        Estimate.of(beliefs.get(arm))))
                        .toList();
        return new Verdict(
                experiment,
                results,
                arms,
                best,
                other,
                chance,
                pairs,
                days(closed, best, other),
                average(closed, best, other),
                wins(closed, best, chance, pairs, label));
    }

    /// Of half-hours it is the pairs won that tell which is better: something comes of most of
    /// them.
    private static long hits(Experiment experiment, List<Results.Pair> closed, int arm) {
        return closed.stream()
                .filter(pair ->
                        experiment.kind() == Experiment.Kind.HALF_HOUR
                                ? ahead(pair, arm, 1 - arm)
                                : pair.arms().get(arm).hit())
                .count();
    }

    /// The arm that settled it first, or the one ahead.
    private static List<Integer> order(List<Results.Pair> closed, List<Mixture> beliefs) {
        var order =
                IntStream.range(0, beliefs.size())
                        .boxed()
                        .sorted(comparing((Integer arm) -> -beliefs.get(arm).mean()))
                        .toList();
        if (order.size() > 2) return order;
        var won = pairs(closed, order.get(0), order.get(1)).settled();
        return won.orElse(true) ? order : order.reversed();
    }

    private static Pairs pairs(List<Results.Pair> closed, int one, int other) {
        var pairs = Pairs.NONE;
        for (var pair : closed)
            if (decided(pair, one, other)) pairs = pairs.and(ahead(pair, one, other));
        return pairs;
    }

    private static boolean decided(Results.Pair pair, int one, int other) {
        return pair.arms().get(one).times() != pair.arms().get(other).times();
    }

    private static boolean ahead(Results.Pair pair, int one, int other) {
        return pair.arms().get(one).times() > pair.arms().get(other).times();
    }

    private static List<Day> days(List<Results.Pair> closed, int one, int other) {
        var days = new ArrayList<Day>();
        var pairs = Pairs.NONE;
        for (var pair : closed) {
            if (decided(pair, one, other)) pairs = pairs.and(ahead(pair, one, other));
            days.add(new Day(pair.closes(), pairs.evidence(), pairs.wins(), pairs.losses()));
        }
        return List.copyOf(days);
    }

    private static Optional<Interval> average(List<Results.Pair> closed, int one, int other) {
        var differences =
                closed.stream()
                        .mapToDouble(pair ->
                                pair.arms().get(one).points() - pair.arms().get(other).points())
                        .toArray();
        return Means.of(differences).interval();
    }

    private static Label label(
            List<Results.Pair> closed, List<Mixture> beliefs, int best, int other, Pairs pairs) {
        if (closed.isEmpty()) return Label.NO_DATA;
        if (settled(closed, beliefs.size(), best, other, pairs)) return Label.CLEAR;
        if (closed.size() < TRIES || pairs.decided() < DECIDED) return Label.TOO_EARLY;
        var ahead = beliefs.get(best);
        var behind = beliefs.get(other);
        if (ahead.above(behind) >= AHEAD && ahead.loss(behind) <= .1 * ahead.mean())
            return Label.LEANING;
        return equal(ahead, behind) ? Label.PRACTICALLY_EQUAL : Label.OPEN;
    }

    /// Of more than two arms, every two of them are a comparison.
    private static boolean settled(
            List<Results.Pair> closed, int arms, int best, int other, Pairs pairs) {
        if (arms == 2) return pairs.settled().isPresent();
        var all =
                new ArrayList<Double>(
                        List.of(pairs.wins() > pairs.losses() ? pairs.evidence() : 0));
        for (var one = 0; one < arms; one++)
            for (var two = one + 1; two < arms; two++)
                if (Math.min(one, two) != Math.min(best, other)
                        || Math.max(one, two) != Math.max(best, other))
                    all.add(pairs(closed, one, two).evidence());
        return Many.settled(all).contains(0);
    }

    private static boolean equal(Mixture ahead, Mixture behind) {
        var lower = ahead.quantile(.1) - behind.quantile(.9);
        var upper = ahead.quantile(.9) - behind.quantile(.1);
        return ahead.loss(behind) < .02
                && behind.loss(ahead) < .02
                && lower > -LITTLE
                && upper < LITTLE;
    }

    private static Finding wins(
            List<Results.Pair> closed, int best, double chance, Pairs pairs, Label label) {
        var decided = pairs.decided();
        return new Finding(
                (pairs.wins() + 1.0) / (decided + 2.0),
                Sequence.of(pairs.wins(), pairs.losses(), LEVEL),
                decided,
                2.0 / (decided + 2.0),
                label,
                Basis.DRAWN,
                words(closed, Experiment.letter(best), chance, pairs, label));
    }

    /// The table of words for chances: "97 in 100", never above 99 or below 1.
    private static String words(
            List<Results.Pair> closed, String best, double chance, Pairs pairs, Label label) {
        var hundred = Math.clamp(Math.round(chance * 100), 1, 99);
        return switch (label) {
            case NO_DATA -> "No pair has closed yet.";
            case CLEAR -> best + ", as far as your data can tell.";
            case TOO_EARLY -> early(closed, pairs);
            case PRACTICALLY_EQUAL -> "No difference anyone could see.";
            case OPEN -> "Can’t tell yet.";
            case LEANING ->
                    hundred >= 95
                            ? "Probably %s, about %d to %d. Not settled yet."
                                    .formatted(best, hundred, 100 - hundred)
                            : "%s is ahead, about %d to %d. Not settled yet."
                                    .formatted(best, hundred, 100 - hundred);
        };
    }

    private static String early(List<Results.Pair> closed, Pairs pairs) {
        var more = Math.max(TRIES - closed.size(), 0);
        if (more == 0 && closed.stream().allMatch(Verdict::nothing))
            return "Nothing came of any of them yet, on either side. Something nearer may be a better thing to count.";
        if (more == 0 && pairs.decided() == 0)
            return "Every pair was a tie so far, which says nothing either way.";
        if (more > 0)
            return "Too little to say. Ask again after %d more pair%s."
                    .formatted(more, more == 1 ? "" : "s");
        var decided = DECIDED - pairs.decided();
        return "Too little to say. Ask again after %d more pair%s in which the two differ."
                .formatted(decided, decided == 1 ? "" : "s");
    }

    private static boolean nothing(Results.Pair pair) {
        return pair.arms().stream().noneMatch(Results.Came::hit);
    }

    public Label label() {
        return wins.label();
    }

    /// The evidence in words: what would settle it.
    public String next() {
        var a = Experiment.letter(best);
        var b = Experiment.letter(other);
        if (label() == Label.CLEAR)
            return "%s won %d of %d pairs in which the two differed. Where the way makes no difference, at most five experiments in a hundred ever come this far, however often one looks."
                    .formatted(a, pairs.wins(), pairs.decided());
        if (experiment.arms().size() > 2)
            return "%s won %d of %d rounds in which it differed from %s. With more than two lines it takes more to settle it."
                    .formatted(a, pairs.wins(), pairs.decided(), b);
        if (pairs.decided() == 0) return "Eight wins in a row, for either, would settle it.";
        return "%s for %s would settle it; for %s it would take %s."
                .formatted(inARow(pairs.needed()), a, b, number(pairs.neededByTheOther()));
    }

    private static String inARow(long wins) {
        var number = number(wins);
        return Character.toUpperCase(number.charAt(0))
                + number.substring(1)
                + (wins == 1 ? " more win" : " more wins in a row");
    }

    private static String number(long number) {
        return switch ((int) Math.min(number, 13)) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            case 5 -> "five";
            case 6 -> "six";
            case 7 -> "seven";
            case 8 -> "eight";
            case 9 -> "nine";
            case 10 -> "ten";
            case 11 -> "eleven";
            case 12 -> "twelve";
            default -> String.valueOf(number);
        };
    }

    public long closed() {
        return count(Results.State.CLOSED);
    }

    public long open() {
        return count(Results.State.OPEN);
    }

    private long count(Results.State state) {
        return results.stream().filter(pair -> pair.state() == state).count();
    }

    /// Why pairs are left out, each reason once with its count.
    public List<String> withheld() {
        var whys =
                results.stream()
                        .filter(pair -> pair.state() == Results.State.WITHHELD)
                        .map(Results.Pair::why)
                        .toList();
        return whys.stream()
                .distinct()
                .map(why ->
                        "%d left out: %s"
                                .formatted(
                                        whys.stream().filter(why::equals).count(),
                                        why.substring(0, 1).toLowerCase(Locale.ROOT)
                                                + why.substring(1)))
                .toList();
    }

    /// Assignments of an arm in closed pairs that were tried at all.
    long tried(int arm) {
        return results.stream()
                .filter(Results.Pair::closed)
                .flatMap(pair -> Stream.of(pair.arms().get(arm)))
                .filter(Results.Came::tried)
                .count();
    }

    /// Whether one arm was tried so much less than another that the lot was hardly followed: the
    /// check of the sample ratio (SCIENCE B7).
    public Optional<String> uneven() {
        var mine = tried(best);
        var theirs = tried(other);
        if (Fair.chance(mine, theirs) >= .01) return Optional.empty();
        return Optional.of(
                "You did %d of %d for %s, but %d of %d for %s. All of them count as they were drawn; a lot that is not followed says little."
                        .formatted(
                                mine,
                                closed(),
                                Experiment.letter(best),
                                theirs,
                                closed(),
                                Experiment.letter(other)));
    }

    /// How it ended, when it did: stopping early is allowed, and written into the result.
    public String ended() {
        var drawn = results.size();
        return switch (experiment.state()) {
            case RUNNING -> "";
            case STOPPED ->
                    drawn < experiment.pairs()
                            ? "Stopped early, after %d of the %d pairs you had meant."
                                    .formatted(drawn, experiment.pairs())
                            : "Stopped after %d pairs, as you had meant.".formatted(drawn);
            case KEPT ->
                    "Kept %s after %d of %d pairs."
                            .formatted(
                                    Experiment.letter(experiment.kept().orElse(0)),
                                    drawn,
                                    experiment.pairs());
            case DROPPED -> "Dropped after %d of %d pairs.".formatted(drawn, experiment.pairs());
        };
    }
}
