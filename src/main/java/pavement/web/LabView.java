package pavement.web;

import java.util.List;
import java.util.Optional;

/// Experiments: what runs, what ended, and what was merely observed beside them.
///
/// @param lede what it all rests on
/// @param observed empty while nothing was tried
/// @param room whether another may be started
record LabView(
        String lede,
        Optional<Observed> observed,
        List<Card> running,
        List<Finished> finished,
        boolean room) {
    /// What was merely observed.
    ///
    /// @param hours what an hour brings, by channel
    record Observed(ClaimView.Judged lead, StrengthsView.Table hours) {}

    /// One that runs, or its own page.
    ///
    /// @param about what counts, and how it is drawn
    /// @param day "day 12"
    /// @param words the verdict, `next` what would settle it, `stop` the rule given on day one
    /// @param left "61 of 80 pairs", `ahead` how long it may take
    /// @param coming what the lots of now say, in sentences
    /// @param keep what keeping an arm would change
    record Card(
            String id,
            String question,
            String about,
            String day,
            boolean running,
            List<ArmLine> arms,
            List<Plots.Mark> axis,
            String words,
            String next,
            String stop,
            int drawn,
            int pairs,
            String left,
            String ahead,
            List<String> coming,
            List<Keep> keep,
            boolean settled) {}

    /// @param plot empty below ten tries, of which each is a dot then
    /// @param counts "8 of 31"
    /// @param said all of it in a sentence
    record ArmLine(
            String letter,
            String text,
            boolean quoted,
            Optional<Plots.Plot> plot,
            List<Plots.Dot> dots,
            String counts,
            String said) {}

    record Keep(int arm, String label, String changes) {}

    record Finished(String id, String question, String result, String state) {}

    /// The whole of one experiment.
    ///
    /// @param notes pairs that are left out, lots that were not followed
    /// @param chart the evidence after each pair that closed
    /// @param wins the share of decided pairs, in words with its range
    /// @param form to edit it with while it runs
    record One(
            Card card,
            String result,
            List<String> notes,
            Optional<Chart> chart,
            String wins,
            List<Row> rows,
            int more,
            Optional<Edited> form) {}

    /// @param sentence the finding
    /// @param bar height of twenty, in pixels from the top
    record Chart(String sentence, String bar, List<Point> points, String from, String until) {}

    /// @param fromX and `fromY` the point before
    record Point(String fromX, String fromY, String x, String y) {}

    /// One pair in words.
    record Row(String number, String drawn, List<String> arms, String state) {}

    record Edited(String question, List<String> arms, boolean words, String pairs) {}
}
