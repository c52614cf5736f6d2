package pavement.courier;

import java.time.Instant;

/// A browser that takes notifications (RFC 8030). Its endpoint is its name.
///
/// @param id for forms, made by us
/// @param key `p256dh` and `auth` of RFC 8291, base64url as the browser gives them
/// @param device what the owner may recognise it by
/// @param trouble why the last message did not arrive; empty when it did
public record Subscription(
        java.util.UUID id,
        String endpoint,
        String key,
        String auth,
        String device,
        Instant since,
        String trouble) {
    public Subscription in(String trouble) {
        return new Subscription(id, endpoint, key, auth, device, since, trouble);
    }
}
