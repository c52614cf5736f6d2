package pavement.line;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;

/// What notes say that people need or can give, and the owner has neither kept nor refused: it is
/// matched with nothing until he does. What was read once is remembered until something about that
/// person changes, so each look goes on where the last one stopped.
public final class Unanswered {
    private static final Duration LATELY = Duration.ofDays(30);

    private final Map<PersonId, Seen> seen = new HashMap<>();

    public record Read(Person person, Ask ask) {}

    /// @param found as many as were wanted, where there are so many
    /// @param unread of how many people the notes were not read yet
    public record Look(List<Read> found, int unread) {}

    /// All that a person's proposals are made of, and what they came to.
    private record Seen(Person person, List<Ask> asks, List<Encounter> talks, List<Ask> proposed) {
        boolean still(Book book, Person now) {
            return person.equals(now)
                    && asks.equals(book.asksOf(now.id()))
                    && talks.equals(book.encountersWith(now.id()));
        }
    }

    /// Of whom was talked with last, then of whom was written down last; what a title alone tells
    /// is left out.
    ///
    /// @param wanted after so many nothing more is read
    /// @param sentences so many may be read while he waits
    public synchronized Look look(Book book, Self self, Instant now, int wanted, int sentences) {
        var found = new ArrayList<Read>();
        var left = sentences;
        var unread = 0;
        for (var person : Stream.concat(talkedWith(book, now), noted(book)).distinct().toList()) {
            var before = Optional.ofNullable(seen.get(person.id()));
            var known = before.filter(each -> each.still(book, person));
            if (known.isEmpty() && (left <= 0 || found.size() >= wanted)) {
                unread++;
                continue;
            }
            if (known.isEmpty()) left -= read(book, person, self, now);
            proposed(person, wanted - found.size()).forEach(found::add);
        }
        return new Look(List.copyOf(found), unread);
    }

    /// How many sentences that took.
    private int read(Book book, Person person, Self self, Instant now) {
        var read = Proposed.read(book, person, self, now);
        var asks = book.asksOf(person.id());
        var talks = book.encountersWith(person.id());
        seen.put(person.id(), new Seen(person, asks, talks, read.asks()));
        return read.sentences();
    }

    private Stream<Read> proposed(Person person, int most) {
        return Optional.ofNullable(seen.get(person.id())).stream()
                .flatMap(each -> each.proposed().stream())
                .filter(ask -> !ask.heard().guessed())
                .map(ask -> new Read(person, ask))
                .limit(Math.max(0, most));
    }

    private static Stream<Person> talkedWith(Book book, Instant now) {
        return book.encountersBetween(now.minus(LATELY), now.plusSeconds(1)).reversed().stream()
                .flatMap(talk -> talk.people().stream())
                .distinct()
                .flatMap(id -> book.person(id).stream());
    }

    /// A list that was brought in has notes, and no talks yet.
    private static Stream<Person> noted(Book book) {
        return book.people().stream()
                .filter(person -> !person.note().isBlank())
                .sorted(
                        comparing((Person person) -> person.origin().since())
                                .reversed()
                                .thenComparing(person -> person.id().value()));
    }

    /// What was not looked at, in a sentence; empty when all was.
    public static String unread(int people) {
        if (people == 0) return "";
        return people == 1
                ? "The notes of 1 more person are not read yet. They are read as you answer these, or look again."
                : "The notes of %d more people are not read yet. They are read as you answer these, or look again."
                        .formatted(people);
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
