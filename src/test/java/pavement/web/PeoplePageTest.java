package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.http.Visitor;
import pavement.notation.Books;

class PeoplePageTest {
    private static final Pattern NAME =
            Pattern.compile("class=\"trunc\" dir=\"auto\">([^<]+)</span><span class=\"vh\">");
    private static Served served;
    private static Visitor owner;

    @BeforeAll
    static void open() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin
                        Tom Baker  met in a coffee shop Blue Bottle, 2026-03-02
                            job: Baker, Brot
                            phone: +49 170 123456
                        Priya Raman  met at work Acme
                            note: leaky <boat>
                        Anna Kowalska  not met
                        2026-03-02  Tom, coffee, 20m: bread -> next step, ease 4->7
                        2026-09-20  Priya, call: talked of a van -> help
                        2026-09-20  Tom needs: a courier
                        2026-09-20  I owe Tom: the deck, by 2026-10-13
                        2026-09-20  Priya owes me: a name
                        """);
        served = new Served(book, Instant.parse("2026-10-15T08:00:00Z"));
        owner = served.owner();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    /// A phone's list has no headings that say what a figure is.
    @Test
    void aPhoneSaysThatItIsTheLastTalk() {
        assertThat(owner.get("/people").body())
                .contains("<span class=\"only-phone\">talked 3 weeks ago</span>")
                .contains("<span class=\"meta only-desk\">none</span>");
    }

    @ParameterizedTest
    @CsvSource({
        "/people, Anna Kowalska|Priya Raman|Tom Baker",
        "/people?q=baker, Tom Baker",
        "/people?q=bakr, Tom Baker",
        "/people?q=need:any, Tom Baker",
        "/people?f=met:outside&q=tom, Tom Baker",
        "/people?tie=stranger, Anna Kowalska",
        "/people?tie=, Anna Kowalska|Priya Raman|Tom Baker",
        "/people?sort=silence, Tom Baker|Priya Raman|Anna Kowalska",
        "/people?q=nobody-like-this, ''",
        "/people?from=2, Tom Baker",
    })
    void theListShowsWhoFits(String path, String names) {
        var answer = owner.get(path.replace(" ", "%20"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(names(answer.body())).isEqualTo(names);
    }

    @Test
    void aLineSaysWhatMatters() {
        var body = owner.get("/people?q=tom").body();

        assertThat(body)
                .contains(
                        "Blue Bottle",
                        "a courier",
                        "was Tuesday",
                        "Baker, Brot",
                        "7 months",
                        "tel:+49170123456");
        assertThat(owner.get("/people?q=priya").body()).contains("waiting");
    }

    @Test
    void whatWasFoundInANoteIsShownAndNeverAsMarkup() {
        assertThat(owner.get("/people?q=leaky").body())
                .contains("leaky &lt;boat&gt;")
                .doesNotContain("<boat>");
    }

    @Test
    void aFilterIsAChipThatCanBeTakenOff() {
        var body = owner.get("/people?q=" + encoded("need:any met:\"Blue Bottle\" tom")).body();

        assertThat(body)
                .contains("Remove filter need any", "Remove filter met Blue Bottle")
                .contains("value=\"tom\"");
    }

    @Test
    void whoIsNotToBeContactedIsAFilterAwayThoughUnderNoTie() {
        assertThat(owner.get("/people").body()).contains("f=tie%3A%22do+not+contact%22");
        assertThat(owner.get("/people?f=tie%3A%22do+not+contact%22").body())
                .contains("Remove filter tie do not contact")
                .doesNotContain("means nothing here", "Tom Baker");
    }

    @Test
    void aFilterThatMeansNothingIsSaid() {
        assertThat(owner.get("/people?q=silent:long").body()).contains("“long” means nothing here");
    }

    @Test
    void answersToHtmxAreTheListAlone() {
        var request = owner.request("/people?q=tom").header("HX-Request", "true").GET().build();

        assertThat(owner.send(request).body()).contains("Tom Baker").doesNotContain("<html");
    }

    @Test
    void thePreviewSaysWhoItIs() {
        var body = owner.get("/people/" + Books.id("Tom Baker") + "/peek").body();

        assertThat(body)
                .contains("Tom Baker", "a courier", "You owe", "At ease 3, then 5.")
                .doesNotContain("<html");
        assertThat(owner.get("/people/" + Books.id("Nobody") + "/peek").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people?tie=friend",
                "/people?sort=random",
                "/people?from=-1",
                "/people?from=x"
            })
    void aWrongAddressIsRefusedInASentence(String path) {
        var answer = owner.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private static String names(String body) {
        return String.join("|", NAME.matcher(body).results().map(found -> found.group(1)).toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
