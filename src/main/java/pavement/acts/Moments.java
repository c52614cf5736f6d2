package pavement.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.With;
import pavement.ties.Ties;

/// What all acts about encounters ask of the moment: that it can have been, and how the ties stood
/// then.
public final class Moments {
    /// A phone's clock may run ahead of this one.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Duration CENTURY = Duration.ofDays(36525);

    private Moments() {}

    /// Why an encounter cannot have been then.
    public enum Wrong {
        IN_THE_FUTURE(
                "This has not happened yet. Log it when it has, or write it as a next step (“call her Friday 10”)."),
        TOO_LONG_AGO("This is more than a hundred years ago. Check the year.");

        private final String sentence;

        Wrong(String sentence) {
            this.sentence = sentence;
        }

        /// For a person: what is wrong, and what to do.
        public String sentence() {
            return sentence;
        }
    }

    static Optional<Wrong> wrong(Instant at, Instant now) {
        if (at.isAfter(now.plus(AHEAD))) return Optional.of(Wrong.IN_THE_FUTURE);
        return at.isBefore(now.minus(CENTURY)) ? Optional.of(Wrong.TOO_LONG_AGO) : Optional.empty();
    }

    /// A note with more to it: nothing that was written is written over, and nothing is said twice.
    static String joined(String before, String more) {
        if (more.isBlank() || before.contains(more)) return before;
        return before.isBlank() ? more : before + "\n" + more;
    }

    /// The encounter with how each tie stood when it began.
    static Encounter frozen(Book book, Encounter said) {
        return said.with(said.with().stream().map(with -> frozen(book, with, said.at())).toList());
    }

    static With frozen(Book book, With with, Instant at) {
        return book.person(with.person())
                .map(person -> new With(person.id(), Ties.freeze(book, person, at)))
                .orElse(with);
    }

    /// "a call with Tom and Ana", "an event".
    static String described(Book book, Encounter talk) {
        var what =
                switch (talk.channel()) {
                    case CALL -> "a call";
                    case VIDEO -> "a video call";
                    case IN_PERSON -> "a talk";
                    case EVENT -> "an event";
                    case MESSAGE -> "a message";
                    case REACTION -> "a reaction";
                    case BULK -> "a mail to many";
                };
        var names = names(book, talk.people());
        return names.isEmpty()
                ? what
                : what + (talk.outcome().reached() ? " with " : ", no answer, ") + names;
    }

    /// "Tom Baker, Ada King and Mei Tan"; nobody who is no longer there.
    public static String names(Book book, List<PersonId> people) {
        var names =
                people.stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(Person::name)
                        .map(Name::full)
                        .toList();
        if (names.size() < 2) return String.join("", names);
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
                + " and "
                + names.getLast();
    }
}
