package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Channel;

/// Puts moves into the gaps of the day: promises first, then calls together, then messages, then
/// meetings, each where it first fits, with room to breathe.
final class Placing {
    private static final Duration BREATH = Duration.ofMinutes(5);
    private static final LocalTime EARLIEST_CALL = LocalTime.of(8, 0);
    private static final LocalTime LATEST_CALL = LocalTime.of(20, 0);

    private final List<Span> busy = new ArrayList<>();
    private final Span open;
    private final ZoneId zone;

    /// From one moment to another.
    record Span(Instant from, Instant until) {
        boolean meets(Span other) {
            return from.isBefore(other.until()) && other.from().isBefore(until);
        }
    }

    /// @param open the hours there are; `fixed` what takes place in them anyway
    Placing(Span open, List<Span> fixed, ZoneId zone) {
        this.open = open;
        this.zone = zone;
        busy.addAll(fixed);
    }

    List<Move> placed(List<Move> moves) {
        var placed = new ArrayList<Move>();
        moves.stream()
                .filter(move -> move.start().isPresent())
                .forEach(move -> {
                    var start = move.start().orElseThrow();
                    busy.add(new Span(start, start.plus(Duration.ofMinutes(move.minutes()))));
                });
        moves.stream()
                .sorted(comparing(Placing::kind).thenComparing(Move::rank))
                .map(move ->
                        move.start().isPresent()
                                ? quiet(move, move.start())
                                : quiet(move, gap(move.minutes())))
                .forEach(placed::add);
        placed.sort(
                comparing((Move move) -> move.start().orElse(Instant.MAX))
                        .thenComparing(Move::rank));
        return placed;
    }

    private static int kind(Move move) {
        if (move.kind() == Move.Kind.PROMISE) return 0;
        return switch (move.channel()) {
            case CALL -> 1;
            case VIDEO, EVENT, MESSAGE, REACTION, BULK -> 2;
            case IN_PERSON -> 3;
        };
    }

    private Move quiet(Move move, Optional<Instant> start) {
        return move.at(
                start, move.channel() == Channel.CALL && start.filter(this::quiet).isPresent());
    }

    private boolean quiet(Instant start) {
        return quiet(start.atZone(zone).toLocalTime());
    }

    /// The hours in which one does not call.
    static boolean quiet(LocalTime time) {
        return time.isBefore(EARLIEST_CALL) || !time.isBefore(LATEST_CALL);
    }

    private Optional<Instant> gap(int minutes) {
        var start = open.from();
        while (true) {
            var span = new Span(start, start.plus(Duration.ofMinutes(minutes)));
            if (span.until().isAfter(open.until())) return Optional.empty();
            var wide = new Span(span.from(), span.until().plus(BREATH));
            var hit = busy.stream().filter(wide::meets).max(comparing(Span::until));
            if (hit.isEmpty()) {
                busy.add(wide);
                return Optional.of(start);
            }
            start = onFive(hit.get().until());
        }
    }

    private static Instant onFive(Instant at) {
        var second = at.getEpochSecond();
        return Instant.ofEpochSecond((second + 299) / 300 * 300);
    }
}
