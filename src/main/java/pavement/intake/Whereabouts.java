package pavement.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Person;
import pavement.book.Reach;
import pavement.book.Self;
import pavement.book.There;

/// Where somebody's day goes by (SCIENCE C4): by his number when that is of one zone, else by his
/// addresses; else at a guess, by a number of several zones or by the owner's own clock.
///
/// @param own the owner's zone
/// @param at when: clocks that agree in summer may differ in winter
public record Whereabouts(PhoneZones phones, ZoneId own, Instant at)
        implements Function<Person, There> {
    public static Whereabouts of(Self self, Instant at) {
        return new Whereabouts(new PhoneZones(self.country()), self.zone(), at);
    }

    @Override
    public There apply(Person person) {
        var number = person.first(Reach.Kind.PHONE).flatMap(phone -> phones.of(phone, at));
        return number.filter(PhoneZones.Zone::sure)
                .map(PhoneZones.Zone::zone)
                .or(() -> address(person))
                .map(zone -> new There(zone, false))
                .orElseGet(() -> new There(number.map(PhoneZones.Zone::zone).orElse(own), true));
    }

    private Optional<ZoneId> address(Person person) {
        return person.reaches().stream()
                .filter(reach -> reach.kind() == Reach.Kind.ADDRESS)
                .flatMap(reach -> AddressZones.of(reach.value(), at).stream())
                .findFirst();
    }
}
