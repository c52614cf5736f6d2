package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Gap;
import pavement.evidence.Label;
import pavement.lab.Measure;
import pavement.lab.Measure.Of;

/// Findings as tables with a range in each row, and dots where there are fewer than ten: never a
/// bar, and never a number without its range.
final class Plots {
    /// Attempts below which each is a dot.
    private static final int DOTS = 10;

    private Plots() {}

    /// @param verdict in words; may be empty
    /// @param unit what the numbers are, as a heading
    /// @param gap by how much the first exceeds the second; empty while it is too early
    record Table(
            String caption,
            String heading,
            String verdict,
            String unit,
            List<Row> rows,
            List<Mark> axis,
            Optional<Apart> gap) {
        /// Where its verdict is the headline above it.
        Table unjudged() {
            return new Table(caption, heading, "", unit, rows, axis, gap);
        }
    }

    /// @param x in percent of the width
    record Mark(String x, String said, String anchor) {}

    /// @param tie for the drawing: "active", "passive" or empty
    /// @param link where the row leads; empty for nowhere
    /// @param plate the stage, where the row is one
    record Row(
            String name,
            Optional<Looks.Plate> plate,
            String link,
            String tie,
            String counts,
            Optional<Plot> plot,
            List<Dot> dots,
            String guess,
            String range,
            String sentence) {
        /// Whether its counts need a line of their own on a phone.
        boolean wide() {
            return plate.isPresent() || counts.length() > 12;
        }

        /// What a row is called and how it is drawn, before its numbers.
        record Start(String name, Optional<Looks.Plate> plate, String link, String tie) {
            static Start of(String name, String tie) {
                return new Start(name, Optional.empty(), "", tie);
            }

            Row row(
                    String counts,
                    Optional<Plot> plot,
                    List<Dot> dots,
                    String guess,
                    String range,
                    String sentence) {
                return new Row(name, plate, link, tie, counts, plot, dots, guess, range, sentence);
            }
        }
    }

    /// Places in percent of the width.
    record Plot(String least, String most, String from, String width, String mid) {}

    /// One attempt.
    ///
    /// @param hit whether something came of it
    record Dot(String x, boolean hit) {}

    /// @param zero where both are the same
    record Apart(
            Plot plot, String zero, List<Mark> axis, String guess, String range, String sentence) {}

    /// One comparison of two sides.
    static Table table(
            Measure.Weighed it, String caption, Row.Start first, Row.Start second, String lower) {
        var sides = List.of(it.one(), it.other());
        var step = step(it.of(), most(sides));
        var end = Math.ceil(most(sides) / step - 1e-9) * step;
        if (share(it.of())) end = Math.min(1, end);
        var shown = sides.stream().anyMatch(Measure.Side::enough);
        return new Table(
                caption,
                heading(it.of()),
                verdict(it.versus(), first.name(), second.name()),
                unit(it.of(), it.currency()),
                List.of(row(it.of(), it.one(), first, end), row(it.of(), it.other(), second, end)),
                shown ? axis(it.of(), step, end) : List.of(),
                sides.stream().allMatch(Measure.Side::enough)
                        ? Optional.of(apart(it, lower))
                        : Optional.empty());
    }

    static double most(List<Measure.Side> sides) {
        return sides.stream()
                .filter(Measure.Side::enough)
                .mapToDouble(each -> each.range().most())
                .max()
                .orElse(1);
    }

    static Row row(Of of, Measure.Side side, Row.Start start, double end) {
        var finding = side.finding();
        if (!side.enough())
            return start.row(
                    side.counts(),
                    Optional.empty(),
                    dots(side),
                    "",
                    few(finding),
                    finding.sentence());
        return start.row(
                side.counts(),
                Optional.of(plot(side.range(), end)),
                List.of(),
                said(of, finding.value()),
                said(of, side.range().least()).replace("%", "")
                        + " to "
                        + said(of, side.range().most()).replace("%", ""),
                finding.sentence());
    }

    private static String few(Finding finding) {
        if (finding.label() == Label.NO_DATA) return "nothing yet";
        return finding.n() < DOTS ? "ask again at 10" : "no value seen yet";
    }

    /// A dot for each attempt, those that led on first.
    private static List<Dot> dots(Measure.Side side) {
        var n = (int) side.finding().n();
        return side.hits()
                .filter(_ -> n < DOTS)
                .map(hits -> dots(hits.intValue(), n))
                .orElse(List.of());
    }

