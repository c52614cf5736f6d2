package pavement.book;

/// What a deal is worth: a sum, once or each time.
public record Price(Money money, Every every) {
    public Price {
        payable(money);
    }

    /// A sum that somebody pays: more than nothing, and less than a thousand million million of
    /// its smallest unit, so that any two can be added.
    static void payable(Money money) {
        if (money.minor() <= 0 || money.minor() > Money.MOST)
            throw new IllegalArgumentException("nobody pays " + money.minor());
    }
}
