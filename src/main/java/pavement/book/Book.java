package pavement.book;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;

/// Everything one owner knows, as a value. Applying changes gives the next book; this one never
/// moves.
///
/// A change costs microseconds at any size, because the next book shares all but the touched paths
/// with this one.
public final class Book {
    public static final Book EMPTY = new Book(0, Facts.EMPTY, Indexes.EMPTY);

    private final long version;
    private final Facts facts;
    private final Indexes indexes;

    private Book(long version, Facts facts, Indexes indexes) {
        this.version = version;
        this.facts = facts;
        this.indexes = indexes;
    }

    /// The book a journal opens: these facts at that version, with what it remembers beside them.
    public static Book at(long version, Collection<? extends Fact> facts, Marks marks) {
        var filling = new Filling(facts);
        return new Book(version, filling.facts(), filling.indexes(marks));
    }

    /// The next version: all the changes of one act, in order.
    public Book with(List<Change> changes) {
        var nextFacts = facts;
        var nextIndexes = indexes;
        for (var change : changes) {
            var before = nextFacts;
            nextFacts = nextFacts.with(change);
            nextIndexes = nextIndexes.with(change, before, version + 1);
        }
        return new Book(version + 1, nextFacts, nextIndexes);
    }

    /// The book at a later version, given what is different there: for a journal that others wrote
    /// to.
    ///
    /// @param whose the people whose marks are given, and replace what this book has of them
    public Book caughtUp(long version, List<Change> changes, Set<PersonId> whose, Marks marks) {
        var later = with(changes);
        return new Book(version, later.facts, later.indexes.marked(this.indexes, whose, marks));
    }

    /// Goes up by one with every act. Also the sync token of later synchronisation.
    public long version() {
        return version;
    }

    /// Everything in it, people first.
    public Stream<Fact> facts() {
        return Stream.of(Ref.Kind.values()).flatMap(kind -> facts.<Fact>all(kind).stream());
    }

    public Optional<Fact> find(Ref ref) {
        return facts.find(ref);
    }

    public Collection<Person> people() {
        return facts.all(Ref.Kind.PERSON);
    }

    public int size() {
        return people().size();
    }

    public Optional<Person> person(PersonId id) {
        return facts.find(Ref.Kind.PERSON, id.value());
    }

    public Collection<Encounter> encounters() {
        return facts.all(Ref.Kind.ENCOUNTER);
    }

    public Optional<Encounter> encounter(EncounterId id) {
        return facts.find(Ref.Kind.ENCOUNTER, id.value());
    }

    /// In the order of when they happened, oldest first.
    public List<Encounter> encountersWith(PersonId id) {
        return indexes.with(id);
    }

    /// He was named and nothing more: whoever was spoken with since, or answered, is known, however
    /// he came into the book.
    public boolean heardOf(Person person) {
        return person.origin().ghost()
                && indexes.with(person.id()).stream().noneMatch(Encounter::twoWay);
    }

    /// After `from` and up to `until`, oldest first.
    public List<Encounter> encountersWith(PersonId id, Instant from, Instant until) {
        var all = indexes.with(id);
        var first = upTo(all, from);
        return all.subList(first, Math.max(first, upTo(all, until)));
    }

