package pavement.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Name;
import pavement.book.Tie;
import pavement.notation.Books;

class SearchTest {
    private static final Instant NOW = Instant.parse("2026-10-15T12:00:00Z");
    private static final Book BOOK =
            Books.read(
                    """
                    Jörg Müller  met in a coffee shop Blue Bottle, 2026-01-02
                        job: Baker, Brot & Sohn
                        mail: joerg@bread.example
                        phone: +49 170 555 123
                        address: Weserstr. 12, Berlin
                        tags: morning
                    Priya Raman  met at work Acme
                        note: Knows Müller from school.
                    Siobhán O'Brien  met at an event Founders Breakfast
                        job: Lawyer
                    王小明  met online
                    Anna Kowalska  not met
                    2026-01-02  Jörg, coffee, 20m: he sells bread -> next step
                    2026-09-20  Priya, call: talked of a leaky boat -> help
                    2026-03-02  Siobhán, video: a chat -> talked
                    2026-03-02  Siobhán needs: a courier on Saturdays
                    2026-03-02  Priya offers: a van
                    """);

    @ParameterizedTest
    @CsvSource({
        "jörg, Jörg Müller",
        "jorg, Jörg Müller",
        "MUELLER, Jörg Müller|Priya Raman",
        "muller, Jörg Müller|Priya Raman",
        "mul jo, Jörg Müller",
        "mullr, Jörg Müller|Priya Raman",
        "Prya, Priya Raman",
        "sioban, Siobhán O'Brien",
        "brien, Siobhán O'Brien",
        "小明, 王小明",
        "brot, Jörg Müller",
        "joerg@bread, Jörg Müller",
        "0170 555, Jörg Müller",
        "+49170555, Jörg Müller",
        "5123, Jörg Müller",
        "courier, Siobhán O'Brien",
        "saturday, Siobhán O'Brien",
        "van, Priya Raman",
        "leaky, Priya Raman",
        "blue bottle, Jörg Müller",
        "breakfast, Siobhán O'Brien",
        "lawyer, Siobhán O'Brien",
        "morning, Jörg Müller",
        "berlin, Jörg Müller",
        "courier leaky, ''",
        "zzzz, ''",
    })
    void wordsFindPeopleNamesFirst(String typed, String names) {
        try (var search = Search.inMemory()) {
            assertThat(names(search, typed)).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "met:outside, Jörg Müller|Siobhán O'Brien|王小明",
        "met:work, Priya Raman",
        "need:any, Siobhán O'Brien",
        "need:courier, Siobhán O'Brien",
        "need:van, ''",
        "offer:any, Priya Raman",
        "city:berlin, Jörg Müller",
        "tag:Morning, Jörg Müller",
        "step:next-step, Jörg Müller",
        "step:help, Priya Raman",
        "silent:90, Jörg Müller|Siobhán O'Brien",
        "tie:not-met, Anna Kowalska|王小明",
        "tie:passive, Priya Raman",
        "met:outside silent:90 bread, Jörg Müller",
    })
    void filtersKeepThoseWhoFit(String typed, String names) {
        try (var search = Search.inMemory()) {
            assertThat(names(search, typed)).isEqualTo(names);
        }
    }

    @Test
    void whatIsNotInTheNameIsShown() {
        try (var search = Search.inMemory()) {
            assertThat(hits(search, "leaky").getFirst().why()).contains("talked of a leaky boat");
            assertThat(hits(search, "courier").getFirst().why())
                    .contains("needs a courier on Saturdays");
            assertThat(hits(search, "blue").getFirst().why()).contains("met at Blue Bottle");
            assertThat(hits(search, "priya").getFirst().why()).isEmpty();
        }
    }

    @Test
    void everybodyIsCountedByTie() {
        try (var search = Search.inMemory()) {
            var found = search.find(BOOK, Query.read("leaky"), Order.BEST, NOW, 0, 10);

            assertThat(found.count(Tie.STRANGER)).isEqualTo(2);
            assertThat(found.ties().values().stream().mapToInt(each -> each).sum()).isEqualTo(5);
        }
    }

