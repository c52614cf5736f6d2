package pavement.web;

import pavement.book.Comfort;

/// How at ease he was, in words.
final class Ease {
    private Ease() {}

    /// "At ease 4, then 6."; empty when he was not asked.
    static String said(Comfort comfort) {
        if (comfort.before().isPresent() && comfort.after().isPresent())
            return "At ease " + comfort.before().get() + ", then " + comfort.after().get() + ".";
        return comfort.after()
                .map(after -> "At ease " + after + " after.")
                .or(() -> comfort.before().map(before -> "At ease " + before + " before."))
                .orElse("");
    }
}
