package pavement.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Person;
import pavement.book.Self;
import pavement.notation.Books;

/// A list of hundreds that was brought in: every note is proposed in the end.
final class UnansweredTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final Self SELF = Self.in(ZoneOffset.UTC, "DE", DayOfWeek.MONDAY, "EUR");

    private static Book noted(int people, String note) {
        var book =
                Books.read(
                        IntStream.range(0, people)
                                .mapToObj(
                                        at -> "Given%d Family%d  met in public\n".formatted(at, at))
                                .collect(Collectors.joining()));
        var changes = new ArrayList<Change>();
        for (var person : book.people()) changes.add(new Change.Saved(person.noted(note)));
        return book.with(changes);
    }

    @Test
    void afterTheFirstFortyAreAnsweredTheOthersCome() {
        var book = noted(90, "Runs a bakery. Needs a courier.");
        var unanswered = new Unanswered();
        var answered = new HashSet<Person>();
        for (var look = unanswered.look(book, SELF, NOW, 10, 20);
                !look.found().isEmpty();
                look = unanswered.look(book, SELF, NOW, 10, 20)) {
            assertThat(look.unread()).isEqualTo(80 - answered.size());
            var kept = new ArrayList<Change>();
            for (var read : look.found()) {
                answered.add(read.person());
                kept.add(new Change.Saved(read.ask()));
            }
            book = book.with(kept);
        }

        assertThat(answered).hasSize(90);
        assertThat(new Unanswered().look(book, SELF, NOW, 10, 20).unread()).isZero();
    }

    /// Nothing in them is a need, and each has to be read to know it.
    @Test
    void whatIsReadInOneLookEndsAndTheNextGoesOn() {
        var book = noted(50, "Wants to hear how it goes.");
        var cara = Books.read("Cara Rossi  met in public\n").people().iterator().next();
        book = book.with(List.of(new Change.Saved(cara.noted("Needs a cook."))));
        var unanswered = new Unanswered();
        var unread = new ArrayList<Integer>();
        var found = new HashSet<String>();
        for (var look = 0; look < 3; look++) {
            var seen = unanswered.look(book, SELF, NOW, 4, 20);
            unread.add(seen.unread());
            seen.found().forEach(read -> found.add(read.ask().what()));
        }

        assertThat(unread).containsExactly(31, 11, 0);
        assertThat(found).containsExactly("cook");
    }
}
