package pavement.lab;

import pavement.book.Stage;

/// Stages in sentences.
final class Words {
    private Words() {}

    /// "Met at Blue Bottle", or by the kind of stage where no place is written down.
    static String place(Stage stage) {
        if (!stage.place().isEmpty()) return "People from " + stage.place();
        return switch (stage.kind()) {
            case COFFEE_SHOP -> "People from coffee shops";
            case BOOKSTORE -> "People from bookstores";
            case SANDWICH_SHOP -> "People from sandwich shops";
            case STREET -> "People from the street";
            case PLACE -> "People met out and about";
            case EVENT -> "People from events";
            case COLD_CALL -> "People from cold calls";
            case COLD_MESSAGE -> "People from cold messages";
            case INTRODUCTION -> "People you were introduced to";
            case MEETING -> "People from set-up meetings";
            case ONLINE -> "People met online";
            case WORK -> "People from work";
            case CLIENT -> "People met through the job";
            case SCHOOL -> "People from school";
            case FAMILY -> "Family";
            case UNKNOWN -> "People of whom no stage is written down";
        };
    }
}
