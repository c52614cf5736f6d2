package pavement.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a coin said of one person or one half-hour. It is kept before it is shown, and counts from
/// then on whatever is done (intention to treat).
///
/// @param pair which pair of its experiment it belongs to, from 1
/// @param arm the place of its arm in the experiment
/// @param person whom it is about; empty for a half-hour, and where somebody was forgotten
/// @param slot when its half-hour begins; empty for a person
/// @param stratum in which its pair is alike: "stranger", "stranger, decides alone"
/// @param seed of the lot that drew its pair
/// @param drawn when, which opens its window
/// @param shown the arm's words as they were drawn; the experiment's may change later
/// @param lost the person was forgotten, so what came of it is not known any more
public record Assignment(
        AssignmentId id,
        ExperimentId experiment,
        int pair,
        int arm,
        Optional<PersonId> person,
        Optional<Instant> slot,
        String stratum,
        long seed,
        Instant drawn,
        String shown,
        boolean lost)
        implements Fact {
    public Assignment {
        if (pair < 1) throw new IllegalArgumentException("pairs count from 1, not " + pair);
        if (arm < 0 || arm > 3) throw new IllegalArgumentException("no such arm: " + arm);
        if (shown.isBlank()) throw new IllegalArgumentException("an arm says something");
        if (!lost && person.isPresent() == slot.isPresent())
            throw new IllegalArgumentException("about a person, or about a half-hour");
    }

    /// About another person: two were one.
    public Assignment with(PersonId person) {
        return new Assignment(
                id,
                experiment,
                pair,
                arm,
                Optional.of(person),
                slot,
                stratum,
                seed,
                drawn,
                shown,
                lost);
    }

    /// Whom it was about is forgotten.
    public Assignment forgetting(String shown) {
        return new Assignment(
                id,
                experiment,
                pair,
                arm,
                Optional.empty(),
                slot,
                stratum,
                seed,
                drawn,
                shown,
                true);
    }

    /// In other words.
    public Assignment showing(String shown) {
        return new Assignment(
                id, experiment, pair, arm, person, slot, stratum, seed, drawn, shown, lost);
    }

    /// How an encounter names it.
    public String mark() {
        return experiment + "/" + pair + "/" + Experiment.letter(arm);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.ASSIGNMENT, id.value());
    }

    @Override
    public List<PersonId> about() {
        return person.stream().toList();
    }
}
