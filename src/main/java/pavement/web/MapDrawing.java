package pavement.web;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import pavement.circles.Circles;
import pavement.circles.Islands.Island;
import pavement.circles.Network;
import pavement.circles.Places;
import pavement.circles.Places.Land;
import pavement.circles.Places.Point;

/// Draws the islands, who is on them and what goes between.
final class MapDrawing {
    static final double WIDE = 880;
    static final double HIGH = 720;

    /// More lines than this are a ball of wool: then what goes between islands is one line, and
    /// what goes within is left to the map of the one island.
    private static final int WOOL = 600;

    private static final int ROUTES = 48;

    private final Circles circles;
    private final MapAsked asked;
    private final Set<Integer> faint;
    private final Network network;
    private final Places places;
    private final Optional<Integer> picked;
    private final Box box;
    private final boolean crowded;

    /// What of the whole is shown.
    record Box(double x, double y, double width, double height) {
        /// How much of the drawing one pixel of it is, where it is drawn 720 high.
        double pixel() {
            return height / HIGH;
        }

        boolean even() {
            return width == height;
        }

        String left(double at) {
            return percent((at - x) / width);
        }

        String top(double at) {
            return percent((at - y) / height);
        }

        boolean holds(Point point) {
            return point.x() > x
                    && point.x() < x + width
                    && point.y() > y
                    && point.y() < y + height;
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share * 100);
        }
    }

    /// @param faint who does not fit the filters
    MapDrawing(Circles circles, MapAsked asked, Set<Integer> faint) {
        this.circles = circles;
        this.asked = asked;
        this.faint = faint;
        this.network = circles.network();
        this.places = circles.places();
        this.picked = asked.who().flatMap(network::of);
        this.box = box();
        this.crowded = places.seats().isEmpty() || across() > WOOL;
    }

    private int across() {
        var lines = circles.islands().lines(network.graph());
        var across = 0;
        for (var one = 0; one < lines.length; one++)
            for (var other = one + 1; other < lines.length; other++)
                across += shown(one) || shown(other) ? lines[one][other] : 0;
        return across;
    }

    private boolean shown(int island) {
        return asked.island().isEmpty()
                || circles.islands().all().get(island).key().equals(asked.island());
    }

    private Box box() {
        var land = places.land(asked.island());
        if (land.isEmpty()) return MapFit.box(circles);
        var half = land.get().radius() * 1.15 + 40;
        return new Box(
                land.get().x() - half * WIDE / HIGH,
                land.get().y() - half,
                2 * half * WIDE / HIGH,
                2 * half);
    }

    MapView.Net net(String told) {
        var names = new MapNames(circles, box, asked, picked);
        var fit =
                asked.island().isEmpty()
                        ? Optional.of(new MapFit(circles, box, asked))
                        : Optional.<MapFit>empty();
        return new MapView.Net(
                MapWords.people(network.size()) + " by the place you met them",
                told,
                "%s %s %s %s"
                        .formatted(
                                number(box.x()),
                                number(box.y()),
                                number(box.width()),
                                number(box.height())),
                circles.islands().all().stream().map(island -> isle(island, fit)).toList(),
                lines(false, false),
                lines(false, true),
                crowded ? "" : lines(true, false),
                picked(),
                crowded ? routes() : List.of(),
                dots(names.shown()),
                gaps(),
                names.names(),
                names.labels(),
                fit.map(MapFit::labels).orElse(List.of()),
                box.even() ? "even" : "wide",
                start());
    }

    private MapView.Isle isle(Island island, Optional<MapFit> fit) {
        var land = places.land(island.key()).orElseThrow();
        return new MapView.Isle(
                island.stage().passive() ? "passive" : "active",
                number(land.x()),
                number(land.y()),
                number(land.radius()),
                fit.map(_ -> MapNames.href(circles, asked, island)).orElse(""),
                fit.filter(it -> !it.names(island)).map(_ -> MapWords.island(island)).orElse(""));
    }

    /// Drawn as one path: a line of its own for each would be three times as much to send.
    private String lines(boolean across, boolean passive) {
        var path = new StringBuilder();
        var graph = network.graph();
        if (!places.seats().isEmpty())
            for (var node = 0; node < graph.size(); node++)
                for (var at = 0; at < graph.degree(node); at++) {
                    var other = graph.neighbour(node, at);
                    if (other > node && fits(node, other, across, passive)) line(path, node, other);
                }
        return path.toString();
    }

    private boolean fits(int one, int other, boolean across, boolean passive) {
        var islands = circles.islands();
        var on = islands.on(one);
        if (on != islands.on(other)) return across && (shown(on) || shown(islands.on(other)));
        if (across || !shown(on) || (crowded && asked.island().isEmpty())) return false;
        return islands.all().get(on).stage().passive() == passive;
    }

    private void line(StringBuilder path, int one, int other) {
        var from = point(one);
        var to = point(other);
        path.append('M')
                .append(number(from.x()))
                .append(' ')
                .append(number(from.y()))
                .append('L')
                .append(number(to.x()))
                .append(' ')
                .append(number(to.y()));
    }

    private String picked() {
        var path = new StringBuilder();
        if (picked.isEmpty() || places.seats().isEmpty()) return "";
        var node = picked.get();
        for (var at = 0; at < network.graph().degree(node); at++)
            line(path, node, network.graph().neighbour(node, at));
        return path.toString();
    }

    private record Traffic(int one, int other, int lines) {}

    /// From shore to shore, wider for more; the busiest.
    private List<MapView.Route> routes() {
        var all = new ArrayList<Traffic>();
        var lines = circles.islands().lines(network.graph());
        for (var one = 0; one < lines.length; one++)
            for (var other = one + 1; other < lines.length; other++)
                if (lines[one][other] > 0 && (shown(one) || shown(other)))
                    all.add(new Traffic(one, other, lines[one][other]));
        return all.stream()
                .sorted(comparingInt(each -> -each.lines()))
                .limit(ROUTES)
                .map(each ->
                        new MapView.Route(
                                between(land(each.one()), land(each.other())),
                                number(box.pixel() * (.75 + Math.log10(each.lines())))))
                .toList();
    }

    private static String between(Land one, Land other) {
        var away = Math.hypot(other.x() - one.x(), other.y() - one.y());
        var east = (other.x() - one.x()) / away;
        var south = (other.y() - one.y()) / away;
        return "M%s %sL%s %s"
                .formatted(
                        number(one.x() + east * one.radius()),
                        number(one.y() + south * one.radius()),
                        number(other.x() - east * other.radius()),
                        number(other.y() - south * other.radius()));
    }

    private List<MapView.Dot> dots(Set<Integer> named) {
        if (places.seats().isEmpty()) return List.of();
        return IntStream.range(0, network.size())
                .filter(node -> box.holds(point(node)))
                .mapToObj(node -> dot(node, named.contains(node)))
                .toList();
    }

    private MapView.Dot dot(int node, boolean named) {
        var at = point(node);
        var person = network.person(node);
        var shore = places.seat(person.id()).filter(Places.Seat::shore).isPresent();
        var hub = circles.hub(node);
        return new MapView.Dot(
                asked.selecting(person.id()).href() + "#who",
                person.name().full(),
                tie(network, node),
                (faint.contains(node) ? " off" : "")
                        + (picked.filter(each -> each == node).isPresent() ? " on" : ""),
                number(at.x()),
                number(at.y()),
                shore || hub ? "8" : "5.5",
                hub ? "hub" : circles.knit().cuts().cutOff(node) > 1 ? "holds" : "",
                named);
    }

    /// The value of `data-tie`; a dormant tie is told apart here, because it is a filter.
    static String tie(Network network, int node) {
        return switch (network.tie(node)) {
            case ACTIVE -> "active";
            case PASSIVE -> "passive";
            case DORMANT -> "dormant";
            case STRANGER, BLOCKED -> "unmet";
        };
    }

    private List<MapView.Gap> gaps() {
        var drawn = new ArrayList<MapView.Gap>();
        for (var number = 0; number < circles.gaps().size(); number++) {
            var gap = circles.gaps().get(number);
            var from = places.seats().isEmpty() ? point(land(gap.one())) : point(gap.first());
            var to = places.seats().isEmpty() ? point(land(gap.other())) : point(gap.second());
            var middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
            drawn.add(
                    new MapView.Gap(
                            "M%s %sL%s %s"
                                    .formatted(
                                            number(from.x()),
                                            number(from.y()),
                                            number(to.x()),
                                            number(to.y())),
                            number(middle.x()),
                            number(middle.y()),
                            number(11 * box.pixel()),
                            box.left(middle.x()),
                            box.top(middle.y()),
                            number + 1));
        }
        return drawn.stream().filter(each -> asked.island().isEmpty()).toList();
    }

    /// Where a small window begins to look: at who is selected, or in the middle of the one island.
    /// The whole fits in it.
    private String start() {
        if (picked.isEmpty()) return asked.island().isEmpty() ? "" : "50 50";
        if (places.seats().isEmpty()) return "";
        var at = point(picked.get());
        return "%s %s".formatted(box.left(at.x()), box.top(at.y())).replace("%", "");
    }

    private Land land(int island) {
        return places.land(circles.islands().all().get(island).key()).orElseThrow();
    }

    private static Point point(Land land) {
        return new Point(land.x(), land.y());
    }

    private Point point(int node) {
        return places.point(network.person(node).id()).orElseThrow();
    }

    static String number(double value) {
        var rounded = Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded);
    }

    /// Who is left when the filters are held against everybody.
    static Set<Integer> without(Circles circles, MapAsked asked, Set<Integer> wishing) {
        var network = circles.network();
        var without = new HashSet<Integer>();
        for (var node = 0; node < network.size(); node++) {
            var tie = network.tie(node);
            var island = circles.islands().all().get(circles.islands().on(node));
            if (asked.tie().filter(each -> each != tie).isPresent()) without.add(node);
            if (asked.wish().isPresent() && !wishing.contains(node)) without.add(node);
            if (!asked.on().isEmpty() && !asked.on().equals(island.key())) without.add(node);
        }
        return without;
    }
}
