package pavement.web;

import java.util.List;
import java.util.Optional;

/// The pipeline as it is drawn.
///
/// @param board cards in columns, and not rows
/// @param only the name of the one step that is shown; empty for all
/// @param funnel how many came how far; empty on the board and where one step is shown
/// @param said what another device did meanwhile; empty when nothing
/// @param asked talks that told of a deal, and nobody knows of which
/// @param empty no deal was ever written down
record PipelineView(
        String lede,
        boolean board,
        String only,
        List<Funnel.Step> funnel,
        List<Group> groups,
        List<Choice> steps,
        Optional<Ask> ask,
        String said,
        Rail rail,
        List<WhichDeal.Question> asked,
        boolean empty) {
    /// The deals of a step.
    ///
    /// @param total "4, $1,310 a month"
    /// @param more that are not shown
    /// @param over those in it are not open any more
    record Group(
            String id,
            String name,
            String total,
            List<DealDrawing.Row> rows,
            int more,
            boolean lost,
            boolean over) {}

    record Choice(String id, String name) {}

    /// The one thing asked after a card was moved or done.
    ///
    /// @param lost why it was lost, and not what comes next
    record Ask(DealDrawing.Row deal, boolean lost, List<String> reasons) {}

    /// @param home all open ones in his own currency; empty when there is only that
    /// @param missing rates that are not typed
    record Rail(
            String open,
            String home,
            String customers,
            String missing,
            List<DealDrawing.Row> quiet,
            int organisations) {}

    /// Where a form of this page comes back to.
    String back() {
        return board ? "board" : "list";
    }
}
