package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Doubt;
import pavement.book.Fact;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Person;
import pavement.book.Ref;

/// Makes two people again of a merged one: each gets back what was his, and what was written since
/// stays with the one who was kept.
///
/// @param card the card that came with the one who returns, as far as it is known; the kept one
///   gives it back when he holds it now
public record SplitPeople(MergeId id, Optional<Card> card, Instant at)
        implements Act<SplitPeople.Reply> {
    public sealed interface Reply {
        record Split(Person kept, Person back) implements Reply {}

        record NoMerge() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.find(new Ref(Ref.Kind.MERGE, id.value())).map(Merge.class::cast);
        var current = found.flatMap(merge -> book.person(merge.kept().id()));
        if (current.isEmpty() || book.person(found.get().gone().id()).isPresent())
            return Decision.nothing(new Reply.NoMerge());
        var merge = found.get();
        var kept = unmerged(current.get(), merge);
        var changes = new ArrayList<Change>(List.of(new Change.Saved(merge.gone())));
        if (!kept.equals(current.get())) changes.add(new Change.Saved(kept));
        for (var ref : new LinkedHashSet<>(merge.moved()))
            book.find(ref).ifPresent(fact -> back(fact, merge, changes));
        card.ifPresent(his -> {
            changes.add(new Change.CardKept(new Card(merge.gone().id(), his.octets())));
            if (book.cardMark(kept.id()).equals(Optional.of(his.mark())))
                changes.add(new Change.CardRemoved(kept.id()));
        });
        changes.add(new Change.Removed(merge.ref()));
        changes.add(
                new Change.Saved(
                        new Doubt(
                                kept.id(),
                                merge.gone().id(),
                                "They were merged and split again.",
                                Doubt.Verdict.TWO_PEOPLE,
                                at)));
        return new Decision<>(
                new Reply.Split(kept, merge.gone()),
                "Split " + merge.gone().name().full() + " from " + kept.name().full(),
                changes);
    }

    private static void back(Fact fact, Merge merge, List<Change> changes) {
        var kept = merge.kept().id();
        var gone = merge.gone().id();
        if (fact instanceof Person person) {
            var met = person.met();
            if (met.through().equals(Optional.of(kept)))
                changes.add(
                        new Change.Saved(
                                person.with(new Met(met.stage(), met.on(), Optional.of(gone)))));
            return;
        }
        if (!fact.about().contains(kept)) return;
        if (Collections.frequency(merge.moved(), fact.ref()) > 1) {
            changes.add(new Change.Saved(Moving.joined(fact, kept, gone)));
            return;
        }
        var moved = Moving.moved(fact, kept, gone);
        if (moved.isEmpty() || !moved.get().ref().equals(fact.ref()))
            changes.add(new Change.Removed(fact.ref()));
        moved.ifPresent(each -> changes.add(new Change.Saved(each)));
    }

    /// Each field goes back unless somebody changed it since.
    private static Person unmerged(Person now, Merge merge) {
        var before = merge.kept();
        var united = MergePeople.united(before, merge.gone());
        return now.named(now.name().equals(united.name()) ? before.name() : now.name())
                .with(now.job().equals(united.job()) ? before.job() : now.job())
                .reachedBy(
                        now.reaches().equals(united.reaches()) ? before.reaches() : now.reaches())
                .tagged(now.tags().equals(united.tags()) ? before.tags() : now.tags())
                .noted(now.note().equals(united.note()) ? before.note() : now.note())
                .born(now.birthday().equals(united.birthday()) ? before.birthday() : now.birthday())
                .with(now.met().equals(united.met()) ? before.met() : now.met())
                .with(now.wishes().equals(united.wishes()) ? before.wishes() : now.wishes());
    }
}
