package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Ref;

/// A copy of all encounters as they were at a version, in pieces that are read in a fraction of the
/// time of their rows. What was written or removed since is read from the tables, as always.
///
/// @param version of the book that was packed
record Packed(long version, int pieces, Instant made) {
    private static final String HEAD =
            "select version, pieces, made from packed where owner = ? and format = ?";

    private static final String PIECE =
            "select octets, crc from packed_piece where owner = ? and version = ? and piece = ?";

    private static final String COUNT =
            "select count(*) from packed_piece where owner = ? and version = ?";

    private static final String ADD =
            "insert into packed_piece (owner, version, piece, octets, crc) values (?, ?, ?, ?, ?)";

    private static final String STANDS =
            "insert into packed (owner, version, format, pieces, made) values (?, ?, ?, ?, ?)";

    private static final String DROP = "delete from packed where owner = ?";
    private static final String DROP_PIECES = "delete from packed_piece where owner = ?";
    private static final String DROP_OTHERS =
            "delete from packed_piece where owner = ? and version <> ?";

    static Optional<Packed> of(Sql db, long owner) throws SQLException {
        return db.first(
                HEAD,
                put -> put.big(owner).whole(Packing.FORMAT),
                row -> new Packed(row.big(), row.whole(), row.at()));
    }

    static void add(Sql db, long owner, long version, int piece, byte[] octets)
            throws SQLException {
        db.update(
                ADD,
                put -> put.big(owner).big(version).whole(piece).octets(octets).big(crc(octets)));
    }

    /// Takes the place of what was packed before.
    ///
    /// @return false when not all of its pieces are there
    boolean stands(Sql db, long owner) throws SQLException {
        int there = db.first(COUNT, put -> put.big(owner).big(version), Cells::whole).orElseThrow();
        if (there != pieces) return false;
        db.update(DROP, put -> put.big(owner));
        db.update(
                STANDS,
                put -> put.big(owner).big(version).whole(Packing.FORMAT).whole(pieces).at(made));
        dropLoose(db, owner);
        return true;
    }

    static void drop(Sql db, long owner) throws SQLException {
        db.update(DROP, put -> put.big(owner));
        db.update(DROP_PIECES, put -> put.big(owner));
    }

    /// Takes away pieces that never came to stand.
    static void dropLoose(Sql db, long owner) throws SQLException {
        var version = of(db, owner).map(Packed::version).orElse(-1L);
        db.update(DROP_OTHERS, put -> put.big(owner).big(version));
    }

    /// Encounters of one piece, some of which may be gone or written anew since.
    ///
    /// @throws Broken when it is not as it was written
    List<Encounter> read(Sql db, long owner, int piece) throws SQLException {
        var found =
                db.first(
                        PIECE,
                        put -> put.big(owner).big(version).whole(piece),
                        row -> new Piece(row.octets(), row.big()));
        if (found.filter(it -> crc(it.octets()) == it.crc()).isEmpty()) throw new Broken(piece);
        return Packing.encounters(found.orElseThrow().octets(), db.shared());
    }

    private record Piece(byte[] octets, long crc) {}

    private static long crc(byte[] octets) {
        var crc = new CRC32C();
        crc.update(octets);
        return crc.getValue();
    }

    /// What is no longer as it was packed.
    ///
    /// @param newer encounters written since
    Set<EncounterId> overtaken(Sql db, long owner, List<Encounter> newer) throws SQLException {
        var gone = new HashSet<EncounterId>();
        for (var each : newer) gone.add(each.id());
        for (var ref : RemovedRows.since(db, owner, version))
            if (ref.kind() == Ref.Kind.ENCOUNTER) gone.add(new EncounterId(ref.id()));
        return gone;
    }

    /// A piece is missing or damaged. The rows say the same.
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(int piece) {
            super("piece " + piece + " of the packed encounters is missing or damaged");
        }
    }
}
