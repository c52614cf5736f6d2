package pavement.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One activity with one or more people, or with nobody reached (SCIENCE 0.3).
///
/// @param at when it happened, which is what strength and cadence follow; never when it was typed
/// @param with empty when a nameless stranger stayed nameless
/// @param deliberate sought on purpose, and not merely co-present
/// @param stage where it happened
/// @param expected the chance of a next step he gave beforehand, 0 to 1
/// @param note what he wrote, as he wrote it
/// @param inside the block it belongs to; empty when it was logged on its own
/// @param said whether he said out loud what he is after ("reveal your true intentions"); empty
///   when he was not asked
public record Encounter(
        EncounterId id,
        Instant at,
        Channel channel,
        Direction direction,
        Initiative by,
        boolean deliberate,
        List<With> with,
        Stage stage,
        Spent spent,
        Outcome outcome,
        Worth worth,
        Optional<Double> expected,
        Comfort comfort,
        Trial trial,
        String note,
        Optional<Inside> inside,
        Optional<Boolean> said)
        implements Fact {
    /// Oldest first; of one moment always in the same order.
    public static final Comparator<Encounter> IN_TIME = Encounter::inTime;

    public Encounter {
        with = List.copyOf(with);
        expected.ifPresent(chance -> {
            if (!(chance >= 0 && chance <= 1))
                throw new IllegalArgumentException("an expectation is 0 to 1, not " + chance);
        });
        if (with.size() > 1 && named(with).stream().distinct().count() < named(with).size())
            throw new IllegalArgumentException("the same person twice in one encounter");
    }

    /// Logged on its own, and nothing said about what was said.
    public Encounter(
            EncounterId id,
            Instant at,
            Channel channel,
            Direction direction,
            Initiative by,
            boolean deliberate,
            List<With> with,
            Stage stage,
            Spent spent,
            Outcome outcome,
            Worth worth,
            Optional<Double> expected,
            Comfort comfort,
            Trial trial,
            String note) {
        this(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                Optional.empty(),
                Optional.empty());
    }

    /// Those it was with who are still known.
    public List<PersonId> people() {
        return named(with);
    }

    private static List<PersonId> named(List<With> with) {
        var found = new ArrayList<PersonId>(with.size());
        for (var each : with)
            if (!each.person().equals(PersonId.FORGOTTEN)) found.add(each.person());
        return List.copyOf(found);
    }

    /// Both sides had a part in it.
    public boolean twoWay() {
        return outcome.reached() && channel != Channel.BULK;
    }

    public Encounter with(List<With> with) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    public Encounter noted(String note) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    public Optional<BlockId> block() {
        return inside.map(Inside::block);
    }

    public Encounter spending(Spent spent) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    public Encounter expecting(Optional<Double> expected) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    public Encounter tried(Trial trial) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    public Encounter inside(Optional<Inside> inside) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    public Encounter saying(Optional<Boolean> said) {
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.ENCOUNTER, id.value());
    }

    @Override
    public List<PersonId> about() {
        return people();
    }

    // Two of a million are compared so often that it is written out.
    private static int inTime(Encounter one, Encounter other) {
        var moment = one.at.compareTo(other.at);
        return moment == 0 ? one.id.value().compareTo(other.id.value()) : moment;
    }
}
