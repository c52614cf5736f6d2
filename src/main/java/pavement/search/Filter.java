package pavement.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.book.Tie;

/// One thing a person must be, typed as `key:value`.
public sealed interface Filter {
    /// How it is typed, and how a chip shows it.
    String key();

    String value();

    boolean fits(Book book, Person person, Standing standing, Instant now);

    /// As typed: `met:"Blue Bottle"`.
    default String written() {
        return key()
                + ":"
                + (value().chars().anyMatch(Character::isWhitespace)
                        ? "\"" + value() + "\""
                        : value());
    }

    record TieIs(Tie tie) implements Filter {
        @Override
        public String key() {
            return "tie";
        }

        @Override
        public String value() {
            return Words.of(tie);
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return standing.tie() == tie;
        }
    }

    /// Met anywhere but at work, in the family, or through the job.
    record MetOutside() implements Filter {
        @Override
        public String key() {
            return "met";
        }

        @Override
        public String value() {
            return "outside work";
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            var stage = person.met().stage();
            return stage.kind() != Stage.Kind.UNKNOWN && !stage.passive();
        }
    }

    /// Met on one kind of stage.
    record MetAt(Stage.Kind kind) implements Filter {
        @Override
        public String key() {
            return "met";
        }

        @Override
        public String value() {
            return Words.of(kind);
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return person.met().stage().kind() == kind;
        }
    }

    /// Met at a place whose name holds these words.
    record MetIn(String place) implements Filter {
        @Override
        public String key() {
            return "met";
        }

        @Override
        public String value() {
            return place;
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return Fold.holds(person.met().stage().place(), place);
        }
    }

    /// The furthest that ever came of it.
    record StepIs(Outcome furthest) implements Filter {
        @Override
        public String key() {
            return "step";
        }

        @Override
        public String value() {
            return Words.of(furthest);
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return standing.furthest().equals(Optional.of(furthest));
        }
    }

    /// Talked with once, and not for so many days.
    record SilentFor(int days) implements Filter {
        @Override
        public String key() {
            return "silent";
        }

        @Override
        public String value() {
            return String.valueOf(days);
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return standing.lastTalk()
                    .map(last -> !last.plus(Duration.ofDays(days)).isAfter(now))
                    .orElse(false);
        }
    }

    /// Silent for longer than his own rhythm lets expect (SCIENCE A3).
    record SilentUnusually() implements Filter {
        @Override
        public String key() {
            return "silent";
        }

        @Override
        public String value() {
            return "unusual";
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return standing.unusual();
        }
    }

    /// Has an open need or offer; with words, one that holds them.
    record Has(Ask.Side side, Optional<String> what) implements Filter {
        @Override
        public String key() {
            return side == Ask.Side.NEED ? "need" : "offer";
        }

        @Override
        public String value() {
            return what.orElse("any");
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            var any = side == Ask.Side.NEED ? standing.needs() : standing.offers();
            return any && what.map(words -> says(book, person, words)).orElse(true);
        }

        private boolean says(Book book, Person person, String words) {
            return book.asksOf(person.id()).stream()
                    .anyMatch(ask ->
                            ask.open() && ask.side() == side && Fold.holds(ask.what(), words));
        }
    }

    /// Has a tag.
    record Tagged(String tag) implements Filter {
        @Override
        public String key() {
            return "tag";
        }

        @Override
        public String value() {
            return tag;
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return person.tags().stream().anyMatch(each -> Fold.of(each).equals(Fold.of(tag)));
        }
    }

    /// An address that names the city.
    record In(String city) implements Filter {
        @Override
        public String key() {
            return "city";
        }

        @Override
        public String value() {
            return city;
        }

        @Override
        public boolean fits(Book book, Person person, Standing standing, Instant now) {
            return person.reaches().stream()
                    .anyMatch(reach ->
                            reach.kind() == Reach.Kind.ADDRESS && Fold.holds(reach.value(), city));
        }
    }
}
