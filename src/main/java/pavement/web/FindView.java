package pavement.web;

import java.util.List;
import java.util.Optional;

/// The person who can, ready to be drawn.
///
/// @param counted "4 people, 412 searched, all on this computer"
/// @param near how many stand how far, to choose from
/// @param more the rest of the results; empty when all are there
/// @param kept the owner's own needs, watched
record FindView(
        String typed,
        boolean asked,
        List<Chip> chips,
        String counted,
        List<Near> near,
        List<Result> results,
        Optional<Link> more,
        Optional<Pane> pane,
        List<Connector> connectors,
        boolean keepable,
        List<Kept> kept) {
    /// @param without the address of the page without it
    record Chip(String icon, String word, String without) {}

    record Near(String label, int count, String href, boolean chosen) {}

    /// @param proof the sentence, in pieces, `source` where it comes from
    /// @param odds empty when nobody leads there
    record Result(
            int rank,
            String name,
            String what,
            String href,
            boolean current,
            List<Proof.Piece> proof,
            String source,
            String pathLabel,
            List<Hop> hops,
            Optional<Odds> odds,
            String reason,
            String ask) {}

    /// @param label over the line to him
    record Hop(
            String label,
            boolean active,
            boolean thin,
            String initials,
            String tie,
            String called) {}

    /// What is asked of whom.
    ///
    /// @param person the page of the one who can
    /// @param resting why the broker should be helped first; empty when he may be asked
    /// @param say the address with what he could get said too; empty when there is nothing
    /// @param over the first broker; empty when he is asked himself
    /// @param log the address to write down that he was asked
    record Pane(
            String title,
            String person,
            String who,
            String over,
            Drawn drawn,
            List<Gets> gets,
            Letter letter,
            List<Link> by,
            Link shorter,
            Optional<Link> say,
            String resting,
            String hint,
            String reason,
            List<Link> others,
            String log) {}

    record Link(String label, String href, boolean chosen) {}

    record Gets(String who, String what) {}

    record Connector(String name, String href, String why) {}

    /// @param fresh who fits and was written down after it was kept
    record Kept(String what, String href, String said, boolean fresh) {}

    /// The way as a drawing.
    record Drawn(String label, List<Node> nodes, List<Edge> edges) {}

    /// @param look "self", "act" or "un"
    record Node(int x, String look, String initials, String name, String place) {}

    record Edge(int from, int to, String look, int middle, String label) {}
}
