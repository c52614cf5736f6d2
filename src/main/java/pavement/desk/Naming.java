package pavement.desk;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import pavement.acts.Scrub;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Person;
import pavement.book.PersonId;

/// Whether something that is kept of others names people who are to be erased: a note of before,
/// which said his name and was edited since, would bring it back.
public final class Naming {
    private final List<Scrub> scrubs;

    private Naming(List<Scrub> scrubs) {
        this.scrubs = scrubs;
    }

    /// @param before the book that still has them
    public static Naming of(Book before, Collection<PersonId> people) {
        return new Naming(
                people.stream()
                        .flatMap(id -> before.person(id).stream())
                        .map((Person person) -> Scrub.of(person, before))
                        .toList());
    }

    public boolean in(String text) {
        return scrubs.stream().anyMatch(scrub -> !scrub.elsewhere(text).equals(text));
    }

    /// Whether undoing it this way would bring a name back.
    public boolean in(Change back) {
        return switch (back) {
            case Change.Saved(var fact) -> in(fact.toString());
            case Change.CardKept(var card) -> in(new String(card.octets(), StandardCharsets.UTF_8));
            case Change.Removed _, Change.CardRemoved _, Change.Forgotten _ -> false;
        };
    }
}
