package pavement.store;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Self;
import pavement.book.Timetable;

/// The owner's settings.
final class SelfRows implements Rows<Self> {
    private static final String SAVE =
            """
            insert into self (owner, id, version, name, zone, country, week_start, workdays, work_from, work_until,
                   minutes_a_day, active_share, weekly_attempts, single_keys, currency, weekly_talks, weekly_minutes,
                   timetable)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, name = excluded.name, zone = excluded.zone,
                   country = excluded.country, week_start = excluded.week_start, workdays = excluded.workdays,
                   work_from = excluded.work_from, work_until = excluded.work_until,
                   minutes_a_day = excluded.minutes_a_day, active_share = excluded.active_share,
                   weekly_attempts = excluded.weekly_attempts, single_keys = excluded.single_keys,
                   currency = excluded.currency, weekly_talks = excluded.weekly_talks,
                   weekly_minutes = excluded.weekly_minutes, timetable = excluded.timetable
            """;

    private static final String REMOVE = "delete from self where owner = ? and id = ?";

    private static final String SINCE =
            """
            select name, zone, country, week_start, workdays, work_from, work_until, minutes_a_day, active_share,
                   weekly_attempts, single_keys, currency, weekly_talks, weekly_minutes, timetable
              from self
             where owner = ? and version > ?
            """;

    @Override
    public void save(Sql db, long owner, long version, Collection<Self> selves)
            throws SQLException {
        db.each(
                SAVE,
                selves,
                (put, it) -> {
                    put.big(owner).id(Self.ID).big(version);
                    put.text(it.name()).text(it.zone().getId()).text(it.country());
                    put.whole(it.weekStart().getValue()).text(days(it.workdays()));
                    put.text(it.from().toString()).text(it.until().toString());
                    put.whole(it.minutesADay()).number(it.activeShare()).whole(it.weeklyAttempts());
                    put.flag(it.singleKeys()).text(it.currency());
                    put.whole(it.weeklyTalks()).whole(it.weeklyMinutes());
                    put.text(Json.write(it.timetable()));
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Self> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), SelfRows::self);
    }

    private static Self self(Cells row) throws SQLException {
        return new Self(
                row.text(),
                ZoneId.of(row.text()),
                row.text(),
                DayOfWeek.of(row.whole()),
                days(row.text()),
                LocalTime.parse(row.text()),
                LocalTime.parse(row.text()),
                row.whole(),
                row.number(),
                row.whole(),
                row.flag(),
                row.text(),
                row.whole(),
                row.whole(),
                timetable(row.text()));
    }

    private static Timetable timetable(String json) {
        return json.isEmpty() ? Timetable.USUAL : Json.read(json, Timetable.class);
    }

    /// Monday to Wednesday is "123".
    private static String days(List<DayOfWeek> days) {
        return days.stream()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }

    private static List<DayOfWeek> days(String digits) {
        return Stream.of(digits.split(""))
                .filter(one -> !one.isEmpty())
                .map(Integer::valueOf)
                .map(DayOfWeek::of)
                .toList();
    }
}
