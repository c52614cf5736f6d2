package pavement.acts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Person;

/// A broker was asked for somebody: the idea and its first step, as one piece that can be taken
/// back.
///
/// @param idea a referral
public record AskFor(Introduction idea, Instant at) implements Act<AskFor.Reply> {
    public sealed interface Reply {
        record Asked(Introduction introduction) implements Reply {}

        /// The same was asked before and is under way, or somebody else was asked for the same
        /// person.
        record UnderWay(Introduction before) implements Reply {}

        record NotToBeContacted(Person who) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var begun = new Introduce(idea).on(book);
        return switch (begun.reply()) {
            case Introduce.Reply.Begun _ -> asked(book, begun);
            case Introduce.Reply.UnderWay(var before) ->
                    Decision.nothing(new Reply.UnderWay(before));
            case Introduce.Reply.NotToBeContacted(var who) ->
                    Decision.nothing(new Reply.NotToBeContacted(who));
            case Introduce.Reply.NobodyThere _ -> Decision.nothing(new Reply.NobodyThere());
        };
    }

    private Decision<Reply> asked(Book book, Decision<Introduce.Reply> begun) {
        var step = new TakeStep(idea.id(), List.of(Introduction.What.ASKED_ONE), at);
        var taken = step.on(book.with(begun.changes()));
        return switch (taken.reply()) {
            case TakeStep.Reply.Taken(var it) ->
                    new Decision<>(
                            new Reply.Asked(it),
                            taken.title(),
                            Stream.concat(begun.changes().stream(), taken.changes().stream())
                                    .toList());
            case TakeStep.Reply.AskedAnother(var other) ->
                    Decision.nothing(new Reply.UnderWay(other));
            case TakeStep.Reply.OutOfTurn(var it) -> Decision.nothing(new Reply.UnderWay(it));
            case TakeStep.Reply.NotToBeContacted(var who) ->
                    Decision.nothing(new Reply.NotToBeContacted(who));
            case TakeStep.Reply.NotThere _ -> Decision.nothing(new Reply.NobodyThere());
        };
    }
}
