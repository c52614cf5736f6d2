package pavement.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Pipeline;
import pavement.book.Price;
import pavement.book.Rate;

class TotalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void everyCurrencyIsAddedByItself() {
        var total =
                Total.of(
                        List.of(
                                price(78_000, "USD", Every.MONTH),
                                price(12_000, "USD", Every.YEAR),
                                price(5_200, "USD", Every.WEEK),
                                price(20_000, "EUR", Every.MONTH),
                                price(400_000, "USD", Every.ONCE)));

        // 780 + 10 + 225.33…
        assertThat(total.said()).isEqualTo("€200 a month, $1,015.33 a month, $4,000 once");
        assertThat(Total.of(List.of()).none()).isTrue();
    }

    @Test
    void hisRatesHoldBothWaysAndAMissingOneIsSaid() {
        var total =
                Total.of(
                        List.of(
                                price(10_000, "EUR", Every.MONTH),
                                price(1_000, "JPY", Every.ONCE),
                                price(1_000, "KWD", Every.ONCE),
                                price(50, "CHF", Every.ONCE)));
        var rates =
                Pipeline.USUAL
                        .with(rate("EUR", "USD", "1.08"))
                        .with(rate("USD", "JPY", "160"))
                        .with(rate("KWD", "USD", "3.25"));

        var home = total.in("USD", rates);

        // 1,000 yen at 160 are 6.25; one dinar is 3.25
        assertThat(home.total().said()).isEqualTo("$108 a month, $9.50 once");
        assertThat(home.missing()).containsExactly("CHF");
        assertThat(home.sentence("USD"))
                .isEqualTo("CHF has no rate to USD, so it is not in the sum.");
        assertThat(total.foreign("USD")).isTrue();
    }

    /// However the deals are cut up and in whatever order, the parts add up to the whole, to the
    /// last cent: also of sums that no long holds.
    @RepeatedTest(30)
    void thePartsAddUpToTheWhole(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var prices = new ArrayList<Price>();
        for (var i = 0; i < 200; i++)
            prices.add(
                    price(
                            random.nextLong(1, Money.MOST),
                            List.of("USD", "JPY", "KWD").get(random.nextInt(3)),
                            Every.values()[random.nextInt(4)]));
        var whole = Total.of(prices);
        Collections.shuffle(prices, new Random(run.getCurrentRepetition()));
        var cut = random.nextInt(prices.size());
        var one = Total.of(prices.subList(0, cut));
        var other = Total.of(prices.subList(cut, prices.size()));

        for (var currency : List.of("USD", "JPY", "KWD")) {
            assertThat(of(one.once().get(currency)).add(of(other.once().get(currency))))
                    .isEqualTo(of(whole.once().get(currency)));
            assertThat(of(one.monthly().get(currency)).add(of(other.monthly().get(currency))))
                    .isEqualTo(of(whole.monthly().get(currency)));
        }
        var exact =
                prices.stream()
                        .filter(price -> price.every() == Every.ONCE)
                        .map(price -> BigInteger.valueOf(price.money().minor()))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(whole.once().values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(exact);
    }

    private static BigInteger of(@org.jspecify.annotations.Nullable BigInteger maybe) {
        return java.util.Optional.ofNullable(maybe).orElse(BigInteger.ZERO);
    }

    private static Price price(long minor, String currency, Every every) {
        return new Price(new Money(minor, currency), every);
    }

    private static Rate rate(String of, String in, String worth) {
        return new Rate(of, in, new BigDecimal(worth), DAY);
    }
}
