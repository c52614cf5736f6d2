package pavement.blocks;

import java.util.ArrayList;
import java.util.List;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Inside;
import pavement.book.Spent;

/// How the minutes of a block are shared among what was logged inside it. Minutes of talk stay as
/// they were said, minutes around it that were written by hand stay too, and the rest of the clock
/// is shared evenly, so that together they are the minutes of the block.
public final class Shares {
    private Shares() {}

    /// Everything inside an ended block with its share, oldest first; as it was when there is no
    /// end.
    public static List<Encounter> of(Book book, Block block) {
        return block.clock()
                .minutes()
                .map(minutes -> shared(minutes, book.encountersIn(block.id())))
                .orElseGet(() -> book.encountersIn(block.id()));
    }

    /// Those of them whose share is not what they have.
    public static List<Encounter> changed(Book book, Block block) {
        return of(book, block).stream()
                .filter(talk -> !book.encounter(talk.id()).map(talk::equals).orElse(false))
                .toList();
    }

    /// Whole minutes, the odd ones to the earliest. Talks longer than the clock leave nothing to
    /// share.
    static List<Encounter> shared(int minutes, List<Encounter> talks) {
        var fixed = talks.stream().mapToInt(Shares::fixed).sum();
        var free = (int) talks.stream().filter(talk -> !byHand(talk)).count();
        var rest = Math.max(0, minutes - fixed);
        var next = new ArrayList<Encounter>();
        var turn = 0;
        for (var talk : talks) {
            if (byHand(talk)) next.add(talk);
            else next.add(with(talk, rest / free + (turn++ < rest % free ? 1 : 0)));
        }
        return List.copyOf(next);
    }

    private static int fixed(Encounter talk) {
        return byHand(talk) ? talk.spent().minutes() : talk.spent().talk();
    }

    private static boolean byHand(Encounter talk) {
        return talk.inside().map(Inside::byHand).orElse(true);
    }

    private static Encounter with(Encounter talk, int around) {
        return talk.spending(new Spent(talk.spent().talk(), around));
    }
}
