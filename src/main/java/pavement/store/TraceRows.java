package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Ref;
import pavement.desk.Backs;
import pavement.desk.Batch;
import pavement.desk.Journal;
import pavement.desk.Traced;

/// What was done, batch by batch and change by change, with what undoes it.
final class TraceRows {
    private static final String SAVE_BATCH =
            "insert into batch (owner, id, version, at, title, undoes) values (?, ?, ?, ?, ?, ?)";

    private static final String SAVE =
            "insert into trace (owner, version, step, batch, kind, id, back) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String SAVE_PERSON =
            "insert into trace_person (owner, person, version, step) values (?, ?, ?, ?)";

    /// Overtaken: changed again later by a batch that still counts. An undo and what it undid have
    /// cancelled each other, and count no more; unless the undo was itself undone.
    private static final String TRACED =
            """
            select t.version, t.batch, b.at, b.title, t.kind, t.id, t.back,
                   case when exists (select 1
                                       from trace l
                                       join batch c on c.owner = l.owner and c.id = l.batch
                                      where l.owner = t.owner and l.kind = t.kind and l.id = t.id
                                        and l.version > t.version and c.undoes is null
                                        and not exists (select 1 from batch u
                                                         where u.owner = l.owner and u.undoes = l.batch
                                                           and not exists (select 1 from batch r
                                                                            where r.owner = u.owner
                                                                              and r.undoes = u.id)))
                        then 1 else 0 end,
                   case when exists (select 1 from batch u
                                      where u.owner = t.owner and u.undoes = t.batch
                                        and not exists (select 1 from batch r
                                                         where r.owner = u.owner and r.undoes = u.id))
                        then 1 else 0 end,
                   case when b.undoes is null then 0 else 1 end
              from trace t
              join batch b on b.owner = t.owner and b.id = t.batch
            """;

    private static final String OF_BATCH =
            TRACED
                    + """
                     where t.owner = ? and t.batch = ?
                     order by t.version desc, t.step desc
                    """;

    /// Ordered by the person's own rows, so that SQLite starts from them and not from the whole
    /// trace.
    private static final String OF_PERSON =
            TRACED
                    + """
                      join trace_person p on p.owner = t.owner and p.version = t.version and p.step = t.step
                     where p.owner = ? and p.person = ? and b.at >= ?
                     order by p.version desc, p.step desc
                    """;

    private static final String OF_FACT =
            TRACED
                    + """
                     where t.owner = ? and t.kind = ? and t.id = ? and b.at >= ?
                     order by t.version desc, t.step desc
                    """;

    /// What was done again counts from then.
    private static final String LAST =
            """
            select b.id
              from batch b
             where b.owner = ? and b.undoes is null and b.title <> ''
               and not exists (select 1 from batch u
                                where u.owner = b.owner and u.undoes = b.id
                                  and not exists (select 1 from batch r
                                                   where r.owner = u.owner and r.undoes = u.id))
               and exists (select 1 from trace t where t.owner = b.owner and t.batch = b.id)
             order by coalesce((select max(r.version)
                                  from batch u
                                  join batch r on r.owner = u.owner and r.undoes = u.id
                                 where u.owner = b.owner and u.undoes = b.id), b.version) desc
             limit 1
            """;

    private static final String ENTRY =
            """
            select b.version, b.title, b.undoes,
                   case when exists (select 1 from batch u
                                      where u.owner = b.owner and u.undoes = b.id
                                        and not exists (select 1 from batch r
                                                         where r.owner = u.owner and r.undoes = u.id))
                        then 1 else 0 end
              from batch b
             where b.owner = ? and b.id = ?
               and exists (select 1 from trace t where t.owner = b.owner and t.batch = b.id)
            """;

    private static final String LOOSE =
            """
            delete from trace_person
             where owner = ?
               and not exists (select 1 from trace t
                                where t.owner = trace_person.owner and t.version = trace_person.version
                                  and t.step = trace_person.step)
            """;

    private static final String DROP =
            """
            delete from trace
             where owner = ?
               and batch in (select id from batch where owner = ? and at < ?)
            """;

    private static final String DROP_BATCHES = "delete from batch where owner = ? and at < ?";

