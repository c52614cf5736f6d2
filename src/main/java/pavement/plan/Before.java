package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.DayPlan;
import pavement.book.Former;
import pavement.book.PersonId;

/// The plan that was there when another was asked for. A new one changes as little of it as it can:
/// what runs stays, and the rest goes only for something worth more than a quarter more.
final class Before {
    /// By so much of its own worth an alternative must be better.
    static final double MARGIN = .25;

    static final Before NOTHING = new Before(List.of(), Instant.EPOCH);

    private final Map<PersonId, Former> moves = new HashMap<>();
    private final List<Former> all;
    private final Instant made;

    private Before(List<Former> moves, Instant made) {
        this.all = moves;
        this.made = made;
        moves.forEach(each -> this.moves.putIfAbsent(each.person(), each));
    }

    static Before of(Optional<DayPlan> wish) {
        return wish.map(it -> new Before(it.former(), it.at())).orElse(NOTHING);
    }

    /// Those that were not done, in the order of the day they stood in.
    List<Former> open() {
        return all.stream().filter(each -> !each.done()).toList();
    }

    List<Former> done() {
        return all.stream().filter(Former::done).toList();
    }

    /// Its minutes had begun and were not over.
    List<Former> running() {
        return open().stream().filter(this::runs).toList();
    }

    boolean runs(PersonId person) {
        return Optional.ofNullable(moves.get(person))
                .filter(each -> !each.done() && runs(each))
                .isPresent();
    }

    /// Through what he is reached whose minutes run.
    Optional<Channel> running(PersonId person) {
        return Optional.ofNullable(moves.get(person))
                .filter(each -> runs(person))
                .map(Former::channel);
    }

    private boolean runs(Former move) {
        return move.start()
                .filter(start ->
                        !start.isAfter(made)
                                && start.plus(Duration.ofMinutes(move.minutes())).isAfter(made))
                .isPresent();
    }

    boolean has(PersonId person, Channel channel) {
        return Optional.ofNullable(moves.get(person))
                .filter(each -> !each.done() && each.channel() == channel)
                .isPresent();
    }

    /// What a candidate weighs when the minutes are given out.
    double worth(Candidate candidate) {
        return has(candidate.person().id(), candidate.channel())
                ? candidate.value() * (1 + MARGIN)
                : candidate.value();
    }

    /// When it stood, for a move that stood somewhere still to come.
    Optional<Instant> start(Move move) {
        return Optional.ofNullable(moves.get(move.person().id()))
                .filter(each -> each.channel() == move.channel())
                .flatMap(Former::start)
                .filter(start -> !start.isBefore(made));
    }

    /// When a move that runs began.
    Optional<Instant> began(PersonId person) {
        return Optional.ofNullable(moves.get(person)).filter(this::runs).flatMap(Former::start);
    }
}
