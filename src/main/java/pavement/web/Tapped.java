package pavement.web;

import java.util.ArrayList;
import java.util.List;
import pavement.book.Introduction;
import pavement.book.Introduction.What;

/// What the owner taps on an introduction; one tap may tell of several steps that came at once.
enum Tapped {
    ASKED_ONE(What.ASKED_ONE),
    ONE_AGREED(What.ONE_AGREED),
    ONE_REFUSED(What.ONE_REFUSED),
    ASKED_OTHER(What.ASKED_OTHER),
    OTHER_AGREED(What.OTHER_AGREED),
    OTHER_REFUSED(What.OTHER_REFUSED),
    MADE(What.MADE),
    MET(What.MET),
    REMINDED(What.REMINDED),
    DROPPED(What.DROPPED),
    /// The broker asked, heard a yes and made it known, all before the owner knew.
    INTRODUCED_US(What.ONE_AGREED, What.ASKED_OTHER, What.OTHER_AGREED, What.MADE);

    private final List<What> steps;

    Tapped(What... steps) {
        this.steps = List.of(steps);
    }

    /// Those that have not happened yet.
    List<What> steps(Introduction it) {
        if (this != INTRODUCED_US) return steps;
        var left = new ArrayList<What>();
        for (var step : steps) if (it.when(step).isEmpty()) left.add(step);
        return left;
    }
}
