package pavement.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import pavement.circles.Circles;
import pavement.circles.Islands.Island;
import pavement.circles.Network;
import pavement.circles.Places.Point;
import pavement.circles.Places.Seat;

/// Chooses whose names stand on the map: as many as fit without one lying on another, the
/// weightiest first.
final class MapNames {
    /// Tried, not shown: what fits is less.
    private static final int TRIED = 120;

    private final Circles circles;
    private final MapDrawing.Box box;
    private final MapAsked asked;
    private final Optional<Integer> picked;
    private final Network network;
    private final List<Taken> taken = new ArrayList<>();
    private final List<MapView.Label> labels = new ArrayList<>();
    private final List<MapView.Label> names = new ArrayList<>();
    private final Set<Integer> shown = new LinkedHashSet<>();

    /// In pixels of a drawing 880 wide.
    record Taken(double left, double top, double right, double bottom) {
        boolean meets(Taken other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    MapNames(Circles circles, MapDrawing.Box box, MapAsked asked, Optional<Integer> picked) {
        this.circles = circles;
        this.box = box;
        this.asked = asked;
        this.picked = picked;
        this.network = circles.network();
        circles.islands().all().forEach(this::label);
        if (!circles.places().seats().isEmpty()) wanted().forEach(this::name);
    }

    List<MapView.Label> labels() {
        return labels;
    }

    List<MapView.Label> names() {
        return names;
    }

    Set<Integer> shown() {
        return shown;
    }

    private void label(Island island) {
        var land = circles.places().land(island.key()).orElseThrow();
        var at = new Point(land.x(), land.y() - land.radius() - 10 * box.pixel());
        if (!box.holds(at)) return;
        var text = MapWords.island(island);
        var count = String.format("%,d", island.size());
        if (!room(at, 8.4 * (text.length() + count.length() + 1), "middle", 16)) return;
        labels.add(
                new MapView.Label(
                        text,
                        count,
                        href(circles, asked, island),
                        box.left(at.x()),
                        box.top(at.y()),
                        "middle"));
    }

    static String href(Circles circles, MapAsked asked, Island island) {
        if (circles.places().seats().isEmpty())
            return new MapAsked(
                            asked.tie(),
                            asked.wish(),
                            island.key(),
                            "",
                            Optional.empty(),
                            true,
                            asked.sort(),
                            0)
                    .href();
        return asked.at(asked.island().equals(island.key()) ? "" : island.key()).href();
    }

    /// Who is selected and whom he knows; those a gap names; hubs, those who hold a part, those on
    /// the shore; on a single island everybody there.
    private Set<Integer> wanted() {
        var wanted = new LinkedHashSet<>(picked.stream().toList());
        picked.ifPresent(node -> {
            for (var at = 0; at < network.graph().degree(node); at++)
                wanted.add(network.graph().neighbour(node, at));
        });
        circles.gaps().forEach(gap -> wanted.addAll(List.of(gap.first(), gap.second())));
        var nodes = IntStream.range(0, network.size()).boxed().toList();
        nodes.stream().filter(circles::hub).limit(TRIED).forEach(wanted::add);
        nodes.stream()
                .filter(node -> circles.knit().cuts().cutOff(node) > 1)
                .limit(TRIED)
                .forEach(wanted::add);
        nodes.stream().filter(this::shore).limit(TRIED).forEach(wanted::add);
        circles.islands()
                .called(asked.island())
                .ifPresent(island -> wanted.addAll(island.members()));
        return new LinkedHashSet<>(wanted.stream().limit(4L * TRIED).toList());
    }

    private boolean shore(int node) {
        return circles.places().seat(network.person(node).id()).filter(Seat::shore).isPresent();
    }

    /// Away from the middle of the island, so that it does not lie on a neighbour.
    private void name(int node) {
        var spot = circles.places().point(network.person(node).id()).orElseThrow();
        if (!box.holds(spot)) return;
        var seat = circles.places().seat(network.person(node).id()).orElseThrow();
        var land = circles.places().land(seat.land()).orElseThrow();
        var east = spot.x() - land.x();
        var south = spot.y() - land.y();
        var far = Math.max(1, Math.hypot(east, south));
        var side = shore(node) ? east / far : 1;
        var anchor = side > .35 ? "start" : side < -.35 ? "end" : "middle";
        var aside = 8 + 5 * box.pixel();
        var at =
                new Point(
                        spot.x() + (anchor.equals("middle") ? 0 : Math.signum(side) * aside),
                        spot.y()
                                + 4 * box.pixel()
                                + (anchor.equals("middle")
                                        ? Math.signum(south) * (aside + 6 * box.pixel())
                                        : 0));
        var text = MapWords.called(network, node);
        if (!room(at, 6.6 * text.length(), anchor, 12)) return;
        shown.add(node);
        names.add(new MapView.Label(text, "", "", box.left(at.x()), box.top(at.y()), anchor));
    }

    private boolean room(Point at, double width, String anchor, double height) {
        var x = (at.x() - box.x()) / box.pixel();
        var y = (at.y() - box.y()) / box.pixel();
        var left =
                switch (anchor) {
                    case "start" -> x;
                    case "end" -> x - width;
                    default -> x - width / 2;
                };
        var wanted = new Taken(left, y - height, left + width, y + 3);
        if (taken.stream().anyMatch(wanted::meets)) return false;
        taken.add(wanted);
        return true;
    }
}
