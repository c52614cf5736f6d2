package pavement.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.PersonId;

/// Who and what is not to be matched: the owner said no, or they are being introduced, or were.
final class Away {
    private final Set<Set<PersonId>> pairs = new HashSet<>();
    private final Set<List<AskId>> swaps = new HashSet<>();

    Away(Book book) {
        for (var declined : book.declined()) {
            if (!declined.asks().isEmpty()) swaps.add(declined.asks());
            else declined.other().ifPresent(other -> pairs.add(Set.of(declined.one(), other)));
        }
        for (var each : book.introductions())
            if (each.kind() == Introduction.Kind.INTRODUCTION && each.about().size() == 2)
                pairs.add(Set.copyOf(each.about()));
    }

    boolean holds(Hit hit) {
        return swaps.contains(swap(hit)) || holds(hit.giver(), hit.receiver());
    }

    boolean holds(Optional<PersonId> one, Optional<PersonId> other) {
        return !pairs.isEmpty()
                && one.isPresent()
                && other.isPresent()
                && !one.equals(other)
                && pairs.contains(Set.of(one.get(), other.get()));
    }

    private static List<AskId> swap(Hit hit) {
        var need = hit.need().id();
        var offer = hit.offer().id();
        return need.value().compareTo(offer.value()) < 0
                ? List.of(need, offer)
                : List.of(offer, need);
    }
}
