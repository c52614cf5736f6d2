package pavement.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A question that a coin helps to answer (SCIENCE B7).
///
/// @param arms two to four of them, no two alike; exactly two of every kind but openers, in the
///   order that the kind says
/// @param pairs after so many the owner means to stop: said from day one
/// @param ended when it stopped running; empty while it runs
/// @param kept the place of the arm that won, once it is kept
/// @param rests the day on which he said "not today", before any coin
public record Experiment(
        ExperimentId id,
        Kind kind,
        String question,
        List<Arm> arms,
        Counts counts,
        int pairs,
        State state,
        Instant began,
        Optional<Instant> ended,
        Optional<Integer> kept,
        Optional<LocalDate> rests)
        implements Fact {
    public static final int LONGEST = 200;
    public static final int MOST_PAIRS = 1000;

    /// What the arms are.
    public enum Kind {
        /// What is said first in a call.
        OPENER,
        /// First a call, or first a message.
        CHANNEL,
        /// A call before noon, or after it.
        HALF_DAY,
        /// Bring a sample, or do not.
        SAMPLE,
        /// Half an hour with people outside the passive network, or half an hour within it.
        HALF_HOUR
    }

    /// What makes an assignment a success, the nearest first: what comes soon and often settles a
    /// question sooner.
    public enum Counts {
        ANSWERED,
        /// A talk of two minutes or more.
        LASTED,
        TALKED,
        NEXT_STEP,
        HELP
    }

    /// Where it stands.
    public enum State {
        RUNNING,
        STOPPED,
        /// One arm became the plan's default.
        KEPT,
        DROPPED
    }

    public Experiment {
        question = question.strip();
        arms = List.copyOf(arms);
        if (question.isEmpty() || question.length() > LONGEST)
            throw new IllegalArgumentException("an experiment asks something");
        if (arms.size() < 2 || arms.size() > (kind == Kind.OPENER ? 4 : 2))
            throw new IllegalArgumentException("arms to compare: " + arms.size());
        if (arms.stream().distinct().count() < arms.size())
            throw new IllegalArgumentException("two arms that are the same");
        if (pairs < 8 || pairs > MOST_PAIRS)
            throw new IllegalArgumentException("8 to 1000 pairs, not " + pairs);
        if (ended.isPresent() == (state == State.RUNNING))
            throw new IllegalArgumentException("what runs has no end, and what ended has one");
        if (kept.isPresent() != (state == State.KEPT))
            throw new IllegalArgumentException("an arm is kept, or none is");
        if (kept.filter(arm -> arm < 0 || arm > 3).isPresent())
            throw new IllegalArgumentException("no such arm");
    }

    /// Just begun.
    public Experiment(
            ExperimentId id,
            Kind kind,
            String question,
            List<Arm> arms,
            Counts counts,
            int pairs,
            Instant began) {
        this(
                id,
                kind,
                question,
                arms,
                counts,
                pairs,
                State.RUNNING,
                began,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /// "A", "B", …
    public static String letter(int arm) {
        return String.valueOf((char) ('A' + arm));
    }

    public Experiment ended(State state, Optional<Integer> kept, Instant at) {
        return new Experiment(
                id,
                kind,
                question,
                arms,
                counts,
                pairs,
                state,
                began,
                Optional.of(ended.orElse(at)),
                kept,
                rests);
    }

    public Experiment resting(LocalDate day) {
        return new Experiment(
                id,
                kind,
                question,
                arms,
                counts,
                pairs,
                state,
                began,
                ended,
                kept,
                Optional.of(day));
    }

    public Experiment asking(String question, List<Arm> arms, int pairs) {
        return new Experiment(
                id, kind, question, arms, counts, pairs, state, began, ended, kept, rests);
    }

    @Override
    public Ref ref() {
        return ref(id);
    }

    public static Ref ref(ExperimentId id) {
        return new Ref(Ref.Kind.EXPERIMENT, id.value());
    }

    @Override
    public List<PersonId> about() {
        return List.of();
    }
}
