package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.evidence.Calibration;
import pavement.evidence.Few;
import pavement.evidence.Guess;
import pavement.evidence.Proportion;

/// Said against happened, as it is drawn: each guess a dot below ten, their groups from there on,
/// and the curve from thirty.
///
/// @param curve corners of a line; empty below thirty
/// @param said each group in words, so that the drawing is never the only place
/// @param label of the whole
record GuessPlot(
        List<Dot> dots, List<Point> points, String curve, List<String> said, String label) {
    /// In the units of the drawing.
    record Dot(String x, String y) {}

    /// @param low and `high` nine in ten
    record Point(String x, String y, String low, String high, String r) {}

    private static final double LEFT = 34;
    private static final double WIDTH = 170;
    private static final double BOTTOM = 182;
    private static final double HEIGHT = 174;
    private static final int FEW = 10;

    static GuessPlot of(List<Guess> guesses, Calibration calibration) {
        var enough = calibration.n() >= Few.TEN;
        var points = enough ? calibration.points() : List.<Calibration.Point>of();
        return new GuessPlot(
                enough ? List.of() : guesses.stream().map(GuessPlot::dot).toList(),
                points.stream().map(GuessPlot::point).toList(),
                curve(calibration.curve()),
                points.stream().map(GuessPlot::words).toList(),
                points.isEmpty()
                        ? "Your guesses, each a dot: what you said from left to right, at the top what came."
                        : "What you said against how often it came. "
                                + String.join(" ", points.stream().map(GuessPlot::words).toList()));
    }

    private static Dot dot(Guess guess) {
        return new Dot(x(guess.said()), y(guess.came() ? 1 : 0));
    }

    private static Point point(Calibration.Point it) {
        var n = it.came().n();
        var range = Proportion.within(it.hits(), n, .9);
        return new Point(
                x(it.said()),
                y((double) it.hits() / n),
                y(range.low()),
                y(range.high()),
                number(Math.clamp(2 + Math.sqrt(n) / 2, 2.5, 7)));
    }

    private static String words(Calibration.Point it) {
        var range = it.came().within();
        return it.came().n() < FEW
                ? it.came().sentence()
                : it.came().sentence()
                        + " Four times in five the true share lies between %d and %d in 100."
                                .formatted(
                                        Math.round(range.low() * 100),
                                        Math.round(range.high() * 100));
    }

    private static String curve(List<Calibration.Step> steps) {
        var corners = new ArrayList<String>();
        for (var step : steps) {
            corners.add(x(step.from()) + "," + y(step.came()));
            corners.add(x(step.to()) + "," + y(step.came()));
        }
        return String.join(" ", corners);
    }

    private static String x(double share) {
        return number(LEFT + WIDTH * share);
    }

    private static String y(double share) {
        return number(BOTTOM - HEIGHT * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
