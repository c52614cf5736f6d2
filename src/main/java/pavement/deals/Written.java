package pavement.deals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Price;

/// Sums as they are read: "$1,310", "€780 a month", "1,200.500 KWD".
public final class Written {
    private Written() {}

    public static String price(Price price) {
        return money(price.money()) + (price.every().recurs() ? " " + every(price.every()) : "");
    }

    public static String money(Money money) {
        return money(BigInteger.valueOf(money.minor()), money.currency());
    }

    /// Cents are left out where there are none.
    public static String money(BigInteger minor, String currency) {
        var places = Money.places(currency);
        var whole = minor.mod(BigInteger.TEN.pow(places)).signum() == 0;
        var text =
                String.format(
                        Locale.ROOT,
                        whole ? "%,.0f" : "%,." + places + "f",
                        plain(minor, currency));
        return switch (currency) {
            case "USD" -> "$" + text;
            case "EUR" -> "€" + text;
            case "GBP" -> "£" + text;
            default -> text + " " + currency;
        };
    }

    /// "a month", and nothing for once.
    public static String every(Every every) {
        return switch (every) {
            case ONCE -> "";
            case WEEK -> "a week";
            case MONTH -> "a month";
            case YEAR -> "a year";
        };
    }

    /// With all its places, and nothing else: "1200.50".
    public static BigDecimal plain(BigInteger minor, String currency) {
        return new BigDecimal(minor, Money.places(currency));
    }

    /// As somebody would type it in a form: read again it is the same price.
    public static String typed(Price price) {
        var money = price.money();
        return (plain(BigInteger.valueOf(money.minor()), money.currency()).toPlainString()
                        + " "
                        + money.currency()
                        + " "
                        + every(price.every()))
                .strip();
    }
}
