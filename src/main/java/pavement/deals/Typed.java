package pavement.deals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Price;

/// A sum as somebody types it: "1,200.50", "1.200,50", "$780 a month", "780 EUR/mo", "2k". Read to
/// the last cent, or answered with one sentence.
public final class Typed {
    /// What was read.
    public sealed interface Sum {
        record Read(Price price) implements Sum {}

        record Wrong(String sentence) implements Sum {}
    }

    private static final Pattern EVERY =
            Pattern.compile(
                    "\\s*(?:(?:a|per|each|every|/)\\s*(month|mo|m|week|wk|w|year|yr|y|annum)"
                            + "|(monthly|weekly|yearly|annually|once|one[- ]off|one[- ]time))\\.?$");

    /// "780.-" and "780,–" are whole sums.
    private static final Pattern NO_CENTS = Pattern.compile("(\\d)[.,][-–—](?!\\d)");

    private static final Pattern SUM =
            Pattern.compile(
                    "([^\\d\\s+−.,-]*)\\s*([+−-]?)\\s*([^\\d\\s+−.,-]*)\\s*(\\d[\\d.,'’\\s]*)((?:[km](?![a-z]))?)\\s*(\\D*)");

    private final String home;

    private Typed(String home) {
        this.home = home;
    }

    /// @param home the currency of a sum without one
    public static Sum read(String text, String home) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        return new Typed(home).read(NO_CENTS.matcher(plain).replaceFirst("$1"));
    }

    private Sum read(String text) {
        var every = EVERY.matcher(text);
        var recurs = every.find();
        var sum = SUM.matcher(recurs ? text.substring(0, every.start()) : text);
        if (!sum.matches()) return unreadable(text);
        var named = (sum.group(1) + sum.group(3) + " " + sum.group(6)).strip();
        var currency = named.isEmpty() ? Optional.of(home) : Currencies.named(named, home);
        if (currency.isEmpty()) return unknown(named);
        if (!sum.group(2).isEmpty() && !sum.group(2).equals("+")) return nothing();
        return number(sum.group(4), sum.group(5), currency.get())
                .map(number -> money(number, currency.get(), recurs ? every(every) : Every.ONCE))
                .orElseGet(() -> unreadable(text));
    }

    private static Every every(Matcher found) {
        var word = Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2));
        return switch (word.charAt(0)) {
            case 'm' -> Every.MONTH;
            case 'w' -> Every.WEEK;
            case 'y' -> Every.YEAR;
            case 'a' -> Every.YEAR;
            default -> Every.ONCE;
        };
    }

    /// A sign that comes once, before exactly three digits, stands between thousands; but a
    /// currency with three places has them after its point.
    ///
    /// @param written digits with their signs, beginning with a digit
    /// @param times "k" for thousands, "m" for millions, or empty
    public static Optional<BigDecimal> number(String written, String times, String currency) {
        var digits = written.replaceAll("['’\\s]", "");
        var last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        var sign = last < 0 ? ' ' : digits.charAt(last);
        var alone = digits.indexOf('.') < 0 || digits.indexOf(',') < 0;
        var once = last < 0 || digits.indexOf(sign) == last;
        var three = digits.length() - last == 4;
        var threePlaces = Money.places(currency) == 3 && sign == '.';
        var thousands = alone && (!once || three && times.isEmpty() && !threePlaces) && last >= 0;
        if (!alone && !once) return Optional.empty();
        var whole = last < 0 || thousands ? digits : digits.substring(0, last);
        var rest = last < 0 || thousands ? "" : digits.substring(last + 1);
        if (digits.length() > 40) return Optional.empty();
        var plain =
                new BigDecimal(
                        "0" + whole.replaceAll("[.,]", "") + (rest.isEmpty() ? "" : "." + rest));
        return Optional.of(
                switch (times) {
                    case "k" -> plain.movePointRight(3);
                    case "m" -> plain.movePointRight(6);
                    default -> plain;
                });
    }

    private static Sum money(BigDecimal number, String currency, Every every) {
        if (number.signum() <= 0) return nothing();
        var places = Money.places(currency);
        var minor = number.movePointRight(places).stripTrailingZeros();
        if (minor.precision() - minor.scale() > 15)
            return new Sum.Wrong(
                    "This is more than %s. Look at the zeros."
                            .formatted(Written.money(new Money(Money.MOST, currency))));
        if (minor.scale() > 0)
            return new Sum.Wrong(
                    places == 0
                            ? "%s has no parts: write a whole number.".formatted(currency)
                            : "%s has %d places after the decimal sign, not more."
                                    .formatted(currency, places));
        return new Sum.Read(new Price(new Money(minor.longValueExact(), currency), every));
    }

    private static Sum nothing() {
        return new Sum.Wrong(
                "A sum is more than nothing. Leave it empty while you do not know it.");
    }

    private static Sum unknown(String named) {
        return new Sum.Wrong(
                "“%s” is no currency. Write its three letters, such as EUR.".formatted(cut(named)));
    }

    private static Sum unreadable(String text) {
        return new Sum.Wrong(
                "“%s” is no sum. Write it as 1,200.50, $780 a month or 2k.".formatted(cut(text)));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
