package pavement.book;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The octets of a person's vCard as they came, kept beside what was read from them so that they
/// can go back out unchanged. Kept in the journal, not in the [Book], which only knows that there
/// is one.
public record Card(PersonId person, byte[] octets) {
    public Card {
        octets = octets.clone();
    }

    @Override
    public byte[] octets() {
        return octets.clone();
    }

    /// SHA-256 of the octets, in hex: what a [Book] knows of a card.
    public String mark() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Card that
                && person.equals(that.person)
                && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return 31 * person.hashCode() + Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "Card[" + person + ", " + octets.length + " octets]";
    }
}
