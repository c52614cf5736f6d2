package pavement.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.Comparator;

/// In which order people are listed.
public enum Order {
    /// Best fit first; by name where nothing was typed.
    BEST,
    NAME,
    /// Longest silence first; those never talked with last.
    SILENCE,
    /// Last talk first.
    TALK,
    /// Newest in the book first.
    NEW;

    private static final Comparator<Row> BY_NAME =
            comparing((Row row) -> row.standing().name())
                    .thenComparing(row -> row.person().id().value());

    /// No two people are equal in it.
    Comparator<Row> comparator() {
        return switch (this) {
            case BEST, NAME -> BY_NAME;
            case SILENCE ->
                    comparingLong((Row row) -> row.last(Long.MAX_VALUE)).thenComparing(BY_NAME);
            case TALK ->
                    comparingLong((Row row) -> row.last(Long.MIN_VALUE))
                            .reversed()
                            .thenComparing(BY_NAME);
            case NEW ->
                    comparing((Row row) -> row.person().origin().since())
                            .reversed()
                            .thenComparing(BY_NAME);
        };
    }
}
