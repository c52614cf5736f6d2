package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Doubt;

/// Notes pairs who may be one person. What was settled before stays settled.
public record SaveDoubts(List<Doubt> doubts) implements Act<SaveDoubts.Reply> {
    public sealed interface Reply {
        record Noted(int doubts) implements Reply {}

        record NothingNew() implements Reply {}
    }

    public SaveDoubts {
        doubts = List.copyOf(doubts);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var changes = new ArrayList<Change>();
        for (var doubt : doubts) {
            var both =
                    book.person(doubt.one()).isPresent() && book.person(doubt.other()).isPresent();
            if (both && book.find(doubt.ref()).isEmpty()) changes.add(new Change.Saved(doubt));
        }
        if (changes.isEmpty()) return Decision.nothing(new Reply.NothingNew());
        return new Decision<>(
                new Reply.Noted(changes.size()), "Noted people who may be the same", changes);
    }
}
