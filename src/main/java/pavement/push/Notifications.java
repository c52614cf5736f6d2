package pavement.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import pavement.courier.Browsers;
import pavement.courier.Carrier;
import pavement.courier.Ledger;
import pavement.courier.Subscription;
import pavement.reminders.Message;
import tools.jackson.databind.json.JsonMapper;

/// Reminders as notifications. One that reached any of his browsers has reached him.
public final class Notifications implements Carrier {
    /// Name of the key pair among the secrets of the home.
    private static final String KEYS = "push";

    /// What a push service must take is 4096 octets (RFC 8030 §7.2), encrypted.
    private static final int MOST = 2_500;

    /// So long the service keeps it for a phone that is off: the morning, as a plan holds.
    private static final int KEPT = (int) Duration.ofHours(4).toSeconds();

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Who may be asked about these messages (RFC 8292 §2.1). The owner is not named to the service
    /// of a browser.
    private static final String SUBJECT = "https://pavement.invalid";

    private final Ledger ledger;
    private final Supplier<HttpClient> clients;

    public Notifications(Ledger ledger) {
        this(ledger, Notifications::client);
    }

    /// @param clients makes one when something is to be sent
    Notifications(Ledger ledger, Supplier<HttpClient> clients) {
        this.ledger = ledger;
        this.clients = clients;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// What a browser is told to subscribe with: the public half, uncompressed, base64url. The pair
    /// is made when first asked for.
    private static synchronized String publicKey(Ledger ledger) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys(ledger).getApplicationServerKey());
    }

    private static synchronized VapidKeys keys(Ledger ledger) {
        var kept =
                ledger.secret(KEYS).map(text -> text.split("\n")).filter(each -> each.length == 2);
        if (kept.isPresent()) return VapidKeys.create(kept.get()[0], kept.get()[1]);
        var fresh = VapidKeys.generate();
        ledger.keepSecret(KEYS, fresh.getX509PublicKey() + "\n" + fresh.getPkcs8PrivateKey());
        return fresh;
    }

    /// For whoever signs up browsers.
    public Browsers browsers() {
        return new Browsers(() -> publicKey(ledger), (key, auth) -> usable(key, auth));
    }

    /// RFC 8291 §3: a point of the curve P-256, uncompressed, and 16 octets.
    private boolean usable(String key, String auth) {
        try {
            var point = Base64.getUrlDecoder().decode(key);
            var secret = Base64.getUrlDecoder().decode(auth);
            if (point.length != 65 || point[0] != 4 || secret.length != 16) return false;
            return encrypted(new WebPush(SUBJECT, keys(ledger)), new byte[] {1}, key, auth).length
                    > 0;
        } catch (IllegalArgumentException | GeneralSecurityException | ProviderException _) {
            return false;
        }
    }

    /// The library throws what Java's cryptography throws, and does not say so.
    private static byte[] encrypted(WebPush push, byte[] payload, String key, String auth)
            throws GeneralSecurityException {
        return push.getBody(
                payload, Base64.getUrlDecoder().decode(key), Base64.getUrlDecoder().decode(auth));
    }

    @Override
    public Carried carry(Message message) {
        var subscriptions = ledger.subscriptions();
        if (subscriptions.isEmpty())
            return new Carried.Failed("No browser takes notifications", true);
        var push = new WebPush(SUBJECT, keys(ledger));
        var all = new ArrayList<Carried>();
        try (var client = clients.get()) {
            for (var subscription : subscriptions)
                all.add(noted(subscription, sent(client, push, subscription, message)));
        }
        return whole(all);
    }

    /// Arrived when one did; otherwise the first reason, worth another try when one of them is.
    private static Carried whole(List<Carried> all) {
        if (all.stream().anyMatch(Carried.Arrived.class::isInstance)) return new Carried.Arrived();
        var failed = all.stream().map(Carried.Failed.class::cast).toList();
        return failed.stream()
                .filter(each -> !each.forGood())
                .findFirst()
                .orElse(failed.getFirst());
    }

    private Carried noted(Subscription subscription, Carried carried) {
        var trouble = carried instanceof Carried.Failed failed ? failed.reason() : "";
        var there =
                ledger.subscriptions().stream()
                        .anyMatch(each -> each.id().equals(subscription.id()));
        if (there && !subscription.trouble().equals(trouble))
            ledger.subscribe(subscription.in(trouble));
        return carried;
    }

    private Carried sent(
            HttpClient client, WebPush push, Subscription subscription, Message message) {
        var endpoint = URI.create(subscription.endpoint());
        if (!"https".equals(endpoint.getScheme()))
            return new Carried.Failed("The push service is not reached by HTTPS", true);
        try {
            var body = encrypted(push, payload(message), subscription.key(), subscription.auth());
            var request =
                    HttpRequest.newBuilder(endpoint)
                            .timeout(PATIENCE)
                            .POST(BodyPublishers.ofByteArray(body));
            push.getHeaders(subscription.endpoint(), KEPT, topic(message), WebPush.Urgency.High)
                    .forEach(request::setHeader);
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return answered(subscription, answer.statusCode(), answer.body());
        } catch (IOException failure) {
            return new Carried.Failed(
                    "The push service of "
                            + endpoint.getHost()
                            + " does not answer: "
                            + Optional.ofNullable(failure.getMessage()).orElse("no reason given"),
                    false);
        } catch (GeneralSecurityException | ProviderException _) {
            return new Carried.Failed("The keys of this browser are damaged", true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Carried.Failed("Pavement was stopped while it was sent", false);
        }
    }

    /// RFC 8030 §7.3: 404 and 410 say that the subscription is over; it will never work again.
    private Carried answered(Subscription subscription, int status, String said) {
        if (status / 100 == 2) return new Carried.Arrived();
        if (status == 404 || status == 410) {
            ledger.unsubscribe(subscription.id());
            return new Carried.Failed(
                    "“"
                            + subscription.device()
                            + "” no longer takes notifications. Turn them on there again",
                    true);
        }
        return new Carried.Failed(
                "The push service answered " + status + (said.isBlank() ? "" : ": " + said),
                status != 429 && status < 500);
    }

    private static byte[] payload(Message message) {
        var text = message.text();
        var body = text.length() > 600 ? text.substring(0, 600) + "…" : text;
        var octets = json(message, body);
        return octets.length > MOST ? json(message, "") : octets;
    }

    private static byte[] json(Message message, String body) {
        var title = message.subject();
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of(
                                "title",
                                title.length() > 150 ? title.substring(0, 150) : title,
                                "body",
                                body,
                                "path",
                                message.path(),
                                "tag",
                                topic(message)));
    }

    /// RFC 8030 §5.4: 32 characters of base64url; a newer message of one topic replaces the older.
    private static String topic(Message message) {
        try {
            var sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(message.about().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum).substring(0, 32);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
