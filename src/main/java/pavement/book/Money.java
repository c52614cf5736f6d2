package pavement.book;

import java.util.Currency;

/// A sum in minor units (cents), with its currency.
///
/// @param currency ISO 4217, three letters
public record Money(long minor, String currency) {
    /// Fifteen digits: no sum that is read or kept is larger.
    public static final long MOST = 999_999_999_999_999L;

    public Money {
        if (!currency.matches("[A-Z]{3}"))
            throw new IllegalArgumentException("a currency has three letters: " + currency);
    }

    /// How many places a currency has after the decimal sign (ISO 4217): two for most, none for the
    /// yen, three for the dinar of Kuwait; two where nobody knows it, or where it has no smallest
    /// part, as gold.
    public static int places(String currency) {
        try {
            var places = Currency.getInstance(currency).getDefaultFractionDigits();
            return places < 0 ? 2 : places;
        } catch (IllegalArgumentException _) {
            return 2;
        }
    }
}
