package pavement.acts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.SetAside;

/// A move is skipped, swapped or snoozed. It is not done, and it does not count against anybody.
public record PutAside(SetAside aside) implements Act<PutAside.Reply> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

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
        return (until.getYear() == aside.day().getYear() ? DAY : OTHER_YEAR).format(until);
    }
}
