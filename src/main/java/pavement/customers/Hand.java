package pavement.customers;

import java.util.Optional;
import pavement.book.PersonId;

/// One of those through whom a customer came, or the customer himself.
///
/// @param person empty where the first talk was with somebody who is not known by name
public record Hand(Optional<PersonId> person, First first) {}
