package pavement.customers;

import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.ExperimentId;
import pavement.book.PersonId;
import pavement.book.Stage;

/// One line of a ledger.
public sealed interface Key {
    record At(Stage stage) implements Key {}

    record Via(Channel channel) implements Key {}

    record Who(PersonId person) implements Key {}

    record During(BlockId block) implements Key {}

    record Drawn(ExperimentId experiment, int arm) implements Key {}

    /// Where nothing is written down, or nobody knows any more. Its money is never dropped.
    record Unknown() implements Key {}
}
