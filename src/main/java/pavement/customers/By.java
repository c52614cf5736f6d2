package pavement.customers;

/// By what money and hours are told apart.
public enum By {
    STAGE,
    CHANNEL,
    PERSON,
    BLOCK,
    /// What a coin said of the person first, or in one experiment: [Customers#in].
    ARM
}
