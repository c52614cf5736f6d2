package pavement.deals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Pipeline;
import pavement.book.Price;

/// What several prices add up to, exactly, each currency by itself: what comes once, and what comes
/// a month. A week is a fifty-second of a year and a month a twelfth of it, so what recurs is kept
/// in twelfths until it is read.
///
/// @param once in the smallest unit of each currency
/// @param monthly in twelfths of that
public record Total(SortedMap<String, BigInteger> once, SortedMap<String, BigInteger> monthly) {
    private static final BigInteger TWELVE = BigInteger.valueOf(12);

    public static Total of(Collection<Price> prices) {
        var once = new TreeMap<String, BigInteger>();
        var monthly = new TreeMap<String, BigInteger>();
        for (var price : prices) {
            var minor = BigInteger.valueOf(price.money().minor());
            var into = price.every().recurs() ? monthly : once;
            into.merge(
                    price.money().currency(),
                    minor.multiply(BigInteger.valueOf(times(price.every()))),
                    BigInteger::add);
        }
        return new Total(once, monthly);
    }

    private static int times(Every every) {
        return switch (every) {
            case ONCE, YEAR -> 1;
            case MONTH -> 12;
            case WEEK -> 52;
        };
    }

    public boolean none() {
        return once.isEmpty() && monthly.isEmpty();
    }

    /// "$1,310 a month, €200 a month, $4,000 once"; empty when there is nothing.
    public String said() {
        var parts = new ArrayList<String>();
        monthly.forEach((currency, twelfths) ->
                parts.add(Written.money(rounded(twelfths), currency) + " a month"));
        once.forEach((currency, minor) -> parts.add(Written.money(minor, currency) + " once"));
        return String.join(", ", parts);
    }

    private static BigInteger rounded(BigInteger twelfths) {
        return new BigDecimal(twelfths)
                .divide(new BigDecimal(TWELVE), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    /// The same in one currency, at the rates the owner typed.
    ///
    /// @param total in that currency alone
    /// @param missing currencies that have no rate, and are not in it
    public record Home(Total total, List<String> missing) {
        /// What to say of a rate that is not there; empty when none is missing.
        public String sentence(String home) {
            return missing.isEmpty()
                    ? ""
                    : "%s %s no rate to %s, so it is not in the sum."
                            .formatted(
                                    String.join(" and ", missing),
                                    missing.size() == 1 ? "has" : "have",
                                    home);
        }
    }

    /// More than one currency, or another than his.
    public boolean foreign(String home) {
        return once.keySet().stream().anyMatch(each -> !each.equals(home))
                || monthly.keySet().stream().anyMatch(each -> !each.equals(home));
    }

    public Home in(String home, Pipeline rates) {
        var missing = new ArrayList<String>();
        var total =
                new Total(
                        converted(once, home, rates, missing),
                        converted(monthly, home, rates, missing));
        return new Home(total, missing.stream().distinct().sorted().toList());
    }

    private static SortedMap<String, BigInteger> converted(
            Map<String, BigInteger> sums, String home, Pipeline rates, List<String> missing) {
        var converted = new TreeMap<String, BigInteger>();
        sums.forEach((currency, minor) ->
                worth(currency, home, rates)
                        .ifPresentOrElse(
                                rate ->
                                        converted.merge(
                                                home,
                                                changed(minor, currency, home, rate),
                                                BigInteger::add),
                                () -> missing.add(currency)));
        return converted;
    }

    /// A rate holds both ways.
    private static Optional<BigDecimal> worth(String of, String in, Pipeline rates) {
        if (of.equals(in)) return Optional.of(BigDecimal.ONE);
        return rates.rate(of, in)
                .map(rate -> rate.worth())
                .or(() ->
                        rates.rate(in, of)
                                .map(rate ->
                                        BigDecimal.ONE.divide(
                                                rate.worth(), 20, RoundingMode.HALF_EVEN)));
    }

    private static BigInteger changed(
            BigInteger minor, String currency, String home, BigDecimal rate) {
        return new BigDecimal(minor)
                .multiply(rate)
                .movePointRight(Money.places(home) - Money.places(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger();
    }
}
