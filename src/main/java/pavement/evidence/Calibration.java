package pavement.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Said against happened (SCIENCE F2). The points are fixed beforehand, three below thirty guesses
/// and five from there on, so that their ranges hold; the curve is fitted and has none.
///
/// @param curve from thirty guesses on, the isotonic regression of CORP; else empty
/// @param parts of the Brier score; of nothing before there is a curve
public record Calibration(int n, List<Point> points, List<Step> curve, Parts parts) {
    /// From here on a curve says more than thirds.
    public static final int CURVE = 30;

    /// Guesses that lie close together.
    ///
    /// @param said the mean of what was said
    /// @param came how often it came
    public record Point(double said, long hits, Finding came) {}

    /// A level part of the curve.
    public record Step(double from, double to, double came, int n) {}

    /// The Brier score taken apart (Dimitriadis, Gneiting, Jordan 2021): Brier = miscalibration -
    /// discrimination + uncertainty.
    ///
    /// @param miscalibration what knowing the curve would have saved him
    /// @param discrimination what telling cases apart gains
    /// @param uncertainty of somebody who always says the overall share
    public record Parts(
            double brier, double miscalibration, double discrimination, double uncertainty) {
        static final Parts NONE = new Parts(0, 0, 0, 0);
    }

    public static Calibration of(List<Guess> guesses) {
        var sorted = guesses.stream().sorted(Guess.BY_CHANCE).toList();
        var points = points(sorted, sorted.size() < CURVE ? 3 : 5);
        return sorted.size() < CURVE
                ? new Calibration(sorted.size(), points, List.of(), Parts.NONE)
                : new Calibration(sorted.size(), points, curve(sorted), parts(sorted));
    }

    private static List<Point> points(List<Guess> guesses, int bins) {
        var points = new ArrayList<Point>();
        for (var bin = 0; bin < bins; bin++) {
            var number = bin;
            var those =
                    guesses.stream()
                            .filter(each ->
                                    Math.min(bins - 1, (int) (each.said() * bins)) == number)
                            .toList();
            if (those.isEmpty()) continue;
            var said = those.stream().mapToDouble(Guess::said).average().orElse(0);
            var hits = those.stream().filter(Guess::came).count();
            points.add(
                    new Point(
                            said,
                            hits,
                            Proportion.of(
                                    hits,
                                    those.size(),
                                    "When you said about %d in 10, it came %d of %d times."
                                            .formatted(
                                                    Math.round(said * 10), hits, those.size()))));
        }
        return List.copyOf(points);
    }

    /// The pool-adjacent-violators algorithm; guesses of one chance are pooled first, so that their
    /// order says nothing. As R's `isoreg`.
    static List<Step> curve(List<Guess> sorted) {
        var steps = new ArrayList<Step>();
        for (var guess : sorted) {
            var step = new Step(guess.said(), guess.said(), guess.happened(), 1);
            while (!steps.isEmpty() && pools(steps.getLast(), step))
                step = together(steps.removeLast(), step);
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    /// Also where the last of them is not yet complete: what follows of the same chance joins it.
    private static boolean pools(Step before, Step next) {
        return before.came() >= next.came() || before.to() == next.from();
    }

    private static Step together(Step one, Step other) {
        var n = one.n() + other.n();
        return new Step(
                one.from(), other.to(), (one.came() * one.n() + other.came() * other.n()) / n, n);
    }

    static Parts parts(List<Guess> sorted) {
        var fitted =
                curve(sorted).stream()
                        .flatMapToDouble(
                                step -> Arrays.stream(new double[step.n()]).map(_ -> step.came()))
                        .toArray();
        var n = sorted.size();
        var share = sorted.stream().mapToDouble(Guess::happened).sum() / n;
        var brier = sorted.stream().mapToDouble(Guess::loss).sum() / n;
        var best =
                IntStream.range(0, n)
                                .mapToDouble(i -> Math.pow(fitted[i] - sorted.get(i).happened(), 2))
                                .sum()
                        / n;
        var uncertainty = share * (1 - share);
        return new Parts(brier, brier - best, uncertainty - best, uncertainty);
    }
}
