package pavement.customers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Experiment;
import pavement.book.Money;
import pavement.deals.Written;

/// Sums and origins in words, so that every page and command says them alike.
public final class Said {
    private Said() {}

    /// "$780 a month", "€1,200.50", "$300 paid".
    public static String sum(double minor, Unit unit) {
        return sum(minor, unit.currency()) + of(unit);
    }

    public static String sum(double minor, String currency) {
        var whole = BigDecimal.valueOf(minor).setScale(0, RoundingMode.HALF_UP).toBigInteger();
        return Written.money(whole, currency);
    }

    /// Of what is guessed: two digits that say something, and no cents.
    public static String about(double minor, Unit unit) {
        return about(minor, unit.currency()) + of(unit);
    }

    public static String about(double minor, String currency) {
        var factor = Math.pow(10, Money.places(currency));
        var major = minor / factor;
        var step = major < 100 ? 1 : Math.pow(10, Math.floor(Math.log10(major)) - 1);
        return sum(Math.round(major / step) * step * factor, currency);
    }

    private static String of(Unit unit) {
        return switch (unit.of()) {
            case MONTH -> " a month";
            case ONCE -> "";
            case PAID -> " paid";
        };
    }

    /// The number alone, for a table: 1200.50.
    public static BigDecimal plain(long minor, String currency) {
        return Written.plain(BigInteger.valueOf(minor), currency);
    }

    public static String day(LocalDate day) {
        return Dated.FULL.of(day);
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
}