    static List<Dot> dots(int hits, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Dot(percent((i + .5) / DOTS), i < hits))
                .toList();
    }

    static Plot plot(Estimate it, double end) {
        return new Plot(
                percent(it.least() / end),
                percent(it.most() / end),
                percent(it.from() / end),
                percent(Math.min(it.until() / end, 1) - Math.min(it.from() / end, 1)),
                percent(it.mean() / end));
    }

    private static Apart apart(Measure.Weighed it, String lower) {
        var gap = it.versus().gap();
        var scale = Scale.of(it.of(), gap);
        return new Apart(
                new Plot(
                        scale.at(gap.least()),
                        scale.at(gap.most()),
                        scale.at(gap.from()),
                        percent((gap.until() - gap.from()) / scale.width()),
                        scale.at(gap.mean())),
                scale.at(0),
                scale.marks(it.of(), lower),
                signed(it.of(), gap.mean()),
                signed(it.of(), gap.least()) + " to " + signed(it.of(), gap.most()),
                it.versus().finding().sentence());
    }

    /// An axis with nought somewhere on it.
    private record Scale(double start, double end, double step) {
        static Scale of(Of of, Gap gap) {
            var step = Plots.step(of, Math.max(gap.most(), 0) - Math.min(gap.least(), 0));
            return new Scale(
                    Math.min(-step, Math.floor(gap.least() / step) * step),
                    Math.max(step, Math.ceil(gap.most() / step) * step),
                    step);
        }

        double width() {
            return end - start;
        }

        String at(double value) {
            return percent((value - start) / width());
        }

        /// Where both are the same is always named; the side below it where there is room for it.
        List<Mark> marks(Of of, String lower) {
            var marks = new ArrayList<Mark>();
            var zero = (0 - start) / width();
            if (zero > .36) marks.add(new Mark("0.00%", lower, "start"));
            marks.add(
                    new Mark(at(0), "same", zero < .06 ? "start" : zero > .94 ? "end" : "middle"));
            var last = Math.round(end / step);
            for (var i = 1L; i <= last; i++)
                if (i * step / width() > .12)
                    marks.add(
                            new Mark(
                                    at(i * step),
                                    "+" + tick(of, i * step, step).replace("%", ""),
                                    i == last ? "end" : "middle"));
            return marks;
        }
    }

    static List<Mark> axis(Of of, double step, double end) {
        var last = (int) Math.round(end / step);
        return IntStream.rangeClosed(0, last)
                .mapToObj(i ->
                        new Mark(
                                percent(i * step / end),
                                i == 0 ? share(of) ? "0%" : "0" : tick(of, i * step, step),
                                i == 0 ? "start" : i == last ? "end" : "middle"))
                .toList();
    }

    /// As exact as the steps are.
    private static String tick(Of of, double value, double step) {
        if (share(of)) return said(of, value);
        return step >= .995 || value >= 999.5
                ? number(value).replaceAll("\\.0$", "")
                : String.format(Locale.ROOT, step < .095 ? "%.2f" : "%.1f", value);
    }

    static double step(Of of, double most) {
        if (share(of)) {
            for (var step : new double[] {.05, .1, .2, .25}) if (most / step <= 5) return step;
            return .5;
        }
        var unit = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6))) - 1);
        for (var step : new double[] {1, 2, 5, 10, 20, 50})
            if (most / (step * unit) <= 5) return step * unit;
        return most;
    }

    private static boolean share(Of of) {
        return switch (of) {
            case ATTEMPT, PERSON -> true;
            case HOUR, POINTS, MONEY -> false;
        };
    }

    private static String heading(Of of) {
        return switch (of) {
            case ATTEMPT -> "By the attempt";
            case PERSON -> "By the person";
            case HOUR -> "By the hour";
            case POINTS -> "By the hour, in what both sides gained";
            case MONEY -> "By the hour, in money";
        };
    }

    private static String unit(Of of, String currency) {
        return switch (of) {
            case ATTEMPT -> "attempts";
            case PERSON -> "people";
            case HOUR -> "next steps";
            case POINTS -> "points";
            case MONEY -> currency;
        };
    }

    static String said(Of of, double value) {
        return share(of) ? Math.clamp(Math.round(value * 100), 0, 100) + "%" : number(value);
    }

    private static String signed(Of of, double value) {
        var size =
                share(of)
                        ? Long.toString(Math.round(Math.abs(value) * 100))
                        : number(Math.abs(value));
        return size.matches("[0.]+") ? "0" : (value < 0 ? "−" : "+") + size;
    }

    static String number(double value) {
        if (value >= 999.5) {
            var unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
            return String.format(Locale.ROOT, "%,d", Math.round(Math.round(value / unit) * unit));
        }
        if (value == 0) return "0";
        return String.format(
                Locale.ROOT, value < .095 ? "%.2f" : value < 9.95 ? "%.1f" : "%.0f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(share, 0, 1) * 100);
    }

    /// From a chance to words (the table of the design). Never above 99 or below 1 in 100.
    static String verdict(Measure.Versus it, String first, String second) {
        var chance = it.comparison().chance();
        var ahead = chance >= .5 ? first : second;
        var sure = Math.max(chance, 1 - chance);
        return switch (it.finding().label()) {
            case NO_DATA -> "Nothing to compare yet.";
            case TOO_EARLY -> "Too little to say.";
            case PRACTICALLY_EQUAL -> "No difference worth having.";
            case OPEN, LEANING, CLEAR ->
                    sure >= .99
                            ? "%s, as far as your data can tell.".formatted(better(ahead))
                            : sure >= .95
                                    ? "%s, probably.".formatted(better(ahead))
                                    : sure >= .8
                                            ? "%s ahead. Not settled yet.".formatted(is(ahead))
                                            : "Can’t tell yet.";
        };
    }

    private static String better(String name) {
        return name + (plural(name) ? " do better" : " does better");
    }

    static String is(String name) {
        return name + (plural(name) ? " are" : " is");
    }

    private static boolean plural(String name) {
        return name.endsWith("s") || name.startsWith("People");
    }

    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
