package pavement.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.owners.Entrance;

@Tag("edge")
class ServerTest {
    private static final int LIMIT = 200_000;

    @TempDir Path scratch;

    private final Keys keys = new Keys(new byte[32]);
    private Server server;
    private int port;

    @BeforeEach
    void start() {
        var setup =
                new Server.Setup(
                        "127.0.0.1", 0, Set.of("127.0.0.1", "localhost"), Set.of(), scratch, LIMIT);
        server =
                new Server(
                        setup,
                        new Server.Admission(
                                keys, Entrance.in(scratch).devices(), InstantSource.system()),
                        (status, sentence, _) -> status + " " + sentence,
                        this::pages);
        port = server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void pages(Routes routes) {
        routes.get(
                "/",
                request -> Answer.html("<input name=\"csrf\" value=\"" + request.token() + "\">"));
        routes.get(
                "/broken",
                _ -> {
                    throw new IllegalStateException("secret detail");
                });
        routes.post("/echo", request -> Answer.html(request.form().raw("said")));
        routes.upload(
                "/file",
                request ->
                        Answer.html(
                                request.uploads("file").getFirst().name()
                                        + " "
                                        + request.uploads("file").getFirst().size()));
        routes.get(
                "/card", _ -> new Answer.Bytes("text/vcard", new byte[] {1}, "a\"b\r\nX: y.vcf"));
        routes.get("/people/{id}", request -> Answer.html(request.id("id").toString()));
    }

    private Visitor stranger() {
        return new Visitor(port);
    }

    private Visitor owner() {
        var visitor = stranger().enter(keys.newKey());
        visitor.get("/");
        return visitor;
    }

    @Test
    void nobodyComesInWithoutTheKey() {
        assertThat(stranger().get("/").statusCode()).isEqualTo(401);
        assertThat(stranger().get("/").body()).contains("Open the link that Pavement printed");
    }

    @Test
    void theKeyWorksOnce() {
        var key = keys.newKey();
        assertThat(stranger().get("/key/" + key).statusCode()).isEqualTo(302);
        assertThat(stranger().get("/key/" + key).statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieCannotBeReadByScriptsOrSentFromOtherSites() {
        var cookie =
                stranger()
                        .get("/key/" + keys.newKey())
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void aForgedCookieIsNoCookie() {
        var request =
                stranger()
                        .request("/")
                        .header("Cookie", "pavement" + port + "=a.99999999999.b")
                        .build();
        assertThat(stranger().send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void guessingKeysIsSlowedDown() {
        var visitor = stranger();
        for (int i = 0; i < 10; i++)
            assertThat(visitor.get("/key/wrong").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/key/wrong").statusCode()).isEqualTo(429);
    }

    @Test
    void aNameThatIsNotOursIsRefused() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: rebind.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421")
                    .contains("rebind.example");
        }
    }

    @Test
    void aPostWithoutTheTokenIsRefused() {
        var owner = owner();
        assertThat(owner.postRaw("/echo", "said=x").statusCode()).isEqualTo(403);
        assertThat(owner.post("/echo", "said", "x").body()).isEqualTo("x");
    }

    @Test
    void aPostFromAnotherSiteIsRefusedEvenWithTheToken() {
        var owner = owner();
        var request =
                owner.request("/echo")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("X-CSRF", owner.token())
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("said=x"))
                        .build();
        assertThat(owner.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var owner = owner();
        var answer = owner.postRaw("/echo", "csrf=" + owner.token() + "&said=%ff%fe");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8");
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        var owner = owner();
        assertThat(owner.post("/echo", "said", "x".repeat(2 << 20)).statusCode()).isEqualTo(413);
    }

    /// Whoever is answered while he still sends may see a broken line instead of the reason.
    @Test
    void whatIsRefusedBeforeItIsReadIsHeardOut() {
        var body = "csrf=wrong&said=" + "x".repeat(2 << 20);
        var owner = owner();
        var stranger = stranger();
        for (var i = 0; i < 40; i++) {
            assertThat(owner.postRaw("/echo", body).statusCode()).isEqualTo(413);
            assertThat(stranger.postRaw("/echo", body).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var owner = owner();
        assertThat(owner.upload("/file", "file", "a.vcf", new byte[1000]).body())
                .isEqualTo("a.vcf 1000");
        assertThat(owner.upload("/file", "file", "a.vcf", new byte[LIMIT + 1]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFileNameBringsNoFoldersAndNoHeaders() {
        var owner = owner();
        assertThat(owner.upload("/file", "file", "..\\..\\a.vcf", new byte[1]).body())
                .isEqualTo("a.vcf 1");
        assertThat(owner.get("/card").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"a_b__X__y.vcf\"");
    }

    @Test
    void everyPageForbidsWhatIsNotOurs() {
        assertThat(owner().get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void whatBreaksTellsAPersonNothingInternal() {
        var answer = owner().get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret detail").contains("Nothing was stored");
    }

    @Test
    void anAddressThatIsNoIdIsNotFound() {
        assertThat(owner().get("/people/7").statusCode()).isEqualTo(404);
        assertThat(owner().get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void filesComeFromTheJarOnly() {
        assertThat(stranger().get("/static/htmx.js").headers().firstValue("Content-Type"))
                .contains("text/javascript");
        assertThat(stranger().get("/static/..%2f..%2fMain.class").statusCode()).isIn(400, 404);
        assertThat(stranger().get("/static/nothing.css").statusCode()).isEqualTo(404);
    }
}
