package pavement.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Listed;
import pavement.book.PersonId;

/// Whose turn it is in a block. That somebody was spoken with, or tried, is what an encounter
/// inside the block says, so taking that back gives him his turn again.
public record Turns(Block block, Set<PersonId> had) {
    public Turns {
        had = Set.copyOf(had);
    }

    public static Turns of(Book book, Block block) {
        var had = new HashSet<PersonId>();
        for (var talk : book.encountersIn(block.id())) had.addAll(talk.people());
        return new Turns(block, had);
    }

    /// The next who may be called: those who wait, in order, then those put off.
    public Optional<Listed> next(Predicate<PersonId> may) {
        return Stream.concat(in(Listed.State.WAITING), in(Listed.State.LATER))
                .filter(each -> may.test(each.person()))
                .findFirst();
    }

    /// Everybody who still has his turn.
    public List<Listed> ahead() {
        return Stream.concat(in(Listed.State.WAITING), in(Listed.State.LATER)).toList();
    }

    /// How many of the list have had their turn.
    public int done() {
        return (int) block.about().stream().filter(had::contains).count();
    }

    private Stream<Listed> in(Listed.State state) {
        return block.people().stream()
                .filter(each -> each.state() == state && !had.contains(each.person()));
    }
}
