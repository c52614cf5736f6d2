package pavement.search;

import java.util.Locale;
import java.util.Optional;
import pavement.book.Outcome;
import pavement.book.Stage;
import pavement.book.Tie;

/// The words typed for ties, stages and steps.
final class Words {
    private Words() {}

    static String of(Tie tie) {
        return switch (tie) {
            case ACTIVE -> "active";
            case PASSIVE -> "passive";
            case DORMANT -> "dormant";
            case STRANGER -> "not met";
            case BLOCKED -> "do not contact";
        };
    }

    static String of(Stage.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case NO_ANSWER -> "no answer";
            case NOT_FOR_THEM -> "not for them";
            case TALKED -> "talked";
            case NEXT_STEP -> "next step";
            case HELP -> "help";
            case SALE -> "sale";
        };
    }

    static Optional<Tie> tie(String word) {
        if (word.equals("stranger")) return Optional.of(Tie.STRANGER);
        if (word.equals("blocked")) return Optional.of(Tie.BLOCKED);
        for (var tie : Tie.values()) if (of(tie).equals(spaced(word))) return Optional.of(tie);
        return Optional.empty();
    }

    static Optional<Stage.Kind> kind(String word) {
        if (word.equals("coffee")) return Optional.of(Stage.Kind.COFFEE_SHOP);
        for (var kind : Stage.Kind.values())
            if (of(kind).equals(spaced(word))) return Optional.of(kind);
        return Optional.empty();
    }

    static Optional<Outcome> outcome(String word) {
        if (word.equals("customer")) return Optional.of(Outcome.SALE);
        for (var outcome : Outcome.values())
            if (of(outcome).equals(spaced(word))) return Optional.of(outcome);
        return Optional.empty();
    }

    private static String spaced(String word) {
        return word.replace('-', ' ').replace('_', ' ');
    }
}
