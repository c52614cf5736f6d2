package pavement.ties;

import pavement.book.Stage;

/// What a stage lets one expect before anything has happened (SCIENCE A4).
final class Stages {
    private Stages() {}

    /// The share of contact that is sought on purpose with people met there.
    static double deliberate(Stage.Kind met) {
        return switch (met) {
            case WORK -> .15;
            case FAMILY -> .2;
            case CLIENT -> .4;
            // Nothing is known, so neither side is favoured.
            case SCHOOL, UNKNOWN -> .5;
            case EVENT -> .85;
            case ONLINE, COFFEE_SHOP, BOOKSTORE, SANDWICH_SHOP, STREET, PLACE -> .9;
            case INTRODUCTION, MEETING -> .95;
            case COLD_CALL, COLD_MESSAGE -> .98;
        };
    }

    static double share(double deliberate, double copresent, double expected) {
        return (deliberate + 2 * expected) / (deliberate + copresent + 2);
    }

    static boolean active(boolean before, double share) {
        // A hair of tolerance: .55 is .55 however the sums were rounded.
        return before ? share > .45 + 1e-9 : share >= .55 - 1e-9;
    }

    static String words(Stage.Kind met) {
        return switch (met) {
            case WORK -> "met at work";
            case FAMILY -> "family";
            case CLIENT -> "met through the job";
            case SCHOOL -> "met at school";
            case EVENT -> "met at an event";
            case ONLINE -> "met online";
            case COFFEE_SHOP -> "met in a coffee shop";
            case BOOKSTORE -> "met in a bookstore";
            case SANDWICH_SHOP -> "met in a sandwich shop";
            case STREET -> "met on the street";
            case PLACE -> "met by chance";
            case INTRODUCTION -> "met through an introduction";
            case MEETING -> "met at a set-up meeting";
            case COLD_CALL -> "met by a cold call";
            case COLD_MESSAGE -> "met by a cold message";
            case UNKNOWN -> "where you met is not written down";
        };
    }
}
