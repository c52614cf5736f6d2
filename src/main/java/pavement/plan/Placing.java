package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pavement.book.Dated;
import pavement.book.Pace;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Place;
import pavement.book.There;

/// Puts moves into the gaps of the day (SCIENCE C5): what has a time of its own first, then what
/// stood somewhere before, calls together where they are answered best, ways to people, and
/// messages in what is left.
final class Placing {
    /// Points that his word weighs in the order of a way: it is never passed over for another.
    private static final double HIS = 1000;

    private final Lane lane;
    private final Surroundings around;

    /// What the places of a day depend on.
    ///
    /// @param where a telephone rings
    /// @param morning whether calls stand before noon where they can; `drawn` with whom a lot says
    record Surroundings(
            ZoneId zone,
            Pace pace,
            Venues venues,
            Function<Person, There> where,
            boolean morning,
            Map<PersonId, Boolean> drawn,
            Before before) {}

    /// @param without those with no room, or none at an hour at which one may
    record Placed(List<Move> moves, List<Move> without) {}

    /// @param lane the hours there are, and what takes place in them anyway
    Placing(Lane lane, Surroundings around) {
        this.lane = lane;
        this.around = around;
    }

    Placed of(List<Move> moves) {
        moves.forEach(move -> move.start().ifPresent(start -> take(lane, move, start)));
        var starts = new HashMap<Move, Instant>();
        for (var move : moves)
            if (move.start().isEmpty())
                around.before()
                        .start(move)
                        .filter(start -> stands(move, start))
                        .ifPresent(start -> {
                            take(lane, move, start);
                            starts.put(move, start);
                        });
        var open =
                moves.stream()
                        .filter(move -> move.start().isEmpty() && !starts.containsKey(move))
                        .toList();
        starts.putAll(better(calling(open), going(open)));
        return placed(moves, starts);
    }

    /// Calls first, unless less of the day finds its place so.
    private Map<Move, Instant> better(Map<Move, Instant> calls, Map<Move, Instant> ways) {
        return promises(ways) > promises(calls)
                        || (promises(ways) == promises(calls) && ways.size() > calls.size())
                ? ways
                : calls;
    }

    private static long promises(Map<Move, Instant> starts) {
        return starts.keySet().stream().filter(Move::his).count();
    }

    private Map<Move, Instant> calling(List<Move> open) {
        var lane = this.lane.copy();
        var starts = new HashMap<Move, Instant>();
        inTurn(lane, starts, ranked(open, move -> move.his() && !goes(move)));
        inTurn(lane, starts, ranked(open, move -> !move.his() && calls(move)));
        ways(lane, starts, ranked(open, Placing::goes));
        inTurn(lane, starts, ranked(open, Placing::writes));
        return starts;
    }

    private Map<Move, Instant> going(List<Move> open) {
        var lane = this.lane.copy();
        var starts = new HashMap<Move, Instant>();
        ways(lane, starts, ranked(open, Placing::goes));
        inTurn(lane, starts, ranked(open, move -> move.his() && !goes(move)));
        inTurn(lane, starts, ranked(open, move -> !move.his() && calls(move)));
        inTurn(lane, starts, ranked(open, Placing::writes));
        return starts;
    }

    private static boolean goes(Move move) {
        return switch (move.channel()) {
            case IN_PERSON, EVENT -> true;
            case CALL, VIDEO, MESSAGE, REACTION, BULK -> false;
        };
    }

    private static boolean calls(Move move) {
        return switch (move.channel()) {
            case CALL, VIDEO -> true;
            case IN_PERSON, EVENT, MESSAGE, REACTION, BULK -> false;
        };
    }

    private static boolean writes(Move move) {
        return !move.his() && !goes(move) && !calls(move);
    }

    private static List<Move> ranked(List<Move> moves, Predicate<Move> which) {
        return moves.stream().filter(which).sorted(comparing(Move::rank)).toList();
    }

    private void inTurn(Lane lane, Map<Move, Instant> starts, List<Move> moves) {
        for (var move : moves)
            lane.first(length(move), place(move), windows(move, lane.open()))
                    .ifPresent(start -> {
                        take(lane, move, start);
                        starts.put(move, start);
                    });
    }

    private void ways(Lane lane, Map<Move, Instant> starts, List<Move> moves) {
        var stops =
                moves.stream()
                        .map(move ->
                                new Routing.Stop(
                                        length(move),
                                        place(move),
                                        windows(move, lane.open()),
                                        move.numbers().value() + (move.his() ? HIS : 0)))
                        .toList();
        if (stops.isEmpty()) return;
        var way = new Routing(lane, stops).best().starts();
        for (var i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            way.get(i)
                    .ifPresent(start -> {
                        take(lane, move, start);
                        starts.put(move, start);
                    });
        }
    }

    private boolean stands(Move move, Instant start) {
        var span = span(move, start);
        return windows(move, lane.open()).stream().anyMatch(window -> window.holds(span))
                && lane.free(span, place(move));
    }

    private List<Span> windows(Move move, Span open) {
        if (calls(move))
            return CallHours.windows(
                    open, there(move).zone(), move.numbers().known(), morning(move.person().id()));
        return place(move)
                .map(place -> Venues.open(place, open, around.zone()))
                .orElse(List.of(open));
    }

    private boolean morning(PersonId person) {
        return around.drawn().getOrDefault(person, around.morning());
    }

    private Optional<Place> place(Move move) {
        return goes(move) ? around.venues().of(move) : Optional.empty();
    }

