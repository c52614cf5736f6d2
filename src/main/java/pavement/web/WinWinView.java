package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who can help whom, as the page says it.
///
/// @param view which of the three: "board", "theirs" or "needs"
/// @param theirs how many needs and offers of others are open
/// @param empty nobody has said anything yet
/// @param nothing why no match stands there; empty when one does
/// @param proposals what his notes say and he has not answered
/// @param unread how many notes were not read yet, in a sentence; may be empty
/// @param budget how many introductions there is room for this week, in a sentence
/// @param came what came of introductions, in a sentence; may be empty
/// @param more the rest of what is listed; empty when all of it is there
/// @param learned what his refusals and introductions taught, each a sentence
record WinWinView(
        String view,
        boolean empty,
        int theirs,
        List<Own> needs,
        List<Own> offers,
        Many withYou,
        Many simply,
        Many canHelp,
        Many between,
        Many oneWay,
        List<Circle> circles,
        String nothing,
        List<Proposal> proposals,
        String unread,
        List<Intro> introductions,
        int waiting,
        String budget,
        String came,
        List<String> learned,
        List<Listed> listed,
        Optional<Deed> more) {
    /// One of the owner's own.
    ///
    /// @param meta who could serve it, or who said he needs it
    /// @param find looks for whoever could in all that is written; empty where somebody is found
    record Own(String id, String what, String meta, String find) {}

    /// The first of a list.
    record Many(List<Match> shown, int all) {
        String more() {
            return shown.size() < all ? shown.size() + " of " + all : "";
        }

        String href() {
            var whole = WinWinDrawing.LISTED;
            return "/winwin?n=" + (shown.size() < whole ? whole : shown.size() + whole);
        }
    }

    /// One line that ties two sides.
    ///
    /// @param knot "both" or "fit"
    /// @param now among the introductions to make first
    /// @param note when it was said, and why words meet
    record Match(
            String knot, boolean now, Side one, Side other, Deed deed, List<String> note, No no) {
        Match noted(String more) {
            var notes = new ArrayList<>(note);
            notes.add(more);
            return new Match(knot, now, one, other, deed, notes, no);
        }

        String told() {
            return knot.equals("both") ? "Both gain" : "Fits one way";
        }
    }

    /// @param href to the person; empty for the owner
    record Side(String href, String initials, String tie, String name, List<Say> says) {}

    /// @param verb "needs", "offers"
    /// @param marks "guessed", "between you two"
    record Say(String verb, List<Proof.Piece> what, List<String> marks) {}

    /// What to do about it, in one tap.
    record Deed(String label, String href) {}

    /// What declining it says.
    record No(String one, String other, String need, String offer) {}

    /// Help that goes round.
    record Circle(List<String> steps, Deed first) {}

    /// Read in a note or a title, and not answered yet.
    ///
    /// @param sentence it was read from
    record Proposal(
            String id, String person, String name, String verb, String what, String sentence) {}

    /// An introduction under way.
    ///
    /// @param mine the next step is the owner's
    record Intro(
            String id,
            Face one,
            Face other,
            String left,
            String dot,
            String right,
            String said,
            boolean mine) {}

    record Face(String initials, String tie, String name) {}

    /// One need or offer of the other views, with what serves it best.
    record Listed(String id, Side side, String since, Optional<Match> best, int more) {}
}
