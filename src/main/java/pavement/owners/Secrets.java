package pavement.owners;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// Keys that a device or a link carries, and what is kept of them here.
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// For a link or a cookie: no character needs escaping there.
    public static String random(int octets) {
        var bytes = new byte[octets];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// One round is enough, because what is hashed is random and not a password somebody chose.
    static String hash(String key) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sum.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    static boolean fits(String key, String hash) {
        return same(hash(key), hash);
    }

    /// In the same time, however much of it is right, so that guessing learns nothing from a
    /// refusal.
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
