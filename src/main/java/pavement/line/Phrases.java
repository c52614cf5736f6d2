package pavement.line;

import java.time.LocalDate;
import java.util.Optional;

/// Date phrases made of several parts ("a week from Friday", "the day after Christmas"). A reader
/// that has no library for them leaves them in the note; they are read again where there is one.
@FunctionalInterface
public interface Phrases {
    Optional<LocalDate> day(String phrase, LocalDate today);

    /// Knows none.
    Phrases NONE = (_, _) -> Optional.empty();
}
