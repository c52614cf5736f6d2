package pavement.circles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pavement.book.PersonId;
import pavement.circles.Places.Frame;
import pavement.circles.Places.Land;
import pavement.circles.Places.Seat;

/// Reads places as they were written, line by line.
final class PlacesReading {
    private static final String NUMBER = "(-?\\d{1,7})";
    private static final Pattern FRAME =
            Pattern.compile("frame %1$s %1$s %1$s %1$s".formatted(NUMBER));
    private static final Pattern LAND =
            Pattern.compile("land %1$s %1$s %1$s (.+)".formatted(NUMBER));
    private static final Pattern SEAT =
            Pattern.compile(
                    "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}) (shore|inside) (\\d{1,7}) (\\d{1,7})");

    private final Map<String, Land> lands = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Map<PersonId, Seat> seats = new HashMap<>();
    private Frame frame = Frame.LEAST;

    Places places() {
        return new Places(frame, lands, seats);
    }

    void line(String line) {
        FRAME.matcher(line).results().forEach(this::frame);
        LAND.matcher(line).results().forEach(this::land);
        SEAT.matcher(line).results().forEach(this::seat);
    }

    private void frame(MatchResult found) {
        frame =
                new Frame(
                        number(found, 1),
                        number(found, 2),
                        Math.max(number(found, 3), Frame.LEAST.width()),
                        Math.max(number(found, 4), Frame.LEAST.height()));
    }

    private void land(MatchResult found) {
        var land = new Land(number(found, 1), number(found, 2), Math.max(number(found, 3), 1));
        keys.put(keys.size(), found.group(4));
        lands.put(found.group(4), land);
    }

    private void seat(MatchResult found) {
        var shore = found.group(2).equals("shore");
        var at = number(found, 3);
        Optional.ofNullable(keys.get(number(found, 4)))
                .filter(key ->
                        at
                                < (shore
                                        ? 3600
                                        : Optional.ofNullable(lands.get(key))
                                                .map(Land::room)
                                                .orElse(0)))
                .ifPresent(key -> seats.put(PersonId.of(found.group(1)), new Seat(key, shore, at)));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
