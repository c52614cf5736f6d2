package pavement.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pavement.book.Reach;

/// Time zones of telephone numbers, from the same telephone plan of the world that reads them.
///
/// @param country where numbers without a country code are from; ISO 3166, two letters
public record PhoneZones(String country) {
    /// @param sure the number is of one zone, or of several whose clocks agree at that moment
    public record Zone(ZoneId zone, boolean sure) {}

    /// Empty when the number does not say. A number of a whole country is of its first zone, and
    /// not sure; a mobile may have moved, which nobody can know.
    public Optional<Zone> of(Reach phone, Instant at) {
        var zones = zones(phone.key().isEmpty() ? phone.value() : phone.key());
        return zones.stream().findFirst().map(first -> new Zone(first, agree(zones, at)));
    }

    private List<ZoneId> zones(String number) {
        try {
            var parsed = PhoneNumberUtil.getInstance().parse(number, country);
            var mapper = PhoneNumberToTimeZonesMapper.getInstance();
            var zones = named(mapper.getTimeZonesForNumber(parsed));
            // A number that no plan knows is of its country all the same, where it says which.
            return zones.isEmpty() && number.strip().startsWith("+")
                    ? named(mapper.getTimeZonesForGeographicalNumber(parsed))
                    : zones;
        } catch (NumberParseException _) {
            return List.of();
        }
    }

    static List<ZoneId> named(List<String> names) {
        return names.stream().flatMap(name -> zone(name).stream()).toList();
    }

    /// The mapper's word for an unknown zone is one that Java knows: UTC it is not.
    private static Optional<ZoneId> zone(String name) {
        if (name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean agree(List<ZoneId> zones, Instant at) {
        return zones.stream().map(zone -> zone.getRules().getOffset(at)).distinct().count() == 1;
    }
}
