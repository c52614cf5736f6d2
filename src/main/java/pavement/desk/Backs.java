package pavement.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Ref;

/// What undoes changes, worked out before they are made. Every journal keeps this as its trace.
public final class Backs {
    private final Function<PersonId, Optional<Card>> cards;
    private final Map<PersonId, Optional<Card>> kept = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Backs(Function<PersonId, Optional<Card>> cards) {
        this.cards = cards;
    }

    /// One thing that changed.
    ///
    /// @param about whom it concerns, before or after
    /// @param back what undoes it; never `Forgotten`
    public record Step(Set<PersonId> about, Change back) {}

    /// In the order of the changes. A person who is removed takes his card along, so that is a step
    /// of its own; one who is forgotten cannot be brought back, so that is none.
    ///
    /// @param cards the cards as they are kept before the changes
    public static List<Step> of(
            List<Book.Touch> touches, Function<PersonId, Optional<Card>> cards) {
        var backs = new Backs(cards);
        touches.forEach(backs::add);
        return backs.steps;
    }

    private void add(Book.Touch touch) {
        switch (touch.change()) {
            case Change.Saved(var fact) -> step(touch, back(touch, fact.ref()));
            case Change.Removed(var ref) -> {
                if (ref.kind() == Ref.Kind.PERSON) removeCard(new PersonId(ref.id()));
                step(touch, back(touch, ref));
            }
            case Change.CardKept(var card) -> step(touch, back(card.person(), Optional.of(card)));
            case Change.CardRemoved(var person) -> step(touch, back(person, Optional.empty()));
            case Change.Forgotten(var person) -> kept.put(person, Optional.empty());
        }
    }

    private void step(Book.Touch touch, Change back) {
        steps.add(new Step(touch.people(), back));
    }

    private void removeCard(PersonId person) {
        if (kept(person).isPresent())
            steps.add(new Step(Set.of(person), back(person, Optional.empty())));
    }

    private static Change back(Book.Touch touch, Ref ref) {
        return touch.before().<Change>map(Change.Saved::new).orElse(new Change.Removed(ref));
    }

    private Change back(PersonId person, Optional<Card> now) {
        var old = kept(person);
        kept.put(person, now);
        return old.<Change>map(Change.CardKept::new).orElse(new Change.CardRemoved(person));
    }

    private Optional<Card> kept(PersonId person) {
        return kept.computeIfAbsent(person, cards);
    }
}
