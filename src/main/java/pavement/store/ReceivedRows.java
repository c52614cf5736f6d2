package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Entries of phones that were taken; an id and a moment, and nothing of what they said.
final class ReceivedRows {
    private static final String SAVE =
            """
            insert into received (owner, id, at)
            values (?, ?, ?)
                on conflict (owner, id) do nothing
            """;

    private static final String ONE = "select id from received where owner = ? and id = ?";

    private ReceivedRows() {}

    static void save(Sql db, long owner, UUID entry, Instant at) throws SQLException {
        db.update(SAVE, put -> put.big(owner).id(entry).at(at));
    }

    /// One look-up each: a phone sends a hundred at most.
    static Set<UUID> among(Sql db, long owner, Collection<UUID> entries) throws SQLException {
        var known = new HashSet<UUID>();
        for (var entry : entries)
            db.first(ONE, put -> put.big(owner).id(entry), row -> row.id()).ifPresent(known::add);
        return known;
    }
}
