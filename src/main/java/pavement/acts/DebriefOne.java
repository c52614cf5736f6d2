package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Comfort;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Listed;
import pavement.book.MergeId;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.SetAside;
import pavement.book.Spent;
import pavement.book.With;
import pavement.book.Worth;

/// One card of a debrief: who it was, what came of it, what was said, and whether to keep him. All
/// of it is kept together, and undone together.
///
/// @param who whom the card was about; empty when nobody was named
/// @param person who it was: the same, under another name, or somebody else
/// @param merge made when two turn out to be one
/// @param said the answers of the card
/// @param line what the one line told of him; its encounter says only minutes and money
public record DebriefOne(
        BlockId block,
        EncounterId talk,
        Optional<PersonId> who,
        Person person,
        MergeId merge,
        Said said,
        LogLine line)
        implements Act<DebriefOne.Reply> {
    /// @param intention whether he said what he is after; empty when he did not answer
    /// @param ease after it, 0 to 10
    /// @param aside until when the plan leaves him alone; empty to keep him
    public record Said(
            Outcome outcome,
            Optional<Boolean> intention,
            Optional<Integer> ease,
            Optional<SetAside> aside) {}

    public sealed interface Reply {
        record Debriefed(Encounter talk, Person person) implements Reply {}

        /// The same card again.
        record DoneBefore(Person person) implements Reply {}

        record NoSuchTalk() implements Reply {}

        record NobodyThere() implements Reply {}

        /// Made-up people are in the book, and real ones never stand beside them.
        record RemoveSampleFirst() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(block);
        var old = book.encounter(talk).filter(each -> each.block().equals(Optional.of(block)));
        if (found.isEmpty() || old.isEmpty()) return Decision.nothing(new Reply.NoSuchTalk());
        var refused = refused(book, found.get(), old.get());
        if (refused.isPresent()) return Decision.nothing(refused.get());
        var changes = new ArrayList<>(identified(book, old.get()));
        var then = book.with(changes);
        var told = then.encounter(talk).map(each -> told(then, each)).orElseThrow();
        changes.add(new Change.Saved(told));
        changes.addAll(heard(then));
        bargain(book.with(changes), told).map(Change.Saved::new).ifPresent(changes::add);
        said.aside().map(Change.Saved::new).ifPresent(changes::add);
        then.block(block).map(this::done).map(Change.Saved::new).ifPresent(changes::add);
        var after = Clocks.shares(book, changes, List.of(Optional.of(block)));
        var name = book.with(after).person(person.id()).orElse(person);
        return new Decision<>(
                new Reply.Debriefed(told, name), "Debriefed " + name.name().full(), after);
    }

    private Optional<Reply> refused(Book book, Block block, Encounter old) {
        var done =
                Stream.concat(who.stream(), old.people().stream())
                        .filter(id -> who.isEmpty() || id.equals(who.get()) || isPerson(id))
                        .filter(id -> stateOf(block, id).equals(Optional.of(Listed.State.DONE)))
                        .findFirst()
                        .flatMap(book::person);
        if (done.isPresent()) return done.map(Reply.DoneBefore::new);
        if (who.isPresent() && !old.people().contains(who.get()))
            return Optional.of(new Reply.NobodyThere());
        var fresh = book.person(person.id()).isEmpty();
        if (fresh && who.isPresent()) return Optional.of(new Reply.NobodyThere());
        return Sample.loaded(book) && brings(fresh)
                ? Optional.of(new Reply.RemoveSampleFirst())
                : Optional.empty();
    }

    private boolean brings(boolean fresh) {
        return fresh && !Sample.isOne(person)
                || line.people().stream().anyMatch(each -> !Sample.isOne(each));
    }

    private boolean isPerson(PersonId id) {
        return id.equals(person.id());
    }

    private static Optional<Listed.State> stateOf(Block block, PersonId id) {
        return block.people().stream()
                .filter(each -> each.person().equals(id))
                .map(Listed::state)
                .findFirst();
    }

    /// Makes the talk one with the right person.
    private List<Change> identified(Book book, Encounter old) {
        if (who.isEmpty()) return named(book, old);
        if (isPerson(who.get())) return renamed(book);
        return taken(book, who.get())
                ? new MergePeople(
                                merge,
                                person.id(),
                                who.get(),
                                Optional.empty(),
                                Optional.empty(),
                                line.now())
                        .on(book)
                        .changes()
                : new MoveEncounter(talk, who.get(), person.id()).on(book).changes();
    }

    private List<Change> named(Book book, Encounter old) {
        var changes = new ArrayList<Change>();
        if (book.person(person.id()).isEmpty()) changes.add(new Change.Saved(person));
        var next = old.with(List.of(With.unfrozen(person.id())));
        changes.add(new Change.Saved(EditEncounter.refrozen(book.with(changes), old, next)));
        return changes;
    }

    private List<Change> renamed(Book book) {
        var before = book.person(person.id()).orElseThrow();
        return before.name().equals(person.name())
                ? List.of()
                : List.of(new Change.Saved(before.named(person.name())));
    }

    /// A description, or somebody of whom nothing but this event is known, was another all along.
    /// Anybody else was only mistaken for him.
    private boolean taken(Book book, PersonId id) {
        var described = book.person(id).filter(each -> each.name().described()).isPresent();
        return described
                || book.encountersWith(id).stream()
                        .allMatch(each -> each.block().equals(Optional.of(block)));
    }

    private Encounter told(Book book, Encounter old) {
        var heard = line.encounter();
        var talked = heard.map(Encounter::spent).map(Spent::talk).filter(each -> each > 0);
        var money = heard.map(Encounter::worth).flatMap(Worth::money);
        var note = heard.map(Encounter::note).orElse("");
        return new Encounter(
                old.id(),
                old.at(),
                old.channel(),
                old.direction(),
                old.by(),
                old.deliberate(),
                old.with(),
                old.stage(),
                talked.map(minutes -> new Spent(minutes, old.spent().around())).orElse(old.spent()),
                outcome(book, old),
                new Worth(
                        old.worth().given(),
                        old.worth().got(),
                        money.or(() -> old.worth().money())),
                old.expected(),
                new Comfort(old.comfort().before(), said.ease().or(() -> old.comfort().after())),
                old.trial(),
                Moments.joined(old.note(), note),
                old.inside(),
                said.intention().or(old::said));
    }

    /// Of a talk with several the most that came of it for one of them.
    private Outcome outcome(Book book, Encounter old) {
        var others =
                book.block(block).stream()
                        .flatMap(in -> old.people().stream().map(id -> stateOf(in, id)))
                        .anyMatch(state -> state.equals(Optional.of(Listed.State.DONE)));
        return others && old.outcome().rung() > said.outcome().rung()
                ? old.outcome()
                : said.outcome();
    }

    private List<Change> heard(Book book) {
        var changes = new ArrayList<Change>();
        line.people().stream()
                .filter(each -> book.person(each.id()).isEmpty())
                .map(Change.Saved::new)
                .forEach(changes::add);
        line.asks().stream()
                .filter(ask -> LogLine.isNew(book, ask))
                .map(Change.Saved::new)
                .forEach(changes::add);
        line.promises().stream().map(Change.Saved::new).forEach(changes::add);
        return changes;
    }

    /// What was said of a deal, or a sale that was tapped, with this one person; of several that
    /// are open, the one that the words name.
    private Optional<Deal> bargain(Book then, Encounter told) {
        var tapped =
                said.outcome() == Outcome.SALE
                        ? Optional.of(DealSaid.sold(new DealId(merge.value())))
                        : Optional.<DealSaid>empty();
        return line.deal()
                .or(() -> tapped)
                .flatMap(deal -> deal.by(then, List.of(person.id()), told));
    }

    private Block done(Block in) {
        var known = in.about().contains(person.id());
        var people =
                in.people().stream()
                        .map(each -> isPerson(each.person()) ? each.now(Listed.State.DONE) : each);
        var added =
                known
                        ? Stream.<Listed>empty()
                        : Stream.of(new Listed(person.id(), "", Listed.State.DONE));
        return in.with(Stream.concat(people, added).toList());
    }
}
