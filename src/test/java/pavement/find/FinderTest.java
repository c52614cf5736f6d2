package pavement.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.acts.Forget;
import pavement.acts.MergePeople;
import pavement.book.Book;
import pavement.book.MergeId;
import pavement.meaning.Meaning;
import pavement.notation.Books;
import pavement.paths.Acquaintances;
import pavement.paths.Routes;
import pavement.ties.Standings;

class FinderTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
    private static final Meaning MEANING = Meaning.shipped();
    private static final String BOOK =
            """
            Priya Raman  met at an event Market, 2026-06-06
            Nadia Brooks  heard of through Priya
            Jonas Weber  met in a bookstore Kohl, 2026-09-03
                job: Copywriter, Freelance
                note: Did paid social at an agency for four years.
            Ada Blocked  met in a coffee shop Kiez, 2026-06-07
                job: Facebook ads, Ada Ads
                do not contact
            Omar Haddad  met in a coffee shop Kiez, 2026-06-07
                job: Baker, Haddad Bakery
            2026-10-02  Priya, coffee, 20m: My friend Nadia does Facebook ads for restaurants. -> talked
            2026-10-03  Omar, coffee, 20m: needs Facebook ads -> talked
            2026-10-01  Jonas, call, 10m: hello -> talked
            """;

    private static Finder finder(Book book) {
        var directory = new Directory(MEANING);
        directory.follow(book);
        return finder(book, directory);
    }

    private static Finder finder(Book book, Directory directory) {
        var known = Acquaintances.of(book, DAY);
        return new Finder(directory, known, Routes.of(known, Standings.of(book), NOW));
    }

    private static List<String> names(Finder finder, String typed) {
        return finder.find(Wanted.read(typed, MEANING)).stream()
                .map(hit -> hit.person().name().full())
                .toList();
    }

    @Test
    void theSentenceThatProvesItStandsWithWhoItIsAbout() {
        var hits = finder(Books.read(BOOK)).find(Wanted.read("run Facebook ads", MEANING));

        assertThat(hits)
                .extracting(hit -> hit.person().name().full())
                .containsExactlyInAnyOrder("Nadia Brooks", "Jonas Weber");
        var nadia =
                hits.stream()
                        .filter(hit -> hit.person().name().full().startsWith("Nadia"))
                        .findFirst()
                        .orElseThrow();
        assertThat(nadia.line().text())
                .isEqualTo("My friend Nadia does Facebook ads for restaurants.");
        assertThat(nadia.line().told()).contains(Books.id("Priya Raman"));
        assertThat(nadia.likeness().marked())
                .anySatisfy(
                        span -> assertThat(span.of(nadia.line().text())).contains("Facebook ads"));
        assertThat(nadia.distance()).isEqualTo(Hit.Distance.ONE);
        assertThat(nadia.way().orElseThrow().brokers()).containsExactly(Books.id("Priya Raman"));
    }

    /// Who needs it cannot do it, who tells of another neither, and who is not to be contacted is
    /// not among them.
    @Test
    void whatIsNeededByOneWhoWasToldOfIsNotWhatHeCan() {
        var told =
                Books.read(
                        """
                        Helen Ross  met at an event Market, 2026-06-06
                        Tom Baker  met by introduction, through Helen
                        Fatima Zahra  met in a bookstore Kohl, 2026-09-03
                            job: Lawyer, Zahra Legal
                        2026-10-02  Helen, call, 5m: Helen introduced me to Tom Baker, he runs a gym in Leeds, needs a lawyer -> talked
                        2026-10-02  Tom needs: lawyer
                        """);

        assertThat(names(finder(told), "lawyer")).containsExactly("Fatima Zahra");
        assertThat(finder(told).find(Wanted.read("gym", MEANING)))
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.line().text())
                                .isEqualTo(
                                        "Helen introduced me to Tom Baker, he runs a gym in Leeds"));
    }

    @Test
    void onlyThoseWhoCan() {
        assertThat(names(finder(Books.read(BOOK)), "Facebook ads"))
                .doesNotContain("Omar Haddad", "Priya Raman", "Ada Blocked");
    }

    @Test
    void nothingTypedOrUnderstoodFindsNobody() {
        var finder = finder(Books.read(BOOK));

        assertThat(names(finder, "")).isEmpty();
        assertThat(names(finder, "🥖🥖")).isEmpty();
        assertThat(names(finder, "fly helicopters")).isEmpty();
        assertThat(names(finder, "x ".repeat(5000))).isEmpty();
        assertThat(finder.connectors(Wanted.read("fly helicopters", MEANING))).isEmpty();
    }

    @Test
    void forgottenAndMergedPeopleAreFoundAsTheyAreNow() {
        var book = Books.read(BOOK);
        var directory = new Directory(MEANING);
        directory.follow(book);
        var forgotten = book.with(new Forget(Books.id("Nadia Brooks")).on(book).changes());
        directory.follow(forgotten);

        assertThat(names(finder(forgotten, directory), "run Facebook ads"))
                .containsExactly("Jonas Weber");
        assertThat(
                        finder(forgotten, directory)
                                .find(Wanted.read("run Facebook ads", MEANING))
                                .toString())
                .doesNotContain("Nadia");

        var merged =
                forgotten.with(
                        new MergePeople(
                                        new MergeId(new java.util.UUID(9, 1)),
                                        Books.id("Omar Haddad"),
                                        Books.id("Jonas Weber"),
                                        java.util.Optional.empty(),
                                        java.util.Optional.empty(),
                                        NOW)
                                .on(forgotten)
                                .changes());
        directory.follow(merged);
        assertThat(names(finder(merged, directory), "paid social")).containsExactly("Omar Haddad");
    }

    @Test
    void aDirectoryThatFollowedAnswersAsOneMadeAnew() {
        var before = Books.read(BOOK);
        var directory = new Directory(MEANING);
        directory.follow(before);
        var changed = before;
        for (var fact : Books.read(BOOK.replace("hello", "he runs Instagram ads now")).encounters())
            changed = changed.with(List.of(new pavement.book.Change.Saved(fact)));
        directory.follow(changed);

        assertThat(finder(changed, directory).find(Wanted.read("Facebook ads", MEANING)))
                .isEqualTo(finder(changed).find(Wanted.read("Facebook ads", MEANING)));
    }

    @Test
    void aPlaceIsReadApart() {
        var wanted = Wanted.read("run Facebook ads in Berlin, part time", MEANING);

        assertThat(wanted.place()).contains("Berlin");
        assertThat(wanted.chips())
                .extracting(Wanted.Chip::kind)
                .contains(Wanted.Kind.WHAT, Wanted.Kind.PLACE, Wanted.Kind.TIME);
        assertThat(wanted.chips())
                .filteredOn(chip -> chip.kind() == Wanted.Kind.PLACE)
                .extracting(Wanted.Chip::without)
                .containsExactly("run Facebook ads, part time");
    }
}
