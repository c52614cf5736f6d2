package pavement.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.acts.Forget;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Deal;
import pavement.book.EncounterId;
import pavement.book.Every;
import pavement.book.Experiment;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.deals.Board;
import pavement.notation.Books;

/// Every sum walked back through every hand to the first conversation (SCIENCE G4, PRODUCT S13).
class CustomersTest {
    private static final Instant NOW = Deals.at("2026-10-15");
    private static final Unit DOLLARS = new Unit(Unit.Of.MONTH, "USD");

    private static final Book OMAR =
            Books.read(
                    """
                    me  Maya, UTC
                    Dana Whitlock  met in a coffee shop Northside Coffee, 2026-03-12
                    Omar Haddad  met by introduction, 2026-08-04, through Dana
                    Ann Idle  met in a coffee shop Northside Coffee, 2026-03-12
                    2026-03-12 09:00  Dana, coffee, 30m: in the line -> talked
                    2026-05-02 09:00  Dana, call, 20m: hello -> talked
                    2026-08-04 09:00  Omar, call, 40m: needs a van -> next step
                    2026-08-18 09:00  Omar, call, 10m: yes -> sale
                    2026-09-30 09:00  Omar, call, 25m: how it goes -> talked
                    2026-06-01 09:00  Ann, coffee, 60m: nothing -> talked
                    """);

    private static final Deal VAN =
            Deals.worth(
                    Deals.of(1, "Omar Haddad", "2026-08-04 talking", "2026-08-19 customer"),
                    78_000,
                    "USD",
                    Every.MONTH);

    private static Customers customers(Book book, Deal... deals) {
        return Customers.of(Deals.with(book, deals), NOW);
    }

    private static List<Optional<PersonId>> people(List<Hand> hands) {
        return hands.stream().map(Hand::person).toList();
    }

    @Test
    void backThroughEveryHandToTheFirstConversation() {
        var found = customers(OMAR, VAN).customers().getFirst();

        assertThat(people(found.hands()))
                .containsExactly(
                        Optional.of(Books.id("Dana Whitlock")),
                        Optional.of(Books.id("Omar Haddad")));
        var first = found.began().orElseThrow().first();
        assertThat(first.stage()).contains(new Stage(Stage.Kind.COFFEE_SHOP, "Northside Coffee"));
        assertThat(first.channel()).contains(Channel.IN_PERSON);
        assertThat(first.on()).contains(LocalDate.of(2026, 3, 12));
        assertThat(found.since()).contains(Deals.at("2026-08-19"));
    }

    /// With all hands, and until he bought: what came after is not what he cost.
    @Test
    void theHoursItTook() {
        var customers = customers(OMAR, VAN);

        assertThat(customers.minutes(customers.customers().getFirst())).isEqualTo(100);
    }

    @Test
    void threeLedgersSideBySide() {
        var ledger = Ledger.of(customers(OMAR, VAN), DOLLARS, By.STAGE);

        assertThat(ledger.sum()).isEqualTo(78_000);
        assertThat(ledger.lines())
                .containsExactly(
                        new Ledger.Line(
                                new Key.At(new Stage(Stage.Kind.COFFEE_SHOP, "Northside Coffee")),
                                78_000,
                                26_000,
                                39_000,
                                1),
                        new Ledger.Line(
                                new Key.At(new Stage(Stage.Kind.INTRODUCTION, "")),
                                0,
                                52_000,
                                39_000,
                                0));
    }

    @Test
    void byWhomAndHow() {
        var customers = customers(OMAR, VAN);

        assertThat(Ledger.of(customers, DOLLARS, By.PERSON).lines().getFirst().key())
                .isEqualTo(new Key.Who(Books.id("Dana Whitlock")));
        assertThat(Ledger.of(customers, DOLLARS, By.CHANNEL).lines())
                .extracting(Ledger.Line::key)
                .containsExactly(new Key.Via(Channel.IN_PERSON), new Key.Via(Channel.CALL));
        assertThat(Ledger.of(customers, DOLLARS, By.BLOCK).lines())
                .extracting(Ledger.Line::key)
                .containsExactly(new Key.Unknown());
        assertThat(Ledger.of(customers, DOLLARS, By.ARM).lines())
                .extracting(Ledger.Line::key)
                .containsExactly(new Key.Unknown());
    }

