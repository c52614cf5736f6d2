package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pavement.acts.Forget;
import pavement.acts.MergePeople;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Met;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.evidence.Label;
import pavement.notation.Books;
import pavement.ties.Standings;

class ChainTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");

    private static Chain chain(String page) {
        return chain(Books.read("me  Maya, UTC\n" + page));
    }

    private static Chain chain(Book book) {
        return Chain.of(Standings.of(book), NOW);
    }

    @Test
    void anEmptyBookHasNoChain() {
        var chain = chain("");

        assertThat(chain.all().number().label()).isEqualTo(Label.NO_DATA);
        assertThat(chain.trees().largest()).isEmpty();
        assertThat(chain.quarters()).isEmpty();
    }

    @Test
    void somebodyLedToWithinTheWindowCountsAndLaterOnesAreOnlyDrawn() {
        var chain =
                chain(
                        """
                        Ada  met online
                        Tom  met by introduction, through Ada
                        Cem  met by introduction, through Ada
                        2026-01-10 09:00  Ada, call, 20m: hello -> talked
                        2026-03-01 09:00  Tom, call, 20m: hello -> talked
                        2026-08-01 09:00  Cem, call, 20m: hello -> talked
                        """);

        assertThat(chain.all().people()).isEqualTo(3);
        assertThat(chain.all().led()).isEqualTo(1);
        assertThat(chain.late()).isEqualTo(1);
        var ada = chain.trees().largest().getFirst();
        assertThat(ada.led())
                .extracting(Trees.Branch::days)
                .containsExactly(Optional.of(50), Optional.of(203));
        assertThat(ada.led()).extracting(Trees.Branch::counts).containsExactly(true, false);
    }

    @Test
    void somebodyHeardOfCountsOnTheDayHeBecomesAPerson() {
        var page =
                """
                Ada  met online
                Bo  heard of through Ada
                2026-05-10 09:00  Ada, call, 20m: hello -> talked
                """;

        var before = chain(page);
        assertThat(before.all().people()).isEqualTo(1);
        assertThat(before.all().led()).isZero();
        assertThat(before.trees().largest().getFirst().led().getFirst().spoken()).isFalse();
        assertThat(chain(page + "2026-06-10 09:00  Bo, call: rang -> no answer\n").all().led())
                .isZero();
        assertThat(chain(page + "2026-06-10 09:00  Bo, call, 5m: hello -> talked\n").all().led())
                .isEqualTo(1);
    }

    @Test
    void whoWasThereWhenHeWasIntroducedLedToHim() {
        var chain =
                chain(
                        """
                        Ada  met online
                        Tom  met online
                        2026-05-10 09:00  Ada, call, 20m: hello -> talked
                        2026-06-10 09:00  Ada + Tom, coffee, 20m, introduced: hello -> talked
                        """);

        assertThat(chain.all().led()).isEqualTo(1);
    }

    @Test
    void whoWasKnownBeforeTheBookIsNotNew() {
        var chain =
                chain(
                        """
                        Ada  met at work Acme
                        Tom  met by introduction, through Ada
                        2026-05-10 09:00  Ada, call, 20m: hello -> talked
                        2026-06-10 09:00  Tom, call, 20m: hello -> talked
                        """);

        assertThat(chain.all().people()).isEqualTo(1);
        assertThat(chain.undated()).isEqualTo(1);
        assertThat(chain.trees().largest()).hasSize(1);
        assertThat(chain.all().led()).as("from whom there is no day to count from").isZero();
    }

    @Test
    void circlesSelfAndClocksThatJumpAreSurvived() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Ada  met at an event, 2026-03-01
                        Tom  met at an event, 2026-03-01
                        Cem  met at an event, 2026-02-01
                        Dee  met at an event, 2031-01-01
                        2026-03-01 09:00  Ada, call, 20m: hello -> talked
                        2026-03-01 09:30  Tom, call, 20m: hello -> talked
                        2026-02-01 09:00  Cem, call, 20m: hello -> talked
                        2031-01-01 09:00  Dee, call, 20m: hello -> talked
                        """);
        book = through(book, "Ada", "Tom");
        book = through(book, "Tom", "Ada");
        book = through(book, "Cem", "Ada");
        book = through(book, "Dee", "Dee");

        var chain = chain(book);

        assertThat(chain.against()).as("one of the circle, and one before the other").isEqualTo(2);
        assertThat(chain.all().led()).isEqualTo(1);
        assertThat(chain.all().people()).isEqualTo(3);
        assertThat(chain(Books.read("")).against()).isZero();
    }

    private static Book through(Book book, String who, String by) {
        var person = book.person(Books.id(who)).orElseThrow();
        var met = person.met();
        return book.with(
                List.of(
                        new Change.Saved(
                                person.with(
                                        new Met(
                                                met.stage(),
                                                met.on(),
                                                Optional.of(Books.id(by)))))));
    }

    private static final String THREE =
            """
            me  Maya, UTC
            Ada  met online
            Ada K  met online
            Tom  met by introduction, through Ada K
            Cem  met by introduction, through Tom
            2026-03-01 09:00  Ada, call, 20m: hello -> talked
            2026-03-05 09:00  Ada K, call, 20m: hello -> talked
            2026-04-01 09:00  Tom, call, 20m: hello -> talked
            2026-05-01 09:00  Cem, call, 20m: hello -> talked
            """;

    @Test
    void mergedPeopleLeadToWhomBothLed() {
        var book = Books.read(THREE);
        var act =
                new MergePeople(
                        new pavement.book.MergeId(new java.util.UUID(1, 2)),
                        Books.id("Ada"),
                        Books.id("Ada K"),
                        Optional.empty(),
                        Optional.empty(),
                        NOW);

        var merged = chain(book.with(act.on(book).changes()));

        assertThat(merged.all().people()).isEqualTo(3);
        assertThat(merged.all().led()).isEqualTo(2);
        assertThat(merged.trees().longest().getFirst())
                .extracting(each -> each.name().full())
                .containsExactly("Ada", "Tom", "Cem");
    }

    @Test
    void aForgottenOneLeavesTheRestStanding() {
        var book = Books.read(THREE);

        var chain = chain(book.with(new Forget(Books.id("Tom")).on(book).changes()));

        assertThat(chain.all().people()).isEqualTo(3);
        assertThat(chain.all().led()).isZero();
        assertThat(chain.trees().longest()).isEmpty();
    }

    @Test
    void tenOfAStageAreANumberAndNineAreACount() {
        var page = new StringBuilder();
        for (var i = 0; i < 19; i++)
            page.append(
                    "P%d  met %s\n2026-02-%02d 09:00  P%d, %s, 10m: hello -> talked\n"
                            .formatted(
                                    i,
                                    i < 10 ? "online" : "at an event",
                                    i + 1,
                                    i,
                                    i < 10 ? "call" : "event"));

        var chain = chain(page.toString());

        assertThat(chain.stages())
                .extracting(
                        Chain.Group::what, Chain.Group::people, each -> each.number().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Stage.Kind.ONLINE, 10, true),
                        org.assertj.core.groups.Tuple.tuple(Stage.Kind.EVENT, 9, false));
        assertThat(chain.channels())
                .extracting(Chain.Group::what)
                .containsExactly(Channel.CALL, Channel.EVENT);
        assertThat(chain.quarters())
                .extracting(Chain.Group::what)
                .containsExactly(new Chain.Quarter(2026, 1));
    }

    @Test
    void aLongChainIsCutAndSaysHowManyFollow() {
        var page =
                new StringBuilder("P0  met online\n2026-01-01 09:00  P0, call: hello -> talked\n");
        for (var i = 1; i < 150; i++)
            page.append(
                    "P%d  met by introduction, through P%d\n%s 09:00  P%d, call: hello -> talked\n"
                            .formatted(i, i - 1, LocalDate.of(2026, 1, 1).plusDays(i), i));

        var chain = chain(page.toString());

        assertThat(chain.trees().longest().getFirst()).hasSize(150);
        var at = chain.trees().largest().getFirst();
        assertThat(at.hidden()).isEqualTo(137);
        while (!at.led().isEmpty()) at = at.led().getFirst();
        assertThat(at.hidden()).isEqualTo(137);
    }

    /// Whatever is written into `through`, everybody is drawn at most once and led to at most once.
    @Test
    void anythingAtAllIsAForest() {
        var random = new Random(53);
        for (var world = 0; world < 60; world++) {
            var page = new StringBuilder("me  Maya, UTC\n");
            var n = 2 + random.nextInt(12);
            for (var i = 0; i < n; i++) {
                page.append("P%d  met at an event\n".formatted(i));
                if (random.nextInt(4) > 0)
                    page.append(
                            "%s 1%d:%02d  P%d, call: hello -> talked\n"
                                    .formatted(
                                            LocalDate.of(2026, 9, 1).plusDays(random.nextInt(60)),
                                            random.nextInt(9),
                                            i,
                                            i));
            }
            var book = Books.read(page.toString());
            for (var i = 0; i < n; i++) book = through(book, "P" + i, "P" + random.nextInt(n));

            var lineage = Lineage.of(Standings.of(book), NOW);

            var led = lineage.children().values().stream().flatMap(List::stream).toList();
            assertThat(led).as("world " + world).doesNotHaveDuplicates();
            for (var each : led) assertThat(above(lineage, each, n)).as("world " + world).isTrue();
            var chain = chain(book);
            assertThat(chain.all().led()).isLessThanOrEqualTo(led.size());
        }
    }

    /// Whether the way up from somebody ends.
    private static boolean above(Lineage lineage, PersonId from, int n) {
        var at = Optional.of(from);
        for (var step = 0; step <= n && at.isPresent(); step++) {
            var here = at.get();
            at =
                    lineage.children().entrySet().stream()
                            .filter(each -> each.getValue().contains(here))
                            .map(each -> each.getKey())
                            .findFirst();
        }
        return at.isEmpty();
    }
}
