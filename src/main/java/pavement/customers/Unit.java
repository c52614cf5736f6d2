package pavement.customers;

import pavement.book.Deal;
import pavement.book.Invoice;
import pavement.book.Price;

/// What is added up: sums of one kind in one currency. Nothing is ever added to what is of another
/// kind or in another currency.
///
/// @param currency ISO 4217
public record Unit(Of of, String currency) {
    public enum Of {
        /// What customers pay each month.
        MONTH,
        /// What customers pay once.
        ONCE,
        /// What invoices brought so far.
        PAID
    }

    private static final long WEEKS = 52;
    private static final long MONTHS = 12;

    static Unit of(Price price) {
        return new Unit(price.every().recurs() ? Of.MONTH : Of.ONCE, price.money().currency());
    }

    /// What a price is in minor units of this unit; nought where it is of another.
    long minor(Deal deal) {
        return switch (of) {
            case MONTH, ONCE ->
                    deal.price()
                            .filter(price -> of(price).equals(this))
                            .map(Unit::minor)
                            .orElse(0L);
            case PAID ->
                    deal.invoices().stream()
                            .filter(invoice -> !invoice.open())
                            .map(Invoice::sum)
                            .filter(sum -> sum.currency().equals(currency))
                            .mapToLong(sum -> sum.minor())
                            .sum();
        };
    }

    /// Of a week and of a year in months, rounded once a deal.
    private static long minor(Price price) {
        var minor = price.money().minor();
        return switch (price.every()) {
            case ONCE, MONTH -> minor;
            case WEEK -> (minor * WEEKS + MONTHS / 2) / MONTHS;
            case YEAR -> (minor + MONTHS / 2) / MONTHS;
        };
    }
}
