package pavement.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Price;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    780                  | 78000    EUR ONCE
                    1,200.50             | 120050   EUR ONCE
                    1.200,50             | 120050   EUR ONCE
                    1.200                | 120000   EUR ONCE
                    1,200                | 120000   EUR ONCE
                    12.5                 | 1250     EUR ONCE
                    1'234'567.89         | 123456789 EUR ONCE
                    1 234,5              | 123450   EUR ONCE
                    1,234,567            | 123456700 EUR ONCE
                    $780 a month         | 78000    USD MONTH
                    780 EUR/mo           | 78000    EUR MONTH
                    780 eur per month    | 78000    EUR MONTH
                    EUR 780 monthly      | 78000    EUR MONTH
                    £99 a week           | 9900     GBP WEEK
                    99 pounds weekly     | 9900     GBP WEEK
                    12000 a year         | 1200000  EUR YEAR
                    $12k/yr              | 1200000  USD YEAR
                    2k                   | 200000   EUR ONCE
                    1.5k                 | 150000   EUR ONCE
                    1,25m                | 125000000 EUR ONCE
                    1200 once            | 120000   EUR ONCE
                    4,000 one-off        | 400000   EUR ONCE
                    ¥780                 | 780      JPY ONCE
                    78,000 JPY           | 78000    JPY ONCE
                    1.250 KWD            | 1250     KWD ONCE
                    1,250 KWD            | 1250000  KWD ONCE
                    0.001 KWD            | 1        KWD ONCE
                    +780                 | 78000    EUR ONCE
                    780.- CHF            | 78000    CHF ONCE
                    780,– a month        | 78000    EUR MONTH
                    780.-5               | no
                    9,999,999,999,999.99 | 999999999999999 EUR ONCE
                    """)
    void sumsAreReadToTheLastCent(String typed, String wanted) {
        var read =
                switch (Typed.read(typed, "EUR")) {
                    case Typed.Sum.Read(var price) ->
                            price.money().minor()
                                    + " "
                                    + price.money().currency()
                                    + " "
                                    + price.every();
                    case Typed.Sum.Wrong _ -> "no";
                };
        assertThat(read).isEqualTo(wanted.replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -5               | more than nothing
                    −5 EUR           | more than nothing
                    0                | more than nothing
                    $0.00            | more than nothing
                    1000000000000000 | Look at the zeros
                    1e15             | is no sum
                    1e15 EUR         | is no sum
                    99999999999999999999999999999999999999999999 | is no sum
                    780 XYZ          | “xyz” is no currency
                    780 XAU          | no currency
                    10.5555 USD      | USD has 2 places
                    1.5 JPY          | JPY has no parts
                    1.2345 KWD       | KWD has 3 places
                    abc              | is no sum
                    1,2,3.4.5        | is no sum
                    2026-03-31       | is no sum
                    ¿nonsense        | is no sum
                    $                | is no sum
                    """)
    void whatIsNoSumIsAnsweredWithOneSentence(String typed, String wanted) {
        assertThat(Typed.read(typed, "EUR"))
                .isInstanceOfSatisfying(
                        Typed.Sum.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).contains(wanted).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAD", "AUD", "NZD"})
    void aDollarIsTheOwnersOwn(String home) {
        assertThat(Typed.read("$5", home))
                .isEqualTo(new Typed.Sum.Read(new Price(new Money(500, home), Every.ONCE)));
    }

    /// A dinar's code ends in D, too.
    @ParameterizedTest
    @ValueSource(strings = {"KWD", "AED", "BHD", "EUR"})
    void elsewhereADollarIsAmerican(String home) {
        assertThat(Typed.read("$5", home))
                .isEqualTo(new Typed.Sum.Read(new Price(new Money(500, "USD"), Every.ONCE)));
    }

    /// Whatever price there is, what is written in a form is read again as the same.
    @RepeatedTest(50)
    void whatIsWrittenIsReadAgain(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var currencies = List.of("USD", "EUR", "JPY", "KWD", "CHF", "BHD", "ISK");
        var money =
                new Money(
                        random.nextLong(1, 1L << random.nextInt(1, 49)),
                        currencies.get(random.nextInt(currencies.size())));
        var price = new Price(money, Every.values()[random.nextInt(4)]);

        assertThat(Typed.read(Written.typed(price), "EUR")).isEqualTo(new Typed.Sum.Read(price));
        assertThat(Typed.read(Written.price(price), "USD"))
                .as(Written.price(price))
                .isEqualTo(new Typed.Sum.Read(price));
    }

    @Test
    void sumsAreWrittenAsTheyAreRead() {
        assertThat(Written.money(new Money(131_000, "USD"))).isEqualTo("$1,310");
        assertThat(Written.money(new Money(131_050, "EUR"))).isEqualTo("€1,310.50");
        assertThat(Written.money(new Money(780, "JPY"))).isEqualTo("780 JPY");
        assertThat(Written.money(new Money(1_250, "KWD"))).isEqualTo("1.250 KWD");
        assertThat(Written.plain(java.math.BigInteger.valueOf(5), "KWD"))
                .isEqualTo(new BigDecimal("0.005"));
    }
}
