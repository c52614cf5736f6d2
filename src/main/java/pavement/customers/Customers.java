package pavement.customers;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Assignment;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Introduction;
import pavement.book.Invoice;
import pavement.book.PersonId;
import pavement.book.Step;

/// All deals of a book with the roads by which they came, at one moment.
public final class Customers {
    private final Book book;
    private final Instant now;
    private final Hands hands;
    private final List<Road> roads;
    private final Map<DealId, Road> byDeal;
    private final Map<PersonId, Assignment> lots;
    private final Brought brought;

    private Customers(
            Book book,
            Instant now,
            Hands hands,
            Brought brought,
            List<Road> roads,
            Map<PersonId, Assignment> lots) {
        this.book = book;
        this.now = now;
        this.hands = hands;
        this.brought = brought;
        this.roads = roads;
        byDeal = new HashMap<>();
        for (var road : roads) byDeal.put(road.deal().id(), road);
        this.lots = lots;
    }

    public static Customers of(Book book, Instant now) {
        var hands = Hands.of(book);
        var kinds = Kinds.of(book.pipeline());
        var dealt =
                List.copyOf(book.deals()).parallelStream()
                        .map(deal -> Road.of(book, kinds, hands, deal))
                        .toList();
        var brought = Brought.of(book, kinds, hands, dealt);
        var roads =
                brought.roads().stream()
                        .sorted(
                                comparing((Road each) -> each.deal().made())
                                        .thenComparing(each -> each.deal().id().value()))
                        .toList();
        return new Customers(book, now, hands, brought, roads, lots(book.assignments().stream()));
    }

    /// The same with the lots of one experiment alone: whoever was in two stands in each under the
    /// arm that was drawn there.
    public Customers in(ExperimentId experiment) {
        var there = book.assignments().stream().filter(lot -> lot.experiment().equals(experiment));
        return new Customers(book, now, hands, brought, roads, lots(there));
    }

    /// Experiments that drew lots for people, the newest first.
    public List<Experiment> experiments() {
        var drawn =
                book.assignments().stream()
                        .filter(lot -> lot.person().isPresent())
                        .map(Assignment::experiment)
                        .collect(Collectors.toSet());
        return book.experiments().stream()
                .filter(each -> drawn.contains(each.id()))
                .sorted(
                        comparing(Experiment::began)
                                .reversed()
                                .thenComparing(each -> each.id().value()))
                .toList();
    }

    /// The first that was drawn for each.
    private static Map<PersonId, Assignment> lots(Stream<Assignment> all) {
        var lots = new HashMap<PersonId, Assignment>();
        all.forEach(lot ->
                lot.person().ifPresent(person -> lots.merge(person, lot, Customers::earlier)));
        return lots;
    }

    private static Assignment earlier(Assignment one, Assignment other) {
        var first =
                comparing(Assignment::drawn).thenComparing((Assignment each) -> each.id().value());
        return first.compare(one, other) <= 0 ? one : other;
    }

    public Book book() {
        return book;
    }

    public Instant now() {
        return now;
    }

    Hands hands() {
        return hands;
    }

    public Optional<Road> road(DealId deal) {
        return Optional.ofNullable(byDeal.get(deal));
    }

    /// In the order in which they were written down.
    public List<Road> roads() {
        return roads;
    }

    /// Those who buy, the latest first.
    public List<Road> customers() {
        return roads().stream()
                .filter(Road::customer)
                .sorted(comparing((Road each) -> each.since().orElse(Instant.EPOCH)).reversed())
                .toList();
    }

    /// The deals somebody had a hand in, the latest first.
    public List<Road> through(PersonId person) {
        return roads().reversed().stream()
                .filter(road ->
                        road.touched().stream()
                                .anyMatch(hand -> hand.person().equals(Optional.of(person))))
                .toList();
    }

    /// The deals an introduction led to, the latest first; what was noted as its result stands
    /// among them while none of them brought anything.
    public List<Road> through(Introduction introduction) {
        return brought.of(introduction).stream()
                .sorted(
                        comparing((Road each) -> each.deal().made())
                                .reversed()
                                .thenComparing(each -> each.deal().id().value()))
                .toList();
    }

    /// What deals bring together, each counted once, in every unit in which that is anything.
    public Map<Unit, Long> sums(Collection<Road> of) {
        var sums = new LinkedHashMap<Unit, Long>();
        var each = Set.copyOf(of);
        for (var unit : units()) {
            var sum = each.stream().mapToLong(road -> road.minor(unit)).sum();
            if (sum != 0) sums.put(unit, sum);
        }
        return sums;
    }

    /// In what there is any money, the owner's own currency first.
    public List<Unit> units() {
        var found = new LinkedHashSet<Unit>();
        for (var road : roads) {
            if (road.customer()) road.deal().price().map(Unit::of).ifPresent(found::add);
            paid(road.deal())
                    .map(sum -> new Unit(Unit.Of.PAID, sum.sum().currency()))
                    .forEach(found::add);
        }
        return sorted(found);
    }

    /// In what open deals are reckoned.
    public List<Unit> openUnits() {
        var found = new LinkedHashSet<Unit>();
        for (var deal : open()) deal.price().map(Unit::of).ifPresent(found::add);
        return sorted(found);
    }

    private List<Unit> sorted(Set<Unit> found) {
        var home = book.homeCurrency();
        return found.stream()
                .sorted(
                        comparing((Unit each) -> !each.currency().equals(home))
                                .thenComparing(Unit::currency)
                                .thenComparing(each -> each.of()))
                .toList();
    }

    private static Stream<Invoice> paid(Deal deal) {
        return deal.invoices().stream().filter(invoice -> !invoice.open());
    }

    /// Deals that are neither won nor lost.
    public List<Deal> open() {
        var kinds = Kinds.of(book.pipeline());
        var open = new ArrayList<Deal>();
        for (var road : roads())
            if (kinds.of(road.deal().step()) == Step.Kind.OPEN) open.add(road.deal());
        return List.copyOf(open);
    }

    public long sum(Unit unit) {
        return roads.stream().mapToLong(road -> road.minor(unit)).sum();
    }

    /// Under which line of a ledger somebody's part stands.
    Key key(Hand hand, By by) {
        var first = hand.first();
        Optional<Key> key =
                switch (by) {
                    case STAGE -> first.stage().map(Key.At::new);
                    case CHANNEL -> first.channel().map(Key.Via::new);
                    case PERSON -> hand.person().map(Key.Who::new);
                    case BLOCK -> first.block().filter(this::there).map(Key.During::new);
                    case ARM ->
                            hand.person()
                                    .flatMap(who -> Optional.ofNullable(lots.get(who)))
                                    .map(lot -> new Key.Drawn(lot.experiment(), lot.arm()));
                };
        return key.orElseGet(Key.Unknown::new);
    }

    private boolean there(BlockId block) {
        return book.block(block).isPresent();
    }

    /// Minutes spent with everybody on a road, from the first conversation until the customer was
    /// won, or until now.
    public int minutes(Road road) {
        var until = road.since().orElse(now);
        var seen = new LinkedHashSet<Encounter>();
        for (var hand : road.touched())
            hand.person().ifPresent(who -> seen.addAll(book.encountersWith(who)));
        if (seen.isEmpty()) road.deal().origin().flatMap(book::encounter).ifPresent(seen::add);
        return seen.stream()
                .filter(each -> !each.at().isAfter(until))
                .mapToInt(each -> each.spent().minutes())
                .sum();
    }

    /// How often somebody was spoken with.
    public int talks(PersonId person) {
        return (int) book.encountersWith(person).stream().filter(Encounter::twoWay).count();
    }
}
