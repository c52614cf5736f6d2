package pavement.book;

import java.time.LocalDate;
import java.util.Optional;

/// A sum that was asked for. No bookkeeping: when, how much, and whether it came.
///
/// @param on the day on the invoice
/// @param paid the day on which it was paid; empty while it is open
public record Invoice(LocalDate on, Money sum, Optional<LocalDate> paid) {
    public Invoice {
        Price.payable(sum);
    }

    public boolean open() {
        return paid.isEmpty();
    }

    public Invoice paid(Optional<LocalDate> day) {
        return new Invoice(on, sum, day);
    }
}
