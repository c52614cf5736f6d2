package pavement.intake;

import java.util.Optional;
import pavement.book.Met;
import pavement.cards.Contact;

/// One person of a file, as it says.
///
/// @param line where it begins
/// @param octets of his card, when the file is one of cards
/// @param lead what the row says of a deal with him
public record Row(
        int line, Contact contact, Met met, Optional<byte[]> octets, Optional<Lead> lead) {
    public Row(int line, Contact contact, Met met, Optional<byte[]> octets) {
        this(line, contact, met, octets, Optional.empty());
    }
}
