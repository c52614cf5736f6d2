package pavement.book;

import java.time.LocalDate;
import java.util.Optional;

/// How the tie was made: on which stage, when, and through whom.
public record Met(Stage stage, Optional<LocalDate> on, Optional<PersonId> through) {
    public static final Met UNKNOWN = new Met(Stage.UNKNOWN, Optional.empty(), Optional.empty());

    public static Met at(Stage stage) {
        return new Met(stage, Optional.empty(), Optional.empty());
    }
}
