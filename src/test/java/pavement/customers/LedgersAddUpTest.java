package pavement.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.acts.Act;
import pavement.acts.Forget;
import pavement.acts.MergePeople;
import pavement.acts.RemoveEncounter;
import pavement.acts.SplitPeople;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Every;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.PersonId;
import pavement.book.Step;
import pavement.notation.Books;

/// Whatever happens to a book, each ledger adds up to its revenue, to the last cent: people made
/// one and split again, forgotten, talks taken away (SCIENCE K2).
class LedgersAddUpTest {
    private static final Instant NOW = Deals.at("2026-10-15");
    private static final String[] CURRENCIES = {"USD", "EUR", "JPY", "KWD"};
    private static final String[] STEPS = {"lead", "talking", "offer", "customer", "lost"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHappens(long seed) {
        var random = new Random(seed);
        var book = book(random);
        for (var round = 0; round < 25; round++) {
            adds(book, "seed %d, round %d".formatted(seed, round));
            book = after(book, random, round);
        }
        adds(book, "seed " + seed);
    }

    private static void adds(Book book, String when) {
        var customers = Customers.of(book, NOW);
        var revenue = revenue(book);
        assertThat(customers.units()).as(when).containsAll(revenue.keySet());
        for (var unit : customers.units())
            for (var by : By.values()) {
                var ledger = Ledger.of(customers, unit, by);
                assertThat(ledger.sum()).as(when).isEqualTo(revenue.getOrDefault(unit, 0L));
                for (var view : View.values())
                    assertThat(ledger.lines().stream().mapToLong(line -> line.of(view)).sum())
                            .as("%s, %s, %s, %s", when, unit, by, view)
                            .isEqualTo(ledger.sum());
            }
    }

    /// Counted from the deals alone, which know nothing of where they came from.
    private static Map<Unit, Long> revenue(Book book) {
        var revenue = new HashMap<Unit, Long>();
        for (var deal : book.deals()) {
            if (book.pipeline().kind(deal.step()) == Step.Kind.CUSTOMER)
                deal.price()
                        .ifPresent(price ->
                                revenue.merge(
                                        new Unit(
                                                price.every() == Every.ONCE
                                                        ? Unit.Of.ONCE
                                                        : Unit.Of.MONTH,
                                                price.money().currency()),
                                        switch (price.every()) {
                                            case ONCE, MONTH -> price.money().minor();
                                            case WEEK ->
                                                    Math.round(price.money().minor() * 52 / 12.0);
                                            case YEAR -> Math.round(price.money().minor() / 12.0);
                                        },
                                        Long::sum));
            for (var invoice : deal.invoices())
                if (invoice.paid().isPresent())
                    revenue.merge(
                            new Unit(Unit.Of.PAID, invoice.sum().currency()),
                            invoice.sum().minor(),
                            Long::sum);
        }
        return revenue;
    }

    private static Book after(Book book, Random random, int round) {
        var people = book.people().stream().map(each -> each.id()).sorted(BY_ID).toList();
        if (people.size() < 3) return book;
        var one = people.get(random.nextInt(people.size()));
        var other = people.get(random.nextInt(people.size()));
        var merges = book.merges().stream().map(Merge::id).toList();
        Act<?> act =
                switch (random.nextInt(4)) {
                    case 0 ->
                            new MergePeople(
                                    new MergeId(new UUID(3, round)),
                                    one,
                                    other,
                                    Optional.empty(),
                                    Optional.empty(),
                                    NOW);
                    case 1 ->
                            merges.isEmpty()
                                    ? new Forget(one)
                                    : new SplitPeople(
                                            merges.get(random.nextInt(merges.size())),
                                            Optional.empty(),
                                            NOW);
                    case 2 -> new Forget(other);
                    default ->
                            book.encounters().isEmpty()
                                    ? new Forget(other)
                                    : new RemoveEncounter(book.encounters().iterator().next().id());
                };
        return book.with(act.on(book).changes());
    }

    private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

    private static Book book(Random random) {
        var page = new StringBuilder("me  Maya, UTC\n");
        var n = 14;
        for (var i = 0; i < n; i++) {
            page.append("P%d Q%d  met %s".formatted(i, i, stage(random)));
            if (random.nextInt(3) > 0)
                page.append(", 2026-%02d-11".formatted(1 + random.nextInt(6)));
            if (i > 0 && random.nextBoolean()) page.append(", through P" + random.nextInt(i));
            page.append('\n');
        }
        for (var i = 0; i < 30; i++)
            page.append(
                    "2026-%02d-%02d %02d:00  P%d, %s, %dm: so -> talked\n"
                            .formatted(
                                    1 + random.nextInt(8),
                                    1 + random.nextInt(28),
                                    i % 24,
                                    random.nextInt(n),
                                    random.nextBoolean() ? "call" : "coffee",
                                    1 + random.nextInt(60)));
        var book = Books.read(page.toString());
        var talks = book.encounters().stream().map(each -> each.id()).toList();
        var changes = new ArrayList<Change>();
        for (var i = 0; i < 20; i++) {
            var deal = deal(random, n, i);
            if (random.nextInt(3) == 0)
                deal = deal.from(Optional.of(talks.get(random.nextInt(talks.size()))));
            changes.add(new Change.Saved(deal));
        }
        return book.with(changes);
    }

    private static String stage(Random random) {
        return List.of("in a coffee shop Blue", "at work Acme", "at an event", "by cold call")
                .get(random.nextInt(4));
    }

    private static Deal deal(Random random, int n, int number) {
        var who =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> random.nextInt(n))
                        .distinct()
                        .map(i -> Books.id("P%d Q%d".formatted(i, i)))
                        .toList();
        var deal =
                Deals.of(
                        number,
                        who,
                        "2026-0%d-01 %s"
                                .formatted(
                                        1 + random.nextInt(9),
                                        STEPS[random.nextInt(STEPS.length)]));
        var currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        var minor =
                1
                        + Math.floorMod(
                                random.nextLong(), random.nextBoolean() ? 1_000L : 99_999_999_999L);
        if (random.nextInt(5) > 0)
            deal = Deals.worth(deal, minor, currency, Every.values()[random.nextInt(4)]);
        for (var i = random.nextInt(4); i > 0; i--)
            deal = Deals.paid(deal, "2026-09-0" + i, 1 + random.nextInt(100_000), currency);
        return deal;
    }
}
