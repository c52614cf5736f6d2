package pavement.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Experiment;
import pavement.book.Person;
import pavement.book.Price;

/// Sums and origins in words, so that every page and command says them alike.
public final class Said {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, Currency> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, it -> it));

    private Said() {}

    /// "$780 a month", "€1,200.50", "$300 paid".
    public static String sum(double minor, Unit unit) {
        return sum(minor, unit.currency()) + of(unit);
    }

    public static String sum(double minor, String currency) {
        var digits = digits(currency);
        var amount =
                BigDecimal.valueOf(minor).setScale(0, RoundingMode.HALF_UP).movePointLeft(digits);
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var format = NumberFormat.getInstance(Locale.US);
        format.setMinimumFractionDigits(whole ? 0 : digits);
        format.setMaximumFractionDigits(whole ? 0 : digits);
        var text = format.format(amount);
        return switch (currency) {
            case "USD" -> "$" + text;
            case "EUR" -> "€" + text;
            case "GBP" -> "£" + text;
            default -> text + " " + currency;
        };
    }

    /// Of what is guessed: two digits that say something, and no cents.
    public static String about(double minor, Unit unit) {
        return about(minor, unit.currency()) + of(unit);
    }

    public static String about(double minor, String currency) {
        var factor = Math.pow(10, digits(currency));
        var major = minor / factor;
        var step = major < 100 ? 1 : Math.pow(10, Math.floor(Math.log10(major)) - 1);
        return sum(Math.round(major / step) * step * factor, currency);
    }

    /// As it was agreed: "$780 a month", "$90 a week".
    public static String price(Price price) {
        return sum(price.money().minor(), price.money().currency())
                + switch (price.every()) {
                    case ONCE -> "";
                    case WEEK -> " a week";
                    case MONTH -> " a month";
                    case YEAR -> " a year";
                };
    }

    private static String of(Unit unit) {
        return switch (unit.of()) {
            case MONTH -> " a month";
            case ONCE -> "";
            case PAID -> " paid";
        };
    }

    /// Of its smallest unit: 2 of a dollar, 0 of a yen, 3 of a Kuwaiti dinar.
    public static int digits(String currency) {
        return Optional.ofNullable(CURRENCIES.get(currency))
                .map(each -> Math.max(0, each.getDefaultFractionDigits()))
                .orElse(2);
    }

    /// The number alone, for a table: 1200.50.
    public static BigDecimal plain(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String key(Book book, Key key) {
        return switch (key) {
            case Key.At(var stage) ->
                    stage.place().isEmpty() ? constant(stage.kind()) : stage.place();
            case Key.Via(var channel) -> constant(channel);
            case Key.Who(var person) ->
                    book.person(person).map(each -> each.name().full()).orElse("Somebody");
            case Key.During(var block) ->
                    book.block(block)
                            .map(each ->
                                    each.title()
                                            + each.clock()
                                                    .started()
                                                    .map(at -> LocalDate.ofInstant(at, book.zone()))
                                                    .map(on -> ", " + day(on))
                                                    .orElse(""))
                            .orElse("A block");
            case Key.Drawn(var id, var arm) ->
                    book.experiment(id)
                            .map(each -> Experiment.letter(arm) + ": " + each.question())
                            .orElse("An experiment");
            case Key.Unknown() -> "Unknown origin";
        };
    }

    private static String constant(Enum<?> it) {
        var words = it.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Whom a deal is with: its people, else its organisation, else what it is about.
    public static String with(Book book, Deal deal) {
        var people =
                deal.about().stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(Person::name)
                        .map(name -> name.full())
                        .collect(Collectors.joining(", "));
        if (!people.isEmpty()) return people;
        if (!deal.organisation().isEmpty()) return deal.organisation();
        return deal.people().isEmpty() ? deal.what() : "Someone forgotten";
    }
}
