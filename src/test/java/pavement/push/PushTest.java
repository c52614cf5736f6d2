package pavement.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.courier.Carrier.Carried;
import pavement.courier.Subscription;
import pavement.reminders.Message;
import pavement.store.MemoryLedger;

/// Against a push service on this computer, by HTTPS, whose browser decrypts what came step by step
/// as RFC 8188 and RFC 8291 write it down.
@Tag("edge")
class PushTest {
    private static final Message MESSAGE =
            new Message(
                    "BRIEF:1",
                    "10:30 Coffee with Ruth",
                    List.of("Ruth Abrams: Owner"),
                    "/people/1",
                    Optional.empty());
    private static final byte[] AUTH = "sixteen octets!!".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final AtomicInteger status = new AtomicInteger(201);
    private Optional<HttpsServer> server = Optional.empty();
    private Optional<SSLContext> trust = Optional.empty();
    private Optional<KeyPair> browser = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        var file = folder.resolve("push.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                (keytool
                                                + " -genkeypair -alias push -keyalg EC -groupname secp256r1 -dname CN=localhost -ext san=dns:localhost -storetype PKCS12 -storepass changeit -keystore "
                                                + file)
                                        .split(" "))
                        .redirectErrorStream(true)
                        .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        trust = Optional.of(context(file));
        var https = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(trust.get()));
        https.createContext(
                "/",
                exchange -> {
                    bodies.add(exchange.getRequestBody().readAllBytes());
                    var head = exchange.getRequestHeaders();
                    heads.add(head.entrySet().toString());
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        https.start();
        server = Optional.of(https);
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        browser = Optional.of(pairs.generateKeyPair());
    }

    @AfterEach
    void stop() {
        server.ifPresent(each -> each.stop(0));
    }

    private static SSLContext context(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        var password = "changeit".toCharArray();
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Notifications notifications() {
        return new Notifications(
                ledger, () -> HttpClient.newBuilder().sslContext(trust.orElseThrow()).build());
    }

    private Subscription subscription(String endpoint) {
        var key = (ECPublicKey) browser.orElseThrow().getPublic();
        return new Subscription(
                new UUID(0, endpoint.hashCode()),
                endpoint,
                text(point(key)),
                text(AUTH),
                "Chrome on Linux",
                Instant.EPOCH,
                "");
    }

    private String endpoint(String path) {
        return "https://localhost:" + server.orElseThrow().getAddress().getPort() + path;
    }

    @Test
    void theBrowserReadsWhatWasSent() throws Exception {
        ledger.subscribe(subscription(endpoint("/send/1")));

        assertThat(notifications().carry(MESSAGE)).isInstanceOf(Carried.Arrived.class);

        assertThat(decrypted(bodies.getFirst()))
                .contains("\"title\":\"10:30 Coffee with Ruth\"", "\"path\":\"/people/1\"")
                .contains("Ruth Abrams: Owner");
        assertThat(new String(bodies.getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ruth");
        assertThat(heads.getFirst().toLowerCase(java.util.Locale.ROOT))
                .contains("content-encoding=[aes128gcm]", "ttl=[14400]", "urgency=[high]")
                .contains("topic=");
    }

    /// RFC 8292 §2: an ES256 token for this very service, which the key it was given verifies.
    @Test
    void theServiceCanCheckWhoSends() throws Exception {
        ledger.subscribe(subscription(endpoint("/send/1")));
        var notifications = notifications();
        notifications.carry(MESSAGE);

        var head = heads.getFirst();
        var token = head.replaceAll("(?is).*authorization=\\[vapid t=([^,\\]]+), ?k=.*", "$1");
        var key = head.replaceAll("(?is).*authorization=\\[vapid t=[^,]+, ?k=([^\\],]+).*", "$1");
        assertThat(key).isEqualTo(notifications.browsers().key().get());
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"aud\":\"" + endpoint("") + "\"", "\"exp\":", "\"sub\":");
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(publicKey(Base64.getUrlDecoder().decode(key)));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void theKeysAreMadeOnceAndKept() {
        assertThat(notifications().browsers().key().get())
                .isEqualTo(notifications().browsers().key().get());
    }

    @Test
    void aBrowserThatIsGoneIsStruckOff() {
        for (var gone : List.of(404, 410)) {
            status.set(gone);
            ledger.subscribe(subscription(endpoint("/send/1")));
            assertThat(notifications().carry(MESSAGE))
                    .isInstanceOfSatisfying(
                            Carried.Failed.class, failed -> assertThat(failed.forGood()).isTrue());
            assertThat(ledger.subscriptions()).isEmpty();
        }
    }

    @Test
    void aServiceInTroubleIsTriedAgainAndOneThatRefusesIsNot() {
        ledger.subscribe(subscription(endpoint("/send/1")));
        for (var expected : List.of(List.of(429, false), List.of(503, false), List.of(403, true))) {
            status.set((Integer) expected.getFirst());
            assertThat(notifications().carry(MESSAGE))
                    .isInstanceOfSatisfying(
                            Carried.Failed.class,
                            failed -> assertThat(failed.forGood()).isEqualTo(expected.getLast()));
        }
        assertThat(ledger.subscriptions().getFirst().trouble()).contains("403");
        status.set(201);
        notifications().carry(MESSAGE);
        assertThat(ledger.subscriptions().getFirst().trouble()).isEmpty();
    }

    @Test
    void whatReachesOneBrowserHasArrived() {
        ledger.subscribe(subscription("https://localhost:1/nobody"));
        ledger.subscribe(subscription(endpoint("/send/1")));

        assertThat(notifications().carry(MESSAGE)).isInstanceOf(Carried.Arrived.class);
        assertThat(ledger.subscriptions().stream().map(Subscription::trouble))
                .anySatisfy(trouble -> assertThat(trouble).contains("does not answer"));
    }

    @Test
    void nothingIsSentWithoutHttps() {
        ledger.subscribe(subscription(endpoint("/send/1").replace("https:", "http:")));

        assertThat(notifications().carry(MESSAGE)).isInstanceOf(Carried.Failed.class);
        assertThat(bodies).isEmpty();
    }

    @Test
    void keysThatAreNoneAreRefused() {
        var usable = notifications().browsers().usable();
        var right = subscription("https://x.example/").key();
        var off = Base64.getUrlDecoder().decode(right);
        off[40] ^= 1;

        assertThat(usable.test(right, text(AUTH))).isTrue();
        assertThat(usable.test(text(off), text(AUTH))).isFalse();
        assertThat(usable.test("nonsense!", text(AUTH))).isFalse();
        assertThat(usable.test(right, "AAAA")).isFalse();
    }

    @Test
    void aLongMessageStillFits() throws Exception {
        ledger.subscribe(subscription(endpoint("/send/1")));
        notifications()
                .carry(
                        new Message(
                                "x",
                                "ü".repeat(500),
                                List.of("漢".repeat(9_000)),
                                "/today",
                                Optional.empty()));

        assertThat(bodies.getFirst().length).isLessThanOrEqualTo(4096);
        assertThat(decrypted(bodies.getFirst())).contains("üüü");
    }

    /// RFC 8188 §2.1 and RFC 8291 §3.3, §3.4, from the browser's side.
    private String decrypted(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        var salt = new byte[16];
        in.get(salt);
        in.getInt();
        var sender = new byte[in.get() & 0xff];
        in.get(sender);
        var sealed = new byte[in.remaining()];
        in.get(sealed);
        var own = browser.orElseThrow();
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        var info =
                joined(
                        "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                        point((ECPublicKey) own.getPublic()),
                        sender,
                        new byte[] {1});
        var input = hmac(hmac(AUTH, agreement.generateSecret()), info);
        var random = hmac(salt, input);
        var key =
                hmac(random, "Content-Encoding: aes128gcm\0\1".getBytes(StandardCharsets.US_ASCII));
        var nonce = hmac(random, "Content-Encoding: nonce\0\1".getBytes(StandardCharsets.US_ASCII));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(key, 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
        var plain = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
        return plain.substring(0, plain.lastIndexOf('\2'));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(each -> each.length).sum());
        for (var part : parts) all.put(part);
        return all.array();
    }

    private static byte[] point(ECPublicKey key) {
        return joined(
                new byte[] {4}, octets(key.getW().getAffineX()), octets(key.getW().getAffineY()));
    }

    private static byte[] octets(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var curve = ((ECPublicKey) browser.orElseThrow().getPublic()).getParams();
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
        return (ECPublicKey)
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
