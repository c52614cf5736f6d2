package pavement.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Every;
import pavement.book.Fact;
import pavement.book.Invoice;
import pavement.book.Marks;
import pavement.book.Met;
import pavement.book.Money;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.customers.Ahead;
import pavement.customers.By;
import pavement.customers.Course;
import pavement.customers.Customers;
import pavement.customers.Earned;
import pavement.customers.Hours;
import pavement.customers.Ledger;

/// How long it takes to walk all money back: so many deals, twenty encounters each, every third person met through another. Each number is
/// the middle of so many rounds over a book that was just changed.
///
/// `Traced DEALS…`; times are by the wall, since both processors work at it.
final class Traced {
    private static final int EACH = 20;
    private static final int ROUNDS = 15;
    private static final Instant NOW = Instant.parse("2026-10-15T06:30:00Z");

    private Traced() {}

    public static void main(String[] args) {
        for (var deals : args) measure(Integer.parseInt(deals));
    }

    private static void measure(int deals) {
        var book = book(deals);
        var customers = Customers.of(book, NOW);
        var units = customers.units();
        var course = Course.of(customers);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
                deals,
                book.encounters().size(),
                middle(() -> Customers.of(book, NOW).roads().size()),
                middle(() -> Ledger.of(Customers.of(book, NOW), units.getFirst(), By.STAGE).sum()),
                middle(() -> ledgers(Customers.of(book, NOW), By.STAGE)),
                middle(() -> Arrays.stream(By.values()).mapToLong(by -> ledgers(customers, by)).sum()),
                middle(() -> Hours.of(customers, By.STAGE).all().times()),
                middle(() -> Course.of(customers).closed()),
                middle(() -> Earned.of(customers, units.getFirst(), By.STAGE, 12).size()));
        System.out.printf(
                Locale.ROOT,
                "  forecast of %,d open deals: %.0f ms%n",
                customers.open().size(),
                middle(() -> Ahead.of(customers, course, customers.openUnits().getFirst()).deals().size()));
    }

    private static long ledgers(Customers customers, By by) {
        return customers.units().stream().mapToLong(unit -> Ledger.of(customers, unit, by).sum()).sum();
    }

    private static double middle(LongSupplier what) {
        var took = new long[ROUNDS];
        var sum = 0L;
        for (var i = 0; i < ROUNDS; i++) {
            var began = System.nanoTime();
            sum += what.getAsLong();
            took[i] = System.nanoTime() - began;
        }
        if (sum == Long.MIN_VALUE) System.out.println();
        Arrays.sort(took);
        return took[ROUNDS / 2] / 1e6;
    }

    private static Book book(int deals) {
        var random = new Random(deals);
        var world = new World(deals, NOW);
        var people = world.people(deals).stream().filter(Person.class::isInstance).map(Person.class::cast).toList();
        var ids = people.stream().map(Person::id).toList();
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < people.size(); i++)
            facts.add(i % 3 == 0 && i > 0 ? through(people.get(i), ids.get(random.nextInt(i))) : people.get(i));
        for (var round = 0; round < EACH; round++) for (var id : ids) facts.add(world.encounterWith(id));
        for (var i = 0; i < deals; i++) facts.add(deal(i, ids, random));
        return Book.at(1, facts, Marks.NONE);
    }

    private static Person through(Person person, PersonId by) {
        return person.with(new Met(person.met().stage(), Optional.empty(), Optional.of(by)));
    }

    private static Deal deal(int number, List<PersonId> ids, Random random) {
        var who = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> ids.get(random.nextInt(ids.size()))).distinct().toList();
        var at = NOW.minus(Duration.ofDays(40 + random.nextInt(700)));
        var stays = new ArrayList<>(List.of(new Stay(Pipeline.LEAD, at, "", false)));
        stays.add(new Stay(Pipeline.TALKING, at.plus(Duration.ofDays(random.nextInt(20))), "", false));
        var end = random.nextInt(10);
        if (end < 7)
            stays.add(new Stay(end < 3 ? Pipeline.CUSTOMER : Pipeline.LOST, at.plus(Duration.ofDays(20L + random.nextInt(20))), "", false));
        var sum = new Money(1 + random.nextInt(500_000), random.nextInt(5) == 0 ? "EUR" : "USD");
        var deal =
                new Deal(new DealId(new UUID(7, number)), who, "", "", Pipeline.LEAD, at)
                        .through(stays)
                        .worth(Optional.of(new Price(sum, random.nextBoolean() ? Every.MONTH : Every.ONCE)), Optional.empty());
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return end < 3 ? deal.invoicing(List.of(new Invoice(day, sum, Optional.of(day)))) : deal;
    }
}
