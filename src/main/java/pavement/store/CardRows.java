package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import pavement.book.Card;
import pavement.book.PersonId;

/// Cards as they came.
final class CardRows {
    private static final String ONE = "select octets from card where owner = ? and person = ?";

    private static final String KEEP =
            """
            insert into card (owner, person, octets)
            values (?, ?, ?)
                on conflict (owner, person) do update
               set octets = excluded.octets
            """;

    private static final String REMOVE = "delete from card where owner = ? and person = ?";

    private CardRows() {}

    static Optional<Card> card(Sql db, long owner, PersonId person) throws SQLException {
        return db.first(
                ONE,
                put -> put.big(owner).id(person.value()),
                row -> new Card(person, row.octets()));
    }

    static void keep(Sql db, long owner, Collection<Card> cards) throws SQLException {
        db.each(
                KEEP,
                cards,
                (put, card) -> put.big(owner).id(card.person().value()).octets(card.octets()));
    }

    static void remove(Sql db, long owner, Collection<PersonId> people) throws SQLException {
        db.each(REMOVE, people, (put, person) -> put.big(owner).id(person.value()));
    }
}
