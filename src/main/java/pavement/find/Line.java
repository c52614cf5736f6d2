package pavement.find;

import java.time.LocalDate;
import java.util.Optional;
import pavement.book.PersonId;

/// Something written about a person that may prove that he can.
///
/// @param text as it was written, and `his` the same with what is not about him left blank
/// @param on when that was
/// @param told who told it; empty when the owner wrote it himself
public record Line(
        PersonId who,
        Source source,
        String text,
        String his,
        LocalDate on,
        Optional<PersonId> told) {
    public enum Source {
        /// What he offers, said outright.
        OFFER,
        /// From a talk, with him or about him.
        TALK,
        NOTE,
        /// He knows one who can, and so is a way there and not the one.
        KNOWS,
        /// Read out of his job, and so a guess.
        TITLE,
        TAGS
    }

    /// Read out of what was written for another purpose (SCIENCE D1): only an offer was said
    /// outright.
    boolean guessed() {
        return switch (source) {
            case TITLE, TAGS, NOTE, TALK, KNOWS -> true;
            case OFFER -> false;
        };
    }

    /// Held to be so until it is written otherwise; it does not fade with the day it was written
    /// on.
    boolean lasting() {
        return switch (source) {
            case TITLE, TAGS -> true;
            case OFFER, TALK, NOTE, KNOWS -> false;
        };
    }
}
