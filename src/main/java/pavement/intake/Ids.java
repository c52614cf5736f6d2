package pavement.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import pavement.book.PersonId;
import pavement.cards.Contact;

/// Ids made from what a file says, so that the same row always means the same person.
final class Ids {
    private Ids() {}

    static PersonId person(Contact contact) {
        if (!contact.uid().isEmpty()) return new PersonId(of("person uid " + contact.uid()));
        return new PersonId(of("person " + contact));
    }

    /// Version 8 of RFC 9562: by a rule of our own, so that it is never taken for one made from a
    /// page of notation.
    static UUID of(String name) {
        var hashed = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new UUID(
                hashed.getMostSignificantBits() & ~0xF000L | 0x8000L,
                hashed.getLeastSignificantBits());
    }
}
