package pavement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import pavement.book.Money;
import pavement.http.Form;

/// Sums of money as he writes and reads them.
final class Sums {
    private static final double MOST = 1e12;

    private Sums() {}

    /// As it stands in a field, without its currency: "1200", "12.50".
    static String typed(Money money) {
        var amount = BigDecimal.valueOf(money.minor(), Money.places(money.currency()));
        var whole = amount.setScale(0, RoundingMode.DOWN);
        return amount.compareTo(whole) == 0 ? whole.toPlainString() : amount.toPlainString();
    }

    /// What stands in a field, in major units; empty when there is nothing, or it is no sum.
    static Optional<Money> read(Form form, String field, String currency) {
        var amount = form.number(field, 0, MOST);
        if (amount.isEmpty()) return Optional.empty();
        var minor =
                BigDecimal.valueOf(amount.get())
                        .movePointRight(Money.places(currency))
                        .setScale(0, RoundingMode.HALF_UP);
        return Optional.of(new Money(minor.longValue(), currency));
    }
}
