package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.http.Visitor;
import pavement.notation.Books;

class SharePageTest {
    private static final String CARD =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sol Kim\r\nTEL:+49 30 1234567\r\nEND:VCARD\r\n";

    private Served served;
    private Visitor phone;

    @BeforeEach
    void start() {
        served =
                new Served(
                        Books.read("Tom Baker  met in a coffee shop Northside, 2026-03-02"),
                        Instant.parse("2026-03-03T14:05:00Z"));
        phone = served.owner();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aSharedTextStandsInTheLineOfTheLogAndIsNotYetSaved() {
        var answer =
                share(
                        "none",
                        field("title", "Coffee"),
                        field("text", "Coffee with Tom <b>"),
                        field("url", "https://northside.example/a?b=1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Coffee with Tom &lt;b&gt; https://northside.example/a?b=1</textarea>");
        assertThat(served.desk().book().encounters()).isEmpty();
    }

    @Test
    void aSharedContactIsShownAsAnImportAndNotYetBroughtIn() {
        var answer = share("none", file("file", "sol.vcf", CARD));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/import");
        assertThat(phone.get("/import").body()).contains("Sol Kim");
        assertThat(served.desk().book().people()).hasSize(1);
    }

    @Test
    void aCardSharedAsTextIsAContactToo() {
        assertThat(share("same-origin", field("text", CARD)).headers().firstValue("Location"))
                .contains("/import");
        assertThat(phone.get("/import").body()).contains("Sol Kim");
    }

    @Test
    void nothingSharedIsAnEmptyLog() {
        assertThat(share("none", field("text", "  ")).body()).contains("What happened?");
    }

    @Test
    void anotherSiteCannotShareAndNeitherCanAStranger() {
        assertThat(share("cross-site", field("text", "hello")).statusCode()).isEqualTo(403);
        assertThat(share("same-site", field("text", "hello")).statusCode()).isEqualTo(403);
        phone = served.stranger();
        assertThat(share("none", field("text", "hello")).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> share(String site, String... parts) {
        var body = String.join("", parts) + "--x--\r\n";
        return phone.send(
                phone.request("/share")
                        .header("Sec-Fetch-Site", site)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    private static String file(String name, String fileName, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/x-vcard\r\n\r\n%s\r\n"
                .formatted(name, fileName, content);
    }
}
