package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Ref;

/// A copy of all encounters as they were at a version, in pieces that are read in a fraction of the
/// time of their rows. What was written or removed since is read from the tables, as always.
///
/// @param version of the book that was packed
record Packed(long version, int pieces) {
    /// Fewer are read from their rows in no time.
    static final int FEW = 50_000;

    /// So few that nobody who saves something waits for a piece to be written.
    private static final int PIECE = 20_000;

    private static final String HEAD =
            "select version, pieces from packed where owner = ? and format = ?";

    private static final String OCTETS =
            "select octets from packed_piece where owner = ? and piece = ?";

    private static final String NEWER =
            "select count(*) from encounter where owner = ? and version > ?";

    private static final String BEGIN =
            "insert into packed (owner, version, format, pieces) values (?, ?, ?, ?)";

    private static final String ADD =
            "insert into packed_piece (owner, piece, octets) values (?, ?, ?)";

    private static final String DROP = "delete from packed where owner = ?";
    private static final String DROP_PIECES = "delete from packed_piece where owner = ?";

    static Optional<Packed> of(Sql db, long owner) throws SQLException {
        return db.first(
                HEAD,
                put -> put.big(owner).whole(Packing.FORMAT),
                row -> new Packed(row.big(), row.whole()));
    }

    /// Whether so much was written since, or never packed, that packing saves more than it costs.
    static boolean due(Sql db, long owner) throws SQLException {
        var since = of(db, owner).map(Packed::version).orElse(-1L);
        return newer(db, owner, since) > FEW;
    }

    private static int newer(Sql db, long owner, long version) throws SQLException {
        return db.first(NEWER, put -> put.big(owner).big(version), Cells::whole).orElse(0);
    }

    static List<byte[]> pieces(List<Encounter> encounters) {
        var pieces = new ArrayList<byte[]>();
        for (var from = 0; from < encounters.size(); from += PIECE)
            pieces.add(
                    Packing.octets(
                            encounters.subList(from, Math.min(encounters.size(), from + PIECE))));
        return pieces;
    }

    /// In the place of what was there.
    static void save(Sql db, long owner, long version, List<byte[]> pieces) throws SQLException {
        drop(db, owner);
        db.update(
                BEGIN,
                put -> put.big(owner).big(version).whole(Packing.FORMAT).whole(pieces.size()));
        for (var i = 0; i < pieces.size(); i++) {
            var piece = i;
            db.update(ADD, put -> put.big(owner).whole(piece).octets(pieces.get(piece)));
        }
    }

    static void drop(Sql db, long owner) throws SQLException {
        db.update(DROP, put -> put.big(owner));
        db.update(DROP_PIECES, put -> put.big(owner));
    }

    /// Encounters of one piece, some of which may be gone or written anew since.
    List<Encounter> read(Sql db, long owner, int piece) throws SQLException {
        var octets = db.first(OCTETS, put -> put.big(owner).whole(piece), Cells::octets);
        if (octets.isEmpty())
            throw new SQLException("piece " + piece + " of what was packed is not there");
        return Packing.encounters(octets.get(), db.shared());
    }

    /// What holds no more of what was packed.
    Set<EncounterId> overtaken(Sql db, long owner, List<Encounter> newer) throws SQLException {
        var gone = new HashSet<EncounterId>();
        for (var each : newer) gone.add(each.id());
        for (var ref : RemovedRows.since(db, owner, version))
            if (ref.kind() == Ref.Kind.ENCOUNTER) gone.add(new EncounterId(ref.id()));
        return gone;
    }
}
