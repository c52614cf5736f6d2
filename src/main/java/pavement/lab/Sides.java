package pavement.lab;

import pavement.evidence.Strata;

/// The two sides of a claim, counted.
///
/// @param mine what the attempts of the one are like, and `theirs` of the other
/// @param days of each the attempts that worked, and all
record Sides(
        Arm one, Arm other, Traits mine, Traits theirs, Strata strata, Weeks weeks, Along days) {}
