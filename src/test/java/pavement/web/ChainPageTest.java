package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.notation.Books;

class ChainPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    /// So many people met alone, each of whom led to so many others, and those to nobody or to two.
    static String page(int roots, int each, int further) {
        var page = new StringBuilder();
        for (var i = 0; i < roots; i++) {
            page.append(talk("R%d  met online\n".formatted(i), "R" + i, i));
            for (var j = 0; j < each; j++) {
                var child = "C%d-%d".formatted(i, j);
                page.append(
                        talk(
                                "%s  met by introduction, through R%d\n".formatted(child, i),
                                child,
                                20 + i + 9 * j));
                for (var k = 0; k < further; k++) {
                    var last = "D%d-%d-%d".formatted(i, j, k);
                    page.append(
                            talk(
                                    "%s  met at an event, through %s\n".formatted(last, child),
                                    last,
                                    60 + i + 9 * j + k));
                }
            }
        }
        return page.toString();
    }

    private static String talk(String person, String name, int day) {
        return "%s%s 09:00  %s, call: hello -> talked\n"
                .formatted(person, LocalDate.of(2026, 1, 5).plusDays(day), name);
    }

    private static String shown(String book) {
        try (var served = new Served(Books.read("me  Maya, UTC\n" + book), NOW)) {
            var answer = served.owner().get("/lab/chain");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void withoutAnybodyItSaysWhatToWriteDown() {
        assertThat(shown(""))
                .contains("Nobody new yet.")
                .contains("met Cem through Ada")
                .doesNotContain("class=\"iv\"");
    }

    @Test
    void fewPeopleAreDrawnAndNotWeighed() {
        assertThat(shown(page(2, 1, 0)))
                .contains("Too little to say. Ask again after 6 more new people.")
                .contains("C0-0")
                .contains("after 20 days")
                .contains("ask again at 10")
                .doesNotContain("class=\"r50\"");
    }

    @Test
    void itGrowsByItselfOnlyWhereTheRangeSaysSo() {
        assertThat(shown(page(12, 0, 0)))
                .contains("does not grow by itself")
                .containsPattern(
                        "One new person led to 0\\.\\d\\d further people within 180 days \\(4 in 5: 0\\.\\d\\d to 0\\.\\d\\d\\), going by 12 people")
                .contains("Nobody yet, as far as it is written down.");
        assertThat(shown(page(3, 3, 0)))
                .contains("Can’t tell yet whether your network grows by itself.");
        assertThat(shown(growing()))
                .contains("Your network grows by itself, as far as your own data can tell.");
    }

    /// Each led to three, 45 days later: a network that has just begun to grow, its last generation
    /// met ten days ago. Of one whose members are all old R is always below 1, since it has ended.
    private static String growing() {
        var page = new StringBuilder();
        for (var i = 0; i < 121; i++) {
            var line =
                    i == 0
                            ? "P0  met online\n"
                            : "P%d  met by introduction, through P%d\n".formatted(i, (i - 1) / 3);
            var generation = i == 0 ? 0 : i < 4 ? 1 : i < 13 ? 2 : i < 40 ? 3 : 4;
            page.append(talk(line, "P" + i, 93 + 45 * generation));
        }
        return page.toString();
    }

    @Test
    void chainsAreNamedFromTheFirstToTheLast() {
        assertThat(shown(page(1, 1, 1))).contains("3 people: R0 → C0-0 → D0-0-0");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(
                        shown(
                                """
                                Ada  met at work Acme
                                Bo  heard of through Ada
                                Cem  met online
                                Tom  met by introduction, through Cem
                                2026-01-01 09:00  Ada, call: hello -> talked
                                2026-01-01 10:00  Cem, call: hello -> talked
                                2026-10-01 09:00  Tom, call: hello -> talked
                                """))
                .contains("1 person known before, without a day you met, cannot count as new.")
                .contains("1 came more than 180 days later: drawn, not counted.")
                .contains("heard of, not spoken with yet")
                .contains("too late to count");
    }
}
