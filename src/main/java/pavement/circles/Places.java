package pavement.circles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import pavement.book.PersonId;

/// Where everything lies on the map, kept from day to day: a map is learned by where things are, so
/// nothing moves that need not. Lengths are those of the drawing.
///
/// @param frame what is shown of it; only ever grows
/// @param lands by the key of the island
public record Places(Frame frame, Map<String, Land> lands, Map<PersonId, Seat> seats) {
    public static final Places NONE = new Places(Frame.LEAST, Map.of(), Map.of());

    /// Between two dots of an island, where they are closest.
    private static final double SPREAD = 13.5;

    /// Turning by it, no two dots come to lie behind each other (Vogel 1979).
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    /// From the outermost dot to the shore.
    private static final int BEACH = 24;

    private static final String HEAD = "pavement map 1";

    public Places {
        lands = Map.copyOf(lands);
        seats = Map.copyOf(seats);
    }

    public record Frame(int x, int y, int width, int height) {
        static final Frame LEAST = new Frame(-440, -360, 880, 720);
    }

    /// An island's ground.
    ///
    /// @param room how many it has inside
    public record Land(int x, int y, int room) {
        public double radius() {
            return Places.radius(room);
        }
    }

    /// Somebody's place on an island: the n-th inside, or on the shore.
    ///
    /// @param at which place inside; on the shore the angle in tenths of a degree
    public record Seat(String land, boolean shore, int at) {}

    public record Point(double x, double y) {
        public double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    static double radius(int room) {
        return SPREAD * Math.sqrt(room) + BEACH;
    }

    public Optional<Land> land(String key) {
        return Optional.ofNullable(lands.get(key));
    }

    public Optional<Seat> seat(PersonId person) {
        return Optional.ofNullable(seats.get(person));
    }

    public Optional<Point> point(PersonId person) {
        return seat(person).flatMap(seat -> land(seat.land()).map(land -> point(seat, land)));
    }

    static Point point(Seat seat, Land land) {
        var radius = seat.shore() ? land.radius() : SPREAD * Math.sqrt(seat.at() + .5);
        var angle = seat.shore() ? Math.toRadians(seat.at() / 10.0) : seat.at() * GOLDEN;
        return new Point(land.x() + radius * Math.cos(angle), land.y() + radius * Math.sin(angle));
    }

    /// As a file keeps it. Of people there are ids only.
    public String written() {
        var text = new StringBuilder(HEAD).append('\n');
        text.append("frame %d %d %d %d%n".formatted(frame.x, frame.y, frame.width, frame.height));
        var numbers = new HashMap<String, Integer>();
        for (var each : new TreeMap<>(lands).entrySet()) {
            numbers.put(each.getKey(), numbers.size());
            var land = each.getValue();
            text.append("land %d %d %d ".formatted(land.x, land.y, land.room))
                    .append(each.getKey())
                    .append('\n');
        }
        var sorted = new TreeMap<UUID, Seat>();
        seats.forEach((person, seat) -> sorted.put(person.value(), seat));
        sorted.forEach((id, seat) ->
                text.append(id)
                        .append(seat.shore ? " shore " : " inside ")
                        .append(seat.at)
                        .append(' ')
                        .append(numbers.get(seat.land))
                        .append('\n'));
        return text.toString();
    }

    /// A line that says nothing is left out; who is on it then gets a place anew.
    public static Places read(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) return NONE;
        var reading = new PlacesReading();
        lines.forEach(reading::line);
        return reading.places();
    }
}
