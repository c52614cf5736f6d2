package pavement.lab;

import java.util.Optional;
import pavement.evidence.Comparison;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Gap;

/// One way of comparing two sides.
public sealed interface Measure {
    Of of();

    /// What is counted (SCIENCE B0).
    enum Of {
        /// Attempts that led to a next step.
        ATTEMPT,
        /// People of whom one led to a next step.
        PERSON,
        /// Next steps an hour.
        HOUR,
        /// Points an hour, the other's gain counting as the owner's.
        POINTS,
        /// Money an hour, in whole units of its currency.
        MONEY
    }

    /// @param currency of money; empty otherwise
    record Weighed(Of of, String currency, Side one, Side other, Versus versus)
            implements Measure {}

    /// What cannot be said, and why.
    record Withheld(Of of, String reason) implements Measure {}

    /// One side.
    ///
    /// @param counts what was counted, in words ("23 of 96")
    /// @param hits of the finding's n; empty where something else than tries is counted
    /// @param range for the drawing
    /// @param enough whether there is enough to draw anything but dots
    record Side(
            String counts, Optional<Long> hits, Finding finding, Estimate range, boolean enough) {}

    /// The first against the second.
    ///
    /// @param finding by how much the first exceeds the second
    record Versus(Finding finding, Gap gap, Comparison comparison) {}
}
