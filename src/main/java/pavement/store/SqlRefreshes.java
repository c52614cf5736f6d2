package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.SubscriptionId;
import pavement.calendars.Refresh;
import pavement.calendars.Refreshes;

/// How the reading of one owner's calendars stands, in a database.
public final class SqlRefreshes implements Refreshes {
    private static final String ALL =
            """
            select calendar, due, tried, read_at, whole_at, trouble, failures, etag, modified, left_out
              from calendar_refresh
             where owner = ?
             order by calendar
            """;

    private static final String FIRST =
            """
            insert into calendar_refresh (owner, calendar, due, trouble, failures, etag, modified, left_out)
            values (?, ?, ?, '', 0, '', '', '')
                on conflict (owner, calendar) do nothing
            """;

    private static final String BEGIN =
            """
            update calendar_refresh
               set begun = ?
             where owner = ? and calendar = ? and due = ? and (begun is null or begun < ?)
            """;

    private static final String SETTLE =
            """
            update calendar_refresh
               set due = ?, begun = null, tried = ?, read_at = ?, whole_at = ?, trouble = ?, failures = ?,
                   etag = ?, modified = ?, left_out = ?
             where owner = ? and calendar = ?
            """;

    private static final String DROP =
            "delete from calendar_refresh where owner = ? and calendar = ?";

    private final Database database;
    private final long owner;

    SqlRefreshes(Database database, long owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public List<Refresh> all() {
        return database.read(db -> db.all(ALL, put -> put.big(owner), SqlRefreshes::refresh));
    }

    private static Refresh refresh(Cells row) throws SQLException {
        return new Refresh(
                new SubscriptionId(row.id()),
                row.at(),
                row.maybeBig().map(Instant::ofEpochMilli),
                row.maybeBig().map(Instant::ofEpochMilli),
                row.maybeBig().map(Instant::ofEpochMilli),
                row.text(),
                row.whole(),
                new Refresh.Mark(row.text(), row.text()),
                Stream.of(row.text().split("\n")).filter(line -> !line.isEmpty()).toList());
    }

    @Override
    public boolean begin(Refresh seen, Instant now, Instant stale) {
        var calendar = seen.calendar().value();
        return database.write(db -> {
            db.update(FIRST, put -> put.big(owner).id(calendar).at(seen.due()));
            return db.update(
                            BEGIN,
                            put -> put.at(now).big(owner).id(calendar).at(seen.due()).at(stale))
                    == 1;
        });
    }

    @Override
    public void settle(Refresh it) {
        database.write(db ->
                db.update(
                        SETTLE,
                        put -> {
                            put.at(it.due())
                                    .maybeBig(millis(it.tried()))
                                    .maybeBig(millis(it.read()));
                            put.maybeBig(millis(it.whole()))
                                    .text(it.trouble())
                                    .whole(it.failures());
                            put.text(it.mark().etag()).text(it.mark().modified());
                            put.text(String.join("\n", it.left()));
                            put.big(owner).id(it.calendar().value());
                        }));
    }

    @Override
    public void drop(SubscriptionId calendar) {
        database.write(db -> db.update(DROP, put -> put.big(owner).id(calendar.value())));
    }

    private static Optional<Long> millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli);
    }
}
