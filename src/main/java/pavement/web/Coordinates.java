package pavement.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a place is, as people write or copy it: two numbers, a `geo:` address (RFC 5870), or a
/// link to a map. Nothing is looked up anywhere.
record Coordinates(double latitude, double longitude) {
    private static final String NUMBER = "([+-]?\\d{1,3}(?:\\.\\d+)?)";
    private static final List<Pattern> KNOWN =
            Stream.of(
                            "\\s*" + NUMBER + "°?\\s*[,; ]\\s*" + NUMBER + "°?\\s*",
                            "geo:" + NUMBER + "," + NUMBER + ".*",
                            "http.*[?&]mlat=" + NUMBER + "&mlon=" + NUMBER + ".*",
                            "http.*#map=\\d+/" + NUMBER + "/" + NUMBER + ".*",
                            "http.*@" + NUMBER + "," + NUMBER + ".*",
                            "http.*[?&](?:q|ll|query)=" + NUMBER + "(?:,|%2C)" + NUMBER + ".*")
                    .map(Pattern::compile)
                    .toList();

    static Optional<Coordinates> of(String text) {
        return KNOWN.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(found -> found.matches())
                .map(found ->
                        new Coordinates(
                                Double.parseDouble(found.group(1)),
                                Double.parseDouble(found.group(2))))
                .filter(Coordinates::onEarth)
                .findFirst();
    }

    private boolean onEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    static String words(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
