package pavement.book;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What one of a currency was worth in another on a day, as the owner typed it. Never fetched.
///
/// @param of ISO 4217, as is `in`
/// @param worth so many of `in` for one of `of`
public record Rate(String of, String in, BigDecimal worth, LocalDate on) {
    public Rate {
        if (of.equals(in)) throw new IllegalArgumentException("a rate joins two currencies");
        if (!of.matches("[A-Z]{3}") || !in.matches("[A-Z]{3}"))
            throw new IllegalArgumentException("a currency has three letters: " + of + ", " + in);
        if (worth.signum() <= 0 || worth.precision() - worth.scale() > 12 || worth.scale() > 12)
            throw new IllegalArgumentException("no rate: " + worth);
        // 1.50 and 1.5 are one rate.
        worth = new BigDecimal(worth.stripTrailingZeros().toPlainString());
    }
}
