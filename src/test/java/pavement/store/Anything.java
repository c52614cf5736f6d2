package pavement.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Amount;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Arm;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Assignment;
import pavement.book.AssignmentId;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.DayOff;
import pavement.book.DayPlan;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Declined;
import pavement.book.Direction;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Every;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Fact;
import pavement.book.Former;
import pavement.book.Frozen;
import pavement.book.Hours;
import pavement.book.Import;
import pavement.book.ImportId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Invoice;
import pavement.book.Job;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Led;
import pavement.book.Letters;
import pavement.book.Listed;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Money;
import pavement.book.Name;
import pavement.book.Next;
import pavement.book.Notch;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Pace;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Place;
import pavement.book.Price;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Rate;
import pavement.book.Reach;
import pavement.book.Ref;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Stay;
import pavement.book.Step;
import pavement.book.StepId;
import pavement.book.Stretch;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.book.Tie;
import pavement.book.Timetable;
import pavement.book.Trial;
import pavement.book.WeekPlan;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.book.Work;
import pavement.book.Worth;
import pavement.desk.Batch;

/// Anything that can happen to a book, drawn from few ids, so that the same fact is written,
/// changed, taken away and written again.
final class Anything {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "bread",
                    "Brot & Söhne",
                    "O'Brien \"Bob\"",
                    "東京 🥖",
                    "two\nlines\twith a tab",
                    "C:\\x %s ? $1",
                    "a");

    private final RandomGenerator random;
    private int batches;

    Anything(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    Batch batch(Book book) {
        var changes = new ArrayList<Change>();
        var at = book;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            var next = change(at);
            changes.addAll(next);
            at = at.with(next);
        }
        return batch(changes, Optional.empty());
    }

    Batch batch(List<Change> changes, Optional<UUID> undoes) {
        batches++;
        return new Batch(new UUID(77, batches), at(), "Did " + batches, changes, undoes);
    }

    List<Change> change(Book book) {
        return switch (random.nextInt(12)) {
            case 0 -> card(book);
            case 1 -> List.of(new Change.CardRemoved(person()));
            case 2, 3 -> List.of(new Change.Removed(fact().ref()));
            case 4 ->
                    random.nextInt(3) == 0
                            ? forgetting(book, person())
                            : List.of(new Change.Saved(somebody()));
            case 5 -> List.of(new Change.Saved(somebody()), new Change.Saved(encounter()));
            default -> List.of(new Change.Saved(fact()));
        };
    }

    /// Only somebody who is there has a card.
    private List<Change> card(Book book) {
        var card = new Card(person(), text().getBytes(StandardCharsets.UTF_8));
        return book.person(card.person()).isPresent()
                ? List.of(new Change.CardKept(card))
                : List.of(new Change.Saved(somebody()));
    }

    /// Everything about him goes, or is rewritten without him; then he goes.
    static List<Change> forgetting(Book book, PersonId person) {
        var changes = new ArrayList<Change>();
        for (var encounter : book.encountersWith(person)) {
            var with =
                    encounter.with().stream()
                            .map(one ->
                                    one.person().equals(person)
                                            ? new With(PersonId.FORGOTTEN, one.then())
                                            : one)
                            .toList();
            changes.add(new Change.Saved(encounter.with(with).noted("")));
        }
        for (var fact : book.about(person))
            changes.add(
                    fact instanceof Deal deal
                            ? new Change.Saved(without(deal, person))
                            : new Change.Removed(fact.ref()));
        changes.add(new Change.Forgotten(person));
        return changes;
    }

    private static Deal without(Deal deal, PersonId person) {
        return deal.with(
                deal.people().stream()
                        .map(each -> each.equals(person) ? PersonId.FORGOTTEN : each)
                        .toList());
    }

    Fact fact() {
        return switch (Ref.Kind.values()[random.nextInt(Ref.Kind.values().length)]) {
            case PERSON -> somebody();
            case ENCOUNTER -> encounter();
            case PROMISE -> promise();
            case ASK ->
                    new Ask(
                            new AskId(id(3)),
                            one(Ask.Side.values()),
                            maybe(this::person),
                            "x" + text(),
                            at(),
                            maybe(() -> new EncounterId(id(2))),
                            one(Ask.State.values()),
                            new Ask.Detail(list(3, this::text), text(), text(), text()),
                            new Ask.Heard(maybe(this::at), random.nextBoolean(), text()),
                            random.nextBoolean());
            case APPOINTMENT -> appointment();
            case SELF -> self();
            case SET_ASIDE ->
                    new SetAside(
                            person(),
                            day(),
                            one(SetAside.Why.values()),
                            day(),
                            at(),
                            maybe(() -> new Ref(one(Ref.Kind.values()), id(2))));
            case DAY_PLAN ->
                    new DayPlan(
                            day(),
                            random.nextInt(4),
                            maybe(() -> random.nextInt(5, 90)),
                            at(),
                            list(4, this::former));
            case WEEK_PLAN -> weekPlan();
            case DOUBT -> doubt();
            case MERGE ->
                    new Merge(
                            new MergeId(id(5)),
                            somebody(),
                            somebody(),
                            list(2, () -> new Ref(one(Ref.Kind.values()), id(2))),
                            at());
            case IMPORT ->
                    new Import(
                            new ImportId(id(6)),
                            text(),
                            at(),
                            random.nextInt(9),
                            random.nextInt(9),
                            random.nextInt(9));
            case BLOCK -> block();
            case EXPERIMENT -> experiment();
            case ASSIGNMENT -> assignment();
            case DEAL -> deal();
            case PIPELINE -> pipeline();
            case DECLINED -> declined();
            case KNOWN -> known();
            case INTRODUCTION -> introduction();
            case SUBSCRIPTION ->
                    new Subscription(
                            new SubscriptionId(id(8)),
                            "C" + text(),
                            "https://example.org/" + text(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            at());
        };
    }

    Person somebody() {
        var name = new Name("P" + text(), text(), text(), text(), random.nextBoolean());
        var met = new Met(stage(), maybe(this::day), maybe(this::person));
        var wishes =
                new Wishes(
                        maybe(() -> one(Tie.values())),
                        maybe(() -> random.nextInt(1, 99)),
                        random.nextBoolean());
        var by = maybe(() -> new ImportId(id(6)));
        var origin = new Origin(at(), text(), by, random.nextBoolean(), random.nextBoolean());
        Supplier<Reach> reach = () -> new Reach(one(Reach.Kind.values()), text(), text(), text());
        return new Person(
                person(),
                name,
                new Job(text(), text()),
                list(4, reach),
                list(3, this::text),
                text(),
                text(),
                met,
                wishes,
                origin);
    }

    Encounter encounter() {
        var people =
                Stream.concat(
                                IntStream.range(0, 6).mapToObj(i -> new PersonId(new UUID(1, i))),
                                Stream.of(PersonId.FORGOTTEN, PersonId.FORGOTTEN))
                        .filter(_ -> random.nextInt(6) == 0)
                        .map(person -> new With(person, frozen()))
                        .toList();
        var money = maybe(() -> new Money(random.nextLong(-5, 1L << 50), one("EUR", "JPY")));
        var comfort = new Comfort(maybe(() -> random.nextInt(11)), maybe(() -> random.nextInt(11)));
        var trial = new Trial(text(), text(), maybe(() -> random.nextDouble(0.1, 1)));
        return new Encounter(
                new EncounterId(id(2)),
                at(),
                one(Channel.values()),
                one(Direction.values()),
                one(Initiative.values()),
                random.nextBoolean(),
                people,
                stage(),
                new Spent(random.nextInt(99), random.nextInt(99)),
                one(Outcome.values()),
                new Worth(random.nextInt(6), random.nextInt(6), money),
                maybe(random::nextDouble),
                comfort,
                random.nextBoolean() ? Trial.NONE : trial,
                text(),
                maybe(() -> new Inside(new BlockId(id(8)), random.nextBoolean())),
                maybe(random::nextBoolean));
    }

    private Promise promise() {
        var due = maybe(this::day);
        Optional<LocalTime> at =
                due.flatMap(_ -> maybe(() -> LocalTime.ofSecondOfDay(random.nextInt(0, 86_400))));
        return new Promise(
                new PromiseId(id(4)),
                maybe(this::person),
                random.nextBoolean(),
                "p" + text(),
                due,
                at,
                maybe(() -> one(Channel.values())),
                one(Promise.State.values()),
                at(),
                maybe(() -> new EncounterId(id(2))),
                maybe(random::nextDouble),
                maybe(this::at));
    }

    private Appointment appointment() {
        var start = at();
        var allDay = random.nextBoolean();
        return new Appointment(
                new AppointmentId(id(7)),
                text(),
                text(),
                text(),
                start,
                start.plusMillis(random.nextInt(9_999)),
                allDay,
                list(4, this::person),
                random.nextBoolean(),
                maybe(() -> new ImportId(id(6))),
                maybe(() -> new SubscriptionId(id(8))),
                random.nextBoolean(),
                allDay && random.nextBoolean());
    }

    private Self self() {
        var days = list(5, () -> one(DayOfWeek.values()));
        return new Self(
                text(),
                one(ZoneId.of("Europe/Berlin"), ZoneId.of("+02:00")),
                "DE",
                one(DayOfWeek.values()),
                days,
                LocalTime.of(random.nextInt(9), 0),
                LocalTime.of(random.nextInt(10, 24), 30),
                random.nextInt(5, 900),
                random.nextDouble(),
                random.nextInt(99),
                random.nextBoolean(),
                "EUR",
                random.nextInt(99),
                random.nextInt(999),
                timetable());
    }

    private WeekPlan weekPlan() {
        return new WeekPlan(
                day(),
                maybe(() -> new Amount(random.nextInt(99), random.nextInt(9), random.nextInt(999))),
                maybe(() ->
                        new Notch(
                                one(Stage.Kind.values()),
                                one(Channel.values()),
                                random.nextBoolean(),
                                at())),
                text());
    }

    private Experiment experiment() {
        var kind = one(Experiment.Kind.values());
        var state = one(Experiment.State.values());
        var arms = new ArrayList<Arm>(List.of(new Arm("A" + text()), new Arm("B" + text())));
        if (kind == Experiment.Kind.OPENER && random.nextBoolean()) arms.add(new Arm("C"));
        return new Experiment(
                new ExperimentId(id(9)),
                kind,
                "Q" + text(),
                arms,
                one(Experiment.Counts.values()),
                random.nextInt(8, 99),
                state,
                at(),
                state == Experiment.State.RUNNING ? Optional.empty() : Optional.of(at()),
                state == Experiment.State.KEPT ? Optional.of(random.nextInt(2)) : Optional.empty(),
                maybe(this::day));
    }

    private Declined declined() {
        var pair = List.of(new AskId(id(3)), new AskId(new UUID(3, 77)));
        var one = person();
        var other = maybe(this::person).filter(each -> !each.equals(one));
        var both = other.isEmpty() || random.nextBoolean();
        return new Declined(one, other, both ? pair : List.of(), at());
    }

    private Assignment assignment() {
        var lost = random.nextInt(4) == 0;
        var slot = !lost && random.nextBoolean();
        return new Assignment(
                new AssignmentId(id(10)),
                new ExperimentId(id(9)),
                random.nextInt(1, 9),
                random.nextInt(4),
                lost || slot ? Optional.empty() : Optional.of(person()),
                slot ? Optional.of(at()) : Optional.empty(),
                text(),
                random.nextLong(),
                at(),
                "A" + text(),
                lost);
    }

    private Known known() {
        var one = random.nextInt(6);
        return new Known(
                new KnownId(id(11)),
                new PersonId(new UUID(1, one)),
                new PersonId(new UUID(1, (one + random.nextInt(1, 6)) % 6)),
                one(Known.How.values()),
                text(),
                day(),
                maybe(() -> new ImportId(id(6))));
    }

    /// Wherever it may stand, reached step by step.
    private Introduction introduction() {
        var one = random.nextInt(6);
        var other = new PersonId(new UUID(1, (one + random.nextInt(1, 6)) % 6));
        var kind = one(Introduction.Kind.values());
        var next =
                Introduction.idea(
                                new IntroductionId(id(12)),
                                kind,
                                new PersonId(new UUID(1, one)),
                                kind == Introduction.Kind.REFERRAL
                                        ? maybe(() -> other)
                                        : Optional.of(other),
                                text(),
                                maybe(() -> new AskId(id(3))),
                                at())
                        .saying(text(), new Letters(text(), text(), text()));
        for (var i = random.nextInt(10); i > 0 && !next.next().isEmpty(); i--) {
            var what = one(next.next().toArray(Introduction.What[]::new));
            next = what == Introduction.What.RESULT ? next.led(led(), at()) : next.then(what, at());
        }
        return next;
    }

    private Led led() {
        return new Led("l" + text(), maybe(() -> new Money(random.nextLong(1L << 50), "EUR")));
    }

    private Deal deal() {
        var people =
                IntStream.range(0, 6)
                        .filter(_ -> random.nextInt(4) == 0)
                        .mapToObj(i -> new PersonId(new UUID(1, i)));
        var forgotten = Stream.generate(() -> PersonId.FORGOTTEN).limit(random.nextInt(3));
        return new Deal(
                new DealId(id(11)),
                Stream.concat(forgotten, people).toList(),
                text(),
                "d" + text(),
                maybe(() -> new Price(sum(), one(Every.values()))),
                maybe(this::day),
                Stream.concat(Stream.of(stay()), list(4, this::stay).stream()).toList(),
                maybe(() -> new Next("n" + text(), maybe(this::day))),
                list(4, () -> new Invoice(day(), sum(), maybe(this::day))),
                maybe(() -> new EncounterId(id(2))),
                at(),
                maybe(() -> new ImportId(id(6))));
    }

    private Stay stay() {
        return new Stay(new StepId(id(12)), at(), text(), random.nextBoolean());
    }

    private Money sum() {
        return new Money(random.nextLong(1, 1L << 49), one("EUR", "JPY", "KWD"));
    }

    private Pipeline pipeline() {
        var steps = new ArrayList<>(Pipeline.USUAL.steps());
        steps.add(
                random.nextInt(steps.size()),
                new Step(new StepId(id(12)), "s" + text(), Step.Kind.OPEN, random.nextBoolean()));
        var worth = BigDecimal.valueOf(random.nextLong(1, 1L << 30), random.nextInt(9));
        return new Pipeline(steps, list(2, () -> new Rate("EUR", "USD", worth, day())));
    }

    private Timetable timetable() {
        var days =
                list(3, () -> one(DayOfWeek.values())).stream()
                        .distinct()
                        .map(day ->
                                new Hours(
                                        day,
                                        LocalTime.of(random.nextInt(9), 0),
                                        LocalTime.of(random.nextInt(10, 24), 30),
                                        random.nextInt(5, 900)))
                        .toList();
        var off = list(3, () -> day()).stream().map(day -> new DayOff(day, day, text())).toList();
        var opening = new Place.Opening(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MAX);
        var place =
                new Place(
                        "p" + text(),
                        random.nextDouble(-90, 90),
                        random.nextDouble(-180, 180),
                        list(2, () -> opening));
        return new Timetable(days, off, List.of(place), one(Pace.values()));
    }

    private Former former() {
        return new Former(
                person(),
                one(Channel.values()),
                random.nextInt(5, 90),
                maybe(this::at),
                random.nextBoolean());
    }

    private Block block() {
        var started = maybe(this::at);
        var ended = started.flatMap(from -> maybe(() -> from.plusMillis(random.nextInt(9_999))));
        var trial = new Trial(text(), text(), maybe(() -> random.nextDouble(0.1, 1)));
        return new Block(
                new BlockId(id(8)),
                work(),
                "b" + text(),
                one(Channel.values()),
                stage(),
                new Stretch(started, maybe(() -> random.nextInt(1, 99)), ended),
                maybe(random::nextDouble),
                trial,
                list(6, this::person).stream()
                        .distinct()
                        .map(person -> new Listed(person, text(), one(Listed.State.values())))
                        .toList());
    }

    private Work work() {
        var from = at();
        return switch (one(Work.Kind.values())) {
            case CALLS -> new Work.Calls(text());
            case EVENT ->
                    new Work.Event(
                            maybe(() -> from),
                            maybe(() -> from.plusMillis(random.nextInt(9_999))),
                            random.nextBoolean());
            case WALK -> new Work.Walk();
            case MEETING ->
                    new Work.Meeting(
                            maybe(() -> new AppointmentId(id(7))),
                            maybe(() -> new PromiseId(id(4))),
                            maybe(() -> random.nextInt(11)),
                            maybe(() -> one(Work.Meeting.Closed.values())));
        };
    }

    private Doubt doubt() {
        var one = random.nextInt(6);
        var other = (one + random.nextInt(1, 6)) % 6;
        return new Doubt(
                new PersonId(new UUID(1, one)),
                new PersonId(new UUID(1, other)),
                text(),
                one(Doubt.Verdict.values()),
                at());
    }

    private Frozen frozen() {
        return new Frozen(one(Tie.values()), random.nextInt(9), random.nextDouble(100), stage());
    }

    private Stage stage() {
        return new Stage(one(Stage.Kind.values()), text());
    }

    PersonId person() {
        return new PersonId(id(1));
    }

    private UUID id(int kind) {
        return new UUID(kind, random.nextInt(6));
    }

    /// Milliseconds, which is what a desk's clock gives.
    private Instant at() {
        return Instant.ofEpochMilli(random.nextLong(-1L << 40, 1L << 41));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(4));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> what) {
        return random.nextBoolean() ? Optional.of(what.get()) : Optional.empty();
    }

    private <T> List<T> list(int below, Supplier<T> what) {
        return Stream.generate(what).limit(random.nextInt(below)).toList();
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /// Every fact of a book, by its reference.
    static Map<Ref, Fact> facts(Book book) {
        return Stream.<Collection<? extends Fact>>of(
                        book.people(),
                        book.encounters(),
                        book.promises(),
                        book.asks(),
                        book.appointments(),
                        book.doubts(),
                        book.merges(),
                        book.imports(),
                        book.blocks(),
                        book.deals(),
                        book.find(Pipeline.USUAL.ref()).stream().toList(),
                        book.setAsides(),
                        book.knowns(),
                        book.introductions(),
                        book.self().stream().toList(),
                        IntStream.range(0, 4)
                                .mapToObj(i -> book.dayPlan(LocalDate.of(2026, 3, 1).plusDays(i)))
                                .flatMap(Optional::stream)
                                .toList())
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Fact::ref, Function.identity()));
    }
}
