package pavement.cards;

import java.util.List;
import pavement.book.Job;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.Reach;

/// What a card, or a row of a table, says about somebody.
///
/// @param uid by which the same card is recognised when it comes again; may be empty
public record Contact(
        Name name,
        Job job,
        List<Reach> reaches,
        List<String> tags,
        String note,
        String birthday,
        String uid) {
    public Contact {
        reaches = List.copyOf(reaches);
        tags = List.copyOf(tags);
    }

    /// The part of a person that a card can hold.
    public static Contact of(Person person) {
        return new Contact(
                person.name(),
                person.job(),
                person.reaches(),
                person.tags(),
                person.note(),
                person.birthday(),
                person.origin().uid());
    }
}
