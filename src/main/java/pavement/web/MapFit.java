package pavement.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.circles.Circles;
import pavement.circles.Islands.Island;
import pavement.circles.Places.Land;

/// All islands in one window, the small window of a phone too: how much of the drawing that is, and
/// which names have room there.
final class MapFit {
    /// Less is not shown, however few islands there are: dots would be as large as islands.
    private static final double LEAST = 560;

    /// The edge moves in steps of it, so that a new person moves nothing.
    private static final double STEP = 40;

    /// What is this much wider than high is drawn wide.
    private static final double EVEN = 1.12;

    /// Room for names around the islands, in pixels.
    private static final double ASIDE = 48;

    private static final double ABOVE = 30;
    private static final double BELOW = 24;

    private static final double PHONE = 360;
    private static final double LETTER = 5.9;
    private static final double LINE = 13;

    private final Circles circles;
    private final MapDrawing.Box box;
    private final MapAsked asked;
    private final List<MapNames.Taken> taken = new ArrayList<>();
    private final List<MapView.Label> labels = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    MapFit(Circles circles, MapDrawing.Box box, MapAsked asked) {
        this.circles = circles;
        this.box = box;
        this.asked = asked;
        circles.islands().all().forEach(this::label);
    }

    List<MapView.Label> labels() {
        return labels;
    }

    /// Whether its name has room on a phone.
    boolean names(Island island) {
        return named.contains(island.key());
    }

    /// What holds every island with its name, and little more.
    static MapDrawing.Box box(Circles circles) {
        var frame = circles.places().frame();
        var lands =
                circles.islands().all().stream()
                        .map(island -> circles.places().land(island.key()).orElseThrow())
                        .toList();
        if (lands.isEmpty())
            return new MapDrawing.Box(frame.x(), frame.y(), frame.width(), frame.height());
        var pixel = frame.height() / MapDrawing.HIGH;
        var aside = ASIDE * pixel;
        var left = lands.stream().mapToDouble(it -> it.x() - it.radius() - aside).min();
        var right = lands.stream().mapToDouble(it -> it.x() + it.radius() + aside).max();
        var top = lands.stream().mapToDouble(it -> it.y() - it.radius() - ABOVE * pixel).min();
        var foot = lands.stream().mapToDouble(it -> it.y() + it.radius() + BELOW * pixel).max();
        return around(
                left.orElseThrow(), top.orElseThrow(), right.orElseThrow(), foot.orElseThrow());
    }

    private static MapDrawing.Box around(double left, double top, double right, double foot) {
        var across = right - left;
        var down = foot - top;
        var even = across <= down * EVEN;
        var high =
                up(
                        Math.max(
                                LEAST,
                                even
                                        ? Math.max(across, down)
                                        : Math.max(
                                                across * MapDrawing.HIGH / MapDrawing.WIDE, down)));
        var wide = even ? high : high * MapDrawing.WIDE / MapDrawing.HIGH;
        return new MapDrawing.Box(
                near((left + right) / 2) - wide / 2, near((top + foot) / 2) - high / 2, wide, high);
    }

    private static double up(double length) {
        return Math.ceil(length / STEP) * STEP;
    }

    private static double near(double at) {
        return Math.rint(at / (STEP / 4)) * STEP / 4;
    }

    /// Above the island, as on a large screen; else below it; else not at all: the island itself
    /// leads to where it is named.
    private void label(Island island) {
        var land = circles.places().land(island.key()).orElseThrow();
        var count = "%,d".formatted(island.size());
        var text = MapWords.island(island);
        var half = LETTER * (text.length() + count.length() + 1) / 2;
        over(land, half)
                .or(() -> under(land, half))
                .ifPresent(y -> {
                    named.add(island.key());
                    labels.add(
                            new MapView.Label(
                                    text,
                                    count,
                                    MapNames.href(circles, asked, island),
                                    box.left(box.x() + middle(land, half) * pixel()),
                                    box.top(y),
                                    "middle"));
                });
    }

    private Optional<Double> over(Land land, double half) {
        return free(land, half, land.y() - land.radius() - 5 * pixel());
    }

    private Optional<Double> under(Land land, double half) {
        return free(land, half, land.y() + land.radius() + 14 * pixel());
    }

    private Optional<Double> free(Land land, double half, double y) {
        var x = middle(land, half);
        var foot = (y - box.y()) / pixel();
        var wanted = new MapNames.Taken(x - half, foot - LINE, x + half, foot + 2);
        if (taken.stream().anyMatch(wanted::meets)) return Optional.empty();
        taken.add(wanted);
        return Optional.of(y);
    }

    /// Over the middle of the island, unless it would stick out of the window.
    private double middle(Land land, double half) {
        var x = (land.x() - box.x()) / pixel();
        return 2 * (half + 2) > PHONE ? PHONE / 2 : Math.clamp(x, half + 2, PHONE - half - 2);
    }

    private double pixel() {
        return box.width() / PHONE;
    }
}
