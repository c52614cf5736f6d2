package pavement.circles;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.PersonId;
import pavement.circles.Islands.Island;
import pavement.circles.Places.Land;
import pavement.circles.Places.Point;
import pavement.circles.Places.Seat;

/// Gives everything new a place on the map and leaves the rest where it was.
///
/// An island grows outward when it is full; only then do those on its shore move, by what it grew,
/// and islands it would run into make way.
public final class Charting {
    /// More dots say nothing: beyond it a map has islands only.
    public static final int MOST = 2000;

    /// Water between a new island and the next, and the least there is later on.
    private static final int WATER = 84;

    private static final int STRAIT = 56;

    private final Network network;
    private final Islands islands;
    private final Places before;
    private final boolean drawn;
    private final int[][] lines;
    private final Map<String, Land> lands = new LinkedHashMap<>();
    private final Map<PersonId, Seat> seats = new HashMap<>();

    private Charting(Network network, Islands islands, Places before) {
        this.network = network;
        this.islands = islands;
        this.before = before;
        this.drawn = network.size() <= MOST;
        this.lines = islands.lines(network.graph());
    }

    /// The same network and the same places before give the same places.
    public static Places of(Network network, Islands islands, Places before) {
        return new Charting(network, islands, before).places();
    }

    private Places places() {
        for (var island : islands.all())
            before.land(island.key()).ifPresent(land -> lands.put(island.key(), land));
        for (var island = 0; island < islands.all().size(); island++)
            if (!lands.containsKey(islands.all().get(island).key())) found(island);
        for (var island : islands.all()) {
            if (drawn) settle(island);
            else grow(island, island.size());
        }
        return new Places(frame(), lands, seats);
    }

    // ----------------------------------------------------------------- islands

    /// A new island lies as near as it can to those it is tied to, and to the middle.
    private void found(int number) {
        var island = islands.all().get(number);
        var room = Math.max(4, island.size() + island.size() / 4);
        var radius = Places.radius(room);
        var best =
                spots(radius)
                        .filter(spot -> free(spot, radius))
                        .min(comparingDouble(spot -> Math.rint(far(number, spot))))
                        .orElseThrow();
        lands.put(
                island.key(), new Land((int) Math.rint(best.x()), (int) Math.rint(best.y()), room));
    }

    private Stream<Point> spots(double radius) {
        if (lands.isEmpty()) return Stream.of(new Point(0, 0));
        return lands.values().stream()
                .flatMap(land ->
                        IntStream.range(0, 36)
                                .mapToObj(turn -> {
                                    var away = land.radius() + radius + WATER;
                                    var angle = Math.toRadians(turn * 10.0);
                                    return new Point(
                                            land.x() + away * Math.cos(angle),
                                            land.y() + away * Math.sin(angle));
                                }));
    }

    private boolean free(Point spot, double radius) {
        return lands.values().stream()
                .allMatch(land ->
                        away(land.x() - spot.x(), land.y() - spot.y()) + 1
                                >= land.radius() + radius + WATER);
    }

    /// The drawing is wider than it is high, and so is the distance to the middle.
    private double far(int number, Point spot) {
        var all = islands.all();
        var far = away(spot.x() * .8, spot.y());
        var tied = 0;
        var sum = 0.0;
        for (var other = 0; other < all.size(); other++) {
            var land = Optional.ofNullable(lands.get(all.get(other).key()));
            if (land.isEmpty() || lines[number][other] == 0) continue;
            tied += lines[number][other];
            sum +=
                    lines[number][other]
                            * away(land.get().x() - spot.x(), land.get().y() - spot.y());
        }
        return tied == 0 ? far : far / 2 + sum / tied;
    }

    /// `Math.hypot` is a hundred times slower, for numbers that no map has.
    private static double away(double east, double south) {
        return Math.sqrt(east * east + south * south);
    }

    private Land land(String key) {
        return Optional.ofNullable(lands.get(key)).orElseThrow();
    }

    private void grow(Island island, int wanted) {
        var land = land(island.key());
        if (wanted <= land.room()) return;
        var room = Math.max(wanted, land.room() + Math.max(2, land.room() / 16));
        lands.put(island.key(), new Land(land.x(), land.y(), room));
        makeWay(island.key());
    }

    /// Whoever is too near is pushed straight away, the one farther from what grew.
    private void makeWay(String grown) {
        var middle = land(grown);
        var order = new ArrayList<>(lands.keySet());
        order.sort(
                comparingDouble((String key) -> between(land(key), middle))
                        .thenComparing(key -> key));
        for (var round = 0; round < 50; round++) {
            var moved = false;
            for (var near = 0; near < order.size(); near++)
                for (var far = near + 1; far < order.size(); far++)
                    moved |= pushed(order.get(near), order.get(far));
            if (!moved) return;
        }
    }

