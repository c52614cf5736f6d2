package pavement.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.acts.BringIn;
import pavement.acts.TakeOut;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.ImportId;
import pavement.book.Pipeline;
import pavement.cards.Warning;
import pavement.deals.Tables;
import pavement.deals.Written;
import pavement.notation.Books;
import pavement.sheets.Manner;

/// Leads come in with a table of people: looked at first, once only, and out again in one piece.
class LeadsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T09:00:00Z");
    private static final Owner OWNER = new Owner("", Set.of(), ZoneId.of("Europe/Berlin"), "DE");
    private static final String TABLE =
            """
            Name;Organisation;Value;Currency;Step;Expected date
            Joanne Pruitt;Pruitt Books;1.200,50;EUR;trial or offer;31.10.2026
            Mei Tan;Stem Street;780 a month;USD;Lead;
            Ed Brandt;Brandt Hardware;-5;USD;Nowhere;soon
            Nobody Much;;;;;
            """;

    @Test
    void leadsAreMappedReadAndWarnedAbout() throws IOException {
        var proposal = propose(Book.EMPTY, TABLE, 1);
        var book = after(Book.EMPTY, proposal);

        assertThat(proposal.deals()).isEqualTo(3);
        assertThat(book.deals())
                .extracting(LeadsTest::told)
                .containsExactlyInAnyOrder(
                        "Pruitt Books €1,200.50 Trial or offer 2026-10-31",
                        "Stem Street $780 a month Lead -",
                        "Brandt Hardware - Lead -");
        assertThat(proposal.left())
                .extracting(Warning::why)
                .anyMatch(why -> why.contains("more than nothing"))
                .anyMatch(why -> why.contains("no step “Nowhere”"))
                .anyMatch(why -> why.contains("“soon” is no date"));
        assertThat(proposal.items().getFirst().says())
                .containsExactly("a deal, €1,200.50 at Trial or offer");
    }

    @Test
    void aGermanTableAndTheStepsOfOtherProgramsAreRead() throws IOException {
        var table =
                """
                Name;Firma;Auftragswert;Währung;Turnus;Verkaufsphase;Abschlussdatum;Verkaufschance
                Jürgen Groß;Groß Bücher;1.200,50;EUR;monatlich;Angebot;31.10.2026;Regale
                Mei Tan;Stem Street;780,-;CHF;einmalig;Gewonnen;;Vasen
                Ed Brandt;Brandt GmbH;2.500;EUR;;verloren;;Leitern
                """;
        assertThat(after(Book.EMPTY, propose(Book.EMPTY, table, 1)).deals())
                .extracting(deal -> told(deal) + " " + deal.what())
                .containsExactlyInAnyOrder(
                        "Groß Bücher €1,200.50 a month Trial or offer 2026-10-31 Regale",
                        "Stem Street 780 CHF Customer - Vasen",
                        "Brandt GmbH €2,500 Lost - Leitern");
        var english =
                """
                Deal Name,Deal Stage,Amount,Close Date,Name,Company
                Shelves,Closed Won,"1,200.50",2026-10-31,Joanne Pruitt,Pruitt Books
                Lamps,Proposal,99,,Mei Tan,Stem Street
                """;
        assertThat(after(Book.EMPTY, propose(Book.EMPTY, english, 1)).deals())
                .extracting(deal -> told(deal) + " " + deal.what())
                .hasSize(2)
                .anyMatch(told -> told.contains("1,200.50 Customer 2026-10-31 Shelves"))
                .anyMatch(told -> told.contains("Trial or offer - Lamps"));
    }

    @Test
    void alumniAndExhibitorsAreNoLeads() throws IOException {
        for (var table :
                List.of(
                        "Name;E-Mail;Abschluss\nMei Tan;mei@tan.example;Diplom 2014\n",
                        "Name;Firma;Produkt\nEd Brandt;Brandt GmbH;Leitern\n"))
            assertThat(after(Book.EMPTY, propose(Book.EMPTY, table, 1)).deals())
                    .as(table)
                    .isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothingAlsoAfterTheDealMoved() throws IOException {
        var once = after(Book.EMPTY, propose(Book.EMPTY, TABLE, 1));

        assertThat(propose(once, TABLE, 2).changes()).isEmpty();
        assertThat(propose(once, TABLE, 2).items())
                .extracting(Item::kind)
                .containsOnly(Item.Kind.SAME);
    }

    @Test
    void whatWasBroughtInIsTakenOutAndWhatBecameOfSomethingStays() throws IOException {
        var once = after(Book.EMPTY, propose(Book.EMPTY, TABLE, 1));
        var by = new ImportId(new UUID(9, 1));
        var moved =
                once.deals().stream()
                        .filter(deal -> deal.organisation().equals("Stem Street"))
                        .findFirst()
                        .map(deal ->
                                new pavement.acts.MoveDeal(
                                        deal.id(), deal.mark(), Pipeline.CUSTOMER, "", NOW))
                        .orElseThrow();
        var then = once.with(moved.on(once).changes());
        var out = then.with(new TakeOut(by).on(then).changes());

        assertThat(out.deals()).extracting(Deal::organisation).containsExactly("Stem Street");
        assertThat(out.people()).extracting(each -> each.name().full()).containsExactly("Mei Tan");
        assertThat(once.with(new TakeOut(by).on(once).changes()).people()).isEmpty();
    }

    @Test
    void whatIsWrittenForASpreadsheetComesBackIn() throws IOException {
        var page =
                """
                Joanne Pruitt  met cold, 2026-08-01
                2026-08-01  deal Joanne Pruitt, Pruitt Books: books, 240 USD a month, lead, offer 2026-09-01
                """;
        var table =
                new Tables(
                                Books.read(page),
                                ZoneId.of("UTC"),
                                new Manner(true, Manner.Dates.DAY_FIRST))
                        .deals();
        var book = after(Book.EMPTY, propose(Book.EMPTY, table, 1));

        assertThat(book.deals())
                .extracting(LeadsTest::told)
                .containsExactly("Pruitt Books $240 a month Trial or offer -");
    }

    private static String told(Deal deal) {
        return deal.organisation()
                + " "
                + deal.price().map(Written::price).orElse("-")
                + " "
                + Pipeline.USUAL.step(deal.step()).orElseThrow().name()
                + " "
                + deal.expected().map(LocalDate::toString).orElse("-");
    }

    private static Book after(Book book, Proposal proposal) {
        var act = new BringIn(proposal.what(), proposal.seen(), proposal.changes());
        return book.with(act.on(book).changes());
    }

    private static Proposal propose(Book book, String table, int number) throws IOException {
        Reading reading;
        try (var in = new ByteArrayInputStream(table.getBytes(UTF_8))) {
            reading =
                    new FileReader(OWNER.zone(), NOW, Watch.NOBODY)
                            .read("leads.csv", in, List.of());
        }
        return Proposer.propose(
                book,
                new ImportId(new UUID(9, number)),
                List.of(reading),
                NOW,
                OWNER,
                Watch.NOBODY);
    }

    @Test
    void aRowWithoutADealBringsNone() throws IOException {
        var book = after(Book.EMPTY, propose(Book.EMPTY, "Name,Company\nTom Baker,Brot\n", 1));

        assertThat(book.deals()).isEmpty();
        assertThat(book.people()).hasSize(1);
        assertThat(Optional.of(new Lead("", "EUR", "", "", "", "")).filter(Lead::nothing))
                .isPresent();
    }
}
