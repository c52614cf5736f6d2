package pavement.deals;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What money there is (ISO 4217), by code, sign or name.
public final class Currencies {
    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR");
    private static final Map<String, String> NAMED =
            Map.of(
                    "euro", "EUR", "euros", "EUR", "pounds", "GBP", "quid", "GBP", "francs", "CHF",
                    "rupees", "INR", "yen", "JPY");

    /// What people write with a dollar sign: not every code that ends in D, which a dinar's does,
    /// too.
    private static final Set<String> DOLLARS =
            Set.of(
                    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "BBD", "BMD", "BSD", "BZD",
                    "FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SBD", "SRD", "TTD", "XCD");

    private Currencies() {}

    /// The code in capitals, when there is such a currency and somebody pays in it: a bar of gold
    /// (XAU) has a code, too, and no smallest part.
    public static Optional<String> code(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        try {
            return Optional.of(Currency.getInstance(code))
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// Of "€", "£" and the like; of a dollar, which may be one of several, none.
    public static Optional<String> sign(String low) {
        return Optional.ofNullable(SIGNS.get(low));
    }

    /// Of "euros", "quid" and the like.
    public static Optional<String> word(String low) {
        return Optional.ofNullable(NAMED.get(low));
    }

    /// Also a sign or a name; a dollar is the owner's own when he has one.
    static Optional<String> named(String text, String home) {
        var low = text.strip().toLowerCase(Locale.ROOT);
        if (low.equals("$") || low.startsWith("dollar") || low.equals("bucks"))
            return Optional.of(DOLLARS.contains(home) ? home : "USD");
        return sign(low).or(() -> word(low)).or(() -> code(low));
    }
}
