package pavement.trials;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Experiment;
import pavement.book.Self;

/// What the plan does by default since an experiment was kept.
///
/// @param text the arm's words
/// @param arm its place
/// @param at since when
public record Kept(Experiment experiment, String text, int arm, Instant at) {
    private static final double SHARE = .1;

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
    public static String changes(Book book, Experiment experiment, int arm) {
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
                    book.self()
                            .map(self -> share(self, experiment, Optional.of(arm)))
                            .map(share ->
                                    "The plan asks for %d %% of your minutes outside your passive network from now on."
                                            .formatted(Math.round(share * 100)))
                            .orElse("What share of your minutes is active is yours to set.");
        };
    }

    /// The share of active minutes asked for once that arm of an experiment with half-hours is
    /// kept, or none is any more: ten points more or less than without.
    public static double share(Self self, Experiment experiment, Optional<Integer> arm) {
        return Math.clamp(self.activeShare() + step(arm) - step(experiment.kept()), 0, 1);
    }

    private static double step(Optional<Integer> arm) {
        return arm.map(it -> it == 0 ? SHARE : -SHARE).orElse(0.0);
    }
}
