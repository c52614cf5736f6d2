package pavement.cards;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of time zones as calendars write them: those of the tz database, with a path before it,
/// those of Windows, or names of their own, for which the file's description of the zone has to do.
final class Zones {
    private static final Pattern TAIL =
            Pattern.compile(
                    ".*?((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_+/-]+)$");
    private static final Map<String, String> WINDOWS =
            windows(
                    """
                    Dateline Standard Time=Etc/GMT+12; Hawaiian Standard Time=Pacific/Honolulu; Alaskan Standard Time=America/Anchorage
                    Pacific Standard Time=America/Los_Angeles; US Mountain Standard Time=America/Phoenix; Mountain Standard Time=America/Denver
                    Central Standard Time=America/Chicago; Canada Central Standard Time=America/Regina; Central America Standard Time=America/Guatemala
                    Eastern Standard Time=America/New_York; US Eastern Standard Time=America/Indianapolis; SA Pacific Standard Time=America/Bogota
                    Atlantic Standard Time=America/Halifax; Newfoundland Standard Time=America/St_Johns; E. South America Standard Time=America/Sao_Paulo
                    Argentina Standard Time=America/Buenos_Aires; SA Eastern Standard Time=America/Cayenne; Azores Standard Time=Atlantic/Azores
                    UTC=UTC; GMT Standard Time=Europe/London; Greenwich Standard Time=Atlantic/Reykjavik; W. Europe Standard Time=Europe/Berlin
                    Central Europe Standard Time=Europe/Budapest; Romance Standard Time=Europe/Paris; Central European Standard Time=Europe/Warsaw
                    W. Central Africa Standard Time=Africa/Lagos; E. Europe Standard Time=Europe/Chisinau; GTB Standard Time=Europe/Bucharest
                    FLE Standard Time=Europe/Kiev; Turkey Standard Time=Europe/Istanbul; Israel Standard Time=Asia/Jerusalem; Egypt Standard Time=Africa/Cairo
                    South Africa Standard Time=Africa/Johannesburg; Russian Standard Time=Europe/Moscow; Arab Standard Time=Asia/Riyadh
                    E. Africa Standard Time=Africa/Nairobi; Iran Standard Time=Asia/Tehran; Arabian Standard Time=Asia/Dubai; Pakistan Standard Time=Asia/Karachi
                    India Standard Time=Asia/Calcutta; Bangladesh Standard Time=Asia/Dhaka; SE Asia Standard Time=Asia/Bangkok; China Standard Time=Asia/Shanghai
                    Singapore Standard Time=Asia/Singapore; Taipei Standard Time=Asia/Taipei; W. Australia Standard Time=Australia/Perth
                    Tokyo Standard Time=Asia/Tokyo; Korea Standard Time=Asia/Seoul; AUS Eastern Standard Time=Australia/Sydney; AUS Central Standard Time=Australia/Darwin
                    E. Australia Standard Time=Australia/Brisbane; New Zealand Standard Time=Pacific/Auckland
                    """);

    /// Zones with those offsets in winter and summer that most people with them live in.
    private static final List<String> USUAL =
            List.of(
                    "Europe/London",
                    "Europe/Berlin",
                    "Europe/Kiev",
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Los_Angeles",
                    "America/Halifax",
                    "Australia/Sydney",
                    "Pacific/Auckland");

    private final ZoneId own;
    private final Map<String, ZoneId> described = new HashMap<>();

    /// @param sure false when it was guessed
    record Found(ZoneId zone, boolean sure) {}

    Zones(ZoneId own) {
        this.own = own;
    }

    Found of(String name) {
        var clean = name.strip().replace("\"", "");
        return named(clean)
                .map(zone -> new Found(zone, true))
                .or(() ->
                        Optional.ofNullable(described.get(clean))
                                .map(zone -> new Found(zone, false)))
                .orElseGet(() -> new Found(own, false));
    }

    /// What a VTIMEZONE says of itself; the last of several descriptions holds, as it is the
    /// newest.
    void describe(
            String name,
            Optional<String> location,
            Optional<String> standard,
            Optional<String> daylight) {
        location.flatMap(Zones::named)
                .or(() ->
                        standard.flatMap(Zones::offset)
                                .map(winter -> usual(winter, daylight.flatMap(Zones::offset))))
                .ifPresent(zone -> described.put(name.strip().replace("\"", ""), zone));
    }

    private static Optional<ZoneId> named(String name) {
        var windows =
                Optional.ofNullable(WINDOWS.get(name.toLowerCase(Locale.ROOT))).flatMap(Zones::tz);
        var tail = TAIL.matcher(name);
        return windows.or(() -> tz(name))
                .or(() -> tail.matches() ? tz(tail.group(1)) : Optional.empty());
    }

    private static Optional<ZoneId> tz(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String written) {
        try {
            return Optional.of(ZoneOffset.of(written.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ZoneId usual(ZoneOffset winter, Optional<ZoneOffset> summer) {
        if (summer.filter(offset -> !offset.equals(winter)).isEmpty()) return winter;
        return USUAL.stream()
                .map(ZoneId::of)
                .filter(zone -> offsets(zone).equals(List.of(winter, summer.get())))
                .findFirst()
                .orElse(winter);
    }

    private static List<ZoneOffset> offsets(ZoneId zone) {
        var january = zone.getRules().getOffset(java.time.LocalDateTime.of(2024, 1, 15, 12, 0));
        var july = zone.getRules().getOffset(java.time.LocalDateTime.of(2024, 7, 15, 12, 0));
        return january.getTotalSeconds() < july.getTotalSeconds()
                ? List.of(january, july)
                : List.of(july, january);
    }

    private static Map<String, String> windows(String table) {
        var names = new HashMap<String, String>();
        for (var pair : table.split("[;\n]")) {
            var equals = pair.indexOf('=');
            if (equals > 0)
                names.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
        }
        return names;
    }
}
