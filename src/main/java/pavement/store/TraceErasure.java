package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Ref;
import pavement.desk.Journal;
import pavement.desk.Naming;

/// Takes people who are forgotten out of the trace.
final class TraceErasure {
    private static final String UNTITLE_PERSON =
            """
            update batch
               set title = ?
             where owner = ?
               and version in (select version from trace_person where owner = ? and person = ?)
            """;

    private static final String UNTITLE_FACT =
            """
            update batch
               set title = ?
             where owner = ?
               and id in (select batch from trace where owner = ? and kind = ? and id = ?)
            """;

    private static final String UNTITLE_BATCH =
            "update batch set title = ? where owner = ? and id = ?";

    private static final String ERASE_PERSON =
            """
            delete from trace
             where owner = ?
               and exists (select 1 from trace_person p
                            where p.owner = trace.owner and p.version = trace.version and p.step = trace.step
                              and p.person = ?)
            """;

    private static final String ERASE_FACT =
            "delete from trace where owner = ? and kind = ? and id = ?";

    private static final String ERASE_BATCH = "delete from trace where owner = ? and batch = ?";

    private static final String BACKS =
            "select version, step, batch, back from trace where owner = ? and back is not null";

    private static final String TITLES = "select id, title from batch where owner = ?";

    private static final String ERASE_STEP =
            "delete from trace where owner = ? and version = ? and step = ?";

    private TraceErasure() {}

    private record Step(long version, int step, UUID batch) {}

    /// Erases whatever else names them: what was written about others once, and edited since. The
    /// trace is thirty days long and people are forgotten seldom, so all of it is read.
    static void naming(Sql db, long owner, Naming naming) throws SQLException {
        var steps = new ArrayList<Step>();
        db.forEach(
                BACKS,
                put -> put.big(owner),
                row -> {
                    var step = new Step(row.big(), row.whole(), row.id());
                    if (naming.in(Json.read(row.text(), Change.class))) steps.add(step);
                });
        var batches = new ArrayList<UUID>(steps.stream().map(Step::batch).distinct().toList());
        db.forEach(
                TITLES,
                put -> put.big(owner),
                row -> {
                    var batch = row.id();
                    if (naming.in(row.text())) batches.add(batch);
                });
        var title = Journal.FORGOTTEN;
        db.each(UNTITLE_BATCH, batches, (put, id) -> put.text(title).big(owner).id(id));
        db.each(
                ERASE_STEP,
                steps,
                (put, step) -> put.big(owner).big(step.version()).whole(step.step()));
    }

    /// Erases what was done to these people, and the titles that may name them; also what was done
    /// to the facts that the forgetting batch rewrote, for it rewrote them to take a name out; and
    /// that batch, which would bring it back.
    static void erase(
            Sql db, long owner, UUID batch, Collection<PersonId> people, Collection<Ref> facts)
            throws SQLException {
        var title = Journal.FORGOTTEN;
        db.each(
                UNTITLE_PERSON,
                people,
                (put, person) -> put.text(title).big(owner).big(owner).id(person.value()));
        db.each(
                UNTITLE_FACT,
                facts,
                (put, ref) -> put.text(title).big(owner).big(owner).code(ref.kind()).id(ref.id()));
        db.update(UNTITLE_BATCH, put -> put.text(title).big(owner).id(batch));
        db.each(ERASE_PERSON, people, (put, person) -> put.big(owner).id(person.value()));
        db.each(ERASE_FACT, facts, (put, ref) -> put.big(owner).code(ref.kind()).id(ref.id()));
        db.update(ERASE_BATCH, put -> put.big(owner).id(batch));
        TraceRows.dropLoose(db, owner);
    }
}
