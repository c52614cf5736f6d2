package pavement.book;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/// A place of which the owner said where it is.
///
/// @param name as a stage or an appointment calls it
/// @param latitude degrees north, `longitude` degrees east (WGS 84)
/// @param open when one may come; empty when it does not matter
public record Place(String name, double latitude, double longitude, List<Opening> open) {
    private static final double EARTH_KM = 6371;

    /// @param until later than `from`
    public record Opening(DayOfWeek day, LocalTime from, LocalTime until) {
        public Opening {
            if (!from.isBefore(until))
                throw new IllegalArgumentException("a place closes before it opens");
        }
    }

    public Place {
        name = name.strip();
        open = List.copyOf(open);
        if (name.isEmpty()) throw new IllegalArgumentException("a place has a name");
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180))
            throw new IllegalArgumentException("no such place on Earth");
    }

    /// However it is spelled: no two places of one owner are called alike.
    public boolean called(String other) {
        return folded(name).equals(folded(other));
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// As the crow flies.
    public double kilometres(Place other) {
        var north = Math.toRadians(other.latitude - latitude) / 2;
        var east = Math.toRadians(other.longitude - longitude) / 2;
        var chord =
                Math.pow(Math.sin(north), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
