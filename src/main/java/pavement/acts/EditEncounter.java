package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.PersonId;
import pavement.book.With;

/// Another version of an encounter. What was frozen stays frozen, for everybody it was with at the
/// same moment before; who is new in it, or when it was at another time, is frozen as of then. What
/// was no sale before, and is one now, makes a customer as if it had been tapped so at once.
public record EditEncounter(Encounter encounter, Instant now) implements Act<EditEncounter.Reply> {
    public sealed interface Reply {
        record Edited(Encounter encounter) implements Reply {}

        record SameAsBefore() implements Reply {}

        record NoSuchEncounter(EncounterId id) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var old = book.encounter(encounter.id());
        if (old.isEmpty()) return Decision.nothing(new Reply.NoSuchEncounter(encounter.id()));
        var wrong = Moments.wrong(encounter.at(), now);
        if (wrong.isPresent()) return Decision.nothing(new Reply.Unlikely(wrong.get()));
        var nobody =
                encounter.people().stream().filter(id -> book.person(id).isEmpty()).findFirst();
        if (nobody.isPresent()) return Decision.nothing(new Reply.NobodyThere(nobody.get()));
        var next = refrozen(book, old.get(), encounter);
        if (next.equals(old.get())) return Decision.nothing(new Reply.SameAsBefore());
        var changes = new ArrayList<Change>(List.of(new Change.Saved(next)));
        var then = book.with(changes);
        DealSaid.bought(old.get(), next)
                .flatMap(said -> said.by(then, next.people(), next))
                .map(Change.Saved::new)
                .ifPresent(changes::add);
        return new Decision<>(
                new Reply.Edited(next),
                "Changed " + Moments.described(book, next),
                Clocks.shares(book, changes, List.of(old.get().block(), next.block())));
    }

    static Encounter refrozen(Book book, Encounter old, Encounter next) {
        var without = book.with(List.of(new Change.Removed(old.ref())));
        return next.with(next.with().stream().map(with -> kept(old, next, with, without)).toList());
    }

    private static With kept(Encounter old, Encounter next, With with, Book without) {
        var before =
                old.with().stream().filter(each -> each.person().equals(with.person())).findFirst();
        if (before.isPresent() && old.at().equals(next.at())) return before.get();
        return Moments.frozen(without, with, next.at());
    }
}
