package pavement.web;

import java.util.List;
import java.util.Optional;

/// How a deal came about, drawn as a chain: from the place of the first conversation through every
/// hand to the money. Drawn by `origin.jte` on any page.
///
/// @param heading "How Omar became a customer"
/// @param stops empty when nothing is known of how it began
record OriginView(String heading, List<Stop> stops) {
    /// @param look "" for who came before, "won", or "next2" for who may be next
    /// @param plate the stage; `who` somebody; otherwise `name` stands alone
    record Stop(
            String look,
            Optional<Looks.Plate> plate,
            Optional<Who> who,
            String name,
            String said) {}

    record Who(String id, String initials, String tie, String name) {}
}