    /// Stands for a card where other steps have the kind of their fact.
    private static final int CARD = 100;

    private static final Ref.Kind[] KINDS = Ref.Kind.values();

    private TraceRows() {}

    private record Step(int number, Backs.Step step) {}

    private record About(int number, PersonId person) {}

    static void save(Sql db, long owner, long version, Batch batch, List<Backs.Step> steps)
            throws SQLException {
        db.update(
                SAVE_BATCH,
                put ->
                        put.big(owner)
                                .id(batch.id())
                                .big(version)
                                .at(batch.at())
                                .text(batch.title())
                                .maybeId(batch.undoes()));
        var rows = new ArrayList<Step>();
        var people = new ArrayList<About>();
        for (var step : steps) {
            for (var person : step.about()) people.add(new About(rows.size(), person));
            rows.add(new Step(rows.size(), step));
        }
        db.each(
                SAVE,
                rows,
                (put, row) -> {
                    put.big(owner).big(version).whole(row.number()).id(batch.id());
                    put(put, row.step());
                });
        db.each(
                SAVE_PERSON,
                people,
                (put, row) ->
                        put.big(owner).id(row.person().value()).big(version).whole(row.number()));
    }

    static List<Traced> batch(Sql db, long owner, UUID batch) throws SQLException {
        return db.all(OF_BATCH, put -> put.big(owner).id(batch), TraceRows::traced);
    }

    static List<Traced> history(Sql db, long owner, PersonId person, Instant since)
            throws SQLException {
        return db.all(
                OF_PERSON, put -> put.big(owner).id(person.value()).at(since), TraceRows::traced);
    }

    static List<Traced> history(Sql db, long owner, Ref fact, Instant since) throws SQLException {
        return db.all(
                OF_FACT,
                put -> put.big(owner).code(fact.kind()).id(fact.id()).at(since),
                TraceRows::traced);
    }

    static Optional<UUID> last(Sql db, long owner) throws SQLException {
        return db.first(LAST, put -> put.big(owner), Cells::id);
    }

    static Optional<Journal.Entry> entry(Sql db, long owner, UUID batch) throws SQLException {
        return db.first(
                ENTRY,
                put -> put.big(owner).id(batch),
                row -> new Journal.Entry(row.big(), row.text(), row.maybeId(), row.whole() == 1));
    }

    static void dropBefore(Sql db, long owner, Instant then) throws SQLException {
        db.update(DROP, put -> put.big(owner).big(owner).at(then));
        db.update(DROP_BATCHES, put -> put.big(owner).at(then));
        dropLoose(db, owner);
    }

    static void dropLoose(Sql db, long owner) throws SQLException {
        db.update(LOOSE, put -> put.big(owner));
    }

    private static void put(Values put, Backs.Step step) throws SQLException {
        switch (step.back()) {
            case Change.Saved(var fact) ->
                    put.code(fact.ref().kind()).id(fact.ref().id()).text(Json.write(step.back()));
            case Change.Removed(var ref) ->
                    put.code(ref.kind()).id(ref.id()).maybeText(Optional.empty());
            case Change.CardKept(var card) ->
                    put.whole(CARD).id(card.person().value()).text(Json.write(step.back()));
            case Change.CardRemoved(var person) ->
                    put.whole(CARD).id(person.value()).maybeText(Optional.empty());
            case Change.Forgotten _ ->
                    throw new IllegalArgumentException("nothing is undone by forgetting");
        }
    }

    private static Traced traced(Cells row) throws SQLException {
        var version = row.big();
        var batch = row.id();
        var at = row.at();
        var title = row.text();
        var kind = row.whole();
        var id = row.id();
        var back =
                row.maybeText()
                        .map(json -> Json.read(json, Change.class))
                        .orElseGet(() -> taken(kind, id));
        return new Traced(
                version,
                batch,
                at,
                title,
                back,
                row.whole() == 1,
                row.whole() == 1,
                row.whole() == 1);
    }

    private static Change taken(int kind, UUID id) {
        if (kind == CARD) return new Change.CardRemoved(new PersonId(id));
        return new Change.Removed(new Ref(Codes.read(KINDS, kind), id));
    }
}
