package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.blocks.Eased;
import pavement.book.Comfort;
import pavement.http.Form;

/// How at ease he was: the seven taps of the page on the eleven steps of the book, and in words.
final class Ease {
    private static final List<Integer> STEPS = List.of(0, 2, 3, 5, 7, 8, 10);

    private Ease() {}

    static Comfort of(Form form) {
        return new Comfort(
                form.whole("before", 1, 7).map(tap -> STEPS.get(tap - 1)),
                form.whole("after", 1, 7).map(tap -> STEPS.get(tap - 1)));
    }

    /// The tap nearest to what is kept; 0 for none.
    static int tap(Optional<Integer> kept) {
        return kept.map(Ease::tap).orElse(0);
    }

    private static int tap(int kept) {
        var nearest = 0;
        for (var i = 1; i < STEPS.size(); i++)
            if (Math.abs(STEPS.get(i) - kept) < Math.abs(STEPS.get(nearest) - kept)) nearest = i;
        return nearest + 1;
    }

    /// "At ease 4, then 6."; empty when he was not asked.
    static String said(Comfort comfort) {
        if (comfort.before().isPresent() && comfort.after().isPresent())
            return "At ease " + tap(comfort.before()) + ", then " + tap(comfort.after()) + ".";
        return comfort.after()
                .map(after -> "At ease " + tap(after) + " after.")
                .or(() -> comfort.before().map(before -> "At ease " + tap(before) + " before."))
                .orElse("");
    }

    /// How it stands in blocks of a kind, never without what was left out (SCIENCE F4): few answers
    /// as they are, more of them as their middle and how far they reach.
    static List<String> beside(Eased eased) {
        if (eased.silent()) return skipped(eased).stream().toList();
        var lines = new ArrayList<String>();
        if (!eased.before().isEmpty()) lines.add("Before: " + answers(eased.before()));
        if (!eased.after().isEmpty()) lines.add("After: " + answers(eased.after()));
        lines.add(
                skipped(eased)
                        .orElse(
                                "Nothing of it was on a list or in a plan, so nothing could be skipped."));
        return List.copyOf(lines);
    }

    private static String answers(List<Integer> kept) {
        var taps = kept.stream().map(Ease::tap).toList();
        if (taps.size() < Eased.ENOUGH)
            return taps.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " of 7. Too few to sum up.";
        var sorted = taps.stream().sorted().toList();
        return "usually %d of 7 (%d to %d, said %d times)."
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.getFirst(),
                        sorted.getLast(),
                        sorted.size());
    }

    private static Optional<String> skipped(Eased eased) {
        var parts = new ArrayList<String>();
        var own = eased.avoided();
        if (own.planned() > 0) parts.add(own.skipped() + " of " + own.planned() + " such");
        var plan = eased.plan();
        if (plan.planned() > 0)
            parts.add(plan.skipped() + " of " + plan.planned() + " moves of the plan");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Planned, then skipped: " + String.join(", ", parts) + ".");
    }
}
