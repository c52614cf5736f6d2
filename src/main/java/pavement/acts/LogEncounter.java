package pavement.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.PersonId;

/// One encounter with people of the book, or with nobody named. A sale makes their open deal a
/// customer, or begins one; where several are open, none is touched.
public record LogEncounter(Encounter encounter, Instant now) implements Act<LogEncounter.Reply> {
    public sealed interface Reply {
        record Logged(Encounter encounter) implements Reply {}

        record LoggedBefore(Encounter first) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var line =
                new LogLine(Optional.of(encounter), List.of(), List.of(), List.of(), sold(), now)
                        .asFarAsClear(book);
        return new Decision<>(reply(book, line.reply()), line.title(), line.changes());
    }

    private Optional<DealSaid> sold() {
        return encounter.outcome() == Outcome.SALE
                ? Optional.of(DealSaid.sold(new DealId(encounter.id().value())))
                : Optional.empty();
    }

    private Reply reply(Book book, LogLine.Reply reply) {
        return switch (reply) {
            case LogLine.Reply.Logged(var talk, _, _) -> new Reply.Logged(talk.orElse(encounter));
            case LogLine.Reply.LoggedBefore _ ->
                    new Reply.LoggedBefore(book.encounter(encounter.id()).orElse(encounter));
            case LogLine.Reply.NobodyThere(var person) -> new Reply.NobodyThere(person);
            case LogLine.Reply.Unlikely(var wrong) -> new Reply.Unlikely(wrong);
            case LogLine.Reply.RemoveSampleFirst _,
                    LogLine.Reply.NothingSaid _,
                    LogLine.Reply.WhichDeal _ ->
                    throw new IllegalStateException(
                            "an encounter says something, and brings nobody new");
        };
    }
}
