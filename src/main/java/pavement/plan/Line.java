package pavement.plan;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Promise;

/// Somebody chosen for a plan, and what brought him into it.
record Line(Candidate candidate, Move.Kind kind, String why, Optional<Promise> promise) {
    /// @param rank its place in the plan, from 1
    Move move(Frame frame, Ranking ranking, Before before, int rank) {
        var story = candidate.story();
        var belief = ranking.cells().of(candidate.tie(), candidate.channel());
        var start = start(frame).or(() -> before.began(candidate.person().id()));
        var reckoned = ranking.reckoned(candidate);
        var numbers =
                new Move.Numbers(
                        candidate.value(),
                        reckoned.gain().step().mid(),
                        belief.tries(),
                        story.tries(),
                        story.answered(),
                        story.warmth().score(frame.made()),
                        story.contacts() > 0,
                        reckoned);
        return new Move(
                frame.day() + "#" + rank,
                rank,
                candidate.person(),
                candidate.channel(),
                candidate.minutes(),
                why,
                ranking.odds(candidate.known(), candidate.channel()),
                candidate.tie(),
                kind,
                start,
                promise,
                numbers,
                false,
                "",
                false,
                false);
    }

    /// The hour that was promised, where that is today.
    private Optional<Instant> start(Frame frame) {
        return promise.filter(it -> it.due().filter(frame.day()::equals).isPresent())
                .flatMap(Promise::at)
                .map(time -> frame.day().atTime(time).atZone(frame.zone()).toInstant());
    }
}
