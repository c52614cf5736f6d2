package pavement.review;

import java.util.List;
import pavement.evidence.Finding;
import pavement.evidence.Label;

/// One of the numbers that matter.
///
/// @param now of the week, `lately` of the last four with this one, oldest first
/// @param usual what a week holds, going by those; it carries its range and its n
/// @param more what belongs beside it; may be empty
public record Figure(String name, String now, List<String> lately, Finding usual, String more) {
    public Figure {
        lately = List.copyOf(lately);
    }

    /// What is usual, with its range, in words.
    public String range() {
        return usual.label() == Label.NO_DATA ? "nothing to go by" : usual.sentence();
    }
}
