package pavement.intake;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Time zones of postal addresses, as far as a country or one of the cities that zones are called
/// after stands in them.
final class AddressZones {
    /// Languages in which people write countries; a card may be in any.
    private static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "pl").map(Locale::of).toList();

    private AddressZones() {}

    /// Made when first asked: a book without addresses needs none of it.
    private static final class Known {
        static final Map<String, String> COUNTRIES = countries();
        static final Map<String, ZoneId> CITIES = cities();
    }

    private static Map<String, String> countries() {
        var names = new HashMap<String, String>();
        for (var iso : Locale.getISOCountries())
            for (var language : LANGUAGES)
                names.put(folded(Locale.of("", iso).getDisplayCountry(language)), iso);
        names.putAll(Map.of("usa", "US", "u s a", "US", "uk", "GB", "england", "GB"));
        return names;
    }

    private static Map<String, ZoneId> cities() {
        var cities = new HashMap<String, ZoneId>();
        for (var id : ZoneId.getAvailableZoneIds())
            if (id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                cities.put(folded(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id));
        return cities;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }

    /// Empty when the address does not say one zone, or several whose clocks differ then.
    static Optional<ZoneId> of(String address, Instant at) {
        var parts = Stream.of(address.split("[,;\\n]")).map(AddressZones::folded).toList();
        var zones =
                parts.stream()
                        .flatMap(part -> Stream.ofNullable(Known.COUNTRIES.get(part)))
                        .reduce((_, last) -> last)
                        .map(AddressZones::zones)
                        .orElse(List.of());
        if (!zones.isEmpty() && PhoneZones.agree(zones, at)) return Optional.of(zones.getFirst());
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(Known.CITIES.get(part)))
                .filter(zone -> zones.isEmpty() || zones.contains(zone))
                .reduce((_, last) -> last);
    }

    /// Of a number that is of the whole country.
    private static List<ZoneId> zones(String country) {
        var plan = PhoneNumberUtil.getInstance();
        return Stream.of(PhoneNumberType.TOLL_FREE, PhoneNumberType.MOBILE)
                .map(type -> plan.getExampleNumberForType(country, type))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(PhoneNumberToTimeZonesMapper.getInstance()::getTimeZonesForNumber)
                .map(PhoneZones::named)
                .orElse(List.of());
    }
}
