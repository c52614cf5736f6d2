package pavement.intake;

import java.time.ZoneId;
import java.util.Set;

/// Who brings it in.
///
/// @param emails his own addresses, by which he is told from the guests of his meetings; may be
///   empty
/// @param country where phone numbers without a country code are from; ISO 3166, two letters
public record Owner(String name, Set<String> emails, ZoneId zone, String country) {
    public Owner {
        emails = Set.copyOf(emails);
    }

    Phones phones() {
        return new Phones(country);
    }
}
