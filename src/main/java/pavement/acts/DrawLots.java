package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Assignment;
import pavement.book.AssignmentId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.PersonId;
import pavement.trials.Lot;
import pavement.trials.NoHarm;

/// The coin is thrown and kept; whoever asked sees it after that. It has no title, so no "undo"
/// takes it back: what was drawn counts as drawn (intention to treat).
public record DrawLots(ExperimentId experiment, List<Group> groups, Instant now)
        implements Act<DrawLots.Reply> {
    /// Those among whom the arms are drawn, one for each arm.
    public record Group(String stratum, List<Unit> units) {
        public Group {
            units = List.copyOf(units);
        }
    }

    /// One person, or one half-hour.
    public record Unit(AssignmentId id, Optional<PersonId> person, Optional<Instant> slot) {
        String word() {
            return person.map(Object::toString).or(() -> slot.map(Object::toString)).orElse("");
        }
    }

    public sealed interface Reply {
        record Drawn(List<Assignment> assignments) implements Reply {}

        record NotRunning() implements Reply {}

        /// Of none of them may a coin decide, whatever a page said a moment ago.
        record NobodyLeft(String why) implements Reply {}
    }

    public DrawLots {
        groups = List.copyOf(groups);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.experiment(experiment).filter(Experiment::running);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotRunning());
        var pair = last(book) + 1;
        var drawn = new ArrayList<Assignment>();
        var why = Optional.<String>empty();
        for (var group : groups) {
            if (pair > found.get().pairs()) break;
            var against = against(book, found.get(), group, drawn);
            if (against.isEmpty()) drawn.addAll(drawn(found.get(), pair++, group));
            else why = against;
        }
        if (drawn.isEmpty())
            return Decision.nothing(
                    new Reply.NobodyLeft(why.orElse("All the pairs you meant to draw are drawn.")));
        return new Decision<>(
                new Reply.Drawn(List.copyOf(drawn)),
                "",
                drawn.stream().<Change>map(Change.Saved::new).toList());
    }

    private int last(Book book) {
        return book.assignments().stream()
                .filter(each -> each.experiment().equals(experiment))
                .mapToInt(Assignment::pair)
                .max()
                .orElse(0);
    }

    private Optional<String> against(
            Book book, Experiment its, Group group, List<Assignment> drawn) {
        if (group.units().size() != its.arms().size())
            return Optional.of("There is nobody to pair them with.");
        for (var unit : group.units()) {
            if (unit.person().isEmpty()) continue;
            var person = unit.person().flatMap(book::person);
            if (person.isEmpty()) return Optional.of("Somebody left your book just now.");
            if (drawn.stream().anyMatch(each -> each.person().equals(unit.person())))
                return Optional.of("Somebody would be in two pairs.");
            var rule = NoHarm.against(book, person.get(), now);
            if (rule.isPresent()) return rule;
        }
        return Optional.empty();
    }

    private List<Assignment> drawn(Experiment its, int pair, Group group) {
        var words = group.units().stream().map(Unit::word).toList();
        var seed = Lot.seed(experiment, pair, words);
        var arms = Lot.arms(seed, its.arms().size());
        var drawn = new ArrayList<Assignment>();
        for (var i = 0; i < arms.length; i++) {
            var unit = group.units().get(i);
            drawn.add(
                    new Assignment(
                            unit.id(),
                            experiment,
                            pair,
                            arms[i],
                            unit.person(),
                            unit.slot(),
                            group.stratum(),
                            seed,
                            now,
                            its.arms().get(arms[i]).text(),
                            false));
        }
        return drawn;
    }
}
