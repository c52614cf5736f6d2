package pavement.web;

import java.util.Optional;
import java.util.UUID;

/// What is around every page.
///
/// @param title of the browser's tab
/// @param page the class of `body`, by which the stylesheet knows the page ("p-today")
/// @param here the entry of the navigation this page belongs to
/// @param token for the forms of the page
/// @param toast what was just done, with its undo
/// @param keys whether shortcuts of one key are on
/// @param sample whether the book holds made-up people
/// @param block the clock of the running block, if one runs
/// @param question what the talk just logged is asked about, once
/// @param whichDeal of several open ones the talk just logged was about
/// @param foot where things are kept, or what went wrong with keeping them
/// @param version of the product, so that style and script of an older one are not used
record Shell(
        String title,
        String page,
        Nav here,
        String token,
        Optional<Toast> toast,
        boolean keys,
        boolean sample,
        Optional<BlockBar> block,
        Optional<AskPage.Question> question,
        Optional<WhichDeal.Question> whichDeal,
        String foot,
        String version) {
    enum Nav {
        TODAY,
        PEOPLE,
        FIND,
        LOG,
        WINWIN,
        PIPELINE,
        EXPERIMENTS,
        REVIEW,
        MAP,
        IMPORT,
        SETTINGS,
        NOWHERE
    }

    /// @param batch what `Undo` takes back; empty when it cannot be taken back
    /// @param more one thing in return for a save, in a sentence; may be empty
    /// @param again whether that was an undo, so that the button does it again
    record Toast(String said, Optional<UUID> batch, String more, boolean again) {
        Toast(String said, Optional<UUID> batch, String more) {
            this(said, batch, more, false);
        }
    }

    boolean at(Nav nav) {
        return here == nav;
    }

    /// Whether the page stands behind "More" on a phone, whose bar has room for five.
    boolean more() {
        return switch (here) {
            case WINWIN, PIPELINE, EXPERIMENTS, REVIEW, MAP, IMPORT, SETTINGS -> true;
            case TODAY, PEOPLE, FIND, LOG, NOWHERE -> false;
        };
    }
}
