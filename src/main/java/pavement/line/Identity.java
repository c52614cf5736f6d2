package pavement.line;

import java.util.List;
import pavement.book.Name;
import pavement.book.Person;

/// Who a name in a line may be.
public sealed interface Identity {
    record Known(Person person) implements Identity {}

    /// Several people are called so; the one met last comes first.
    record OneOf(List<Person> choices) implements Identity {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /// Nobody in the book is called so.
    ///
    /// @param organisation where he is from, if the line said it
    record Fresh(Name name, String organisation) implements Identity {}

    /// What to call him in a sentence.
    default String shown() {
        return switch (this) {
            case Known(var person) -> person.name().full();
            case OneOf(var choices) -> choices.getFirst().name().full();
            case Fresh(var name, _) -> name.full();
        };
    }
}