    /// How many happened up to and with `at`.
    private static int upTo(List<Encounter> inTime, Instant at) {
        var low = 0;
        var high = inTime.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (inTime.get(middle).at().isAfter(at)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// From `from` up to but without `until`, oldest first.
    public List<Encounter> encountersBetween(Instant from, Instant until) {
        var found = new ArrayList<Encounter>();
        var last = utcDay(until);
        for (var day = utcDay(from); !day.isAfter(last); day = day.plusDays(1))
            for (var each : indexes.on(day))
                if (!each.at().isBefore(from) && each.at().isBefore(until)) found.add(each);
        return found;
    }

    /// Up to and with `now`, oldest first.
    public List<Encounter> encountersUntil(Instant now) {
        var found = new ArrayList<Encounter>();
        var last = utcDay(now);
        for (var day : indexes.dates()) {
            if (day.isAfter(last)) break;
            for (var each : indexes.on(day)) if (!each.at().isAfter(now)) found.add(each);
        }
        return found;
    }

    /// When the first encounter was.
    public Optional<Instant> began() {
        return indexes.began();
    }

    public Collection<Block> blocks() {
        return facts.all(Ref.Kind.BLOCK);
    }

    public Optional<Block> block(BlockId id) {
        return facts.find(Ref.Kind.BLOCK, id.value());
    }

    /// What was logged inside a block, oldest first.
    public List<Encounter> encountersIn(BlockId id) {
        return indexes.inside(id);
    }

    public Collection<Promise> promises() {
        return facts.all(Ref.Kind.PROMISE);
    }

    public Optional<Promise> promise(PromiseId id) {
        return facts.find(Ref.Kind.PROMISE, id.value());
    }

    /// Needs and offers of everybody, the owner's own among them.
    public Collection<Ask> asks() {
        return facts.all(Ref.Kind.ASK);
    }

    public Optional<Ask> ask(AskId id) {
        return facts.find(Ref.Kind.ASK, id.value());
    }

    /// The owner's own needs and offers that are still open.
    public List<Ask> ownAsks() {
        return about(Indexes.NOBODY, Ask.class).stream()
                .filter(ask -> ask.whose().isEmpty() && ask.open())
                .sorted(comparing(Ask::since).thenComparing(ask -> ask.id().value()))
                .toList();
    }

    public List<Ask> asksOf(PersonId id) {
        return about(id, Ask.class);
    }

    public List<Promise> promisesWith(PersonId id) {
        return about(id, Promise.class);
    }

    public Collection<Appointment> appointments() {
        return facts.all(Ref.Kind.APPOINTMENT);
    }

    /// The calendars he reads along with.
    public Collection<Subscription> subscriptions() {
        return facts.all(Ref.Kind.SUBSCRIPTION);
    }

    public Optional<Subscription> subscription(SubscriptionId id) {
        return facts.find(Ref.Kind.SUBSCRIPTION, id.value());
    }

    public Collection<Experiment> experiments() {
        return facts.all(Ref.Kind.EXPERIMENT);
    }

    public Optional<Experiment> experiment(ExperimentId id) {
        return facts.find(Ref.Kind.EXPERIMENT, id.value());
    }

    /// What coins said, of all experiments.
    public Collection<Assignment> assignments() {
        return facts.all(Ref.Kind.ASSIGNMENT);
    }

    /// Matches he said no to.
    public Collection<Declined> declined() {
        return facts.all(Ref.Kind.DECLINED);
    }

    /// What he was told about who knows whom.
    public Collection<Known> knowns() {
        return facts.all(Ref.Kind.KNOWN);
    }

    public Collection<Introduction> introductions() {
        return facts.all(Ref.Kind.INTRODUCTION);
    }

    public Optional<Introduction> introduction(IntroductionId id) {
        return facts.find(Ref.Kind.INTRODUCTION, id.value());
    }

    /// He is one of the two, or the broker.
    public List<Introduction> introductionsOf(PersonId id) {
        return about(id, Introduction.class);
    }

    public Collection<Deal> deals() {
        return facts.all(Ref.Kind.DEAL);
    }

    public Optional<Deal> deal(DealId id) {
        return facts.find(Ref.Kind.DEAL, id.value());
    }

    /// In no order that matters.
    public List<Deal> dealsWith(PersonId id) {
        return about(id, Deal.class);
    }

    /// The owner's steps and rates; the usual ones before he has said anything.
    public Pipeline pipeline() {
        return facts.<Pipeline>find(Ref.Kind.PIPELINE, Pipeline.ID).orElse(Pipeline.USUAL);
    }

    /// The currency in which he adds up: the one he writes sums in.
    public String homeCurrency() {
        return self().map(Self::currency).filter(each -> !each.isEmpty()).orElse("USD");
    }

    public Collection<Doubt> doubts() {
        return facts.all(Ref.Kind.DOUBT);
    }

    public Collection<Merge> merges() {
        return facts.all(Ref.Kind.MERGE);
    }

    public Collection<Import> imports() {
        return facts.all(Ref.Kind.IMPORT);
    }

    public Collection<SetAside> setAsides() {
        return facts.all(Ref.Kind.SET_ASIDE);
    }

    public Optional<DayPlan> dayPlan(LocalDate day) {
        return facts.find(DayPlan.ref(day)).map(DayPlan.class::cast);
    }

    /// What he said about the week that starts on this day.
    public Optional<WeekPlan> weekPlan(LocalDate start) {
        return facts.find(WeekPlan.ref(start)).map(WeekPlan.class::cast);
    }

    public Collection<WeekPlan> weekPlans() {
        return facts.all(Ref.Kind.WEEK_PLAN);
    }

    /// Empty until the owner's settings have been saved once.
    public Optional<Self> self() {
        return facts.find(Ref.Kind.SELF, Self.ID);
    }

    /// Where his days begin; UTC before he has said so.
    public ZoneId zone() {
        return self().map(Self::zone).orElse(ZoneOffset.UTC);
    }

    /// Every fact about a person but himself and his encounters, in no order that matters.
    public List<Fact> about(PersonId id) {
        return indexes.about(id);
    }

    /// SHA-256 of the octets of his card, in hex; empty when he has none.
    public Optional<String> cardMark(PersonId id) {
        return indexes.cardMark(id);
    }

    /// People of whom anything changed after `version`: themselves, their card, or a fact about
    /// them.
    public Set<PersonId> changedSince(long version) {
        return indexes.changedSince(version);
    }

    /// Tombstones: people gone since `version`.
    public Set<PersonId> goneSince(long version) {
        return indexes.goneSince(version);
    }

    /// What a journal remembers beside the facts.
    public Marks marks() {
        return indexes.marks();
    }

    /// One of several changes, one after the other.
    ///
    /// @param before its fact as it was just before it; empty where there was none
    /// @param people whom it concerns, before or after
    public record Touch(Change change, Optional<Fact> before, Set<PersonId> people) {
        /// Whom any of them concerns.
        public static Set<PersonId> people(List<Touch> touches) {
            var people = new LinkedHashSet<PersonId>();
            for (var touch : touches) people.addAll(touch.people());
            return people;
        }
    }

    /// What each of these changes finds, at a fraction of what it costs to make them.
    public List<Touch> touches(List<Change> changes) {
        var touches = new ArrayList<Touch>(changes.size());
        var at = facts;
        for (var change : changes) {
            touches.add(new Touch(change, at.find(change), Indexes.touched(change, at)));
            at = at.with(change);
        }
        return touches;
    }

    /// Whom these changes touch, so that a journal can stamp them.
    public Set<PersonId> touchedBy(List<Change> changes) {
        return Touch.people(touches(changes));
    }

    private <F extends Fact> List<F> about(PersonId id, Class<F> type) {
        var found = new ArrayList<F>();
        for (var fact : about(id)) if (type.isInstance(fact)) found.add(type.cast(fact));
        return List.copyOf(found);
    }

    static LocalDate utcDay(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Book that
                && version == that.version
                && facts.equals(that.facts)
                && marks().equals(that.marks());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(version);
    }

    @Override
    public String toString() {
        return "Book " + version + " of " + size() + " people";
    }

    static <K, V> PersistentMap<K, V> empty() {
        return ExtensionsKt.persistentHashMapOf();
    }
}
