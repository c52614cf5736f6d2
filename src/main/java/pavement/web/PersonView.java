package pavement.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A person's page, ready to be drawn.
///
/// @param called the name to use in a sentence
/// @param told the tie in a word, `reason` why in a sentence
/// @param met how they met: "met 12 Mar, through Dana"
/// @param steps what is promised or fixed, the nearest first
/// @param sums "9 talks, 4 h 10 min"
/// @param deals the open ones first
/// @param aside until when the plan leaves this person alone; empty when it does not
record PersonView(
        String id,
        String initials,
        String name,
        String called,
        String what,
        String tie,
        String told,
        String reason,
        String overruled,
        boolean blocked,
        Optional<Looks.Plate> plate,
        String met,
        Optional<Through> through,
        Ways ways,
        List<Step> steps,
        Wishes wishes,
        List<Talk> talks,
        int more,
        String sums,
        Near near,
        Help help,
        List<ReachLine> reaches,
        List<Fact> facts,
        String note,
        String cadence,
        Trail trail,
        Optional<String> aside,
        List<DealDrawing.Row> deals) {
    /// The next step, a promise or an appointment.
    Optional<Step> next() {
        return steps.stream().findFirst();
    }

    /// The other promises.
    List<Step> promises() {
        return steps.stream().skip(1).filter(step -> !step.promise().isEmpty()).toList();
    }

    /// What they need and offer, and what notes and the title say of it that is not answered yet.
    record Wishes(List<Swap> swaps, List<WinWinView.Proposal> proposals) {}

    record Through(String id, String name) {}

    /// @param said how close the two are, `bridged` whom one reaches only through them, in
    ///   sentences
    record Near(List<String> said, List<String> bridged) {}

    /// Something promised or fixed.
    ///
    /// @param promise its id; empty for an appointment
    /// @param when "Thu 16 Oct 09:00", "was Friday"
    /// @param due as a date input takes it
    record Step(String promise, String what, String when, boolean late, boolean mine, String due) {}

    /// A need or an offer of theirs, and what stands across from it.
    ///
    /// @param knot of the drawing: fit, both or none
    /// @param across what the owner, or somebody he knows, has or needs
    /// @param introduce where the two are introduced; empty when it is the owner's own
    /// @param marks "guessed", "paused"
    record Swap(
            String id,
            String side,
            String what,
            String knot,
            String told,
            String across,
            String href,
            String introduce,
            List<String> marks) {}

    /// One encounter.
    ///
    /// @param tie drawn solid or dashed, as it stood then
    record Talk(
            String id,
            String when,
            String day,
            String tie,
            String how,
            Optional<Looks.Plate> plate,
            String minutes,
            String outcome,
            String note,
            String ease,
            String with) {}

    /// @param said "About even." and the like
    /// @param turns what happened, the newest first: "You: the names of four tenants, 17 Jun"
    record Help(int given, int got, String said, List<String> turns) {
        /// Bars of the picture, at most five a side, as the percent at which each starts.
        List<String> you() {
            return bars(given, -1);
        }

        List<String> them() {
            return bars(got, 1);
        }

        private static List<String> bars(int count, int side) {
            return IntStream.range(0, Math.min(count, 4))
                    .mapToObj(bar ->
                            String.format(
                                    Locale.ROOT,
                                    "%.1f%%",
                                    side > 0 ? 51 + 10.4 * bar : 39.6 - 10.4 * bar))
                    .toList();
        }
    }

    /// @param href how it is reached from here; empty when it cannot be
    record ReachLine(String label, String value, String href) {}

    record Fact(String label, String value) {}

    /// What led here, some of which can be taken back.
    ///
    /// @param merged who went into them, newest first
    /// @param origins of the deals they had a hand in
    record Trail(List<Past> past, List<Merged> merged, List<OriginView> origins) {}

    /// Somebody who was made one with them, and can be two again.
    record Merged(String id, String name, String when) {}

    /// What was done about them lately.
    ///
    /// @param batch to take back; empty when it no longer can be
    record Past(String when, String title, String batch) {}
}
