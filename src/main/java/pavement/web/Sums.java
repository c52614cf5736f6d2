package pavement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Price;
import pavement.deals.Typed;
import pavement.http.Form;

/// Sums of money as he writes and reads them.
final class Sums {
    private static final int LONGEST = 60;

    private Sums() {}

    /// As it stands in a field, without its currency: "1200", "12.50".
    static String typed(Money money) {
        var amount = BigDecimal.valueOf(money.minor(), Money.places(money.currency()));
        var whole = amount.setScale(0, RoundingMode.DOWN);
        return amount.compareTo(whole) == 0 ? whole.toPlainString() : amount.toPlainString();
    }

    /// What stands in a field, as people write sums: "1200", "1.200,50", "$80". Empty when there is
    /// nothing, or it is no sum.
    static Optional<Money> read(Form form, String field, String currency) {
        return form.text(field, LONGEST)
                .flatMap(text ->
                        switch (Typed.read(text, currency)) {
                            case Typed.Sum.Read(var price) -> once(form, field, price);
                            case Typed.Sum.Wrong(var sentence) -> wrong(form, field, sentence);
                        });
    }

    private static Optional<Money> once(Form form, String field, Price price) {
        return price.every() == Every.ONCE
                ? Optional.of(price.money())
                : wrong(
                        form,
                        field,
                        "Write what it brought so far, in one sum. What comes again and again belongs to a deal.");
    }

    private static Optional<Money> wrong(Form form, String field, String sentence) {
        form.complain(field, sentence);
        return Optional.empty();
    }
}
