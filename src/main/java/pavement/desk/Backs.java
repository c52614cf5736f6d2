package pavement.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.book.Ref;

/// What undoes a change, worked out before it is made. Every journal keeps this as its trace.
public final class Backs {
    private final Book before;
    private final Function<PersonId, Optional<Card>> cards;
    private final Map<Ref, Optional<Fact>> facts = new HashMap<>();
    private final Map<PersonId, Optional<Card>> kept = new HashMap<>();

    private Backs(Book before, Function<PersonId, Optional<Card>> cards) {
        this.before = before;
        this.cards = cards;
    }

    /// @param cards the cards as they are kept before the changes
    /// @return one back for each change and in the same order; a `Forgotten` has none, so its place is left out
    public static List<Change> of(Book before, List<Change> changes, Function<PersonId, Optional<Card>> cards) {
        var backs = new Backs(before, cards);
        var found = new ArrayList<Change>();
        for (var change : changes) backs.of(change).ifPresent(found::add);
        return found;
    }

    private Optional<Change> of(Change change) {
        return switch (change) {
            case Change.Saved(var fact) -> Optional.of(replace(fact.ref(), Optional.of(fact)));
            case Change.Removed(var ref) -> Optional.of(replace(ref, Optional.empty()));
            case Change.CardKept(var card) -> Optional.of(replace(card.person(), Optional.of(card)));
            case Change.CardRemoved(var person) -> Optional.of(replace(person, Optional.empty()));
            case Change.Forgotten _ -> Optional.empty();
        };
    }

    private Change replace(Ref ref, Optional<Fact> now) {
        var old = facts.getOrDefault(ref, before.find(ref));
        facts.put(ref, now);
        return old.<Change>map(Change.Saved::new).orElse(new Change.Removed(ref));
    }

    private Change replace(PersonId person, Optional<Card> now) {
        var old = kept.containsKey(person) ? kept.getOrDefault(person, Optional.empty()) : cards.apply(person);
        kept.put(person, now);
        return old.<Change>map(Change.CardKept::new).orElse(new Change.CardRemoved(person));
    }
}
