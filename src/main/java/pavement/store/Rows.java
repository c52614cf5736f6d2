package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Fact;

/// How one kind of fact becomes rows and comes back. `FactsLaw` holds for every kind: what was
/// saved is what is read.
interface Rows<F extends Fact> {
    void save(Sql db, long owner, long version, Collection<F> facts) throws SQLException;

    /// Takes away the parts of facts that are there and are about to be saved anew.
    default void clear(Sql db, long owner, Collection<UUID> ids) throws SQLException {}

    void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException;

    /// Written after `version`; -1 gives all there are, in no order.
    List<F> since(Sql db, long owner, long version) throws SQLException;
}
