package pavement.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Marks;
import pavement.book.PersonId;

/// What a book remembers of people beside the facts.
final class MarkRows {
    private static final String SAVE =
            """
            insert into mark (owner, person, version, touched, gone, card)
            values (?, ?, ?, ?, ?, ?)
                on conflict (owner, person) do update
               set version = excluded.version, touched = excluded.touched, gone = excluded.gone, card = excluded.card
            """;

    private static final String SINCE =
            "select person, touched, gone, card from mark where owner = ? and version > ?";

    private MarkRows() {}

    /// @param next the book as it will be, whose marks of these people are kept
    static void save(Sql db, long owner, Book next, Set<PersonId> people) throws SQLException {
        var marks = next.marks();
        db.each(
                SAVE,
                people,
                (put, person) ->
                        put.big(owner)
                                .id(person.value())
                                .big(next.version())
                                .maybeBig(Optional.ofNullable(marks.touched().get(person)))
                                .maybeBig(Optional.ofNullable(marks.gone().get(person)))
                                .maybeText(Optional.ofNullable(marks.cards().get(person))));
    }

    /// Marks of the people in `whose`; of nobody else anything changed.
    record News(Set<PersonId> whose, Marks marks) {}

    static News since(Sql db, long owner, long version) throws SQLException {
        var touched = new HashMap<PersonId, Long>();
        var gone = new HashMap<PersonId, Long>();
        var cards = new HashMap<PersonId, String>();
        var whose =
                db.all(
                        SINCE,
                        put -> put.big(owner).big(version),
                        row -> {
                            var person = row.person();
                            row.maybeBig().ifPresent(at -> touched.put(person, at));
                            row.maybeBig().ifPresent(at -> gone.put(person, at));
                            row.maybeText().ifPresent(mark -> cards.put(person, mark));
                            return person;
                        });
        return new News(Set.copyOf(whose), new Marks(touched, gone, cards));
    }
}