    private boolean pushed(String near, String far) {
        var stays = land(near);
        var goes = land(far);
        var away = between(stays, goes);
        var least = stays.radius() + goes.radius() + STRAIT;
        if (away >= least) return false;
        var angle = Math.atan2(goes.y() - stays.y(), goes.x() - stays.x());
        lands.put(
                far,
                new Land(
                        stays.x() + outward(least * Math.cos(angle)),
                        stays.y() + outward(least * Math.sin(angle)),
                        goes.room()));
        return true;
    }

    /// To whole numbers, away from what pushes.
    private static int outward(double length) {
        return (int) (length < 0 ? Math.floor(length) : Math.ceil(length));
    }

    private static double between(Land one, Land other) {
        return away(one.x() - other.x(), one.y() - other.y());
    }

    // ------------------------------------------------------------------ people

    private void settle(Island island) {
        var taken = new Taken();
        var fresh = new ArrayList<Integer>();
        for (var node : island.members()) {
            var seat = before.seat(network.person(node).id());
            if (seat.filter(each -> each.land().equals(island.key())).isPresent())
                sit(node, seat.get(), taken);
            else fresh.add(node);
        }
        // The best connected first: those on the shore choose where.
        fresh.sort(
                comparing((Integer node) -> -network.graph().degree(node))
                        .thenComparing(node -> node));
        for (var node : fresh) {
            var seat = shore(island, node, taken).orElseGet(() -> inside(island, node, taken));
            sit(node, seat, taken);
        }
    }

    private void sit(int node, Seat seat, Taken taken) {
        seats.put(network.person(node).id(), seat);
        taken.take(seat);
    }

    /// Who knows somebody on another island sits on the shore and looks there, so that lines do not
    /// cross islands.
    private Optional<Seat> shore(Island island, int node, Taken taken) {
        var land = land(island.key());
        var east = 0.0;
        var south = 0.0;
        for (var at = 0; at < network.graph().degree(node); at++) {
            var there = islands.all().get(islands.on(network.graph().neighbour(node, at)));
            if (there.key().equals(island.key())) continue;
            var other = land(there.key());
            var away = between(land, other);
            east += (other.x() - land.x()) / away;
            south += (other.y() - land.y()) / away;
        }
        if (east == 0 && south == 0) return Optional.empty();
        var looks = (int) Math.round(Math.toDegrees(Math.atan2(south, east)) * 10);
        return taken.onShore(Math.floorMod(looks, 3600), land.radius())
                .map(angle -> new Seat(island.key(), true, angle));
    }

    /// Near those he knows, else as far in as there is a place.
    private Seat inside(Island island, int node, Taken taken) {
        if (taken.inside() >= land(island.key()).room()) grow(island, taken.inside() + 1);
        var land = land(island.key());
        var near = acquaintances(island, node, land);
        var best =
                IntStream.range(0, land.room())
                        .filter(taken::free)
                        .boxed()
                        .min(
                                comparingDouble((Integer at) ->
                                                near.map(spot -> spot.to(inside(land, at)))
                                                        .map(Math::rint)
                                                        .orElse(0.0))
                                        .thenComparing(at -> at));
        return new Seat(island.key(), false, best.orElseThrow());
    }

    private static Point inside(Land land, int at) {
        return Places.point(new Seat("", false, at), land);
    }

    private Optional<Point> acquaintances(Island island, int node, Land land) {
        var spots = new ArrayList<Point>();
        for (var at = 0; at < network.graph().degree(node); at++) {
            var id = network.person(network.graph().neighbour(node, at)).id();
            Optional.ofNullable(seats.get(id))
                    .filter(seat -> seat.land().equals(island.key()))
                    .ifPresent(seat -> spots.add(Places.point(seat, land)));
        }
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Point(
                                spots.stream().mapToDouble(Point::x).average().orElseThrow(),
                                spots.stream().mapToDouble(Point::y).average().orElseThrow()));
    }

    // ------------------------------------------------------------------- frame

    /// All islands with their names, in the shape of the drawing; in steps, so that it seldom
    /// changes.
    private Places.Frame frame() {
        var old = before.frame();
        var left = (double) old.x();
        var top = (double) old.y();
        var right = left + old.width();
        var bottom = top + old.height();
        for (var land : lands.values()) {
            left = Math.min(left, land.x() - land.radius() - 60);
            right = Math.max(right, land.x() + land.radius() + 60);
            top = Math.min(top, land.y() - land.radius() - 60);
            bottom = Math.max(bottom, land.y() + land.radius() + 40);
        }
        if (left >= old.x()
                && top >= old.y()
                && right <= old.x() + old.width()
                && bottom <= old.y() + old.height()) return old;
        var scale = Math.max((right - left) / 880, (bottom - top) / 720);
        var steps = (int) Math.ceil(scale * 10);
        return new Places.Frame(
                (int) Math.rint((left + right) / 2 - 44.0 * steps),
                (int) Math.rint((top + bottom) / 2 - 36.0 * steps),
                88 * steps,
                72 * steps);
    }
}
