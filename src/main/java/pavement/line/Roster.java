package pavement.line;

import java.util.List;
import java.util.Optional;
import pavement.book.Person;
import pavement.book.Stage;

/// The people and places a line may mean: those of a whole book, or the few a phone carries.
public sealed interface Roster permits Names, Handful {
    /// Somebody is called so.
    boolean has(String folded);

    /// Who is called so, the one met last first.
    List<Person> called(String folded);

    /// The stage of that name, spelled as the book spells it.
    Optional<Stage> place(String folded);
}
