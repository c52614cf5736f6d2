package pavement.book;

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
}
