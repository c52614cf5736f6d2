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

    /// Codes that are no words.
    private static final Set<String> SMALL =
            Set.of(
                    """
                    usd eur gbp chf cad aud nzd sgd hkd jpy cny inr sek nok dkk isk pln czk huf bgn uah ils aed
                    qar kwd bhd jod tnd egp ngn kes ghs zar brl mxn clp uyu krw thb idr myr php vnd twd
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

    /// In running text a code is written in capitals; in small letters only where those are no word
    /// of their own ("all 30 came", "try 2", "Bob 5").
    public static Optional<String> inText(String text) {
        var capitals = text.length() == 3 && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals || SMALL.contains(text.toLowerCase(Locale.ROOT))
                ? code(text)
                : Optional.empty();
    }

    /// A sign, a name or a code.
    static Optional<String> named(String text, String home) {
        var low = text.strip().toLowerCase(Locale.ROOT);
        return sign(low, home).or(() -> word(low, home)).or(() -> code(low));
    }
}
