package pavement.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.acts.AddAsk;
import pavement.acts.MergePeople;
import pavement.acts.RefuseProposal;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.MergeId;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.notation.Books;

/// What notes and titles say somebody needs or offers. Nothing is invented.
final class ProposedTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final Self SELF =
            Self.in(ZoneOffset.UTC, "DE", java.time.DayOfWeek.MONDAY, "EUR");
    private static final PersonId ANN = Books.id("Ann Lee");

    private static List<Ask> of(Book book) {
        return Proposed.of(book, book.person(ANN).orElseThrow(), SELF, NOW);
    }

    private static Book noted(String note) {
        var book = Books.read("Ann Lee  met in public\n");
        var ann = book.person(ANN).orElseThrow().noted(note);
        return book.with(List.of(new Change.Saved(ann)));
    }

    private static Book with(Book book, Ask ask) {
        return book.with(List.of(new Change.Saved(ask)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Runs a bakery. Needs a courier on Saturdays. | NEED | courier on Saturdays | Needs a courier on Saturdays.
                    is looking for an accountant | NEED | accountant | is looking for an accountant
                    Has a van and offers it on Sundays; can help with contracts | OFFER | contracts | can help with contracts
                    """)
    void aNoteThatSaysSoIsProposedWithItsSentence(
            String note, Ask.Side side, String what, String sentence) {
        assertThat(of(noted(note)))
                .anySatisfy(ask -> {
                    assertThat(ask.side()).isEqualTo(side);
                    assertThat(ask.what()).isEqualTo(what);
                    assertThat(ask.heard().sentence()).isEqualTo(sentence);
                    assertThat(ask.heard().guessed()).isFalse();
                    assertThat(note).contains(ask.what()).contains(ask.heard().sentence());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "😀😀😀",
                "Answers before nine.",
                "wants to hear how it goes",
                "does not need a courier",
                "My brother is a plumber",
                "Brother offers plumbing",
                "\n\n;;;"
            })
    void whatSaysNothingIsNotProposed(String note) {
        assertThat(of(noted(note))).isEmpty();
    }

    @Test
    void aNoteOfTenThousandCharactersIsReadAndNothingFallsOver() {
        var note = "She is kind. ".repeat(200) + "Needs a courier. " + "x".repeat(8_000);

        assertThat(of(noted(note))).extracting(Ask::what).containsExactly("courier");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Needs a bookkeeper. Does not need a bookkeeper. |
                    Does not need a bookkeeper. Needs a bookkeeper. |
                    Needs a bookkeeper for the shop. No longer needs a cook or a bookkeeper at the moment. |
                    Needs a bookkeeper. Hired a bookkeeper in May. |
                    Found a bookkeeper, who left. Needs a bookkeeper. | bookkeeper
                    Needs a part-time bookkeeper. Doesn't need a full-time bookkeeper. | part-time bookkeeper
                    Needs a bookkeeper. Does not need a bookkeeper on Sundays. | bookkeeper
                    Needs a bookkeeper. I don't need a bookkeeper. | bookkeeper
                    Offers van tours. No longer offers van tours. |
                    Her brother Tim needs a flat. |
                    Met her with Bo Lund, Ann needs a courier. | courier
                    """)
    void whatIsTakenBackNearbyIsNotProposed(String note, String proposed) {
        var left = proposed == null ? List.<String>of() : List.of(proposed);
        assertThat(of(noted(note))).extracting(Ask::what).containsExactlyElementsOf(left);
    }

    @Test
    void aLaterTalkTakesBackWhatTheNoteSays() {
        var book =
                Books.read(
                        """
                        Ann Lee  met in public
                        2026-10-01 09:00  Ann, coffee, 20m: does not need a courier -> talked
                        """);
        var ann = book.person(ANN).orElseThrow().noted("Needs a courier. Needs a van.");
        assertThat(of(book.with(List.of(new Change.Saved(ann)))))
                .extracting(Ask::what)
                .containsExactly("van");
    }

    /// He decides which of the two is so.
    @Test
    void whatContradictsItselfIsProposedBothWays() {
        var proposed = of(noted("Needs a courier. Offers a courier."));

        assertThat(proposed).extracting(Ask::side).containsExactly(Ask.Side.NEED, Ask.Side.OFFER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bookkeeper | Bookkeeper
                    Owner |
                    Founder & CEO |
                    Head of Design | Design
                    Operations Manager |
                    Customer Success Manager |
                    Regional Director, Business Development |
                    Technical consultant |
                    Tax consultant | Tax consultant
                    Senior Software Engineer at Acme | Software Engineer
                    Board member at Sports Club |
                    Co-founder, Head of Growth | Growth
                    Director of Marketing and Sales | Marketing and Sales
                    Owner/Manager, wedding photographer | wedding photographer
                    Project Manager | Project management
                    VP Sales | Sales
                    Retired plumber |
                    Plumber (retired) |
                    Formerly bookkeeper |
                    Student of law |
                    Law student at HU Berlin |
                    Apprentice electrician |
                    Retirement planner | Retirement planner
                    Lawyer for interns | Lawyer for interns
                    """)
    void aTitleIsAGuessWhenItSaysWhatSomebodyCanDo(String title, String can) {
        var book = Books.read("Ann Lee  met in public\n");
        var ann = book.person(ANN).orElseThrow().with(new pavement.book.Job("Acme", title));

        var proposed = of(book.with(List.of(new Change.Saved(ann))));

        assertThat(proposed)
                .extracting(Ask::what)
                .isEqualTo(java.util.stream.Stream.ofNullable(can).toList());
        if (!proposed.isEmpty())
            assertThat(proposed.getFirst().heard())
                    .isEqualTo(new Ask.Heard(java.util.Optional.empty(), true, title + ", Acme"));
    }

    @Test
    void whoeverRefusedTheWholeTitleIsNotAskedForItsPart() {
        var book = Books.read("Ann Lee  met in public\n");
        var ann = book.person(ANN).orElseThrow().with(new pavement.book.Job("", "Head of Design"));
        var titled = book.with(List.of(new Change.Saved(ann)));
        var once =
                pavement.match.Proposal.of(
                        ann, Ask.Side.OFFER, "Head of Design", NOW, Ask.Heard.SAID);

        assertThat(of(titled.with(new RefuseProposal(once).on(titled).changes()))).isEmpty();
    }

    @Test
    void whatWasTakenRefusedOrClosedIsNeverProposedAgain() {
        var book = noted("Needs a courier. Offers flowers.");
        var first = of(book).get(0);
        var second = of(book).get(1);
        var taken = book.with(new AddAsk(first).on(book).changes());
        var both = taken.with(new RefuseProposal(second).on(taken).changes());

        assertThat(of(both)).isEmpty();
        assertThat(both.ask(second.id()).orElseThrow().state()).isEqualTo(Ask.State.REFUSED);
        assertThat(of(with(both, first.closed()))).isEmpty();
        assertThat(of(with(both, first.saying("something else")))).isEmpty();
    }

    @Test
    void aTalkIsReadUntilSomethingWasHeardInIt() {
        var book =
                Books.read(
                        """
                        Ann Lee  met in public
                        2026-10-01  Ann, coffee, 20m: looks for a web designer
                        """);
        var proposed = of(book);
        assertThat(proposed).extracting(Ask::what).containsExactly("web designer");
        assertThat(proposed.getFirst().from()).isPresent();

        assertThat(of(with(book, proposed.getFirst().saying("a site")))).isEmpty();
    }

    @Test
    void aRefusalOutlivesAMerge() {
        var book = Books.read("Ann Lee  met in public\nAnna Lee  met in public\n");
        var other = book.person(Books.id("Anna Lee")).orElseThrow().noted("Needs a courier.");
        var noted = book.with(List.of(new Change.Saved(other)));
        var proposal = Proposed.of(noted, other, SELF, NOW).getFirst();
        var refused = noted.with(new RefuseProposal(proposal).on(noted).changes());
        var merge =
                new MergePeople(
                        new MergeId(new UUID(1, 2)),
                        ANN,
                        other.id(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        NOW);
        var merged = refused.with(merge.on(refused).changes());

        assertThat(merged.person(ANN).orElseThrow().note()).contains("courier");
        assertThat(of(merged)).isEmpty();
    }
}
