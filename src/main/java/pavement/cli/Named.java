package pavement.cli;

import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;

/// The person meant by an id or a whole name.
final class Named {
    private Named() {}

    static Person in(Book book, String who) {
        var named =
                book.people().stream()
                        .filter(person ->
                                person.id().toString().equalsIgnoreCase(who)
                                        || person.name().full().equalsIgnoreCase(who.strip()))
                        .toList();
        if (named.isEmpty())
            throw new Refusal(
                    "There is nobody with the id or name \"" + who + "\". Try: pavement people");
        if (named.size() > 1)
            throw new Refusal(
                    "Several people are called so. Give an id: "
                            + String.join(
                                    ", ",
                                    named.stream()
                                            .map(Person::id)
                                            .map(PersonId::toString)
                                            .toList()));
        return named.getFirst();
    }
}
