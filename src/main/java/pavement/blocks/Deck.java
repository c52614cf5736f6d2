package pavement.blocks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Listed;
import pavement.book.PersonId;
import pavement.book.Work;

/// The debrief of an event: one card for each person talked with, in the order in which they were
/// met, because the first fades first; those nobody named come last. What is done with says the
/// list of the block, so it can be left and gone on with at any time.
///
/// @param cards still to be answered
/// @param done how many people were answered for
public record Deck(Block block, List<Card> cards, int done) {
    /// @param talk the last with him
    /// @param who empty when nobody was named
    /// @param turn from 0, and the same however many are answered; [Sampled] goes by it
    public record Card(Encounter talk, Optional<PersonId> who, int turn) {}

    public Deck {
        cards = List.copyOf(cards);
    }

    public static Deck of(Book book, Block block) {
        var last = new LinkedHashMap<PersonId, Encounter>();
        var nameless = new ArrayList<Encounter>();
        var done = done(block);
        for (var talk : book.encountersIn(block.id())) {
            // Whoever tried in vain to speak with somebody has nothing to tell of him, unless the
            // debrief itself said that nothing came of it.
            if (!talk.outcome().reached() && talk.people().stream().noneMatch(done::contains))
                continue;
            talk.people().forEach(person -> last.put(person, talk));
            if (talk.with().isEmpty()) nameless.add(talk);
        }
        var cards = new ArrayList<Card>();
        var turn = 0;
        for (var each : last.entrySet()) {
            var card = new Card(each.getValue(), Optional.of(each.getKey()), turn++);
            if (!done.contains(each.getKey())) cards.add(card);
        }
        for (var talk : nameless) cards.add(new Card(talk, Optional.empty(), turn++));
        return new Deck(block, cards, last.size() - named(cards));
    }

    private static HashSet<PersonId> done(Block block) {
        var done = new HashSet<PersonId>();
        for (var each : block.people())
            if (each.state() == Listed.State.DONE) done.add(each.person());
        return done;
    }

    private static int named(List<Card> cards) {
        return (int) cards.stream().filter(card -> card.who().isPresent()).count();
    }

    /// There is something to ask, and the owner has not said that it may rest.
    public boolean open() {
        return !cards.isEmpty() && block.work() instanceof Work.Event event && !event.closed();
    }

    public int of() {
        return done + cards.size();
    }
}
