package pavement.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the owner was told about whether two people know each other (SCIENCE E1). What a note, a
/// meeting or an introduction shows already is no fact of its own.
///
/// @param one who told it, or handed the list over; `other` whom it is about
/// @param said the sentence it rests on; may be empty
/// @param on since when it is so, as far as that is known; else the day it was told
/// @param by the list it stood on, which can be taken back as one piece
public record Known(
        KnownId id,
        PersonId one,
        PersonId other,
        How how,
        String said,
        LocalDate on,
        Optional<ImportId> by)
        implements Fact {
    public enum How {
        /// "Anna knows Ben."
        SAID,
        /// He stands on a list that the one handed over.
        HANDED,
        /// "I don't know her": beats whatever else speaks for it, for good.
        DENIED
    }

    public Known {
        said = said.strip();
        if (one.equals(other)) throw new IllegalArgumentException("everybody knows himself");
    }

    public boolean joins(PersonId a, PersonId b) {
        return one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a);
    }

    /// The same of others.
    public Known between(PersonId one, PersonId other) {
        return new Known(id, one, other, how, said, on, by);
    }

    public Known saying(String said) {
        return new Known(id, one, other, how, said, on, by);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.KNOWN, id.value());
    }

    @Override
    public List<PersonId> about() {
        return List.of(one, other);
    }
}
