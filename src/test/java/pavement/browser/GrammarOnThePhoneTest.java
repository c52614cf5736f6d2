package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Book;
import pavement.browser.Chromium.Window;
import pavement.pocket.Pocket;

/// One definition of the grammar for both sides: every line of the tables, read by the server's
/// virtual machine and by the browser's, gives the same chips.
@Tag("browser")
class GrammarOnThePhoneTest {
    /// The people and places of the tables, as a phone is told of them; Thursday 15 October 2026,
    /// 14:05.
    private static final String KNOWN =
            """
            me\t20741\t50700\tUS\tUSD\t1\t12345\t32400
            p\t00000000-0000-0000-0000-000000000001\tDana Whitlock\tDana\tWhitlock\t\t
            p\t00000000-0000-0000-0000-000000000002\tTom Ruiz\tTom\tRuiz\t\t
            p\t00000000-0000-0000-0000-000000000003\tPriya Nair\t\t\t\t
            p\t00000000-0000-0000-0000-000000000004\tBo Lindström\tBo\tLindström\t\t
            p\t00000000-0000-0000-0000-000000000005\tAna Petrov\tAna\tPetrov\t\t
            p\t00000000-0000-0000-0000-000000000006\tAna Silva\tAna\tSilva\t\t
            p\t00000000-0000-0000-0000-000000000007\tWilliam Marsh\tWilliam\tMarsh\tWill\t
            p\t00000000-0000-0000-0000-000000000008\tJosé Álvarez\tJosé\tÁlvarez\tPepe\t
            p\t00000000-0000-0000-0000-000000000009\tJoanne Pruitt\tJoanne\tPruitt\tJo\t
            p\t00000000-0000-0000-0000-00000000000a\t李 小龙\t小龙\t李\t\t
            s\tCOFFEE_SHOP\tNorthside
            s\tBOOKSTORE\tPowell's
            s\tSANDWICH_SHOP\tLou's Deli
            s\tEVENT\tFounders Breakfast

            """;

    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = new Served(Book.EMPTY, Instant.parse("2026-10-15T19:05:00Z"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @Test
    void theBrowserReadsEveryLineAsTheServerDoes() throws IOException {
        var lines = lines();
        assertThat(lines).hasSizeGreaterThan(150);

        var read = onThePhone(lines.stream().map(line -> KNOWN + line).toList());

        for (var at = 0; at < lines.size(); at++)
            assertThat(read.get(at))
                    .as(lines.get(at))
                    .isEqualTo(Pocket.read(KNOWN + lines.get(at)));
    }

    @Test
    void noTextAtAllMakesItFail() {
        var odd =
                Stream.of(
                                "",
                                " ",
                                "\n",
                                "a\u0301",
                                "\ud83d\ude00",
                                "\ud83d",
                                "\u0000",
                                "ﬁ Å ǖ 각",
                                "x".repeat(5_000))
                        .toList();

        var read = onThePhone(odd.stream().map(line -> KNOWN + line).toList());

        for (var at = 0; at < odd.size(); at++)
            assertThat(read.get(at)).isEqualTo(Pocket.read(KNOWN + odd.get(at)));
    }

    @Test
    void aDateOnlyTheServerKnowsIsSaidToBeReadLater() {
        assertThat(onThePhone(List.of(KNOWN + "Call Tom the day after Thanksgiving")).getFirst())
                .contains("later\t0\t0\t\tthe day after thanksgiving");
    }

    @SuppressWarnings("unchecked")
    private static List<String> onThePhone(List<String> questions) {
        try (Page page = chromium.open(Window.PHONE, ColorScheme.LIGHT)) {
            page.navigate(served.link());
            var answers =
                    (List<String>)
                            page.evaluate(
                                    """
                                    async ({ questions }) => {
                                      const worker = new Worker('/static/grammar.js', { type: 'module' });
                                      const answers = [];
                                      for (const [id, question] of questions.entries())
                                        answers.push(await new Promise((resolve, reject) => {
                                          worker.onmessage = ({ data }) => resolve(data.answer ?? data.failure);
                                          worker.onerror = reject;
                                          worker.postMessage({ id, question });
                                        }));
                                      worker.terminate();
                                      return answers;
                                    }
                                    """,
                                    Map.of("questions", questions));
            assertThat(chromium.complaints()).isEmpty();
            return answers;
        }
    }

    private static List<String> lines() throws IOException {
        var comment = Pattern.compile("^(#|\\s).*|");
        var lines = new ArrayList<String>();
        try (var tables = Files.list(Path.of("src/test/resources/lines"))) {
            for (var table : tables.sorted().toList())
                Files.readAllLines(table).stream()
                        .filter(line -> !comment.matcher(line).matches())
                        .forEach(lines::add);
        }
        return lines;
    }
}
