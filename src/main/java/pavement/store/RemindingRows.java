package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.cards.Entry;
import pavement.courier.Ledger.Marked;
import pavement.courier.MailAccount;
import pavement.courier.Setup;
import pavement.courier.Subscription;
import pavement.reminders.Wanted;
import pavement.reminders.Wishes;

/// What the owner set up to be reminded, the browsers that take notifications, and the versions of
/// calendar entries.
final class RemindingRows {
    private static final String SETUP =
            """
            select wanted, quiet_from, quiet_until, minutes_before,
                   mail_host, mail_port, mail_security, mail_user, mail_from, mail_to, mail_since
              from reminding
             where owner = ?
            """;

    private static final String SAVE =
            """
            insert into reminding (owner, wanted, quiet_from, quiet_until, minutes_before,
                   mail_host, mail_port, mail_security, mail_user, mail_from, mail_to, mail_since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner) do update
               set wanted = excluded.wanted, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                   minutes_before = excluded.minutes_before, mail_host = excluded.mail_host,
                   mail_port = excluded.mail_port, mail_security = excluded.mail_security,
                   mail_user = excluded.mail_user, mail_from = excluded.mail_from, mail_to = excluded.mail_to,
                   mail_since = excluded.mail_since
            """;

    private static final String SUBSCRIPTIONS =
            """
            select id, endpoint, p256dh, auth, device, since, trouble
              from subscription
             where owner = ?
             order by since, id
            """;

    private static final String SUBSCRIBE =
            """
            insert into subscription (owner, id, endpoint, p256dh, auth, device, since, trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, endpoint) do update
               set id = excluded.id, p256dh = excluded.p256dh, auth = excluded.auth, device = excluded.device,
                   since = excluded.since, trouble = excluded.trouble
            """;

    private static final String UNSUBSCRIBE = "delete from subscription where owner = ? and id = ?";

    private static final String MARKS =
            "select uid, sum, sequence, changed from feed_mark where owner = ?";

    private static final String UNMARK = "delete from feed_mark where owner = ?";

    private static final String MARK =
            "insert into feed_mark (owner, uid, sum, sequence, changed) values (?, ?, ?, ?, ?)";

    private static final MailAccount.Security[] SECURITY = MailAccount.Security.values();

    private RemindingRows() {}

    static Setup setup(Sql db, long owner) throws SQLException {
        return db.first(SETUP, put -> put.big(owner), RemindingRows::setup).orElse(Setup.NONE);
    }

    private static Setup setup(Cells row) throws SQLException {
        var wishes =
                new Wishes(
                        wanted(row.text()),
                        LocalTime.parse(row.text()),
                        LocalTime.parse(row.text()),
                        row.whole());
        var mail =
                new MailAccount(
                        row.text(),
                        row.whole(),
                        row.code(SECURITY),
                        row.text(),
                        row.text(),
                        row.text());
        return new Setup(wishes, mail, row.maybeBig().map(Instant::ofEpochMilli));
    }

    /// Words that this Pavement does not know are of a newer one, and not for it to honour.
    private static Set<Wanted> wanted(String words) {
        var known = Wanted.all().stream().collect(Collectors.toMap(Wanted::toString, each -> each));
        return Stream.of(words.split(" "))
                .flatMap(word -> Optional.ofNullable(known.get(word)).stream())
                .collect(Collectors.toSet());
    }

    static void save(Sql db, long owner, Setup setup) throws SQLException {
        var wishes = setup.wishes();
        var mail = setup.mail();
        db.update(
                SAVE,
                put -> {
                    put.big(owner)
                            .text(
                                    wishes.wanted().stream()
                                            .map(Wanted::toString)
                                            .sorted()
                                            .collect(Collectors.joining(" ")))
                            .text(wishes.quietFrom().toString())
                            .text(wishes.quietUntil().toString())
                            .whole(wishes.minutesBefore());
                    put.text(mail.host())
                            .whole(mail.port())
                            .code(mail.security())
                            .text(mail.user())
                            .text(mail.from())
                            .text(mail.to())
                            .maybeBig(setup.mailSince().map(Instant::toEpochMilli));
                });
    }

    static List<Subscription> subscriptions(Sql db, long owner) throws SQLException {
        return db.all(
                SUBSCRIPTIONS,
                put -> put.big(owner),
                row ->
                        new Subscription(
                                row.id(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.at(),
                                row.text()));
    }

    static void subscribe(Sql db, long owner, Subscription it) throws SQLException {
        db.update(
                SUBSCRIBE,
                put ->
                        put.big(owner)
                                .id(it.id())
                                .text(it.endpoint())
                                .text(it.key())
                                .text(it.auth())
                                .text(it.device())
                                .at(it.since())
                                .text(it.trouble()));
    }

    static void unsubscribe(Sql db, long owner, UUID id) throws SQLException {
        db.update(UNSUBSCRIBE, put -> put.big(owner).id(id));
    }

    static Map<String, Marked> marks(Sql db, long owner) throws SQLException {
        var marks = new HashMap<String, Marked>();
        db.forEach(
                MARKS,
                put -> put.big(owner),
                row ->
                        marks.put(
                                row.text(),
                                new Marked(row.text(), new Entry.Version(row.whole(), row.at()))));
        return marks;
    }

    static void mark(Sql db, long owner, Map<String, Marked> marks) throws SQLException {
        db.update(UNMARK, put -> put.big(owner));
        db.each(
                MARK,
                marks.entrySet(),
                (put, each) ->
                        put.big(owner)
                                .text(each.getKey())
                                .text(each.getValue().sum())
                                .whole(each.getValue().version().sequence())
                                .at(each.getValue().version().changed()));
    }
}
