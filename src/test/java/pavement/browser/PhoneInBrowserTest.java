package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.browser.Chromium.Window;

/// A phone is let in over HTTPS, writes while the computer is away, and is shown out.
@Tag("browser")
class PhoneInBrowserTest {
    private static final Pattern LINK = Pattern.compile("https://127\\.0\\.0\\.1:\\d+(/pair/\\S+)");
    private static final Pattern AUTHORITY = Pattern.compile("\"authority\":\"([^\"]+)\"");

    @TempDir private Path folder;
    private Running server;
    private Chromium chromium;
    private int port;
    private String pair;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = Running.in(folder.resolve("home"));
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server.start();
        pair = invited();
        chromium = new Chromium(List.of("--ignore-certificate-errors-spki-list=" + authority()));
    }

    @AfterEach
    void stop() {
        chromium.close();
        server.close();
    }

    private String invited() {
        var link = LINK.matcher(server.says("phone", "--port", String.valueOf(port)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /// What a browser is told to trust: the hash of the authority's key.
    private String authority() throws IOException, GeneralSecurityException {
        var state = AUTHORITY.matcher(Files.readString(folder.resolve("home/door-now.json")));
        assertThat(state.find()).isTrue();
        var der = Base64.getDecoder().decode(state.group(1));
        var certificate =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
        var sum = MessageDigest.getInstance("SHA-256");
        return Base64.getEncoder()
                .encodeToString(sum.digest(certificate.getPublicKey().getEncoded()));
    }

    private String address(String path) {
        return "https://127.0.0.1:" + port + path;
    }

    private void restart() throws Exception {
        server.start();
        for (int i = 0; i < 200; i++)
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
    }

    private void writes(Page phone, String line) {
        phone.navigate(address("/log"));
        phone.locator("textarea").fill(line);
        phone.locator("button.primary").tap();
        assertThat(phone.locator(".kept-rows")).containsText(line);
    }

    @Test
    void aPhoneIsLetInWritesOfflineIsRevokedAndComesBack() throws Exception {
        var phone = chromium.open(Window.PHONE, ColorScheme.LIGHT);
        phone.navigate("http://127.0.0.1:" + port + "/");
        assertThat(phone.locator("[data-told]")).containsText("It works");
        phone.navigate(address(pair));
        phone.locator("#name").fill("Maya’s phone");
        phone.locator("button.primary").tap();
        assertThat(phone.locator("h1")).hasText("This phone is in");
        assertThat(phone.locator("[data-offline]")).containsText("It works");
        phone.navigate(address("/today"));
        Chromium.settled(phone);

        server.kill();
        writes(phone, "guy with bread stall, 5 min");
        restart();
        phone.navigate(address("/log"));
        phone.navigate(address("/outbox"));
        assertThat(phone.locator("[data-state=taken]")).containsText("bread stall");
        assertThat(server.says("people")).contains("bread stall");

        server.kill();
        writes(phone, "Coffee with Sol Kim");
        assertThat(server.says("phone", "--revoke", "Maya’s phone")).contains("is revoked");
        restart();
        phone.navigate(address("/today"));
        assertThat(phone.locator(".lede2")).containsText("This device was revoked.");
        Chromium.picture(phone, "pairing-revoked");
        assertThat(Chromium.violations(phone)).isEmpty();
        phone.locator("a[href='/outbox']").tap();
        assertThat(phone.locator("#kept")).containsText("This phone was revoked");
        assertThat(phone.locator("#kept")).containsText("Sol Kim");
        assertThat(
                        (Boolean)
                                phone.evaluate(
                                        "async () => await outbox.meta('key') === undefined && await outbox.meta('pack') === undefined"))
                .as("what could be read is gone")
                .isTrue();
        assertThat(server.says("people")).doesNotContain("Sol Kim");

        phone.navigate(address(invited()));
        assertThat(phone.locator("#name")).hasValue("Maya’s phone");
        phone.locator("button.primary").tap();
        assertThat(phone.locator("h1")).hasText("This phone is in");
        phone.navigate(address("/outbox"));
        assertThat(phone.locator("[data-state=taken]").first()).containsText("Sol Kim");
        assertThat(phone.locator("#kept")).not().containsText("was revoked");
        assertThat(server.says("people")).contains("Sol Kim");
        assertThat(server.says("phone", "--list").lines()).hasSize(1);

        phone.navigate(address("/phone"));
        phone.locator("form[data-sign-out] button").tap();
        assertThat(phone.locator(".lede2")).containsText("This device is signed out.");
    }

    @Test
    void aPhoneWithoutTheCertificateIsToldWhatItMisses() {
        try (var other = new Chromium(List.of())) {
            var phone = other.open(Window.PHONE, ColorScheme.DARK);
            phone.navigate("http://127.0.0.1:" + port + "/trust");
            assertThat(phone.locator("[data-told]")).containsText("See whether it works");
            assertThat(phone.locator("[data-works]")).hasCount(0);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> phone.navigate(address("/trust/works")))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
        }
    }

    @Test
    void everyPageOfPairingShutsNobodyOut() {
        var phone = chromium.open(Window.PHONE, ColorScheme.LIGHT);
        looks(phone, "http://127.0.0.1:" + port + "/trust", "trust-phone");
        looks(phone, address("/trust/works"), "works-phone");
        var link = address(invited());
        looks(phone, link, "pair-phone");
        phone.locator("button.primary").tap();
        assertThat(phone.locator("[data-offline]")).containsText("It works");
        looks(phone, address("/phone/here"), "here-phone");
        phone.navigate(address("/phone"));
        phone.locator("button:text('Show the code')").tap();
        assertThat(phone.locator(".qr")).hasCount(2);
        looked(phone, "phone-phone");
        var desk = chromium.open(Window.DESKTOP, ColorScheme.LIGHT);
        looks(desk, "http://127.0.0.1:" + port + "/trust", "trust-desk");
        desk.context().addCookies(phone.context().cookies(address("/")));
        looks(desk, address("/phone"), "devices-desk");
        desk.locator("button:text('Show the code')").click();
        assertThat(desk.locator(".qr")).hasCount(2);
        looked(desk, "phone-desk");
    }

    private void looks(Page page, String address, String name) {
        page.navigate(address);
        looked(page, name);
    }

    private void looked(Page page, String name) {
        page.waitForLoadState();
        chromium.looked(page, "pairing-" + name);
    }
}
