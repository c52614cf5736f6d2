package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.blocks.Supplied;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.trials.Assigned;

/// Everything one line told, kept or refused together, and undone together.
///
/// @param encounter what happened; empty when the line only looks ahead. How each tie stood is
///   frozen here, not by who asks
/// @param people those nobody had written down yet, in the order in which they may speak of each
///   other
public record LogLine(
        Optional<Encounter> encounter,
        List<Person> people,
        List<Ask> asks,
        List<Promise> promises,
        Optional<DealSaid> deal,
        Instant now)
        implements Act<LogLine.Reply> {
    /// Of no deal.
    public LogLine(
            Optional<Encounter> encounter,
            List<Person> people,
            List<Ask> asks,
            List<Promise> promises,
            Instant now) {
        this(encounter, people, asks, promises, Optional.empty(), now);
    }

    public sealed interface Reply {
        /// @param talk as it was kept, with what was frozen
        record Logged(Optional<Encounter> talk, List<Ask> asks, List<Promise> promises)
                implements Reply {}

        /// The phone repeats itself when it comes back online, so the same id twice is one
        /// encounter, not an error.
        ///
        /// @param note what was logged under that id
        record LoggedBefore(String note) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}

        /// Made-up people are in the book, and real ones never stand beside them.
        record RemoveSampleFirst() implements Reply {}

        record NothingSaid() implements Reply {}

        /// Several deals are open with them: nothing is logged before he says which is meant.
        record WhichDeal(List<Deal> deals) implements Reply {}
    }

    public LogLine {
        people = List.copyOf(people);
        asks = List.copyOf(asks);
        promises = List.copyOf(promises);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var meant = meant(book);
        return meant.filter(said -> said.unclear(book, buying())).isPresent()
                        && before(book).isEmpty()
                ? Decision.nothing(
                        refused(book)
                                .orElseGet(
                                        () -> new Reply.WhichDeal(DealSaid.open(book, buying()))))
                : decided(book, meant);
    }

    /// The same, of no deal where nobody can tell which of several is meant: for those who do not
    /// ask back at once. The words stay in the note.
    Decision<Reply> asFarAsClear(Book book) {
        return decided(book, meant(book).filter(said -> !said.unclear(book, buying())));
    }

    private Decision<Reply> decided(Book book, Optional<DealSaid> meant) {
        var before = before(book);
        if (before.isPresent()) return Decision.nothing(new Reply.LoggedBefore(before.get()));
        var refused = refused(book);
        if (refused.isPresent()) return Decision.nothing(refused.get());
        var changes = new ArrayList<Change>();
        people.stream()
                .filter(person -> book.person(person.id()).isEmpty())
                .map(Change.Saved::new)
                .forEach(changes::add);
        var happened = encounter.map(said -> supplied(book.with(changes), said));
        happened.ifPresent(said -> changes.addAll(FirstTalk.of(book, said)));
        var then = book.with(changes);
        var kept = encounter.map(said -> Keeping.by(book, said)).orElse(List.of());
        var talk =
                happened.map(said -> Moments.frozen(then, Assigned.marked(then, said)))
                        .map(said -> Keeping.expecting(said, kept));
        talk.map(Change.Saved::new).ifPresent(changes::add);
        asks.stream().map(ask -> told(book, ask)).map(Change.Saved::new).forEach(changes::add);
        promises.stream().map(Change.Saved::new).forEach(changes::add);
        talk.ifPresent(said -> changes.addAll(Keeping.settled(said, kept)));
        kept.forEach(promise -> changes.addAll(DealSaid.kept(book, promise)));
        bargain(book.with(changes), talk, meant).map(Change.Saved::new).ifPresent(changes::add);
        clocks(book, changes, talk);
        return new Decision<>(new Reply.Logged(talk, asks, promises), title(then, talk), changes);
    }

    /// What becomes of a deal, when one is said to have moved.
    private Optional<Deal> bargain(Book then, Optional<Encounter> talk, Optional<DealSaid> meant) {
        return meant.flatMap(said ->
                        said.becomes(
                                then,
                                buying(),
                                talk.map(Encounter::at).orElse(now),
                                talk.map(Encounter::id)))
                .filter(after -> !then.deal(after.id()).equals(Optional.of(after)));
    }

    /// What is said of a deal; as far as the words tell, of which.
    private Optional<DealSaid> meant(Book book) {
        return deal.flatMap(said -> said.meant(book, buying(), encounter));
    }

    /// With what is said of a deal.
    public LogLine with(DealSaid said) {
        return new LogLine(encounter, people, asks, promises, Optional.of(said), now);
    }

    /// Those the line is about.
    public List<PersonId> buying() {
        return encounter
                .map(Encounter::people)
                .filter(people -> !people.isEmpty())
                .orElseGet(() ->
                        promises.stream()
                                .flatMap(promise -> promise.person().stream())
                                .distinct()
                                .toList());
    }

    /// A block that is no more supplies nothing.
    private static Encounter supplied(Book book, Encounter said) {
        return said.block()
                .flatMap(book::block)
                .map(block -> Supplied.by(block, book, said))
                .orElseGet(() -> said.inside(Optional.empty()));
    }

    /// Whatever is written is the occasion to keep the end of a block whose time was up. What is
    /// logged late into a block that has ended shares its minutes.
    private void clocks(Book book, List<Change> changes, Optional<Encounter> talk) {
        changes.addAll(Clocks.settled(book, talk.map(Encounter::at).orElse(now)));
        var then = book.with(changes);
        talk.flatMap(Encounter::block)
                .flatMap(then::block)
                .ifPresent(block -> changes.addAll(Clocks.shares(then, block)));
    }

    private Optional<String> before(Book book) {
        return encounter
                .flatMap(said -> book.encounter(said.id()))
                .map(Encounter::note)
                .or(() ->
                        promises.stream()
                                .flatMap(promise -> book.promise(promise.id()).stream())
                                .map(Promise::what)
                                .findFirst())
                .or(() ->
                        asks.stream()
                                .flatMap(ask -> book.ask(ask.id()).stream())
                                .map(Ask::what)
                                .findFirst());
    }

    private Optional<Reply> refused(Book book) {
        if (encounter.isEmpty() && people.isEmpty() && asks.isEmpty() && promises.isEmpty())
            return Optional.of(new Reply.NothingSaid());
        if (!people.isEmpty() && Sample.loaded(book) && people.stream().noneMatch(Sample::isOne))
            return Optional.of(new Reply.RemoveSampleFirst());
        var wrong = encounter.flatMap(said -> Moments.wrong(said.at(), now));
        if (wrong.isPresent()) return wrong.map(Reply.Unlikely::new);
        return named().stream()
                .filter(id ->
                        book.person(id).isEmpty()
                                && people.stream().noneMatch(person -> person.id().equals(id)))
                .findFirst()
                .map(Reply.NobodyThere::new);
    }

    private List<PersonId> named() {
        var named = new ArrayList<PersonId>();
        encounter.ifPresent(said -> named.addAll(said.people()));
        asks.forEach(ask -> ask.whose().ifPresent(named::add));
        promises.forEach(promise -> promise.person().ifPresent(named::add));
        return named;
    }

    /// Who needs a courier each time he is met needs one courier.
    static boolean isNew(Book book, Ask ask) {
        return before(book, ask).isEmpty();
    }

    private static Optional<Ask> before(Book book, Ask ask) {
        return ask.whose().map(book::asksOf).orElseGet(book::ownAsks).stream()
                .filter(each ->
                        each.open()
                                && each.side() == ask.side()
                                && each.what().equalsIgnoreCase(ask.what()))
                .findFirst();
    }

    /// What was said before is still so.
    private static Ask told(Book book, Ask ask) {
        return before(book, ask).map(old -> old.again(ask.since())).orElse(ask);
    }

    private String title(Book book, Optional<Encounter> talk) {
        return talk.map(said -> "Logged " + Moments.described(book, said))
                .or(() -> promises.stream().findFirst().map(promise -> "Noted: " + promise.what()))
                .or(() ->
                        people.stream().findFirst().map(person -> "Noted " + person.name().full()))
                .or(() -> asks.stream().findFirst().map(ask -> AddAsk.said(book, ask)))
                .orElse("Noted what they need");
    }
}
