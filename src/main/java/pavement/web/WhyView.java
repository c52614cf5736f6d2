package pavement.web;

import java.util.List;
import java.util.Optional;

/// Why somebody is in the plan of today, or is not.
///
/// @param heading "Call Ada King" for a move, else the name
/// @param where in a word where he stands with today
/// @param sentence the rule or number that decided
/// @param why the sentence of the move; empty for who is not in
/// @param overruled the rule that holds although he is in; empty without one
/// @param ours what he is reckoned at; empty for who is not weighed
/// @param beside the last that got in, for comparison
/// @param doing what can be done about it
record WhyView(
        String id,
        String initials,
        String tie,
        String name,
        String heading,
        String where,
        String sentence,
        String why,
        String overruled,
        Optional<Numbers> ours,
        Optional<Beside> beside,
        List<String> learned,
        Doing doing) {
    /// One column of numbers.
    record Numbers(
            Odds odds,
            String chance,
            String gain,
            String gainNote,
            String minutes,
            String minutesNote,
            String score,
            String scoreNote) {}

    record Beside(String id, String name, Numbers numbers) {}

    /// @param open whether he can be put in by hand
    /// @param instead who would make room; empty when nobody can
    /// @param back whether he is set aside and can be brought back
    /// @param swap whether others can be had in his place
    record Doing(boolean open, Optional<Beside> instead, boolean back, boolean swap) {}

    /// What the page holds besides one answer.
    ///
    /// @param answer empty before somebody is chosen
    /// @param typed what was looked for
    record Page(Optional<WhyView> answer, String typed, List<Found> found, boolean none) {}

    record Found(String id, String name, String what) {}

    /// Who could come instead.
    ///
    /// @param id of the one who goes
    record Instead(String id, String name, String minutes, List<Other> others) {}

    record Other(
            String id,
            String initials,
            String tie,
            String what,
            String about,
            String why,
            Odds odds,
            String minutes) {}
}
