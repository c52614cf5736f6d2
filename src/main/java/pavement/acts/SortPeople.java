package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Met;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Wishes;

/// How the owner knows a group of people that came in together.
///
/// @param group what the group is called, for the history
/// @param stage where they were met, for those of whom it is not known; empty when he does not say
public record SortPeople(String group, List<PersonId> people, How how, Optional<Stage> stage)
        implements Act<SortPeople.Reply> {
    /// What he says of them.
    public enum How {
        /// Went out and met them.
        ACTIVE,
        /// Sees them anyway.
        PASSIVE,
        /// Never spoke with them; nothing is overridden, so the first talk makes them active.
        NOT_MET
    }

    public sealed interface Reply {
        record Sorted(int people) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    public SortPeople {
        people = List.copyOf(people);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var changes = new ArrayList<Change>();
        var found = people.stream().map(book::person).flatMap(Optional::stream).toList();
        for (var person : found) {
            var sorted = sorted(person);
            if (!sorted.equals(person)) changes.add(new Change.Saved(sorted));
        }
        if (changes.isEmpty()) return Decision.nothing(new Reply.NobodyThere());
        return new Decision<>(new Reply.Sorted(changes.size()), "Sorted " + group, changes);
    }

    private Person sorted(Person person) {
        var met = person.met();
        var there = person.with(new Met(where(met.stage()), met.on(), met.through()));
        return switch (how) {
            case ACTIVE -> there.with(tie(person.wishes(), Tie.ACTIVE));
            case PASSIVE -> there.with(tie(person.wishes(), Tie.PASSIVE));
            case NOT_MET -> there;
        };
    }

    /// A stage that was known stays. One that was not is named after the sorting, so that nobody is
    /// asked twice.
    private Stage where(Stage before) {
        if (!unsorted(before)) return before;
        return stage.orElseGet(() ->
                switch (how) {
                    case ACTIVE, PASSIVE -> before;
                    case NOT_MET ->
                            new Stage(
                                    before.kind(),
                                    before.kind() == Stage.Kind.ONLINE
                                            ? "LinkedIn"
                                            : "not met yet");
                });
    }

    private static Wishes tie(Wishes before, Tie tie) {
        return new Wishes(Optional.of(tie), before.cadenceDays(), before.doNotContact());
    }

    /// Whether an import left it open where somebody was met.
    public static boolean unsorted(Stage stage) {
        return stage.place().isEmpty()
                && (stage.kind() == Stage.Kind.UNKNOWN || stage.kind() == Stage.Kind.ONLINE);
    }
}
