package pavement.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.With;

/// Packs the encounters of a large book from their rows, a piece at a time, so that nobody who
/// saves something waits for it. Each piece is written while the book is where it was when the rows
/// were read; when it moves on, what was written is dropped, and the next hour tries again. So
/// nothing of somebody who is forgotten meanwhile is packed after he was.
final class Packer {
    /// Takes the book's own row, as every change does first, so that neither overtakes the other.
    private static final String HOLD =
            "update book set version = version where owner = ? and version = ?";

    private static final String NEWER =
            "select count(*) from encounter where owner = ? and version > ?";

    /// What was removed or written anew stays in what was packed no longer than in the trace.
    private static final Duration STALE = Duration.ofDays(30);

    private final Database database;
    private final long owner;
    private final int few;
    private final int piece;

    /// @param few encounters that are read from their rows in no time
    /// @param piece octets after which the next piece begins
    Packer(Database database, long owner, int few, int piece) {
        this.database = database;
        this.owner = owner;
        this.few = few;
        this.piece = piece;
    }

    Packer(Database database, long owner) {
        this(database, owner, 50_000, 2 << 20);
    }

    private enum Due {
        NOTHING,
        DROP,
        PACK
    }

    void tend(Instant now) {
        switch (database.read(db -> due(db, now))) {
            case NOTHING -> {}
            case DROP -> dropped();
            case PACK -> pack(now);
        }
    }

    private Due due(Sql db, Instant now) throws SQLException {
        var packed = Packed.of(db, owner);
        if (newer(db, -1) <= few) return packed.isEmpty() ? Due.NOTHING : Due.DROP;
        if (packed.isEmpty()) return Due.PACK;
        var since = packed.get().version();
        int newer = newer(db, since);
        var stale =
                packed.get().made().isBefore(now.minus(STALE))
                        && (newer > 0 || !RemovedRows.since(db, owner, since).isEmpty());
        return newer > few || stale ? Due.PACK : Due.NOTHING;
    }

    private int newer(Sql db, long version) throws SQLException {
        return db.first(NEWER, put -> put.big(owner).big(version), Cells::whole).orElse(0);
    }

    private void dropped() {
        database.write(db -> {
            Packed.drop(db, owner);
            return owner;
        });
    }

    private void loose() {
        database.write(db -> {
            Packed.dropLoose(db, owner);
            return owner;
        });
    }

    private void pack(Instant now) {
        loose();
        try {
            database.read(db -> new Writing(SqlJournal.version(db, owner)).all(db, now));
            database.settle();
        } catch (MovedOn _) {
            loose();
        }
    }

    /// One packing, and what of it waits to be written.
    private final class Writing {
        private final long version;
        private Packing open = new Packing();
        private int written;

        Writing(long version) {
            this.version = version;
        }

        Packed all(Sql db, Instant now) throws SQLException {
            var others = EncounterRows.participants(db, owner, -1);
            EncounterRows.each(db, owner, encounter -> add(encounter, others));
            if (open.size() > 0) write();
            var packed = new Packed(version, written, now);
            database.write(hand -> {
                hold(hand);
                if (!packed.stands(hand, owner)) throw new MovedOn();
                return packed;
            });
            return packed;
        }

        private void add(Encounter first, Map<EncounterId, List<With>> others) {
            open.add(EncounterRows.whole(first, others.getOrDefault(first.id(), List.of())));
            if (open.size() >= piece) write();
        }

        private void write() {
            var octets = open.octets();
            open = new Packing();
            database.write(hand -> {
                hold(hand);
                Packed.add(hand, owner, version, written, octets);
                return octets;
            });
            written++;
        }

        private void hold(Sql hand) throws SQLException {
            if (hand.update(HOLD, put -> put.big(owner).big(version)) == 0) throw new MovedOn();
        }
    }

    /// The book is no longer where it was when its rows were read.
    private static final class MovedOn extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