    private void take(Lane lane, Move move, Instant start) {
        lane.take(span(move, start), place(move));
    }

    private static Span span(Move move, Instant start) {
        return new Span(start, start.plus(length(move)));
    }

    private static Duration length(Move move) {
        return Duration.ofMinutes(move.minutes());
    }

    private Placed placed(Collection<Move> moves, Map<Move, Instant> starts) {
        var there = new ArrayList<Move>();
        var without = new ArrayList<Move>();
        for (var move : moves) {
            var start = move.start().or(() -> Optional.ofNullable(starts.get(move)));
            var timed = move.at(start, start.filter(at -> quiet(move, at)).isPresent(), "");
            (start.isEmpty() ? without : there).add(timed);
        }
        there.forEach(move -> take(lane, move, move.start().orElseThrow()));
        without.replaceAll(move -> move.his() ? untimed(move) : move);
        return new Placed(inOrder(there.stream().map(this::told)), without);
    }

    /// It stays without a time, and says why.
    Move untimed(Move move) {
        return homeless(move, lane, "Has no time today");
    }

    static List<Move> inOrder(Stream<Move> moves) {
        return moves.sorted(
                        comparing((Move move) -> move.start().orElse(Instant.MAX))
                                .thenComparing(Move::rank))
                .toList();
    }

    /// What is left of them at that moment: what is done or runs keeps its place; what should have
    /// begun goes on from now in the same order, and pushes what comes after no further than it
    /// must.
    ///
    /// @param busy until when he is at something else, in which no move runs
    Placed flowing(List<Move> moves, Instant now, Optional<Instant> busy) {
        var waits = moves.stream().anyMatch(move -> !move.done() && waits(move, now, busy));
        if (!waits) return new Placed(moves, List.of());
        var there = new ArrayList<Move>();
        var late = new ArrayList<Move>();
        var at = busy.orElse(now);
        for (var move : moves) if (stays(move, now, busy)) there.add(move);
        there.stream()
                .filter(move -> !move.done())
                .forEach(move -> take(lane, move, move.start().orElseThrow()));
        for (var move : moves) {
            if (stays(move, now, busy)) continue;
            var start = next(move, at);
            if (start.isEmpty()) {
                if (move.his())
                    there.add(homeless(move, lane.from(at), "Does not fit today any more"));
                else late.add(move);
                continue;
            }
            take(lane, move, start.get());
            at = start.get().plus(length(move));
            there.add(move.at(start, quiet(move, start.get()), ""));
        }
        return new Placed(inOrder(there.stream().map(this::told)), late);
    }

    /// What is his word stays in the plan without a time, and says what there is no time for: no
    /// gap is long enough, or none at an hour at which it can be kept.
    private Move homeless(Move move, Lane lane, String what) {
        var gap = lane.first(length(move), Optional.empty(), List.of(lane.open())).isPresent();
        var why =
                !gap
                        ? "no %d minutes in a row are free".formatted(move.minutes())
                        : calls(move)
                                ? "what is free is no hour for a call there"
                                : "the way there, or its opening hours, leave no room";
        return move.at(Optional.empty(), false, "%s: %s.".formatted(what, why));
    }

    private static boolean over(Move move, Instant now) {
        return move.start().filter(start -> !start.plus(length(move)).isAfter(now)).isPresent();
    }

    private static boolean waits(Move move, Instant now, Optional<Instant> busy) {
        return over(move, now)
                || busy.isPresent() && move.start().filter(busy.get()::isAfter).isPresent();
    }

    private static boolean stays(Move move, Instant now, Optional<Instant> busy) {
        if (move.done()) return true;
        if (move.start().isEmpty()) return false;
        var begun = !move.start().get().isAfter(now);
        var agreed = move.promise().filter(promise -> promise.at().isPresent()).isPresent();
        return begun ? !over(move, now) && busy.isEmpty() : agreed;
    }

    private Optional<Instant> next(Move move, Instant at) {
        var from = move.start().filter(start -> start.isAfter(at)).orElse(at);
        var later = lane.from(from);
        return later.first(length(move), place(move), windows(move, later.open()));
    }

    private boolean quiet(Move move, Instant start) {
        return calls(move) && CallHours.quiet(start.atZone(there(move).zone()).toLocalTime());
    }

    private There there(Move move) {
        return around.where().apply(move.person());
    }

    /// With what is worth knowing about the hour and the place.
    private Move told(Move move) {
        if (move.start().isEmpty()) return move;
        var start = move.start().get();
        if (calls(move)) return move.at(move.start(), move.quiet(), hours(move, start));
        return place(move)
                .map(place -> move.at(move.start(), move.quiet(), way(place, start)))
                .orElse(move);
    }

    private String hours(Move move, Instant start) {
        var there = there(move);
        var theirs = start.atZone(there.zone());
        if (there.guessed())
            return there.zone().equals(around.zone())
                    ? "Their hours are not known; yours are taken."
                    : "Their hours are not known; it may be " + Dated.TIME.of(theirs) + " there.";
        return theirs.getOffset().equals(start.atZone(around.zone()).getOffset())
                ? ""
                : "It is " + Dated.TIME.of(theirs) + " there.";
    }

    private String way(Place place, Instant start) {
        var from = lane.before(start).filter(it -> !it.equals(place));
        return "At "
                + place.name()
                + from.map(it ->
                                ", %d min %s from %s"
                                        .formatted(
                                                around.pace().minutes(it, place),
                                                around.pace()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                it.name()))
                        .orElse("")
                + ".";
    }
}
