package pavement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.EncounterId;
import pavement.book.Every;
import pavement.book.ImportId;
import pavement.book.Invoice;
import pavement.book.Money;
import pavement.book.Next;
import pavement.book.PersonId;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.book.StepId;

/// What somebody may buy: whom it is with, every step it came to, and what was invoiced.
final class DealRows implements Rows<Deal> {
    private static final String SAVE =
            """
            insert into deal (owner, id, version, organisation, what, minor, currency, every, expected, next_what,
                   next_day, origin, made, by_import)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, organisation = excluded.organisation, what = excluded.what,
                   minor = excluded.minor, currency = excluded.currency, every = excluded.every,
                   expected = excluded.expected, next_what = excluded.next_what, next_day = excluded.next_day,
                   origin = excluded.origin, made = excluded.made, by_import = excluded.by_import
            """;

    private static final String SAVE_PERSON =
            "insert into deal_person (owner, deal, seat, version, person) values (?, ?, ?, ?, ?)";

    private static final String SAVE_STAY =
            "insert into deal_step (owner, deal, seat, version, step, at, why, anew) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SAVE_INVOICE =
            """
            insert into invoice (owner, deal, seat, version, invoiced, minor, currency, paid)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REMOVE = "delete from deal where owner = ? and id = ?";

    private static final List<String> REMOVE_PARTS =
            List.of(
                    "delete from deal_person where owner = ? and deal = ?",
                    "delete from deal_step where owner = ? and deal = ?",
                    "delete from invoice where owner = ? and deal = ?");

    private static final String SINCE =
            """
            select id, organisation, what, minor, currency, every, expected, next_what, next_day, origin, made,
                   by_import
              from deal
             where owner = ? and version > ?
            """;

    private static final String PEOPLE_SINCE =
            "select deal, seat, person from deal_person where owner = ? and version > ?";

    private static final String STAYS_SINCE =
            "select deal, seat, step, at, why, anew from deal_step where owner = ? and version > ?";

    private static final String INVOICES_SINCE =
            "select deal, seat, invoiced, minor, currency, paid from invoice where owner = ? and version > ?";

    private static final Every[] EVERY = Every.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Deal> deals)
            throws SQLException {
        db.each(
                SAVE,
                deals,
                (put, it) -> put(put.big(owner).id(it.id().value()).big(version), it));
        db.each(
                SAVE_PERSON,
                Seat.in(deals, Deal::id, Deal::people),
                (put, seat) -> seated(put, owner, version, seat).id(seat.what().value()));
        db.each(
                SAVE_STAY,
                Seat.in(deals, Deal::id, Deal::stays),
                (put, seat) -> {
                    var stay = seat.what();
                    seated(put, owner, version, seat).id(stay.step().value()).at(stay.at());
                    put.text(stay.why()).flag(stay.anew());
                });
        db.each(
                SAVE_INVOICE,
                Seat.in(deals, Deal::id, Deal::invoices),
                (put, seat) -> {
                    var invoice = seat.what();
                    seated(put, owner, version, seat).text(invoice.on().toString());
                    put.big(invoice.sum().minor()).text(invoice.sum().currency());
                    put.maybeText(invoice.paid().map(LocalDate::toString));
                });
    }

    private static Values seated(Values put, long owner, long version, Seat<DealId, ?> seat)
            throws SQLException {
        return put.big(owner).id(seat.of().value()).whole(seat.number()).big(version);
    }

    private static void put(Values put, Deal it) throws SQLException {
        put.text(it.organisation()).text(it.what());
        put.maybeBig(it.price().map(price -> price.money().minor()));
        put.maybeText(it.price().map(price -> price.money().currency()));
        put.maybeCode(it.price().map(Price::every));
        put.maybeText(it.expected().map(LocalDate::toString));
        put.maybeText(it.next().map(Next::what));
        put.maybeText(it.next().flatMap(Next::day).map(LocalDate::toString));
        put.maybeId(it.origin().map(EncounterId::value)).at(it.made());
        put.maybeId(it.by().map(ImportId::value));
    }

    @Override
    public void clear(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        for (var parts : REMOVE_PARTS) db.each(parts, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        clear(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Deal> since(Sql db, long owner, long version) throws SQLException {
        Sql.Arguments newer = put -> put.big(owner).big(version);
        var people = new Lists<DealId, PersonId>();
        db.forEach(
                PEOPLE_SINCE,
                newer,
                row -> people.seat(new DealId(row.id()), row.whole(), row.person()));
        var stays = new Lists<DealId, Stay>();
        db.forEach(
                STAYS_SINCE,
                newer,
                row -> stays.seat(new DealId(row.id()), row.whole(), stay(row)));
        var invoices = new Lists<DealId, Invoice>();
        db.forEach(
                INVOICES_SINCE,
                newer,
                row -> invoices.seat(new DealId(row.id()), row.whole(), invoice(row)));
        var with = people.done();
        var steps = stays.done();
        var sums = invoices.done();
        return db.all(
                SINCE,
                newer,
                row -> {
                    var id = new DealId(row.id());
                    return deal(
                            id,
                            with.getOrDefault(id, List.of()),
                            steps.getOrDefault(id, List.of()),
                            sums.getOrDefault(id, List.of()),
                            row);
                });
    }

    private static Stay stay(Cells row) throws SQLException {
        return new Stay(new StepId(row.id()), row.at(), row.text(), row.flag());
    }

    private static Invoice invoice(Cells row) throws SQLException {
        var on = LocalDate.parse(row.text());
        return new Invoice(on, new Money(row.big(), row.word()), day(row));
    }

    private static Deal deal(
            DealId id, List<PersonId> people, List<Stay> stays, List<Invoice> sums, Cells row)
            throws SQLException {
        var organisation = row.text();
        var what = row.text();
        var price = price(row);
        var expected = day(row);
        var nextWhat = row.maybeText();
        var nextDay = day(row);
        var next = nextWhat.map(said -> new Next(said, nextDay));
        var origin = row.maybeId().map(EncounterId::new);
        return new Deal(
                id,
                people,
                organisation,
                what,
                price,
                expected,
                stays,
                next,
                sums,
                origin,
                row.at(),
                row.maybeId().map(ImportId::new));
    }

    private static Optional<Price> price(Cells row) throws SQLException {
        var minor = row.maybeBig();
        var currency = row.maybeText();
        var every = row.maybeCode(EVERY);
        return minor.map(sum ->
                new Price(new Money(sum, currency.orElseThrow()), every.orElseThrow()));
    }

    private static Optional<LocalDate> day(Cells row) throws SQLException {
        return row.maybeText().map(LocalDate::parse);
    }
}
