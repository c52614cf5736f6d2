package pavement.acts;

import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.Dated;
import pavement.book.SetAside;

/// A move is skipped, swapped or snoozed. It is not done, and it does not count against anybody.
public record PutAside(SetAside aside) implements Act<PutAside.Reply> {
    public sealed interface Reply {
        record Aside(SetAside aside) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        return book.person(aside.person())
                .map(person ->
                        Decision.<Reply>of(
                                new Reply.Aside(aside),
                                title(person.name().full()),
                                new Saved(aside)))
                .orElseGet(() -> Decision.nothing(new Reply.NobodyThere()));
    }

    private String title(String name) {
        return switch (aside.why()) {
            case SKIPPED -> "Not today: " + name;
            case SWAPPED -> "Swapped " + name + " for another";
            case SNOOZED -> "Snoozed " + name + " until " + until();
            case AFTER_EVENT -> "Snoozed " + name + " until something is over";
            case UNTIL_REPLY -> "Snoozed " + name + " until they reply";
            case PUT_IN -> "Put " + name + " in today";
        };
    }

    private String until() {
        var until = aside.until();
        return until.getYear() == aside.day().getYear()
                ? Dated.DAY.of(until)
                : Dated.DATE.of(until);
    }
}
