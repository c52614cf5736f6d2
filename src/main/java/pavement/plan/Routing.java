package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pavement.book.Place;

/// In which order one goes from person to person (SCIENCE C5): all orders of up to six, and beyond
/// that by insertion, then turning stretches round and changing two, until nothing gets better or
/// the tries are used up. The steps are counted, never timed, so that the same day gives the same
/// way.
final class Routing {
    private static final int EXACT = 6;
    private static final int TRIES = 1000;

    /// An hour on the way weighs as much as so many points.
    private static final double HOUR = .5;

    /// What is inserted first: the most valuable, what closes first, what opens first, the longest.
    private static final List<Comparator<Stop>> STARTS =
            List.of(
                    comparing((Stop stop) -> -stop.worth()),
                    comparing((Stop stop) ->
                            stop.windows().stream()
                                    .map(Span::until)
                                    .max(comparing(until -> until))
                                    .orElse(Instant.MAX)),
                    comparing((Stop stop) ->
                            stop.windows().stream()
                                    .map(Span::from)
                                    .findFirst()
                                    .orElse(Instant.MAX)),
                    comparing((Stop stop) -> stop.length().negated()));

    private final Lane lane;
    private final List<Stop> stops;
    private int tries;

    /// @param windows in which one may be there, the earliest first
    /// @param worth points; what has to be done has many
    record Stop(Duration length, Optional<Place> where, List<Span> windows, double worth) {}

    /// @param starts by place in the list of stops; empty for those without room
    record Way(List<Optional<Instant>> starts, double worth) {}

    Routing(Lane lane, List<Stop> stops) {
        this.lane = lane;
        this.stops = stops;
    }

    Way best() {
        return stops.size() <= EXACT ? enumerated() : improved();
    }

    Way enumerated() {
        var best = List.<Way>of();
        for (var order : orders(IntStream.range(0, stops.size()).boxed().toList())) {
            var way = way(order);
            if (best.isEmpty() || way.worth() > best.getFirst().worth() + 1e-9) best = List.of(way);
        }
        return best.getFirst();
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) return List.of(List.of());
        var orders = new ArrayList<List<Integer>>();
        for (var first : of) {
            var rest = of.stream().filter(each -> !each.equals(first)).toList();
            for (var each : orders(rest)) {
                var order = new ArrayList<Integer>();
                order.add(first);
                order.addAll(each);
                orders.add(order);
            }
        }
        return List.copyOf(orders);
    }

    Way improved() {
        return STARTS.stream()
                .map(this::inserted)
                .map(this::improved)
                .max(comparing(Way::worth))
                .orElseThrow();
    }

    private Way improved(List<Integer> first) {
        var order = first;
        for (var end = tries + TRIES; tries < end; ) {
            var better = better(order);
            if (better.isEmpty()) break;
            order = better.get();
        }
        return way(order);
    }

    /// Each where the whole is best.
    private List<Integer> inserted(Comparator<Stop> first) {
        var order = List.<Integer>of();
        for (var stop :
                IntStream.range(0, stops.size())
                        .boxed()
                        .sorted(comparing(stops::get, first))
                        .toList()) {
            var options = new ArrayList<List<Integer>>();
            for (var at = 0; at <= order.size(); at++) {
                var option = new ArrayList<>(order);
                option.add(at, stop);
                options.add(option);
            }
            order = Collections.max(options, comparing(this::worth));
        }
        return order;
    }

    private Optional<List<Integer>> better(List<Integer> order) {
        var worth = worth(order);
        for (var i = 0; i < order.size(); i++)
            for (var j = i + 1; j < order.size(); j++)
                for (var option :
                        List.of(
                                turned(order, i, j),
                                changed(order, i, j),
                                moved(order, i, j),
                                moved(order, j, i)))
                    if (worth(option) > worth + 1e-9) return Optional.of(option);
        return Optional.empty();
    }

    private static List<Integer> turned(List<Integer> order, int from, int to) {
        var turned = new ArrayList<>(order);
        Collections.reverse(turned.subList(from, to + 1));
        return turned;
    }

    private static List<Integer> changed(List<Integer> order, int one, int other) {
        var changed = new ArrayList<>(order);
        Collections.swap(changed, one, other);
        return changed;
    }

    private static List<Integer> moved(List<Integer> order, int from, int to) {
        var moved = new ArrayList<>(order);
        if (from < to) Collections.rotate(moved.subList(from, to + 1), -1);
        else Collections.rotate(moved.subList(to, from + 1), 1);
        return moved;
    }

    private double worth(List<Integer> order) {
        tries++;
        return way(order).worth();
    }

    /// Each as early as it goes after the one before; what has no room is passed over.
    private Way way(List<Integer> order) {
        var lane = this.lane.copy();
        var starts =
                new ArrayList<Optional<Instant>>(
                        Collections.nCopies(stops.size(), Optional.empty()));
        var at = this.lane.open().from();
        var worth = 0.0;
        for (var i : order) {
            var stop = stops.get(i);
            var start = lane.from(at).first(stop.length(), stop.where(), stop.windows());
            if (start.isEmpty()) continue;
            worth +=
                    stop.worth()
                            - HOUR
                                    * lane.going(lane.before(start.get()), stop.where()).toMinutes()
                                    / 60.0;
            at = start.get().plus(stop.length());
            lane.take(new Span(start.get(), at), stop.where());
            starts.set(i, start);
        }
        // Between two ways as good the one that is over sooner.
        return new Way(
                starts, worth - Duration.between(this.lane.open().from(), at).toMinutes() * 1e-6);
    }
}
