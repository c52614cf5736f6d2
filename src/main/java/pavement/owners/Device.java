package pavement.owners;

import java.time.Instant;

/// A phone or another browser that was paired.
///
/// @param id public; the first part of its cookie
/// @param hash of its key, which nobody but the device has
/// @param seen when it last came, to within an hour
/// @param since when it got its standing
public record Device(
        String id,
        String name,
        String hash,
        Instant paired,
        Instant seen,
        Standing standing,
        Instant since) {
    /// Where it stands with its owner.
    public enum Standing {
        IN,
        REVOKED,
        SIGNED_OUT
    }

    public boolean in() {
        return standing == Standing.IN;
    }

    Device named(String name) {
        return new Device(id, name, hash, paired, seen, standing, since);
    }

    Device seenAt(Instant now) {
        return new Device(id, name, hash, paired, now, standing, since);
    }

    Device standing(Standing standing, Instant now) {
        return new Device(id, name, hash, paired, seen, standing, now);
    }
}
