package pavement.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pavement.owners.Secrets;

/// Who may come in: a link with a key that works once, then a signed cookie for a year, and a token
/// for every form.
///
/// Cookies are `random.expiry.signature`, HMAC-SHA256 under the home's own secret, so nothing has
/// to be stored and a restart signs nobody out. Deleting the secret does.
public final class Keys {
    static final Duration LASTING = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private volatile Optional<String> once = Optional.empty();

    /// @param secret at least 32 octets that never leave the home
    public Keys(byte[] secret) {
        if (secret.length < 32)
            throw new IllegalArgumentException("a secret has at least 32 octets");
        this.secret = secret.clone();
    }

    /// 32 random octets, for a home that has no secret yet.
    public static byte[] newSecret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /// A key that opens the door once. A new one puts the one before out of use.
    public String newKey() {
        var key = Secrets.random(24);
        once = Optional.of(key);
        return key;
    }

    /// True the first time for the right key, and never again.
    synchronized boolean spend(String key) {
        var right = once.filter(one -> Secrets.same(one, key)).isPresent();
        if (right) once = Optional.empty();
        return right;
    }

    String newCookie(Instant now) {
        var body = Secrets.random(16) + "." + now.plus(LASTING).getEpochSecond();
        return body + "." + sign("session", body);
    }

    boolean valid(String cookie, Instant now) {
        var last = cookie.lastIndexOf('.');
        if (last < 0
                || !Secrets.same(
                        sign("session", cookie.substring(0, last)), cookie.substring(last + 1)))
            return false;
        var body = cookie.substring(0, last);
        return Long.parseLong(body.substring(body.indexOf('.') + 1)) > now.getEpochSecond();
    }

    String token(String cookie) {
        return sign("form", cookie);
    }

    boolean validToken(String cookie, String token) {
        return Secrets.same(token(cookie), token);
    }

    private String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text(mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has HmacSHA256", never);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
