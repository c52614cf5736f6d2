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

    private static final Set<String> PESOS = Set.of("MXN", "ARS", "CLP", "COP", "DOP", "UYU");

    /// Codes that everybody reads as money, also in small letters.
    private static final Set<String> PLAIN =
            Set.of(
                    """
                    usd eur gbp chf cad aud nzd jpy sek nok dkk pln czk inr brl mxn
                    """
                            .strip()
                            .split("\\s+"));

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

    /// Of "€", "$" and the like.
    ///
    /// @param home the owner's own currency: a dollar sign means his own, when it is written so
    public static Optional<String> sign(String low, String home) {
        if (low.equals("$"))
            return Optional.of(DOLLARS.contains(home) || PESOS.contains(home) ? home : "USD");
        return Optional.ofNullable(SIGNS.get(low));
    }

    /// Of "euros", "quid", "bucks" and the like; a dollar is the owner's own when he has one.
    public static Optional<String> word(String low, String home) {
        if (low.equals("dollar") || low.equals("dollars") || low.equals("bucks"))
            return Optional.of(DOLLARS.contains(home) ? home : "USD");
        return Optional.ofNullable(NAMED.get(low));
    }

    /// In running text everybody reads "eur" as money, in capitals or not.
    public static Optional<String> plain(String text) {
        return PLAIN.contains(text.toLowerCase(Locale.ROOT)) ? code(text) : Optional.empty();
    }

    /// In running text other codes are written in capitals, and even then may be something else
    /// ("COP 30", "ALL 12 came"): whoever reads them looks at the number, too.
    public static Optional<String> perhaps(String text) {
        var capitals = text.length() == 3 && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals && plain(text).isEmpty() ? code(text) : Optional.empty();
    }

    /// A sign, a name or a code.
    static Optional<String> named(String text, String home) {
        var low = text.strip().toLowerCase(Locale.ROOT);
        return sign(low, home).or(() -> word(low, home)).or(() -> code(low));
    }
}
