package pavement.web;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Finding;
import pavement.lab.Strengths;
import pavement.lab.Strengths.Side;
import pavement.lab.Strengths.Strength;
import pavement.plan.Leaning;

/// What works, as the page says it.
///
/// @param lede what it all rests on
/// @param fooling what could fool him, from his own data
/// @param leaning what the plan takes for granted, one line each
record StrengthsView(
        String lede,
        boolean empty,
        Table channels,
        Table ties,
        List<String> open,
        List<String> fooling,
        List<Leans> leaning) {
    /// One comparison.
    ///
    /// @param verdict in a sentence, `then` what follows from it
    record Table(String verdict, String then, List<Row> rows, List<Plots.Mark> axis) {}

    /// @param tie for the drawing: "active", "passive" or empty
    /// @param drawn what was found; empty below ten attempts, of which `few` says how few they are
    record Row(
            String name,
            String tie,
            String counts,
            Optional<Drawn> drawn,
            String range,
            String few) {
        Optional<Plots.Plot> plot() {
            return drawn.map(Drawn::plot);
        }

        String guess() {
            return drawn.map(each -> number(each.finding().value())).orElse("");
        }

        /// All of it in words.
        String sentence() {
            return drawn.map(each -> each.finding().sentence()).orElse(few);
        }
    }

    record Drawn(Finding finding, Plots.Plot plot) {}

    record Leans(String who, List<How> through) {}

    /// @param tries it rests on, in words
    record How(String channel, Odds odds, String tries) {}

    static StrengthsView of(Strengths strengths, List<Leaning> leaning, List<String> fooling) {
        var tries = strengths.ties().all().stream().mapToLong(Strength::tries).sum();
        var hours = strengths.ties().all().stream().mapToDouble(Strength::hours).sum();
        return new StrengthsView(
                lede(tries, hours),
                tries == 0 && strengths.open() == 0,
                table(strengths.channels()),
                table(strengths.ties()),
                open(strengths),
                fooling,
                leans(leaning));
    }

    private static String lede(long tries, double hours) {
        if (tries == 0) return "Nothing to go by yet.";
        return "%s in %s, all your own. Small numbers, so every result is a range."
                .formatted(count(tries, "attempt"), hours(hours));
    }

    private static List<String> open(Strengths strengths) {
        var said = new ArrayList<String>();
        if (strengths.open() > 0)
            said.add(
                    strengths.open() == 1
                            ? "1 attempt is still open, not counted as a no."
                            : strengths.open() + " attempts are still open, not counted as a no.");
        if (strengths.unnoted() > 0)
            said.add(
                    "%s without minutes %s with the usual ones."
                            .formatted(
                                    count(strengths.unnoted(), "attempt"),
                                    strengths.unnoted() == 1 ? "counts" : "count"));
        return said;
    }

    private static Table table(Strengths.Group group) {
        var shown =
                group.all().stream()
                        .filter(each -> each.tries() > 0)
                        .sorted(
                                comparingDouble(each ->
                                        each.enough()
                                                ? -each.hourly().mean()
                                                : 1000 - each.tries()))
                        .toList();
        var most =
                shown.stream()
                        .filter(Strength::enough)
                        .mapToDouble(each -> each.hourly().most())
                        .max()
                        .orElse(1);
        var step = step(most);
        var end = Math.ceil(most / step) * step;
        return new Table(
                verdict(group.verdict()),
                then(group.verdict()),
                shown.stream().map(each -> row(each, end)).toList(),
                shown.stream().anyMatch(Strength::enough) ? axis(step, end) : List.of());
    }

    private static double step(double most) {
        for (var step : new double[] {.1, .2, .5, 1, 2, 5}) if (most / step <= 5) return step;
        return Math.ceil(most / 5);
    }

    private static List<Plots.Mark> axis(double step, double end) {
        var last = (int) Math.round(end / step);
        return IntStream.rangeClosed(0, last)
                .mapToObj(i ->
                        new Plots.Mark(
                                Plots.percent(i * step / end),
                                i == 0 ? "0" : number(i * step),
                                i == 0 ? "start" : i == last ? "end" : "middle"))
                .toList();
    }

    private static Row row(Strength it, double end) {
        var name = name(it.side()).replace("People not", "Not");
        var counts = "%d of %d, %s".formatted(it.results(), it.tries(), hours(it.hours()));
        if (!it.enough())
            return new Row(
                    name, tie(it.side()), counts, Optional.empty(), "ask again at 10", few(it));
        return new Row(
                name,
                tie(it.side()),
                counts,
                Optional.of(new Drawn(it.found(sentence(it)), Plots.plot(it.hourly(), end))),
                number(it.hourly().least()) + " to " + number(it.hourly().most()),
                "");
    }

    private static String few(Strength it) {
        return "%s: %s, %s. Too early to say more than that."
                .formatted(name(it.side()), count(it.tries(), "attempt"), results(it.results()));
    }

    /// "Face to face brings you 0.6 next steps an hour (4 in 5: 0.3 to 1.0), from 14 attempts. …"
    static String sentence(Strength it) {
        return "%s %s you %s next steps an hour (4 in 5: %s to %s), from %s. %d %% of attempts led to one (4 in 5: %d to %d %%)."
                .formatted(
                        name(it.side()),
                        it.side() instanceof Side.By(var channel) && single(channel)
                                ? "brings"
                                : "bring",
                        number(it.hourly().mean()),
                        number(it.hourly().low()),
                        number(it.hourly().high()),
                        count(it.tries(), "attempt"),
                        hundred(it.share().mean()),
                        hundred(it.share().low()),
                        hundred(it.share().high()));
    }

    private static boolean single(Channel channel) {
        return channel == Channel.IN_PERSON;
    }

    private static String verdict(Strengths.Verdict verdict) {
        return switch (verdict.label()) {
            case NO_DATA -> "Nothing to compare yet.";
            case TOO_EARLY ->
                    "Too little to say. Ask again after %s more.".formatted(verdict.more());
            case OPEN -> "Can’t tell yet.";
            case PRACTICALLY_EQUAL -> "No difference worth having.";
            case LEANING, CLEAR ->
                    "%s ahead. Not settled yet."
                            .formatted(
                                    Plots.is(verdict.best().map(StrengthsView::name).orElse("")));
        };
    }

    private static String then(Strengths.Verdict verdict) {
        return switch (verdict.label()) {
            case NO_DATA -> "Log what you try, also what nobody answers.";
            case TOO_EARLY -> "Ten attempts on two sides are the least that means anything.";
            case OPEN, LEANING, PRACTICALLY_EQUAL, CLEAR ->
                    "Going by your own attempts, it is %d in 100 that %s ahead of %s."
                            .formatted(
                                    Math.clamp(Math.round(verdict.chance() * 100), 1, 99),
                                    Plots.lower(
                                            Plots.is(
                                                    verdict.best()
                                                            .map(StrengthsView::name)
                                                            .orElse(""))),
                                    Plots.lower(
                                            verdict.next().map(StrengthsView::name).orElse("")));
        };
    }

    private static List<Leans> leans(List<Leaning> all) {
        var leans = new ArrayList<Leans>();
        for (var tie : List.of(Tie.STRANGER, Tie.ACTIVE, Tie.DORMANT, Tie.PASSIVE))
            leans.add(
                    new Leans(
                            name(new Side.With(tie)),
                            all.stream()
                                    .filter(each -> each.tie() == tie)
                                    .map(StrengthsView::how)
                                    .toList()));
        return leans;
    }

    private static How how(Leaning it) {
        return new How(
                name(new Side.By(it.channel())),
                Odds.of(it.answer().low(), it.answer().mid(), it.answer().high()),
                it.tries() == 0 ? "a guess" : it.tries() == 1 ? "1 try" : it.tries() + " tries");
    }

    private static String name(Side side) {
        return switch (side) {
            case Side.By(var channel) ->
                    switch (channel) {
                        case CALL -> "Calls";
                        case VIDEO -> "Video calls";
                        case IN_PERSON -> "Face to face";
                        case EVENT -> "Events";
                        case MESSAGE, REACTION, BULK -> "Messages";
                    };
            case Side.With(var tie) ->
                    switch (tie) {
                        case STRANGER, BLOCKED -> "People not met yet";
                        case ACTIVE -> "Active ties";
                        case DORMANT -> "Dormant ties";
                        case PASSIVE -> "Passive ties";
                    };
        };
    }

    private static String tie(Side side) {
        return side instanceof Side.With(var tie) ? tie == Tie.PASSIVE ? "passive" : "active" : "";
    }

    private static String results(long results) {
        return results == 0 ? "no next step yet" : count(results, "next step");
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String hours(double hours) {
        if (hours < 1) return Math.round(hours * 60) + " min";
        return number(hours).replace(".0", "") + " h";
    }

    private static int hundred(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }

    static String number(double value) {
        return String.format(
                Locale.ROOT, value < .095 ? "%.2f" : value < 9.95 ? "%.1f" : "%.0f", value);
    }
}
