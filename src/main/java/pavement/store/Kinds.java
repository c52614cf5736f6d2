package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import pavement.book.Fact;
import pavement.book.Ref;

/// Which rows keep which kind of fact.
final class Kinds {
    private static final PersonRows PEOPLE = new PersonRows();
    private static final EncounterRows ENCOUNTERS = new EncounterRows();
    private static final PromiseRows PROMISES = new PromiseRows();
    private static final AskRows ASKS = new AskRows();
    private static final AppointmentRows APPOINTMENTS = new AppointmentRows();
    private static final SelfRows SELVES = new SelfRows();
    private static final SetAsideRows MOVES = new SetAsideRows();
    private static final DayPlanRows PLANS = new DayPlanRows();
    private static final DoubtRows DOUBTS = new DoubtRows();
    private static final MergeRows MERGES = new MergeRows();
    private static final ImportRows IMPORTS = new ImportRows();
    private static final BlockRows BLOCKS = new BlockRows();
    private static final WeekPlanRows WEEKS = new WeekPlanRows();
    private static final SubscriptionRows SUBSCRIPTIONS = new SubscriptionRows();

    private static final ExperimentRows EXPERIMENTS = new ExperimentRows();
    private static final AssignmentRows ASSIGNMENTS = new AssignmentRows();
    private static final DealRows DEALS = new DealRows();
    private static final PipelineRows PIPELINES = new PipelineRows();
    private static final DeclinedRows DECLINED = new DeclinedRows();

    private static final KnownRows KNOWNS = new KnownRows();
    private static final IntroductionRows INTRODUCTIONS = new IntroductionRows();

    private Kinds() {}

    static Rows<? extends Fact> rows(Ref.Kind kind) {
        return switch (kind) {
            case PERSON -> PEOPLE;
            case ENCOUNTER -> ENCOUNTERS;
            case PROMISE -> PROMISES;
            case ASK -> ASKS;
            case APPOINTMENT -> APPOINTMENTS;
            case SELF -> SELVES;
            case SET_ASIDE -> MOVES;
            case DAY_PLAN -> PLANS;
            case DOUBT -> DOUBTS;
            case MERGE -> MERGES;
            case IMPORT -> IMPORTS;
            case BLOCK -> BLOCKS;
            case WEEK_PLAN -> WEEKS;
            case SUBSCRIPTION -> SUBSCRIPTIONS;
            case EXPERIMENT -> EXPERIMENTS;
            case ASSIGNMENT -> ASSIGNMENTS;
            case DEAL -> DEALS;
            case PIPELINE -> PIPELINES;
            case DECLINED -> DECLINED;
            case KNOWN -> KNOWNS;
            case INTRODUCTION -> INTRODUCTIONS;
        };
    }

    /// The kind of a reference decides the type of its fact (`Fact.ref`), so this cast holds.
    @SuppressWarnings("unchecked")
    static void save(Sql db, long owner, long version, Ref.Kind kind, Collection<Fact> facts)
            throws SQLException {
        ((Rows<Fact>) rows(kind)).save(db, owner, version, facts);
    }
}
