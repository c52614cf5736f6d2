package pavement.find;

import java.time.LocalDate;
import java.util.Optional;
import pavement.book.PersonId;

/// Something written about a person that may prove that he can.
///
/// @param text as it was written
/// @param on when that was
/// @param told who told it; empty when the owner wrote it himself
public record Line(
        PersonId who, Source source, String text, LocalDate on, Optional<PersonId> told) {
    public enum Source {
        /// What he offers, said outright.
        OFFER,
        /// From a talk, with him or about him.
        TALK,
        NOTE,
        /// Read out of his job, and so a guess.
        TITLE,
        TAGS
    }

    boolean guessed() {
        return switch (source) {
            case TITLE, TAGS -> true;
            case OFFER, TALK, NOTE -> false;
        };
    }
}
