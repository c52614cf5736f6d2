package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pavement.book.Ref;
import pavement.desk.Naming;
import pavement.reminders.Delivery;
import pavement.reminders.Kind;
import pavement.reminders.Means;
import pavement.reminders.Titles;

/// Reminders, and what became of them.
final class DeliveryRows {
    private static final String SAVE =
            """
            insert into delivery (owner, kind, about, means, at, lapses, state, tries, again, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, kind, about, means) do nothing
            """;

    private static final String CHANGE =
            """
            update delivery
               set at = ?, state = ?, tries = ?, again = ?, reason = ?
             where owner = ? and kind = ? and about = ? and means = ?
            """;

    private static final String IF_SEEN = " and state = ? and tries = ?";

    private static final String ALL =
            """
            select kind, about, means, at, lapses, state, tries, again, reason
              from delivery
             where owner = ? and at >= ?
             order by at desc, kind, about, means
            """;

    private static final String DROP = "delete from delivery where owner = ? and at < ?";

    private static final String FORGET =
            "delete from delivery where owner = ? and kind = ? and about = ?";

    private static final String HUSH =
            "update delivery set reason = '' where owner = ? and kind = ? and about = ?";

    private static final Kind[] KINDS = Kind.values();
    private static final Means[] MEANS = Means.values();
    private static final Delivery.State[] STATES = Delivery.State.values();

    private DeliveryRows() {}

    /// False when there is one already.
    static boolean begin(Sql db, long owner, Delivery it) throws SQLException {
        return db.update(
                        SAVE,
                        put -> {
                            key(put.big(owner), it).at(it.at()).at(it.until());
                            put.code(it.state())
                                    .whole(it.tries())
                                    .maybeBig(it.again().map(Instant::toEpochMilli))
                                    .text(it.reason());
                        })
                == 1;
    }

    /// False when it is no longer as it was seen.
    static boolean retry(Sql db, long owner, Delivery seen, Delivery next) throws SQLException {
        return db.update(
                        CHANGE + IF_SEEN,
                        put ->
                                key(changed(put, next).big(owner), next)
                                        .code(seen.state())
                                        .whole(seen.tries()))
                == 1;
    }

    static void settle(Sql db, long owner, Delivery it) throws SQLException {
        db.update(CHANGE, put -> key(changed(put, it).big(owner), it));
    }

    static List<Delivery> since(Sql db, long owner, Instant then) throws SQLException {
        return db.all(ALL, put -> put.big(owner).at(then), DeliveryRows::delivery);
    }

    static List<Delivery> last(Sql db, long owner, int most) throws SQLException {
        return db.all(
                ALL + " limit " + most,
                put -> put.big(owner).at(Instant.EPOCH),
                DeliveryRows::delivery);
    }

    static void dropBefore(Sql db, long owner, Instant then) throws SQLException {
        db.update(DROP, put -> put.big(owner).at(then));
    }

    /// A person was forgotten: what was about a fact that went with him goes, and no reason may
    /// name him.
    static void forget(Sql db, long owner, Collection<Ref> gone, Naming naming)
            throws SQLException {
        var all = since(db, owner, Instant.EPOCH);
        var about =
                all.stream()
                        .filter(each ->
                                Titles.fact(each.about()).filter(gone::contains).isPresent())
                        .toList();
        var named = all.stream().filter(each -> naming.in(each.reason())).toList();
        db.each(FORGET, about, (put, it) -> put.big(owner).code(it.kind()).text(it.about()));
        db.each(HUSH, named, (put, it) -> put.big(owner).code(it.kind()).text(it.about()));
    }

    private static Values key(Values put, Delivery it) throws SQLException {
        return put.code(it.kind()).text(it.about()).code(it.means());
    }

    private static Values changed(Values put, Delivery it) throws SQLException {
        return put.at(it.at())
                .code(it.state())
                .whole(it.tries())
                .maybeBig(it.again().map(Instant::toEpochMilli))
                .text(it.reason());
    }

    private static Delivery delivery(Cells row) throws SQLException {
        return new Delivery(
                row.code(KINDS),
                row.text(),
                row.code(MEANS),
                row.at(),
                row.at(),
                row.code(STATES),
                row.whole(),
                again(row),
                row.text());
    }

    private static Optional<Instant> again(Cells row) throws SQLException {
        return row.maybeBig().map(Instant::ofEpochMilli);
    }
}
