package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.acts.TakeOut;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Known;
import pavement.desk.Desk;
import pavement.imports.Run;
import pavement.imports.Source;
import pavement.notation.Books;
import pavement.paths.Acquaintances;
import pavement.store.MemoryJournal;

/// The list of a helper is whom the helper knows.
class HandingTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final LocalDate AGREED = LocalDate.of(2026, 10, 13);
    private static final String LIST =
            """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Dana,Whitlock,https://www.linkedin.com/in/dana,dana@fern.example,Fern & Ledger,Bookkeeper,12 Mar 2026
            Nils,Ost,https://www.linkedin.com/in/nils,,Ost AG,Founder,01 Feb 2020
            Lea,Moor,https://www.linkedin.com/in/lea,,Moor & Co,Painter,01 Feb 2021
            Tom,Baker,https://www.linkedin.com/in/tom,,Brot,Baker,01 Feb 2020
            """;

    @TempDir private Path folder;

    private Desk desk() {
        var ids = new AtomicLong();
        var desk =
                new Desk(new MemoryJournal(), () -> NOW, () -> new UUID(7, ids.incrementAndGet()));
        desk.carryOut(_ ->
                new pavement.acts.Act.Decision<>(
                        "",
                        "Started",
                        Books.read(
                                        """
                                        Tom Baker  met in a coffee shop Kiez, 2026-01-01
                                        Dana Whitlock  met in a coffee shop Kiez, 2026-03-12
                                            mail: dana@fern.example
                                        Lea Moor  met in a coffee shop Kiez, 2026-03-12
                                        """)
                                .people()
                                .stream()
                                .<Change>map(Change.Saved::new)
                                .toList()));
        return desk;
    }

    private Run.End bring(Desk desk, boolean ghosts) throws Exception {
        return bring(desk, ghosts, "Connections.csv", LIST);
    }

    private Run.End bring(Desk desk, boolean ghosts, String name, String list) throws Exception {
        var file = folder.resolve(name);
        Files.writeString(file, list, StandardCharsets.UTF_8);
        var owner = new Owner("Maya", Set.of(), ZoneOffset.UTC, "GB");
        var run =
                new Run(
                        desk,
                        owner,
                        Optional.of(new Handing(Books.id("Tom Baker"), AGREED, ghosts)));
        var readings = run.read(List.of(Source.of(file)));
        return run.bringIn(run.propose(readings), readings);
    }

    private static List<String> names(Book book) {
        return book.people().stream().map(person -> person.name().full()).sorted().toList();
    }

    @Test
    void withoutHisWordNobodyComesInAndOnlyLinesAreKept() throws Exception {
        var desk = desk();
        var before = desk.book().people();
        bring(desk, false);

        assertThat(desk.book().people()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(desk.book().knowns())
                .extracting(Known::other)
                .containsExactlyInAnyOrder(Books.id("Dana Whitlock"), Books.id("Lea Moor"));
        assertThat(desk.book().doubts()).isEmpty();
        assertThat(desk.book().knowns())
                .filteredOn(it -> it.other().equals(Books.id("Dana Whitlock")))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.how()).isEqualTo(Known.How.HANDED);
                    assertThat(known.one()).isEqualTo(Books.id("Tom Baker"));
                    assertThat(known.other()).isEqualTo(Books.id("Dana Whitlock"));
                    assertThat(known.on()).isEqualTo(LocalDate.of(2026, 3, 12));
                });
        assertThat(desk.book().imports())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.source())
                                .isEqualTo(
                                        "Connections.csv from LinkedIn, the list of Tom Baker, who agreed on 13 Oct 2026"));
        assertThat(
                        Acquaintances.of(desk.book(), AGREED)
                                .chance(Books.id("Tom Baker"), Books.id("Dana Whitlock")))
                .isBetween(.4, .5);
    }

    @Test
    void theOthersComeInAsOnlyHeardOfAndTheSameListTwiceChangesNothing() throws Exception {
        var desk = desk();
        bring(desk, true);

        assertThat(names(desk.book())).contains("Nils Ost");
        assertThat(desk.book().people())
                .filteredOn(it -> it.name().full().equals("Nils Ost"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.origin().ghost()).isTrue();
                    assertThat(it.met().on()).isEmpty();
                });
        assertThat(Sorting.groups(desk.book())).isEmpty();
        var version = desk.book().version();
        assertThat(bring(desk, true)).isInstanceOf(Run.End.NothingNew.class);
        assertThat(desk.book().version()).isEqualTo(version);
    }

    @Test
    void itIsTakenBackAsOnePiece() throws Exception {
        var desk = desk();
        var before = desk.book();
        bring(desk, true);
        var what = desk.book().imports().iterator().next();

        desk.carryOut(new TakeOut(what.id()));

        assertThat(names(desk.book())).isEqualTo(names(before));
        assertThat(desk.book().knowns()).isEmpty();
        assertThat(desk.book().imports()).isEmpty();
    }

    @Test
    void whomTheHelperMetIsNotSaidToBeWhomHeKnows() throws Exception {
        var desk = desk();
        var before = desk.book().people();
        bring(
                desk,
                true,
                "plan.ics",
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                ATTENDEE;CN=Jane Smith:mailto:jsmith@example.com
                DTSTART:20260324T123000Z
                DTEND:20260324T133000Z
                SUMMARY:Planning
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(desk.book().people()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(desk.book().knowns()).isEmpty();
    }
}
