package pavement.trials;

import java.time.Duration;
import java.time.Instant;
import pavement.book.Assignment;
import pavement.book.Channel;
import pavement.book.Experiment;
import pavement.ties.Attempt;

/// How long one waits for what comes of an assignment. Every arm of an experiment waits as long, so
/// that the slower one is not wronged (SCIENCE B7).
public final class Window {
    /// A day in which to do it, besides the window of the channel.
    private static final Duration TO_DO_IT = Duration.ofDays(1);

    public static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private Window() {}

    public static Duration of(Experiment.Kind kind) {
        return Attempt.window(
                        switch (kind) {
                            case OPENER, HALF_DAY -> Channel.CALL;
                            case CHANNEL, HALF_HOUR -> Channel.MESSAGE;
                            case SAMPLE -> Channel.IN_PERSON;
                        })
                .plus(TO_DO_IT);
    }

    /// When it opens: as it was drawn, or as its half-hour begins.
    static Instant opens(Assignment assignment) {
        return assignment.slot().orElse(assignment.drawn());
    }

    static Instant closes(Experiment.Kind kind, Assignment assignment) {
        return opens(assignment).plus(of(kind));
    }
}
