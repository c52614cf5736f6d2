package pavement.book;

import java.util.List;
import java.util.Optional;

/// A stretch of work. What is logged inside it takes its channel, stage, arm and expectation unless
/// it says otherwise, and shares its clock.
///
/// @param work what kind of work, and what only that kind has
/// @param title what the owner calls it
/// @param expected the chance of a next step he gave beforehand, 0 to 1
/// @param trial the move and the arm that everything inside is counted to
/// @param people in order: whom to call, who is expected at the event, whom the meeting is with.
///   Whether somebody was spoken with is not kept here: an encounter inside the block says so
public record Block(
        BlockId id,
        Work work,
        String title,
        Channel channel,
        Stage stage,
        Stretch clock,
        Optional<Double> expected,
        Trial trial,
        List<Listed> people)
        implements Fact {
    public Block {
        title = title.strip();
        people = List.copyOf(people);
        if (title.isEmpty()) throw new IllegalArgumentException("a block is called something");
        expected.ifPresent(chance -> {
            if (!(chance >= 0 && chance <= 1))
                throw new IllegalArgumentException("an expectation is 0 to 1, not " + chance);
        });
        if (people.stream().map(Listed::person).distinct().count() < people.size())
            throw new IllegalArgumentException("the same person twice in one block");
    }

    public Block on(Stretch clock) {
        return new Block(id, work, title, channel, stage, clock, expected, trial, people);
    }

    public Block with(List<Listed> people) {
        return new Block(id, work, title, channel, stage, clock, expected, trial, people);
    }

    public Block expecting(Optional<Double> expected) {
        return new Block(id, work, title, channel, stage, clock, expected, trial, people);
    }

    public Block doing(Work work) {
        return new Block(id, work, title, channel, stage, clock, expected, trial, people);
    }

    /// The same work under another name, in another way, elsewhere.
    public Block called(String title, Channel channel, Stage stage) {
        return new Block(id, work, title, channel, stage, clock, expected, trial, people);
    }

    /// Begun, and nobody has said that it is over.
    public boolean open() {
        return clock.started().isPresent() && clock.ended().isEmpty();
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.BLOCK, id.value());
    }

    @Override
    public List<PersonId> about() {
        return people.stream().map(Listed::person).toList();
    }
}
