package pavement.web;

import java.util.List;
import java.util.Optional;
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
}
