package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.With;

/// More about a talk that was logged with one tap: who it was, what they need, what came of it. A
/// phone may send this before the tap itself; the talk is then logged whole, and the tap that comes
/// after it changes nothing.
///
/// @param said the talk under its id, as the words tell it, and what else they hold
public record TellMore(LogLine said) implements Act<TellMore.Reply> {
    public sealed interface Reply {
        record Told(LogLine.Reply.Logged logged) implements Reply {}

        record ToldBefore() implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}

        record RemoveSampleFirst() implements Reply {}
    }

    public TellMore {
        if (said.encounter().isEmpty())
            throw new IllegalArgumentException("more is told about a talk");
    }

    @Override
    public Decision<Reply> on(Book book) {
        var talk = said.encounter().orElseThrow();
        return book.encounter(talk.id())
                .map(old -> told(book, old, talk))
                .orElseGet(() -> {
                    var line = said.asFarAsClear(book);
                    return new Decision<>(reply(line.reply()), line.title(), line.changes());
                });
    }

    private Decision<Reply> told(Book book, Encounter old, Encounter talk) {
        if (saidBefore(old, talk)) return Decision.nothing(new Reply.ToldBefore());
        var rest =
                new LogLine(
                                Optional.empty(),
                                said.people(),
                                said.asks(),
                                said.promises(),
                                said.now())
                        .on(book);
        var nobody =
                talk.people().stream()
                        .filter(id ->
                                book.person(id).isEmpty()
                                        && said.people().stream()
                                                .noneMatch(each -> each.id().equals(id)))
                        .findFirst();
        if (nobody.isPresent()) return Decision.nothing(new Reply.NobodyThere(nobody.get()));
        if (refused(rest.reply())) return Decision.nothing(reply(rest.reply()));
        var changes = new ArrayList<>(rest.changes());
        var then = book.with(changes);
        var next = EditEncounter.refrozen(then, old, joined(old, talk));
        var kept = Keeping.by(book, next);
        changes.add(new Change.Saved(next));
        changes.addAll(Keeping.settled(next, kept));
        said.deal()
                .or(() -> DealSaid.bought(old, next))
                .flatMap(deal -> deal.by(then, next.people(), next))
                .map(Change.Saved::new)
                .ifPresent(changes::add);
        var logged = new LogLine.Reply.Logged(Optional.of(next), said.asks(), said.promises());
        return new Decision<>(
                new Reply.Told(logged),
                "Logged " + Moments.described(then, next),
                Clocks.shares(book, changes, List.of(next.block())));
    }

    /// Sent twice, or a tap that says what is known.
    private static boolean saidBefore(Encounter old, Encounter talk) {
        return old.people().containsAll(talk.people())
                && old.outcome() == talk.outcome()
                && old.note().contains(talk.note())
                && eased(old, talk).equals(old.comfort());
    }

    /// When and where it was stays as it was tapped, unless the words say another place.
    private static Encounter joined(Encounter old, Encounter talk) {
        return new Encounter(
                old.id(),
                old.at(),
                old.channel(),
                old.direction(),
                old.by(),
                old.deliberate(),
                with(old, talk),
                talk.stage().equals(Stage.UNKNOWN) ? old.stage() : talk.stage(),
                new Spent(
                        talk.spent().talk() == 0 ? old.spent().talk() : talk.spent().talk(),
                        old.spent().around()),
                talk.outcome(),
                talk.worth().money().isPresent() ? talk.worth() : old.worth(),
                old.expected(),
                eased(old, talk),
                old.trial(),
                Moments.joined(old.note(), talk.note()),
                old.inside(),
                talk.said().or(old::said));
    }

    private static List<With> with(Encounter old, Encounter talk) {
        return Stream.concat(
                        old.with().stream(),
                        talk.with().stream().filter(each -> !old.people().contains(each.person())))
                .toList();
    }

    private static Comfort eased(Encounter old, Encounter talk) {
        return new Comfort(
                talk.comfort().before().or(old.comfort()::before),
                talk.comfort().after().or(old.comfort()::after));
    }

    private static boolean refused(LogLine.Reply reply) {
        return switch (reply) {
            case LogLine.Reply.Logged _, LogLine.Reply.NothingSaid _ -> false;
            case LogLine.Reply.LoggedBefore _,
                    LogLine.Reply.NobodyThere _,
                    LogLine.Reply.Unlikely _,
                    LogLine.Reply.RemoveSampleFirst _,
                    LogLine.Reply.WhichDeal _ ->
                    true;
        };
    }

    private static Reply reply(LogLine.Reply reply) {
        return switch (reply) {
            case LogLine.Reply.Logged logged -> new Reply.Told(logged);
            case LogLine.Reply.LoggedBefore _, LogLine.Reply.NothingSaid _ ->
                    new Reply.ToldBefore();
            case LogLine.Reply.NobodyThere(var person) -> new Reply.NobodyThere(person);
            case LogLine.Reply.Unlikely(var wrong) -> new Reply.Unlikely(wrong);
            case LogLine.Reply.RemoveSampleFirst _ -> new Reply.RemoveSampleFirst();
            case LogLine.Reply.WhichDeal _ ->
                    throw new IllegalStateException("an unclear deal was left as it is");
        };
    }
}