    @Test
    void byTheStretchOfWorkAndWhatACoinSaid() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Tom Baker  met by cold call
                        Ana Reyes  met by cold call
                        2026-03-10 08:00  experiment opener: Which line? / I bake / Who bakes for you? / counts talked
                        2026-03-10 09:00  lot opener 1: Tom A + Ana B
                        2026-03-10 10:00  Tom, call, 5m: yes -> next step
                        """);
        var deal =
                Deals.worth(
                        Deals.of(1, "Tom Baker", "2026-03-10 lead", "2026-03-11 customer"),
                        100,
                        "USD",
                        Every.ONCE);
        var found = Ledger.of(customers(book, deal), new Unit(Unit.Of.ONCE, "USD"), By.ARM);

        assertThat(found.lines().getFirst().key())
                .isInstanceOfSatisfying(Key.Drawn.class, drawn -> assertThat(drawn.arm()).isZero());
    }

    /// Whoever was in two experiments stands in each by the arm that was drawn there, and every
    /// ledger adds up to all of it.
    @Test
    void everyExperimentIsALedgerOfItsOwn() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Tom Baker  met by cold call
                        Ana Reyes  met by cold call
                        2026-03-10 08:00  experiment opener: Which line? / I bake / Who bakes for you? / counts talked
                        2026-03-10 08:30  experiment sample: Bring one? / with / without / counts talked
                        2026-03-10 09:00  lot opener 1: Tom A + Ana B
                        2026-03-11 09:00  lot sample 1: Tom B + Ana A
                        2026-03-10 10:00  Tom, call, 5m: yes -> next step
                        """);
        var deal =
                Deals.worth(
                        Deals.of(1, "Tom Baker", "2026-03-10 lead", "2026-03-12 customer"),
                        100,
                        "USD",
                        Every.ONCE);
        var all = customers(book, deal);
        var once = new Unit(Unit.Of.ONCE, "USD");

        assertThat(all.experiments())
                .extracting(Experiment::question)
                .containsExactly("Bring one?", "Which line?");
        for (var each : all.experiments()) {
            var ledger = Ledger.of(all.in(each.id()), once, By.ARM);
            var arm = each.question().equals("Bring one?") ? 1 : 0;
            assertThat(ledger.lines())
                    .singleElement()
                    .isEqualTo(new Ledger.Line(new Key.Drawn(each.id(), arm), 100, 100, 100, 1));
            assertThat(ledger.sum()).isEqualTo(100);
        }
    }

    /// "Revenue per hour uses all hours of that origin, including fruitless ones."
    @Test
    void allHoursOfAnOriginCount() {
        var hours = Hours.of(customers(OMAR, VAN), By.STAGE);

        var coffee = new Key.At(new Stage(Stage.Kind.COFFEE_SHOP, "Northside Coffee"));
        assertThat(hours.of(coffee).minutes()).isEqualTo(30 + 20 + 40 + 10 + 25 + 60);
        assertThat(hours.all().times()).isEqualTo(6);
    }

    @Test
    void aStretchOfWorkInWhichNobodyAnsweredIsHoursToo() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Tom Baker  met by cold call
                        2026-03-10 09:00-09:45  block calls: Bakeries
                        2026-03-10 12:00  nobody, call, 15m: voicemail -> no answer
                        """);
        var hours = Hours.of(customers(book), By.CHANNEL);

        assertThat(hours.of(new Key.Via(Channel.CALL)).minutes()).isEqualTo(60);
    }

    @Test
    void whereNothingIsKnownIsABucketOfItsOwn() {
        var nobody = Deals.worth(Deals.of(2, "", "2026-09-01 customer"), 5_000, "USD", Every.MONTH);
        var ledger = Ledger.of(customers(OMAR, VAN, nobody), DOLLARS, By.STAGE);

        assertThat(ledger.lines().getLast())
                .isEqualTo(new Ledger.Line(new Key.Unknown(), 5_000, 5_000, 5_000, 1));
        assertThat(ledger.sum()).isEqualTo(83_000);
    }

    @Test
    void withNobodyItIsTheTalkItBeganWith() {
        var talk = OMAR.encountersWith(Books.id("Ann Idle")).getFirst().id();
        var deal =
                Deals.worth(Deals.of(3, "", "2026-09-01 customer"), 900, "USD", Every.MONTH)
                        .from(Optional.of(talk));

        assertThat(people(customers(OMAR, deal).customers().getFirst().hands()))
                .containsExactly(Optional.of(Books.id("Ann Idle")));
        var gone = deal.from(Optional.of(new EncounterId(new UUID(1, 1))));
        assertThat(customers(OMAR, gone).customers().getFirst().hands()).isEmpty();
    }

    @Test
    void ofSeveralPeopleTheOneWhoCameFirstIsTheWayIn() {
        var deal =
                Deals.worth(
                        Deals.of(4, "Omar Haddad + Ann Idle", "2026-09-01 customer"),
                        100,
                        "USD",
                        Every.ONCE);
        var road = customers(OMAR, deal).customers().getFirst();

        assertThat(people(road.hands()).getFirst()).contains(Books.id("Dana Whitlock"));
        assertThat(road.touched()).hasSize(3);
        assertThat(
                        Ledger.of(customers(OMAR, deal), new Unit(Unit.Of.ONCE, "USD"), By.PERSON)
                                .lines())
                .extracting(Ledger.Line::equal)
                .containsExactlyInAnyOrder(33L, 33L, 34L);
    }

    @Test
    void whoWasForgottenKeepsHisPartWithoutAnOrigin() {
        var book = Deals.with(OMAR, VAN);
        var dana = book.with(new Forget(Books.id("Dana Whitlock")).on(book).changes());
        var both = dana.with(new Forget(Books.id("Omar Haddad")).on(dana).changes());

        var known = Ledger.of(Customers.of(dana, NOW), DOLLARS, By.PERSON);
        assertThat(known.lines())
                .containsExactly(
                        new Ledger.Line(
                                new Key.Who(Books.id("Omar Haddad")), 78_000, 78_000, 78_000, 1));
        var forgotten = Ledger.of(Customers.of(both, NOW), DOLLARS, By.PERSON);
        assertThat(forgotten.lines())
                .containsExactly(new Ledger.Line(new Key.Unknown(), 78_000, 78_000, 78_000, 1));
        assertThat(Board.who(both, both.deals().iterator().next())).isEqualTo("Firm 1");
    }

    @Test
    void nobodyLedToHimselfNorToWhomHeMetLater() {
        var circle =
                Books.read(
                        """
                        me  Maya, UTC
                        Ann Ayre  met by introduction, through Ben
                        Ben Bore  met by introduction, through Ann
                        Cem Cole  met at an event, 2026-01-01, through Dee
                        Dee Dunn  met at an event, 2026-06-01
                        """);
        var deals =
                new Deal[] {
                    Deals.of(1, "Ann Ayre", "2026-09-01 customer"),
                    Deals.of(2, "Cem Cole", "2026-09-01 customer")
                };

        var roads = customers(circle, deals).roads();
        assertThat(people(roads.getFirst().hands()))
                .containsExactly(
                        Optional.of(Books.id("Ben Bore")), Optional.of(Books.id("Ann Ayre")));
        assertThat(people(roads.getLast().hands()))
                .containsExactly(Optional.of(Books.id("Cem Cole")));
    }

    /// 100 a week are 433.33 a month; what is paid is paid whatever became of the deal.
    @Test
    void nothingIsAddedToWhatIsOfAnotherKind() {
        var lost =
                Deals.paid(
                        Deals.worth(
                                Deals.of(5, "Ann Idle", "2026-09-01 lead", "2026-09-02 lost"),
                                10_000,
                                "EUR",
                                Every.WEEK),
                        "2026-09-02",
                        1_234,
                        "EUR");
        var won =
                Deals.worth(
                        Deals.of(6, "Ann Idle", "2026-09-01 customer"), 10_000, "EUR", Every.WEEK);
        var customers = customers(OMAR, VAN, lost, won);

        assertThat(customers.units())
                .containsExactly(
                        new Unit(Unit.Of.MONTH, "EUR"), new Unit(Unit.Of.PAID, "EUR"), DOLLARS);
        assertThat(customers.sum(new Unit(Unit.Of.MONTH, "EUR"))).isEqualTo(43_333);
        assertThat(customers.sum(new Unit(Unit.Of.PAID, "EUR"))).isEqualTo(1_234);
        assertThat(customers.sum(DOLLARS)).isEqualTo(78_000);
    }

    @Test
    void anEmptyBookHasNothing() {
        var customers = customers(Book.EMPTY);

        assertThat(customers.units()).isEmpty();
        assertThat(Ledger.of(customers, DOLLARS, By.STAGE).lines()).isEmpty();
        assertThat(Hours.of(customers, By.STAGE).all().hours()).isZero();
        assertThat(Earned.of(customers, DOLLARS, By.STAGE, 9)).isEmpty();
        assertThat(Thanks.due(customers)).isEmpty();
    }
}
