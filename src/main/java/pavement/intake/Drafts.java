package pavement.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Merge;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Ref;

/// People as they would be: those of a book, with what a proposal adds so far.
final class Drafts {
    private final Book book;
    private final Map<PersonId, Person> drafts = new LinkedHashMap<>();
    private final Map<PersonId, Card> cards = new LinkedHashMap<>();
    private final Map<PersonId, PersonId> merged = new HashMap<>();
    private final Recognition recognition = new Recognition(this::find);

    Drafts(Book book) {
        this.book = book;
        book.people().stream()
                .sorted(
                        java.util.Comparator.comparing((Person person) -> person.origin().since())
                                .thenComparing(person -> person.id().value()))
                .forEach(person -> {
                    recognition.learn(person);
                    recognition.hear(person.name().full(), person.reaches());
                });
        for (Merge merge : book.merges()) merged.put(merge.gone().id(), merge.kept().id());
    }

    Recognition recognition() {
        return recognition;
    }

    Optional<Person> find(PersonId id) {
        return Optional.ofNullable(drafts.get(id)).or(() -> book.person(id));
    }

    /// Under his id, or under the one he was merged into.
    Optional<Person> successor(PersonId id) {
        var at = id;
        for (int i = 0; i < 20 && merged.containsKey(at) && find(at).isEmpty(); i++)
            at = merged.getOrDefault(at, at);
        return find(at);
    }

    /// Whether that changed anything.
    boolean put(Person person) {
        if (find(person.id()).filter(person::equals).isPresent()) return false;
        drafts.put(person.id(), person);
        recognition.learn(person);
        return true;
    }

    /// The first card stays; a newer one with the same identifier takes its place. Whether he had
    /// none.
    boolean card(Person person, Row row) {
        if (row.octets().isEmpty()) return false;
        var has = cards.containsKey(person.id()) || book.cardMark(person.id()).isPresent();
        var his = person.origin().uid().equals(row.contact().uid());
        if (has ? his && !row.contact().uid().isEmpty() : his)
            cards.put(person.id(), new Card(person.id(), row.octets().get()));
        return !has && his;
    }

    /// Counts again whose a number is, now that it may have been added to others.
    void hear() {
        drafts.values().forEach(person -> recognition.hear(person.name().full(), person.reaches()));
    }

    void changes(java.util.List<Change> into) {
        for (var draft : drafts.values())
            if (book.person(draft.id()).filter(draft::equals).isEmpty())
                into.add(new Change.Saved(draft));
        for (var card : cards.values())
            if (book.cardMark(card.person()).filter(mark -> mark.equals(card.mark())).isEmpty())
                into.add(new Change.CardKept(card));
    }

    int changed() {
        return (int)
                drafts.values().stream()
                        .filter(draft ->
                                book.person(draft.id())
                                        .filter(old -> !old.equals(draft))
                                        .isPresent())
                        .count();
    }

    int added() {
        return (int)
                drafts.keySet().stream()
                        .filter(id -> book.find(new Ref(Ref.Kind.PERSON, id.value())).isEmpty())
                        .count();
    }
}
