package pavement.acts;

import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Listed;
import pavement.book.PersonId;

/// Somebody on the list of a block comes later, is skipped, waits again, or is done with.
public record PassTurn(BlockId id, PersonId person, Listed.State state)
        implements Act<PassTurn.Reply> {
    public sealed interface Reply {
        record Passed(Block block) implements Reply {}

        record SameAsBefore(Block block) implements Reply {}

        record NotListed() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(id).filter(block -> block.about().contains(person));
        if (found.isEmpty()) return Decision.nothing(new Reply.NotListed());
        var block = found.get();
        var people = block.people().stream().map(this::passed).toList();
        var next = block.with(people);
        if (next.equals(block)) return Decision.nothing(new Reply.SameAsBefore(block));
        return Decision.of(new Reply.Passed(next), title(book), new Change.Saved(next));
    }

    private Listed passed(Listed each) {
        return each.person().equals(person) ? each.now(state) : each;
    }

    private String title(Book book) {
        var name = book.person(person).map(each -> each.name().full()).orElse("somebody");
        return switch (state) {
            case WAITING -> name + " is up again";
            case LATER -> name + " comes later";
            case SKIPPED -> "Skipped " + name;
            case DONE -> "Done with " + name;
            case LEFT_OUT -> "Left out " + name;
        };
    }
}
