package pavement.store;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.book.Ref;

/// What a batch comes to: of several changes of one fact only the last is written.
///
/// @param facts empty where the fact goes
/// @param cards empty where the card goes
record Net(
        Map<Ref, Optional<Fact>> facts,
        Map<PersonId, Optional<Card>> cards,
        Set<PersonId> forgotten) {
    static Net of(List<Change> changes) {
        var net = new Net(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        changes.forEach(net::add);
        return net;
    }

    private void add(Change change) {
        switch (change) {
            case Change.Saved(var fact) -> facts.put(fact.ref(), Optional.of(fact));
            case Change.Removed(var ref) -> gone(ref);
            case Change.CardKept(var card) -> cards.put(card.person(), Optional.of(card));
            case Change.CardRemoved(var person) -> cards.put(person, Optional.empty());
            case Change.Forgotten(var person) -> {
                gone(person.ref());
                forgotten.add(person);
            }
        }
    }

    private void gone(Ref ref) {
        facts.put(ref, Optional.empty());
        if (ref.kind() == Ref.Kind.PERSON) cards.put(new PersonId(ref.id()), Optional.empty());
    }

    /// Who is to be erased from the trace: those who are forgotten, and those who had become one
    /// with them and are no longer in the book.
    Set<PersonId> erased(Book seen, List<Change> changes, Book next) {
        if (forgotten.isEmpty()) return Set.of();
        var people = new LinkedHashSet<>(forgotten);
        seen.touchedBy(changes).stream()
                .filter(person -> next.person(person).isEmpty())
                .forEach(people::add);
        return people;
    }

    /// Put together once: there are two dozen kinds, and of twenty thousand people an import has
    /// all to say.
    Map<Ref.Kind, List<Fact>> savedByKind() {
        return saved(facts).values().stream().collect(groupingBy(fact -> fact.ref().kind()));
    }

    Map<Ref.Kind, List<Ref>> removedByKind() {
        return removed(facts).stream().collect(groupingBy(Ref::kind));
    }

    Collection<Ref> saved() {
        return saved(facts).keySet();
    }

    Collection<Ref> removed() {
        return removed(facts);
    }

    Collection<Card> cardsKept() {
        return saved(cards).values();
    }

    Collection<PersonId> cardsRemoved() {
        return removed(cards);
    }

    private static <K, V> Map<K, V> saved(Map<K, Optional<V>> all) {
        var kept = new LinkedHashMap<K, V>();
        all.forEach((key, value) -> value.ifPresent(there -> kept.put(key, there)));
        return kept;
    }

    private static <K, V> List<K> removed(Map<K, Optional<V>> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
