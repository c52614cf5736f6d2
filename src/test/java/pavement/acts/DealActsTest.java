package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Every;
import pavement.book.Invoice;
import pavement.book.MergeId;
import pavement.book.Money;
import pavement.book.Next;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Price;
import pavement.book.Rate;
import pavement.book.Step;
import pavement.book.StepId;
import pavement.notation.Books;

class DealActsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T09:00:00Z");
    private static final String PAGE =
            """
            Tom Baker  met cold, 2026-03-02
            Ada King  met cold, 2026-03-02
            2026-03-02  deal Tom, Baker & Sons: bags, 240 EUR a month, lead, next 2026-10-20 call him
            """;
    private static final PersonId TOM = Books.id("Tom Baker");
    private static final PersonId ADA = Books.id("Ada King");

    @Test
    void theSameFormTwiceIsOneDealAndNobodyIsMadeUp() {
        var deal = new Deal(id(1), List.of(TOM), "", "", Pipeline.LEAD, NOW);
        var book = Books.read(PAGE);
        var once = book.with(new OpenDeal(deal, List.of()).on(book).changes());

        assertThat(once.dealsWith(TOM)).hasSize(2);
        assertThat(new OpenDeal(deal, List.of()).on(once))
                .isEqualTo(Act.Decision.nothing(new OpenDeal.Reply.OpenedBefore(deal)));
        var stranger = deal.with(List.of(new PersonId(new UUID(1, 1))));
        assertThat(new OpenDeal(stranger, List.of()).on(book).reply())
                .isInstanceOf(OpenDeal.Reply.NobodyThere.class);
        var nowhere = new Deal(id(2), List.of(TOM), "", "", new StepId(new UUID(3, 3)), NOW);
        assertThat(new OpenDeal(nowhere, List.of()).on(book).reply())
                .isInstanceOf(OpenDeal.Reply.NoSuchStep.class);
    }

    @Test
    void aMoveIsWrittenDownAndTheSecondDeviceIsToldHowItStands() {
        var book = Books.read(PAGE);
        var deal = only(book);
        var seen = deal.mark();
        var moved = after(book, new MoveDeal(deal.id(), seen, Pipeline.OFFER, "", NOW));
        var second = new MoveDeal(deal.id(), seen, Pipeline.TALKING, "", NOW).on(moved);

        assertThat(only(moved).stays()).hasSize(2);
        assertThat(second.changes()).isEmpty();
        assertThat(second.reply()).isEqualTo(new MoveDeal.Reply.ChangedSince(only(moved)));
        // Both moved it to the same step: nothing is wrong, and it came there once.
        assertThat(new MoveDeal(deal.id(), seen, Pipeline.OFFER, "", NOW).on(moved).reply())
                .isEqualTo(new MoveDeal.Reply.ThereAlready(only(moved)));
    }

    @Test
    void aLostDealSaysWhyNeedsNothingMoreAndBeginsAnewWhenReopened() {
        var book = Books.read(PAGE);
        var lost = after(book, move(book, Pipeline.LOST, "too dear"));
        var again = after(lost, move(lost, Pipeline.TALKING, "ignored"));

        assertThat(only(lost).now().why()).isEqualTo("too dear");
        assertThat(only(lost).next()).isEmpty();
        assertThat(only(again).spells()).hasSize(2);
        assertThat(only(again).now().why()).isEmpty();
        var customer = after(again, move(again, Pipeline.CUSTOMER, ""));
        assertThat(only(customer).spells()).hasSize(2);
        assertThat(only(after(customer, move(customer, Pipeline.LOST, "left"))).spells())
                .hasSize(2);
        var other = after(lost, move(lost, Pipeline.LOST, "no budget"));
        assertThat(only(other).stays()).hasSize(2);
        assertThat(only(other).now().why()).isEqualTo("no budget");
    }

    @Test
    void twoWhoEditTheSameDealLoseNothing() {
        var book = Books.read(PAGE);
        var seen = only(book).mark();
        var terms =
                new EditDeal.Terms(
                        List.of(TOM, ADA),
                        "Baker & Sons",
                        "bags",
                        Optional.of(new Price(new Money(30_000, "EUR"), Every.MONTH)),
                        Optional.empty());
        var edited = after(book, new EditDeal(only(book).id(), seen, terms, List.of()));
        var other =
                new EditDeal.Terms(
                        List.of(TOM), "Baker", "boxes", Optional.empty(), Optional.empty());

        assertThat(only(edited).about()).containsExactly(TOM, ADA);
        assertThat(new EditDeal(only(book).id(), seen, other, List.of()).on(edited).reply())
                .isEqualTo(new EditDeal.Reply.ChangedSince(only(edited)));
        var none = new EditDeal.Terms(List.of(), "", " ", Optional.empty(), Optional.empty());
        assertThat(new EditDeal(only(book).id(), seen, none, List.of()).on(book).reply())
                .isInstanceOf(EditDeal.Reply.AboutNothing.class);
    }

    @Test
    void whatIsDoneIsDoneAndInvoicesAreCounted() {
        var book = Books.read(PAGE);
        var deal = only(book);
        var done = after(book, new PlanDeal(deal.id(), deal.mark(), Optional.empty()));
        var invoice =
                new Invoice(LocalDate.of(2026, 10, 1), new Money(24_000, "EUR"), Optional.empty());
        var invoiced =
                after(
                        done,
                        new InvoiceDeal(
                                deal.id(), only(done).mark(), List.of(invoice), "Invoiced €240"));

        assertThat(only(done).next()).isEmpty();
        assertThat(only(invoiced).invoices()).containsExactly(invoice);
        assertThat(new InvoiceDeal(deal.id(), deal.mark(), List.of(), "").on(invoiced).reply())
                .isInstanceOf(InvoiceDeal.Reply.ChangedSince.class);
    }

    @Test
    void aPromiseThatIsKeptIsDoneInTheDealToo() {
        var book = Books.read(PAGE + "2026-03-02  I owe Tom: call him, by 2026-10-20\n");
        var promise = book.promises().iterator().next();
        var kept = new SettlePromise(promise.id(), pavement.book.Promise.State.KEPT, NOW);

        assertThat(only(after(book, kept)).next()).isEmpty();
        var other = Books.read(PAGE + "2026-03-02  I owe Tom: something else, by 2026-10-20\n");
        var settled =
                new SettlePromise(
                        other.promises().iterator().next().id(),
                        pavement.book.Promise.State.KEPT,
                        NOW);
        assertThat(only(after(other, settled)).next()).isPresent();
    }

    @Test
    void aStepInUseGoesOnlyWithWhereItsDealsGo() {
        var book = Books.read(PAGE);
        var without =
                book.pipeline().there().stream()
                        .filter(step -> !step.id().equals(Pipeline.LEAD))
                        .toList();

        assertThat(new SaveSteps(without, Map.of(), NOW).on(book).reply())
                .isEqualTo(
                        new SaveSteps.Reply.StillUsed(
                                book.pipeline().step(Pipeline.LEAD).orElseThrow(), 1));
        var to = Map.of(Pipeline.LEAD, Pipeline.OFFER);
        var after = after(book, new SaveSteps(without, to, NOW));
        assertThat(only(after).step()).isEqualTo(Pipeline.OFFER);
        assertThat(only(after).stays()).hasSize(2);
        // History still names it.
        assertThat(after.pipeline().step(Pipeline.LEAD))
                .get()
                .extracting(Step::name)
                .isEqualTo("Lead");
        assertThat(after.pipeline().there()).hasSize(4);
        // One that no deal ever stood at leaves nothing behind.
        var bare =
                after.pipeline().there().stream()
                        .filter(step -> !step.id().equals(Pipeline.TALKING))
                        .toList();
        assertThat(
                        after(after, new SaveSteps(bare, Map.of(), NOW))
                                .pipeline()
                                .step(Pipeline.TALKING))
                .isEmpty();
    }

    @Test
    void aRateIsHisAndTheNewerOneHolds() {
        var book = Books.read(PAGE);
        var rate = new Rate("EUR", "USD", new BigDecimal("1.10"), LocalDate.of(2026, 10, 1));
        var newer = new Rate("EUR", "USD", new BigDecimal("1.2"), LocalDate.of(2026, 10, 2));
        var once = after(book, new SetRate(rate));

        assertThat(new SetRate(rate).on(once).reply()).isEqualTo(new SetRate.Reply.SameAsBefore());
        assertThat(after(once, new SetRate(newer)).pipeline().rates()).containsExactly(newer);
        assertThat(after(once, new DropRate("EUR", "USD")).pipeline().rates()).isEmpty();
    }

    @Test
    void aLineMovesTheOneOpenDealOpensOneWhereThereIsNoneAndAsksWhichOfSeveral() {
        var book = Books.read(PAGE);
        var one = after(book, line(TOM, Optional.of(Stand.CUSTOMER), Optional.empty()));
        var fresh = after(book, line(ADA, Optional.of(Stand.OFFER), Optional.empty()));
        var two = after(book, open(book, 7, TOM));

        assertThat(one.deals()).hasSize(1);
        assertThat(only(one).step()).isEqualTo(Pipeline.CUSTOMER);
        assertThat(only(one).price())
                .get()
                .extracting(Price::money)
                .isEqualTo(new Money(780, "JPY"));
        assertThat(fresh.dealsWith(ADA))
                .singleElement()
                .satisfies(deal -> {
                    assertThat(deal.step()).isEqualTo(Pipeline.OFFER);
                    assertThat(deal.origin()).isPresent();
                });
        var unclear = line(TOM, Optional.of(Stand.CUSTOMER), Optional.empty()).on(two);
        assertThat(unclear.changes()).isEmpty();
        assertThat(unclear.reply()).isInstanceOf(LogLine.Reply.WhichDeal.class);
        var clear =
                after(two, line(TOM, Optional.of(Stand.CUSTOMER), Optional.of(only(book).id())));
        assertThat(clear.deal(only(book).id()).orElseThrow().step()).isEqualTo(Pipeline.CUSTOMER);
        assertThat(clear.deal(id(7)).orElseThrow().step()).isEqualTo(Pipeline.LEAD);
    }

    @Test
    void theWordsTellWhichOfSeveralAndATalkIsLoggedAlsoWhereTheyDoNot() {
        var two = after(Books.read(PAGE), open(Books.read(PAGE), 7, TOM));
        var bags = two.deals().stream().filter(deal -> deal.what().equals("bags")).findFirst();
        var told = new LogEncounter(sale("the bags at last"), NOW).on(two);
        // His own name is in the organisation's, and says nothing.
        var silent = new LogEncounter(sale("Tom Baker signed"), NOW).on(two);

        assertThat(two.with(told.changes()).deal(bags.orElseThrow().id()).orElseThrow().step())
                .isEqualTo(Pipeline.CUSTOMER);
        assertThat(silent.reply()).isInstanceOf(LogEncounter.Reply.Logged.class);
        var logged = two.with(silent.changes());
        assertThat(logged.deals()).containsExactlyInAnyOrderElementsOf(two.deals());
        var talk = logged.encounters().iterator().next().id();
        var said = DealSaid.sold(id(99));
        var moved = after(logged, new TellDeal(talk, said.about(id(7))));
        assertThat(moved.deal(id(7)).orElseThrow().step()).isEqualTo(Pipeline.CUSTOMER);
        var anew = after(logged, new TellDeal(talk, said.anew()));
        assertThat(anew.deal(id(99)))
                .get()
                .satisfies(deal -> assertThat(deal.origin()).contains(talk));
        // Whatever another device says then, one sale is one customer.
        for (var once : List.of(moved, anew))
            for (var again : List.of(said.about(id(7)), said.about(bags.get().id()), said.anew()))
                assertThat(new TellDeal(talk, again).on(once))
                        .isEqualTo(Act.Decision.nothing(new TellDeal.Reply.ToldBefore()));
        assertThat(new TellDeal(talk, said.about(id(55))).on(logged).reply())
                .isInstanceOf(TellDeal.Reply.NoSuchDeal.class);
    }

    @Test
    void aDealIsNamedByAllOfItsWordsAndNotByHowItWasTalked() {
        var book =
                Books.read(
                        """
                        Tom Baker  met cold, 2026-03-02
                        2026-03-02  deal Tom: coffee machines, lead
                        2026-03-02  deal Tom: website, lead
                        2026-03-02  deal Tom, Baker & Sons: help, lead
                        """);
        var open = DealSaid.open(book, List.of(TOM));
        assertThat(named(book, open, "Tom Baker, coffee, 20m, signed up")).isEmpty();
        assertThat(named(book, open, "help with the shop, signed")).isEmpty();
        assertThat(named(book, open, "both coffee machines sold")).contains("coffee machines");
        assertThat(named(book, open, "the website it is")).contains("website");
        assertThat(named(book, open, "website and coffee machines")).isEmpty();
        assertThat(named(book, open, "signed by his sons")).contains("help");
    }

    private static Optional<String> named(Book book, List<Deal> open, String words) {
        return DealSaid.named(book, open, words).map(Deal::what);
    }

    @Test
    void aTappedSaleMakesACustomerAndWhoBuysAgainIsNotCountedTwice() {
        var book = Books.read(PAGE);
        var once = book.with(new LogEncounter(sale("yes"), NOW).on(book).changes());
        var fresh =
                Books.read("Tom Baker  met cold, 2026-03-02\n")
                        .with(
                                new LogEncounter(sale("yes"), NOW)
                                        .on(Books.read("Tom Baker  met cold, 2026-03-02\n"))
                                        .changes());

        assertThat(only(once).step()).isEqualTo(Pipeline.CUSTOMER);
        assertThat(only(fresh).step()).isEqualTo(Pipeline.CUSTOMER);
        var later = sale("again");
        var twice = once.with(new LogEncounter(later, NOW).on(once).changes());
        assertThat(twice.deals()).hasSize(1);
        assertThat(twice.encounters()).hasSize(2);
    }

    @Test
    void aTalkThatTurnsOutToBeASaleMovesTheDealOnce() {
        var book = Books.read(PAGE + "2026-10-14 10:00  Tom, call, 5m: hi -> talked\n");
        var talk = book.encounters().iterator().next();
        var sold = new EditEncounter(under(talk.id(), sale("hi")), NOW);
        var once = after(book, sold);

        assertThat(once.encounters()).hasSize(1);
        assertThat(only(once).step()).isEqualTo(Pipeline.CUSTOMER);
        assertThat(sold.on(once).changes()).isEmpty();
        var lost = after(once, move(once, Pipeline.LOST, "left"));
        assertThat(after(lost, new EditEncounter(under(talk.id(), sale("hi there")), NOW)).deals())
                .hasSize(1);
    }

    private static Encounter under(EncounterId id, Encounter it) {
        return new Encounter(
                id,
                it.at(),
                it.channel(),
                it.direction(),
                it.by(),
                it.deliberate(),
                it.with(),
                it.stage(),
                it.spent(),
                it.outcome(),
                it.worth(),
                it.expected(),
                it.comfort(),
                it.trial(),
                it.note());
    }

    private static Encounter sale(String note) {
        return Books.read(PAGE + "2026-10-14 10:00  Tom, call, 5m: %s -> sale\n".formatted(note))
                .encounters()
                .iterator()
                .next();
    }

    /// Random histories with merges, splits and forgetting: no deal is lost, and no cent.
    @RepeatedTest(30)
    void dealsAndSumsOutliveTheirPeople(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var page = new StringBuilder();
        for (var i = 0; i < 6; i++)
            page.append("Zzq" + i + " Person" + i + "  met cold, 2026-03-02\n");
        for (var i = 0; i < 12; i++) {
            var one = random.nextInt(6);
            page.append(
                    "2026-03-%02d  deal Zzq%d + Zzq%d, Firm of Zzq%d: call Person%d, %d EUR, lead, lost 2026-04-01 Zzq%d said so\n"
                            .formatted(
                                    i + 1,
                                    one,
                                    (one + 1) % 6,
                                    one,
                                    one,
                                    random.nextInt(1, 999),
                                    one));
        }
        var book = Books.read(page.toString());
        var sum = sum(book);
        var merges = new ArrayList<MergeId>();
        for (var step = 0; step < 10 && book.size() > 2; step++) {
            var people = book.people().stream().map(each -> each.id()).toList();
            var one = people.get(random.nextInt(people.size()));
            var other = people.get((people.indexOf(one) + 1) % people.size());
            var before = book;
            switch (random.nextInt(3)) {
                case 0 -> {
                    var id = new MergeId(new UUID(5, step));
                    merges.add(id);
                    book =
                            after(
                                    book,
                                    new MergePeople(
                                            id,
                                            one,
                                            other,
                                            Optional.empty(),
                                            Optional.empty(),
                                            NOW));
                }
                case 1 -> {
                    if (!merges.isEmpty())
                        book =
                                after(
                                        book,
                                        new SplitPeople(
                                                merges.removeLast(), Optional.empty(), NOW));
                }
                default -> {
                    var name = book.person(one).orElseThrow().name();
                    book = after(book, new Forget(one));
                    assertThat(book.deals().toString())
                            .doesNotContain(one.toString())
                            .doesNotContain(name.full().split(" ")[0]);
                }
            }
            assertThat(book.deals()).hasSameSizeAs(before.deals());
            assertThat(sum(book)).isEqualTo(sum);
            for (var deal : book.deals())
                for (var person : deal.about()) assertThat(book.person(person)).isPresent();
        }
    }

    private static long sum(Book book) {
        return book.deals().stream()
                .mapToLong(deal -> deal.price().orElseThrow().money().minor())
                .sum();
    }

    private static LogLine line(PersonId who, Optional<Stand> stand, Optional<DealId> which) {
        var talk =
                Books.read(PAGE + "2026-10-14 10:00  Tom, call, 5m: hi\n")
                        .encounters()
                        .iterator()
                        .next();
        var with = talk.with().getFirst();
        var said =
                new DealSaid(
                        stand,
                        "",
                        Optional.of(new Price(new Money(780, "JPY"), Every.MONTH)),
                        Optional.of(new Next("call", Optional.empty())),
                        which,
                        false,
                        false,
                        id(9));
        return new LogLine(
                Optional.of(talk.with(List.of(new pavement.book.With(who, with.then())))),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(said),
                NOW);
    }

    private static OpenDeal open(Book book, int number, PersonId who) {
        return new OpenDeal(
                new Deal(id(number), List.of(who), "", "", book.pipeline().first().id(), NOW),
                List.of());
    }

    private static MoveDeal move(Book book, StepId to, String why) {
        return new MoveDeal(only(book).id(), only(book).mark(), to, why, NOW);
    }

    private static Book after(Book book, Act<?> act) {
        return book.with(act.on(book).changes());
    }

    private static Deal only(Book book) {
        assertThat(book.deals()).hasSize(1);
        return book.deals().iterator().next();
    }

    private static DealId id(int number) {
        return new DealId(new UUID(11, number));
    }
}
