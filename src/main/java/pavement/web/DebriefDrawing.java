package pavement.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pavement.blocks.Deck;
import pavement.blocks.Sampled;
import pavement.book.Ask;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Listed;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.SetAside;
import pavement.plan.Move;
import pavement.ties.Ties;

/// Draws the debrief of one event.
record DebriefDrawing(Book book, Block block, Instant now, ZoneId zone) {
    private static final int MOST = 12;

    DebriefView card(Deck deck, DebriefView.Card card) {
        return view(deck, Optional.of(card), Optional.empty());
    }

    DebriefView end(Deck deck, List<Move> tomorrow, Supplier<UUID> ids) {
        var met = met();
        var follows = promises();
        return view(
                deck,
                Optional.empty(),
                Optional.of(
                        new DebriefView.End(
                                number(),
                                deck.cards().size(),
                                follows,
                                steps(),
                                tomorrow.stream()
                                        .filter(move -> met.contains(move.person().id()))
                                        .map(DebriefDrawing::tomorrow)
                                        .toList(),
                                kept(ids))));
    }

    private DebriefView view(
            Deck deck, Optional<DebriefView.Card> card, Optional<DebriefView.End> end) {
        return new DebriefView(
                block.id().toString(),
                block.title(),
                Math.min(deck.done() + 1, deck.of()) + " of " + deck.of(),
                deck.done(),
                deck.of(),
                card,
                end);
    }

    /// When they talked, and how often.
    String met(Deck.Card card) {
        var talks = talks(card);
        var first = Looks.time(talks.getFirst().at(), zone);
        return talks.size() == 1 ? first : first + " and " + (talks.size() - 1) + " more";
    }

    List<String> notes(Deck.Card card) {
        return talks(card).stream()
                .map(Encounter::note)
                .filter(note -> !note.isBlank())
                .distinct()
                .toList();
    }

    private List<Encounter> talks(Deck.Card card) {
        return card.who()
                .map(who ->
                        book.encountersIn(block.id()).stream()
                                .filter(talk -> talk.people().contains(who))
                                .toList())
                .filter(talks -> !talks.isEmpty())
                .orElse(List.of(card.talk()));
    }

    List<String> known(Person person) {
        var known = new ArrayList<String>();
        for (var ask : book.asksOf(person.id()))
            if (ask.open())
                known.add((ask.side() == Ask.Side.NEED ? "Needs " : "Offers ") + ask.what() + ".");
        for (var promise : book.promisesWith(person.id()))
            if (promise.open())
                known.add((promise.mine() ? "You owe: " : "Owes you: ") + promise.what() + ".");
        return known.stream().limit(4).toList();
    }

    /// Those of the list nobody has talked with yet: the nameless one may be one of them.
    List<String> likely() {
        var had = met();
        return block.people().stream()
                .map(Listed::person)
                .filter(id -> !had.contains(id))
                .flatMap(id -> book.person(id).stream())
                .map(person -> person.name().full())
                .sorted()
                .toList();
    }

    boolean ease(Deck.Card card) {
        return Sampled.asks(book, block, card.turn());
    }

    String told(Person person) {
        return Looks.word(Ties.tie(person, Ties.story(book, person), now));
    }

    String line(Person person) {
        return Looks.line(Ties.tie(person, Ties.story(book, person), now));
    }

    private Set<PersonId> met() {
        var met = new HashSet<PersonId>();
        for (var talk : book.encountersIn(block.id())) met.addAll(talk.people());
        return met;
    }

    private String number() {
        var talks = book.encountersIn(block.id()).stream().filter(Encounter::twoWay).toList();
        var good = talks.stream().filter(talk -> talk.outcome().positive()).count();
        var of = Words.count(talks.size(), "talk", "talks");
        return talks.isEmpty() ? "No talks." : "Something came of " + good + " of " + of + ".";
    }

    private List<DebriefView.Follow> promises() {
        var today = LocalDate.ofInstant(now, zone);
        return made().sorted(Promise.SOONEST)
                .map(each ->
                        new DebriefView.Follow(
                                each.what(),
                                (each.mine() ? "" : "owed by ")
                                        + each.person()
                                                .map(id -> EventView.name(book, id))
                                                .orElse(""),
                                each.due()
                                        .map(day -> Looks.day(day, today))
                                        .map(day -> day + each.at().map(at -> " " + at).orElse(""))
                                        .orElse("no day said"),
                                ""))
                .toList();
    }

    /// Made in one of its talks, or since about somebody met there.
    private Stream<Promise> made() {
        var talks = new HashSet<>();
        for (var talk : book.encountersIn(block.id())) talks.add(talk.id());
        return met().stream()
                .flatMap(id -> book.promisesWith(id).stream())
                .filter(Promise::open)
                .filter(each -> each.from().filter(talks::contains).isPresent() || follows(each))
                .distinct();
    }

    private boolean follows(Promise promise) {
        return block.clock().started().filter(promise.made()::isAfter).isPresent();
    }

    private List<DebriefView.Follow> steps() {
        var led = made().flatMap(each -> each.person().stream()).collect(toSet());
        return book.encountersIn(block.id()).stream()
                .filter(talk -> talk.outcome() == Outcome.NEXT_STEP)
                .flatMap(talk -> talk.people().stream())
                .distinct()
                .filter(id -> !led.contains(id))
                .map(id ->
                        new DebriefView.Follow(
                                "Next step",
                                EventView.name(book, id),
                                "say when",
                                "/log?person=" + id + "&line=%3E%20"))
                .toList();
    }

    private static DebriefView.Follow tomorrow(Move move) {
        return new DebriefView.Follow(
                move.why(),
                move.person().name().full(),
                "tomorrow",
                "/people/" + move.person().id());
    }

    /// Whom he kept and nothing leads on from: no promise, nothing put aside.
    private List<DebriefView.Kept> kept(Supplier<UUID> ids) {
        return book.encountersIn(block.id()).stream()
                .filter(talk -> talk.outcome().reached())
                .flatMap(talk -> talk.people().stream())
                .distinct()
                .flatMap(id -> book.person(id).stream())
                .filter(person -> !person.wishes().doNotContact() && !aside(person))
                .filter(person -> book.promisesWith(person.id()).stream().noneMatch(Promise::open))
                .limit(MOST)
                .map(person ->
                        new DebriefView.Kept(
                                person.id().toString(), person.name().full(), ids.get().toString()))
                .toList();
    }

    private boolean aside(Person person) {
        var today = LocalDate.ofInstant(now, zone);
        return book.about(person.id()).stream()
                .anyMatch(fact -> fact instanceof SetAside it && it.until().isAfter(today));
    }
}
