package pavement.acts;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Dated;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Ref;

/// A whole book that was written out before comes back in. What is here already stays as it is.
///
/// @param changes facts and cards to be saved
public record BringWhole(List<Change> changes) implements Act<BringWhole.Reply> {
    public sealed interface Reply {
        /// @param back of the people those who had left this book before
        /// @param there facts that are here already
        record Brought(int people, int back, int facts, int there) implements Reply {
            public String said() {
                return "To bring in: %s, %s in all."
                                .formatted(
                                        count(people, "person", "people"),
                                        count(facts, "fact", "facts"))
                        + (there == 0
                                ? ""
                                : " Here already: %,d, which stay as they are.".formatted(there))
                        + (back == 0
                                ? ""
                                : " %,d of the people had left this book before, by your hand; they come back."
                                        .formatted(back));
            }
        }

        record RemoveSampleFirst() implements Reply {
            public String said() {
                return "Sample people and real ones are never in one book.";
            }
        }
    }

    /// What such a book holds, by itself.
    ///
    /// @param since the first of the talks
    public record Held(int people, int talks, Optional<Instant> since) {

        public String said(ZoneId zone) {
            return "A whole book: %s, %s%s."
                    .formatted(
                            count(people, "person", "people"),
                            count(talks, "talk", "talks"),
                            since.map(at -> " since " + Dated.FULL.of(at.atZone(zone))).orElse(""));
        }
    }

    public BringWhole {
        changes = List.copyOf(changes);
    }

    public Held held() {
        var people = 0;
        var talks = new ArrayList<Instant>();
        for (var change : changes) {
            if (change instanceof Change.Saved(Person _)) people++;
            if (change instanceof Change.Saved(Encounter talk)) talks.add(talk.at());
        }
        return new Held(people, talks.size(), talks.stream().min(naturalOrder()));
    }

    /// What it would come to.
    public Reply would(Book book) {
        return decided(book).reply();
    }

    @Override
    public Decision<Reply> on(Book book) {
        return decided(book);
    }

    private Decision<Reply> decided(Book book) {
        if (Sample.loaded(book) || !Sample.mayBeLoaded(book) && made())
            return Decision.nothing(new Reply.RemoveSampleFirst());
        var sorting = new Sorting(book);
        changes.forEach(sorting::sort);
        return new Decision<>(
                sorting.reply(), "Brought in a whole book", List.copyOf(sorting.wanted));
    }

    private static String count(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    private boolean made() {
        return changes.stream()
                .anyMatch(each ->
                        each instanceof Change.Saved(Person person) && Sample.isOne(person));
    }

    /// What is wanted of it, and why the rest is not.
    private static final class Sorting {
        private final Book book;
        private final Set<PersonId> gone;
        private final Set<Ref> seen = new HashSet<>();
        private final List<Change> wanted = new ArrayList<>();
        private int people;
        private int back;
        private int facts;
        private int there;

        Sorting(Book book) {
            this.book = book;
            this.gone = book.goneSince(0);
        }

        void sort(Change change) {
            switch (change) {
                case Change.Saved(var fact) -> fact(fact, change);
                case Change.CardKept(var card) -> {
                    var known = seen.contains(card.person().ref());
                    if (known && book.cardMark(card.person()).isEmpty()) wanted.add(change);
                }
                case Change.Removed _, Change.CardRemoved _, Change.Forgotten _ -> {}
            }
        }

        private void fact(Fact fact, Change change) {
            if (book.find(fact.ref()).isPresent() || !seen.add(fact.ref())) there++;
            else {
                if (fact instanceof Person person) {
                    people++;
                    if (gone.contains(person.id())) back++;
                }
                facts++;
                wanted.add(change);
            }
        }

        Reply reply() {
            return new Reply.Brought(people, back, facts, there);
        }
    }
}
