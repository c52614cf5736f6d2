package pavement.web;

import java.util.List;
import pavement.book.Introduction;
import pavement.book.Introduction.What;

/// What the owner taps on an introduction; one tap may tell of several steps that came at once.
enum Tapped {
    ASKED_ONE,
    ONE_AGREED,
    ONE_REFUSED,
    ASKED_OTHER,
    OTHER_AGREED,
    OTHER_REFUSED,
    MADE,
    MET,
    REMINDED,
    DROPPED,
    /// The broker asked, heard a yes and made it known, all before the owner knew.
    INTRODUCED_US;

    private List<What> steps() {
        return switch (this) {
            case ASKED_ONE -> List.of(What.ASKED_ONE);
            case ONE_AGREED -> List.of(What.ONE_AGREED);
            case ONE_REFUSED -> List.of(What.ONE_REFUSED);
            case ASKED_OTHER -> List.of(What.ASKED_OTHER);
            case OTHER_AGREED -> List.of(What.OTHER_AGREED);
            case OTHER_REFUSED -> List.of(What.OTHER_REFUSED);
            case MADE -> List.of(What.MADE);
            case MET -> List.of(What.MET);
            case REMINDED -> List.of(What.REMINDED);
            case DROPPED -> List.of(What.DROPPED);
            case INTRODUCED_US ->
                    List.of(What.ONE_AGREED, What.ASKED_OTHER, What.OTHER_AGREED, What.MADE);
        };
    }

    /// Those that have not happened yet; one that comes again and again is never done with.
    List<What> steps(Introduction it) {
        return steps().stream()
                .filter(step -> this != INTRODUCED_US || it.when(step).isEmpty())
                .toList();
    }
}
