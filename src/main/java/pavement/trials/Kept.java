package pavement.trials;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Experiment;

/// What the plan does by default since an experiment was kept.
///
/// @param text the arm's words
/// @param arm its place
/// @param at since when
public record Kept(Experiment experiment, String text, int arm, Instant at) {
    /// The last of a kind.
    public static Optional<Kept> of(Book book, Experiment.Kind kind) {
        return book.experiments().stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each ->
                        each
                                .kept()
                                .filter(arm -> arm < each.arms().size())
                                .map(arm ->
                                        new Kept(
                                                each,
                                                each.arms().get(arm).text(),
                                                arm,
                                                each.ended().orElse(each.began())))
                                .stream())
                .max(comparing(Kept::at));
    }

    /// The channel tried first with somebody not met yet.
    public static Optional<Channel> channel(Book book) {
        return of(book, Experiment.Kind.CHANNEL).map(kept -> channel(kept.arm()));
    }

    public static Channel channel(int arm) {
        return arm == 0 ? Channel.CALL : Channel.MESSAGE;
    }

    /// Whether calls stand before noon.
    public static Optional<Boolean> morning(Book book) {
        return of(book, Experiment.Kind.HALF_DAY).map(kept -> kept.arm() == 0);
    }

    /// What changes in the plan when an arm of such an experiment is kept, in a sentence.
    public static String changes(Experiment experiment, int arm) {
        var text = experiment.arms().get(arm).text();
        return switch (experiment.kind()) {
            case OPENER -> "Call blocks start with “" + text + "” from now on.";
            case CHANNEL ->
                    channel(arm) == Channel.CALL
                            ? "With people not met yet the plan calls first from now on, where it can."
                            : "To people not met yet the plan writes first from now on, where it can.";
            case HALF_DAY ->
                    "Calls stand %s noon from now on, where they can."
                            .formatted(arm == 0 ? "before" : "after");
            case SAMPLE ->
                    arm == 0
                            ? "Meetings in the plan say “bring a sample” from now on."
                            : "Nothing is brought to meetings, as before.";
            case HALF_HOUR ->
                    "The share of active minutes is yours to set, on the page of the week.";
        };
    }
}
