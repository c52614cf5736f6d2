package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.PersonId;

/// Whatever a book holds goes out and comes back.
class WholeTest {
    @RepeatedTest(40)
    void whatGoesOutComesBack(RepetitionInfo run) throws IOException {
        var anything = new Anything(4_000 + run.getCurrentRepetition());
        var book = Book.EMPTY;
        var cards = new HashMap<PersonId, Card>();
        for (var i = 0; i < 40; i++) {
            var changes = anything.change(book);
            book = book.with(changes);
            changes.forEach(change -> keep(cards, change));
        }
        cards.keySet().retainAll(book.people().stream().map(person -> person.id()).toList());

        var back = Book.EMPTY.with(Whole.read(new ByteArrayInputStream(out(book, cards))));

        assertThat(back.facts().collect(Collectors.toSet()))
                .isEqualTo(book.facts().collect(Collectors.toSet()));
        for (var card : cards.values())
            assertThat(back.cardMark(card.person())).contains(card.mark());
    }

    private static void keep(Map<PersonId, Card> cards, Change change) {
        switch (change) {
            case Change.CardKept(var card) -> cards.put(card.person(), card);
            case Change.CardRemoved(var person) -> cards.remove(person);
            case Change.Forgotten(var person) -> cards.remove(person);
            case Change.Saved _, Change.Removed _ -> {}
        }
    }

    private static byte[] out(Book book, Map<PersonId, Card> cards) throws IOException {
        var out = new ByteArrayOutputStream();
        Whole.write(out, book, id -> Optional.ofNullable(cards.get(id)), UnaryOperator.identity());
        return out.toByteArray();
    }
}
