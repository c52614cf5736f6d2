package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Comfort;
import pavement.evidence.Few;
import pavement.lab.Ease;

/// Ease before and after, as it is drawn: a line for each who said both, and their mean from five
/// on.
///
/// @param words what it says, with what was left out beside it
record EasePlot(
        String name,
        String counts,
        List<Slope> slopes,
        Optional<Slope> mean,
        String before,
        String after,
        List<String> words,
        String label) {
    /// Heights of its two ends.
    record Slope(String from, String to) {}

    private static final double BOTTOM = 66;
    private static final double HEIGHT = 58;
    private static final double SURE = .8;

    /// Of one channel, with what was left out of it.
    static EasePlot of(String name, Ease ease, String rises) {
        var drawn = of(name, ease.asked());
        var words = new ArrayList<>(drawn.words());
        if (!rises.isEmpty()) words.add(rises);
        words.add(
                ease.avoided().planned() == 0
                        ? "Nothing of this kind was planned, so nothing can have been skipped."
                        : avoided(ease));
        return new EasePlot(
                name,
                drawn.counts(),
                drawn.slopes(),
                drawn.mean(),
                drawn.before(),
                drawn.after(),
                words,
                drawn.label());
    }

    static EasePlot of(String name, List<Comfort> asked) {
        var both =
                asked.stream()
                        .filter(each -> each.before().isPresent() && each.after().isPresent())
                        .toList();
        var before = mean(both, Comfort::before);
        var after = mean(both, Comfort::after);
        var enough = both.size() >= Few.FIVE;
        return new EasePlot(
                name,
                both.size() == 1 ? "1 answer" : both.size() + " answers",
                both.stream()
                        .map(each -> slope(each.before().orElse(0), each.after().orElse(0)))
                        .toList(),
                enough ? Optional.of(slope(before, after)) : Optional.empty(),
                enough ? number(before) : "",
                enough ? number(after) : "",
                words(both),
                enough
                        ? "%s: ease before %s of 10, after %s."
                                .formatted(name, number(before), number(after))
                        : "%s: %d answers before and after.".formatted(name, both.size()));
    }

    private static List<String> words(List<Comfort> both) {
        if (both.isEmpty()) return List.of();
        if (both.size() < Few.FIVE)
            return List.of("Too few to draw a line through. Ask again at 5.");
        var better =
                both.stream()
                        .filter(each -> each.after().orElse(0) > each.before().orElse(0))
                        .count();
        var relief = Ease.relief(both);
        return List.of(
                "%d of %d felt better after than before: %s points on average (4 in 5: %s to %s)."
                        .formatted(
                                better,
                                both.size(),
                                signed(relief.value()),
                                signed(relief.within().low()),
                                signed(relief.within().high())));
    }

    private static String avoided(Ease ease) {
        var rate = ease.avoidance().within();
        return ease.avoided().planned() < Few.TEN
                ? ease.avoidance().sentence()
                : ease.avoidance().sentence()
                        + " That is %d to %d in 100, four times in five."
                                .formatted(
                                        Math.round(rate.low() * 100),
                                        Math.round(rate.high() * 100));
    }

    /// "Calls: ease before them went up by 1.5 points over 8 tries (…). 88 in 100 that it rises."
    static String rises(Ease ease) {
        var easing = ease.easing();
        if (easing.n() < Few.FIVE) return "";
        var range = easing.gained().within();
        var chance = Math.clamp(Math.round(easing.rises() * 100), 1, 99);
        var how =
                easing.rises() >= SURE
                        ? "It is becoming easier"
                        : easing.rises() <= 1 - SURE ? "It is becoming harder" : "No clear change";
        return "%s: %s points from the first try to try %d (4 in 5: %s to %s), %d in 100 that ease rises."
                .formatted(
                        how,
                        signed(easing.gained().value()),
                        ease.attempts(),
                        signed(range.low()),
                        signed(range.high()),
                        chance);
    }

    private static double mean(List<Comfort> both, Function<Comfort, Optional<Integer>> which) {
        return both.stream().mapToInt(each -> which.apply(each).orElse(0)).average().orElse(0);
    }

    private static Slope slope(double from, double to) {
        return new Slope(y(from), y(to));
    }

    private static String y(double ease) {
        return number(BOTTOM - HEIGHT * ease / 10);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value + 0.0);
    }
}
