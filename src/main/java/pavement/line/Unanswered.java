package pavement.line;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Self;

/// What notes say that people need or can give, and the owner has neither kept nor refused: it is
/// matched with nothing until he does.
public final class Unanswered {
    private static final Duration LATELY = Duration.ofDays(30);

    /// Notes are read while he waits.
    private static final int LOOKED_AT = 40;

    private Unanswered() {}

    public record Read(Person person, Ask ask) {}

    /// Of whom was talked with last, then of whom was written down last; what a title alone tells
    /// is left out.
    public static Stream<Read> of(Book book, Self self, Instant now) {
        return Stream.concat(talkedWith(book, now), noted(book))
                .distinct()
                .flatMap(person ->
                        Proposed.of(book, person, self, now).stream()
                                .filter(ask -> !ask.heard().guessed())
                                .map(ask -> new Read(person, ask)));
    }

    private static Stream<Person> talkedWith(Book book, Instant now) {
        return book.encountersBetween(now.minus(LATELY), now.plusSeconds(1)).reversed().stream()
                .flatMap(talk -> talk.people().stream())
                .distinct()
                .flatMap(id -> book.person(id).stream())
                .limit(LOOKED_AT);
    }

    /// A list that was brought in has notes, and no talks yet.
    private static Stream<Person> noted(Book book) {
        return book.people().stream()
                .filter(person -> !person.note().isBlank())
                .sorted(
                        comparing((Person person) -> person.origin().since())
                                .reversed()
                                .thenComparing(person -> person.id().value()))
                .limit(LOOKED_AT);
    }

    /// Why nothing stands where matches would.
    ///
    /// @param read how many of them there are
    public static String nothingFits(long read) {
        if (read == 0) return "Nothing fits yet. Each need you note is matched at once.";
        return read == 1
                ? "Nothing you kept fits yet. 1 need or offer was read in your notes: keep it, if it is so, and you see whom it fits."
                : "Nothing you kept fits yet. %d needs and offers were read in your notes: keep those that are so, and you see whom they fit."
                        .formatted(read);
    }
}
