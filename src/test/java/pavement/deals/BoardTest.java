package pavement.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Step;
import pavement.notation.Books;
import pavement.sheets.Manner;

class BoardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    private static final String PAGE =
            """
            Joanne Pruitt  met cold, 2026-08-01
                job: Owner, Pruitt Books
            Mei Tan  met on the street Carver Street, 2026-09-01
            Lou Ferris  met in a coffee shop Northside, 2026-06-01
            2026-08-01  Lou, call, 9m: prices -> talked
            2026-08-08  Lou, call, 9m: frames -> talked
            2026-08-15  Lou, call, 9m: crates -> next step
            2026-08-01  deal Joanne Pruitt, Pruitt Books: books, 240 USD a month, lead, offer 2026-09-01
            2026-09-01  deal Mei Tan + Joanne Pruitt, Stem Street: 310 USD a month, lead, customer 2026-10-01, invoice 2026-10-01 310 USD paid 2026-10-03, invoice 2026-10-14 310 USD
            2026-08-01  deal Lou Ferris: frames, 4000 USD, lead, talking 2026-08-15
            2026-08-02  deal Lou Ferris: shelves, lead, lost 2026-09-01 too dear, lead 2026-10-10, next 2026-10-20 call him
            """;

    @Test
    void everyStepHasItsDealsAndWhatTheyAddUpTo() {
        var board = board(Books.read(PAGE));

        assertThat(board.columns())
                .extracting(column -> column.step().name() + ": " + column.total().said())
                .containsExactly(
                        "Lead: ",
                        "Talking: $4,000 once",
                        "Trial or offer: $240 a month",
                        "Customer: $310 a month",
                        "Lost: ");
        assertThat(board.customers().cards())
                .extracting(Board.Card::who)
                .containsExactly("Mei Tan, Joanne Pruitt");
    }

    @Test
    void whoIsQuietIsNamedByHisOwnRhythmAndNotWhileSomethingIsSet() {
        var open = board(Books.read(PAGE)).open();

        assertThat(open)
                .extracting(card ->
                        card.deal().what() + ": " + card.quiet().map(Quiet::sentence).orElse("no"))
                .containsExactlyInAnyOrder(
                        "shelves: no",
                        "frames: Quiet for 9 weeks; you usually hear from them every 7 days.",
                        "books: Quiet for 6 weeks.");
    }

    @Test
    void aReopenedDealBeginsAnotherSpell() {
        var shelves =
                Books.read(PAGE).deals().stream()
                        .filter(deal -> deal.what().equals("shelves"))
                        .findFirst()
                        .orElseThrow();

        assertThat(shelves.spells()).hasSize(2);
        assertThat(shelves.spells().getFirst().getLast().why()).isEqualTo("too dear");
        assertThat(shelves.step()).isEqualTo(Pipeline.LEAD);
    }

    @Test
    void aDealWhoseStepIsGoneStandsAtTheFirstOfItsKind() {
        var book = Books.read(PAGE);
        var steps =
                book.pipeline().steps().stream()
                        .map(step -> step.gone(step.id().equals(Pipeline.OFFER)))
                        .toList();
        var after = book.with(List.of(new Change.Saved(book.pipeline().with(steps))));

        assertThat(board(after).columns().getFirst().cards()).hasSize(2);
        assertThat(after.pipeline().step(Pipeline.OFFER))
                .get()
                .extracting(Step::gone)
                .isEqualTo(true);
    }

    @Test
    void someoneForgottenIsSomebody() {
        var deal = Books.read(PAGE).deals().iterator().next();
        var nobody = deal.with(List.of(PersonId.FORGOTTEN));

        // The organisation stays known when its people are not.
        assertThat(Board.who(Book.EMPTY, nobody)).isEqualTo("Pruitt Books");
        assertThat(Board.who(Book.EMPTY, nobody.called("", "books")))
                .isEqualTo("someone forgotten");
    }

    @Test
    void organisationsAreOneHoweverTheyAreWritten() {
        var book = Books.read(PAGE);
        var more =
                book.deals().stream()
                        .filter(deal -> deal.organisation().equals("Pruitt Books"))
                        .map(deal -> deal.called(" PRUITT  books ", deal.what()))
                        .<Change>map(Change.Saved::new)
                        .toList();
        var found = Organisations.find(book.with(more), Organisations.key("pruitt books"));

        assertThat(Organisations.all(book))
                .extracting(Organisations.One::name)
                .containsExactly("Pruitt Books", "Stem Street");
        assertThat(found.orElseThrow().people()).hasSize(1);
        assertThat(found.orElseThrow().deals()).hasSize(1);
    }

    @Test
    void tablesOpenRightInASpreadsheetOfEitherKind() {
        var book = Books.read(PAGE + "2026-09-09  deal Mei Tan, =cmd: -x, 1200 EUR\n");
        var plain = new Tables(book, ZoneOffset.UTC, Manner.PLAIN);
        var comma = new Tables(book, ZoneOffset.UTC, new Manner(true, Manner.Dates.DAY_FIRST));

        assertThat(plain.deals())
                .startsWith("\uFEFFid,who,organisation,what,value,currency,every,step")
                .contains(
                        "Joanne Pruitt,Pruitt Books,books,240.00,USD,month,Trial or offer,2026-09-01")
                .contains("Mei Tan,'=cmd,'-x,1200.00,EUR,once,Lead");
        assertThat(plain.invoices()).contains(",310.00,USD,2026-10-03\r\n", ",310.00,USD,\r\n");
        assertThat(comma.deals()).contains("books;240,00;USD;month;Trial or offer;01.09.2026");
        assertThat(comma.invoices().lines())
                .allSatisfy(line -> assertThat(line.split(";", -1)).hasSize(7));
    }

    private static Board board(Book book) {
        return Board.of(book, TODAY, ZoneOffset.UTC);
    }
}
