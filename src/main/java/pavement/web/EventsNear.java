package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import pavement.blocks.Deck;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Work;

/// Events to come, and those whose debrief is still open.
///
/// @param ahead prepared, soonest first
/// @param after over, the latest first
record EventsNear(List<Ahead> ahead, List<After> after) {
    /// For so long after it began an event that nobody started is still offered.
    private static final Duration LATE = Duration.ofHours(12);

    private static final int MOST = 3;

    /// @param when "today, 18:00 to 21:00"
    /// @param said "12 on the list"
    record Ahead(String link, String title, String when, String said) {}

    /// @param said "5 people, about 2 minutes"
    record After(String link, String title, String said, String leave) {}

    /// Those of today, and debriefs.
    static EventsNear today(Book book, Instant now, ZoneId zone) {
        var tomorrow = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        var night = tomorrow.plus(Duration.ofHours(4));
        return new EventsNear(
                ahead(book, now).stream()
                        .filter(block -> from(block).isBefore(night))
                        .map(block -> ahead(block, now, zone))
                        .toList(),
                after(book, now));
    }

    /// All that are prepared.
    static EventsNear all(Book book, Instant now, ZoneId zone) {
        return new EventsNear(
                ahead(book, now).stream().map(block -> ahead(block, now, zone)).toList(),
                after(book, now));
    }

    /// Prepared for today, for what a phone carries along.
    static List<Block> prepared(Book book, Instant now, ZoneId zone) {
        var tomorrow = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return ahead(book, now).stream().filter(block -> from(block).isBefore(tomorrow)).toList();
    }

    private static List<Block> ahead(Book book, Instant now) {
        return book.blocks().stream()
                .filter(block -> block.work() instanceof Work.Event)
                .filter(block -> block.clock().started().isEmpty())
                .filter(block -> until(block).isAfter(now))
                .sorted(comparing(EventsNear::from).thenComparing(block -> block.id().value()))
                .toList();
    }

    private static Instant from(Block block) {
        return block.work() instanceof Work.Event event
                ? event.from().orElse(Instant.MIN)
                : Instant.MIN;
    }

    /// When it is no longer worth starting.
    private static Instant until(Block block) {
        return block.work() instanceof Work.Event event
                ? event.until()
                        .or(() -> event.from().map(from -> from.plus(LATE)))
                        .orElse(Instant.MAX)
                : Instant.MIN;
    }

    private static Ahead ahead(Block block, Instant now, ZoneId zone) {
        var listed = block.people().size();
        return new Ahead(
                BlockPage.link(block),
                block.title(),
                EventView.when(block, now, zone),
                listed == 0 ? "Nobody on the list." : listed + " on the list.");
    }

    private static List<After> after(Book book, Instant now) {
        return book.blocks().stream()
                .filter(block -> block.work() instanceof Work.Event event && !event.closed())
                .filter(block -> Going.of(book, block, now) instanceof Going.Over)
                .sorted(
                        comparing((Block block) -> block.clock().started().orElse(Instant.MIN))
                                .reversed())
                .map(block -> Deck.of(book, block))
                .filter(Deck::open)
                .limit(MOST)
                .map(EventsNear::after)
                .toList();
    }

    private static After after(Deck deck) {
        var link = DeckPage.link(deck.block());
        return new After(link, deck.block().title(), said(deck.cards().size()), link + "/leave");
    }

    /// Twenty seconds a card, rounded up.
    static String said(int left) {
        return Words.count(left, "person", "people")
                + ", about "
                + Words.count((left + 2) / 3, "minute", "minutes");
    }

    boolean isEmpty() {
        return ahead.isEmpty() && after.isEmpty();
    }
}
