package pavement.cards;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of time zones as calendars write them: those of the tz database, with a path before it,
/// those of Windows, or names of their own, for which the file's description of the zone has to do.
final class Zones {
    private static final Pattern TAIL =
            Pattern.compile(
                    ".*?((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_+/-]+)$");

    /// As Unicode CLDR pairs them (windowsZones, territory 001).
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
                    Aleutian Standard Time=America/Adak; Marquesas Standard Time=Pacific/Marquesas; UTC-11=Etc/GMT+11; UTC-09=Etc/GMT+9; UTC-08=Etc/GMT+8
                    Pacific Standard Time (Mexico)=America/Tijuana; Mountain Standard Time (Mexico)=America/Mazatlan; Central Standard Time (Mexico)=America/Mexico_City
                    Eastern Standard Time (Mexico)=America/Cancun; Yukon Standard Time=America/Whitehorse; Easter Island Standard Time=Pacific/Easter
                    Cuba Standard Time=America/Havana; Haiti Standard Time=America/Port-au-Prince; Turks And Caicos Standard Time=America/Grand_Turk
                    Venezuela Standard Time=America/Caracas; SA Western Standard Time=America/La_Paz; Pacific SA Standard Time=America/Santiago
                    Central Brazilian Standard Time=America/Cuiaba; Paraguay Standard Time=America/Asuncion; Montevideo Standard Time=America/Montevideo
                    Bahia Standard Time=America/Bahia; Tocantins Standard Time=America/Araguaina; Greenland Standard Time=America/Godthab
                    Saint Pierre Standard Time=America/Miquelon; Magallanes Standard Time=America/Punta_Arenas; UTC-02=Etc/GMT+2
                    Cape Verde Standard Time=Atlantic/Cape_Verde; Sao Tome Standard Time=Africa/Sao_Tome; Morocco Standard Time=Africa/Casablanca
                    Namibia Standard Time=Africa/Windhoek; Libya Standard Time=Africa/Tripoli; Sudan Standard Time=Africa/Khartoum
                    South Sudan Standard Time=Africa/Juba; Middle East Standard Time=Asia/Beirut; Jordan Standard Time=Asia/Amman; Syria Standard Time=Asia/Damascus
                    West Bank Standard Time=Asia/Hebron; Arabic Standard Time=Asia/Baghdad; Kaliningrad Standard Time=Europe/Kaliningrad
                    Belarus Standard Time=Europe/Minsk; Volgograd Standard Time=Europe/Volgograd; Russia Time Zone 3=Europe/Samara
                    Astrakhan Standard Time=Europe/Astrakhan; Saratov Standard Time=Europe/Saratov; Azerbaijan Standard Time=Asia/Baku
                    Georgian Standard Time=Asia/Tbilisi; Caucasus Standard Time=Asia/Yerevan; Mauritius Standard Time=Indian/Mauritius
                    Afghanistan Standard Time=Asia/Kabul; West Asia Standard Time=Asia/Tashkent; Ekaterinburg Standard Time=Asia/Yekaterinburg
                    Qyzylorda Standard Time=Asia/Qyzylorda; Sri Lanka Standard Time=Asia/Colombo; Nepal Standard Time=Asia/Katmandu
                    Central Asia Standard Time=Asia/Bishkek; Omsk Standard Time=Asia/Omsk; Myanmar Standard Time=Asia/Rangoon
                    N. Central Asia Standard Time=Asia/Novosibirsk; North Asia Standard Time=Asia/Krasnoyarsk; Altai Standard Time=Asia/Barnaul
                    Tomsk Standard Time=Asia/Tomsk; W. Mongolia Standard Time=Asia/Hovd; North Asia East Standard Time=Asia/Irkutsk
                    Ulaanbaatar Standard Time=Asia/Ulaanbaatar; North Korea Standard Time=Asia/Pyongyang; Transbaikal Standard Time=Asia/Chita
                    Yakutsk Standard Time=Asia/Yakutsk; Aus Central W. Standard Time=Australia/Eucla; Cen. Australia Standard Time=Australia/Adelaide
                    Tasmania Standard Time=Australia/Hobart; Lord Howe Standard Time=Australia/Lord_Howe; West Pacific Standard Time=Pacific/Port_Moresby
                    Vladivostok Standard Time=Asia/Vladivostok; Magadan Standard Time=Asia/Magadan; Sakhalin Standard Time=Asia/Sakhalin
                    Russia Time Zone 10=Asia/Srednekolymsk; Russia Time Zone 11=Asia/Kamchatka; Bougainville Standard Time=Pacific/Bougainville
                    Norfolk Standard Time=Pacific/Norfolk; Central Pacific Standard Time=Pacific/Guadalcanal; Fiji Standard Time=Pacific/Fiji
                    Chatham Islands Standard Time=Pacific/Chatham; Tonga Standard Time=Pacific/Tongatapu; Samoa Standard Time=Pacific/Apia
                    Line Islands Standard Time=Pacific/Kiritimati; UTC+12=Etc/GMT-12; UTC+13=Etc/GMT-13
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
    private final Instant until;
    private final Map<String, Found> described = new HashMap<>();

    /// @param called what it was taken for
    /// @param sure false when it was guessed
    record Found(ZoneRules rules, String called, boolean sure) {
        static Found known(ZoneId zone) {
            return new Found(zone.getRules(), zone.getId(), true);
        }

        static Found guessed(ZoneId zone) {
            return new Found(zone.getRules(), zone.getId(), false);
        }
    }

    /// @param until when no time is asked for that is later
    Zones(ZoneId own, Instant until) {
        this.own = own;
        this.until = until;
    }

    Found of(String name) {
        var clean = clean(name);
        return named(clean)
                .map(Found::known)
                .or(() -> Optional.ofNullable(described.get(clean)))
                .orElseGet(() -> Found.guessed(own));
    }

    /// What a VTIMEZONE says of itself; the last of several descriptions holds, as it is the
    /// newest. Of a zone whose name is known nobody needs to be told.
    void describe(List<ContentLine> lines) {
        var name = clean(text(lines, "TZID"));
        if (named(name).isPresent()) return;
        var changes = Observance.in(lines);
        named(text(lines, "X-LIC-LOCATION"))
                .map(Found::known)
                .or(() -> usual(changes).map(Found::guessed))
                .or(() ->
                        Observance.rules(changes, until).map(rules -> new Found(rules, name, true)))
                .ifPresent(found -> described.put(name, found));
    }

    private static String clean(String name) {
        return name.strip().replace("\"", "");
    }

    private static String text(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .map(line -> Values.plain(line.value()))
                .orElse("");
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

    /// Of a zone that has a winter and a summer and does not say when they come again.
    private static Optional<ZoneId> usual(List<Observance> changes) {
        if (changes.stream().anyMatch(Observance::again)) return Optional.empty();
        var winter = changes.stream().filter(each -> !each.daylight()).map(Observance::to);
        var summer = changes.stream().filter(Observance::daylight).map(Observance::to);
        var both = Stream.concat(winter.limit(1), summer.limit(1)).toList();
        return USUAL.stream()
                .map(ZoneId::of)
                .filter(zone -> both.size() == 2 && offsets(zone).equals(both))
                .findFirst();
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
