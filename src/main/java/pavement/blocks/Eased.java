package pavement.blocks;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.Work;

/// How at ease he was in blocks of a kind, as far as he was asked, and what he left out. The two
/// are one value, because the first says nothing without the second (SCIENCE F4).
///
/// @param before and `after` on the scale of the book, in the order of time
/// @param avoided of the lists of such blocks, `plan` of the moves of the plan
public record Eased(List<Integer> before, List<Integer> after, Avoidance avoided, Avoidance plan) {
    /// Fewer than so many answers are shown as they are.
    public static final int ENOUGH = 5;

    public static Eased of(Book book, Work.Kind kind, Instant now) {
        var asked =
                book.blocks().stream()
                        .filter(block -> block.work().kind() == kind)
                        .flatMap(block -> book.encountersIn(block.id()).stream())
                        .filter(talk -> !talk.comfort().equals(Comfort.UNASKED))
                        .sorted(comparing(Encounter::at))
                        .map(Encounter::comfort)
                        .toList();
        return new Eased(
                said(asked, Comfort::before),
                said(asked, Comfort::after),
                Avoidance.of(book, kind, now),
                Avoidance.ofPlan(book, now));
    }

    private static List<Integer> said(
            List<Comfort> asked, Function<Comfort, Optional<Integer>> which) {
        return asked.stream().map(which).flatMap(Optional::stream).toList();
    }

    public boolean silent() {
        return before.isEmpty() && after.isEmpty();
    }
}