    @Test
    void theLongestSilenceComesFirstAndThoseNeverTalkedWithLast() {
        try (var search = Search.inMemory()) {
            var found = search.find(BOOK, Query.ALL, Order.SILENCE, NOW, 0, 10);

            assertThat(found.hits())
                    .extracting(hit -> hit.person().name().full())
                    .containsExactly(
                            "Jörg Müller",
                            "Siobhán O'Brien",
                            "Priya Raman",
                            "Anna Kowalska",
                            "王小明");
        }
    }

    @Test
    void theIndexFollowsTheBook() {
        try (var search = Search.inMemory()) {
            assertThat(names(search, "priya")).isEqualTo("Priya Raman");
            var priya = BOOK.person(Books.id("Priya Raman")).orElseThrow();
            var renamed = BOOK.with(List.of(new Change.Saved(priya.named(Name.of("Petra Raman")))));
            assertThat(names(search, renamed, "priya")).isEmpty();
            assertThat(names(search, renamed, "petra")).isEqualTo("Petra Raman");
            var gone = renamed.with(List.of(new Change.Removed(priya.ref())));
            assertThat(names(search, gone, "petra")).isEmpty();
        }
    }

    @Test
    void aPageIsPartOfAll() {
        try (var search = Search.inMemory()) {
            var found = search.find(BOOK, Query.ALL, Order.NAME, NOW, 2, 2);

            assertThat(found.all()).isEqualTo(5);
            assertThat(found.hits())
                    .extracting(hit -> hit.person().name().full())
                    .containsExactly("Priya Raman", "Siobhán O'Brien");
        }
    }

    @Test
    void aKeptIndexCatchesUpAndABrokenOneIsMadeAgain(@TempDir Path home) throws IOException {
        var folder = home.resolve("index");
        try (var search = Search.in(folder).open()) {
            untilReady(search, BOOK);
            assertThat(names(search, "leaky")).isEqualTo("Priya Raman");
        }
        var renamed =
                BOOK.with(
                        List.of(
                                new Change.Saved(
                                        BOOK.person(Books.id("Anna Kowalska"))
                                                .orElseThrow()
                                                .noted("collects lanterns"))));
        try (var search = Search.in(folder).open()) {
            untilReady(search, renamed);
            assertThat(names(search, renamed, "lanterns")).isEqualTo("Anna Kowalska");
            assertThat(names(search, renamed, "leaky")).isEqualTo("Priya Raman");
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.writeString(file, "not an index");
        }
        try (var search = Search.in(folder).open()) {
            untilReady(search, renamed);
            assertThat(names(search, renamed, "lanterns")).isEqualTo("Anna Kowalska");
        }
    }

    @Test
    void anIndexOfAnotherBookIsMadeAgain(@TempDir Path folder) {
        var later =
                BOOK.with(
                        List.of(
                                new Change.Saved(
                                        BOOK.person(Books.id("Anna Kowalska"))
                                                .orElseThrow()
                                                .noted("collects lanterns"))));
        try (var search = Search.in(folder).open()) {
            untilReady(search, later);
        }
        try (var search = Search.in(folder).open()) {
            untilReady(search, BOOK);
            assertThat(names(search, "lanterns")).isEmpty();
        }
    }

    @Test
    void whereAnotherProcessHoldsTheIndexPeopleAreFoundAllTheSame(@TempDir Path folder) {
        try (var first = Search.in(folder).open()) {
            untilReady(first, BOOK);
            try (var second = Search.in(folder).open()) {
                untilComplete(second);
                assertThat(names(second, "leaky")).isEqualTo("Priya Raman");
                assertThat(names(second, "0170 555")).isEqualTo("Jörg Müller");
            }
        }
    }

    private static void untilReady(Search search, Book book) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!search.ready(book)) {
            search.follow(book, NOW);
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /// Until it knows whether there is an index for it.
    private static void untilComplete(Search search) {
        while (!search.find(BOOK, Query.read("leaky"), Order.BEST, NOW, 0, 20).complete())
            Thread.onSpinWait();
    }

    private static List<Found.Hit> hits(Search search, String typed) {
        return search.find(BOOK, Query.read(typed), Order.BEST, NOW, 0, 20).hits();
    }

    private static String names(Search search, String typed) {
        return names(search, BOOK, typed);
    }

    private static String names(Search search, Book book, String typed) {
        var hits = search.find(book, Query.read(typed), Order.BEST, NOW, 0, 20).hits();
        return String.join("|", hits.stream().map(hit -> hit.person().name().full()).toList());
    }
}
