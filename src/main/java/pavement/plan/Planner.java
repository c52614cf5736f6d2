package pavement.plan;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.DayPlan;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.match.Fits;
import pavement.ties.Standings;
import pavement.trials.Assigned;
import pavement.trials.Kept;

/// The plan of a day (SCIENCE C5). The same book and day give the same plan, at any moment and in
/// any process.
public final class Planner {
    private static final int SILENT_DAYS = 5;

    /// Beyond the minutes he said he has: what is fixed in between, and hours in which nobody may
    /// be called.
    private static final Duration LEEWAY = Duration.ofHours(1);

    private final Book book;
    private final Ways ways;
    private final Self self;
    private final LocalDate day;
    private final Instant now;
    private final Optional<DayPlan> wish;
    private final Instant made;
    private final Instant midnight;
    private final Instant tomorrow;

    Planner(Book book, Ways ways, LocalDate day, Instant now) {
        this.book = book;
        this.ways = ways;
        this.self = ways.self();
        this.day = day;
        this.now = now;
        this.wish = book.dayPlan(day).map(this::still);
        this.midnight = start(day);
        this.tomorrow = start(day.plusDays(1));
        this.made = wish.map(DayPlan::at).filter(at -> at.isAfter(midnight)).orElse(midnight);
    }

    /// @param standings of this very book
    /// @param now marks what is next, and moves on what should have begun; it changes nothing else
    public static Plan plan(Book book, Standings standings, Ways ways, LocalDate day, Instant now) {
        return Thought.of(book, standings, ways, day, now).plan();
    }

    /// For one whose people all live by his own clock.
    public static Plan plan(Book book, Standings standings, Self self, LocalDate day, Instant now) {
        return plan(book, standings, Ways.at(self), day, now);
    }

    Thought think(Standings standings, Optional<Thought> last) {
        var then = then(standings, last);
        var fixed = fixed();
        var rules = new Rules(book, day, made, calls());
        var fits =
                last.map(each -> each.fits().next(book, ways.words(), day))
                        .orElseGet(() -> Fits.of(book, ways.words(), day));
        var frame = new Frame(day, self.zone(), made, then, rules, fits);
        fixed.forEach(appointment -> appointment.with().forEach(rules::fixed));
        metSinceMidnight().forEach(rules::fixed);
        newByWhatHappened().forEach(rules::fixed);
        running(made).forEach(block -> block.people().forEach(it -> rules.fixed(it.person())));
        var known = last.filter(each -> each.holds(frame, seed()));
        var ranking =
                known.map(Thought::ranking)
                        .orElseGet(() -> new Ranking(frame, seed(), Manner.OURS));
        var halves =
                known.map(each -> each.halves().keeping(Kept.morning(book)))
                        .orElseGet(() -> Halves.of(book, made, ways.where()));
        return new Thought(
                plan(frame, ranking, halves, fixed),
                frame,
                ranking,
                known.map(Thought::learned).orElseGet(() -> new Learned(frame, ranking)),
                halves);
    }

    private Standings then(Standings standings, Optional<Thought> last) {
        return last.flatMap(each -> each.then(made))
                .map(old -> standings.before(made, old))
                .orElseGet(() -> standings.before(made));
    }

    private Plan plan(Frame frame, Ranking ranking, Halves halves, List<Appointment> fixed) {
        var owed = new Owed(book, day, made);
        var before = Before.of(wish);
        var rescue = rescue(fixed);
        var laying = laying(fixed, halves, before);
        var budget = budget(laying.lane());
        var laid =
                rescue.isPresent()
                        ? laying.names(
                                new Choice(frame, ranking, before, new Barred())
                                        .three(self.activeShare(), word()))
                        : laying.laid(barred ->
                                new Choice(frame, ranking, before, barred)
                                        .of(budget, self.activeShare(), owed.asMoves(), word()));
        var flowing = flowing(laying, laid.moves(), rescue.isPresent());
        var moves = next(flowing.moves());
        var idle = moves.isEmpty() && rescue.isEmpty();
        var compared =
                new Comparing.Laid(
                        moves, flowing.without(), laid.without(), budget, laid.chosen().left());
        return new Plan(
                day,
                made,
                wish.map(DayPlan::draw).orElse(0),
                wish.flatMap(DayPlan::minutes),
                budget,
                moves,
                flowing.without(),
                fixed,
                happened(),
                owed.due(),
                owed.waiting(),
                unfit(laid.chosen()),
                Times.of(happened(), fixed, moves, now),
                self.activeShare(),
                rescue,
                generic(fixed, idle && flowing.without().isEmpty() ? budget : 0),
                difference(compared),
                halves.why());
    }

    /// On a day off nothing is asked of him.
    private List<Promise> unfit(Choice.Chosen chosen) {
        if (self.hours(day).isEmpty() && wish.isEmpty()) return List.of();
        return chosen.unfit().stream().filter(Promise::open).toList();
    }

    /// Minutes he said he has are over at some point, and the day goes on.
    private DayPlan still(DayPlan wish) {
        var over = wish.minutes().map(it -> wish.at().plus(Duration.ofMinutes(it).plus(LEEWAY)));
        return over.filter(it -> !now.isBefore(it)).isPresent() ? wish.whole() : wish;
    }

    private Optional<Difference> difference(Comparing.Laid laid) {
        return wish.filter(it -> !it.former().isEmpty())
                .map(it -> new Comparing(book, it, midnight, laid).difference())
                .filter(it -> !it.nothing());
    }

    /// On a day off nothing is asked of him, nor on one that is taken.
    ///
    /// @param idle minutes for which there is nobody to propose
    private List<Plan.Generic> generic(List<Appointment> fixed, int idle) {
        if (taken(fixed)) return List.of();
        if (book.size() == 0) return GENERIC;
        if (self.hours(day).isEmpty() && wish.isEmpty()) return List.of();
        var harder = Harder.of(book, self, day);
        return harder.isEmpty()
                ? GENERIC.stream().filter(each -> each.minutes() <= idle).toList()
                : harder;
    }

    private boolean taken(List<Appointment> fixed) {
        return wish.flatMap(DayPlan::minutes).isEmpty()
                && fixed.stream().anyMatch(Appointment::takesDay);
    }

    private static final List<Plan.Generic> GENERIC =
            List.of(
                    new Plan.Generic("Go to one event", "Everybody there came to talk.", 90),
                    new Plan.Generic(
                            "Talk to one person in line",
                            "A coffee shop, a bookstore, a sandwich shop.",
                            10),
                    new Plan.Generic(
                            "Write to somebody you have lost sight of",
                            "Old ties answer more often than one thinks.",
                            10));

    private Instant start(LocalDate day) {
        return day.atStartOfDay(self.zone()).toInstant();
    }

    /// The owner's own seed: the same facts planned on another computer give the same plan.
    private long seed() {
        var owner =
                Draws.seed(
                        text(Self.ID),
                        text(UUID.nameUUIDFromBytes(self.name().getBytes(StandardCharsets.UTF_8))));
        return Draws.seed(owner, day.toEpochDay());
    }

    private static long text(UUID id) {
        return id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
    }

    /// By night nobody is called; by day, the hours are looked at when a move gets its time.
    private boolean calls() {
        return wish.flatMap(DayPlan::minutes).isEmpty()
                || !CallHours.quiet(made.atZone(self.zone()).toLocalTime());
    }

    /// No more than the hours hold.
    private int budget(Lane lane) {
        var asked = wish.flatMap(DayPlan::minutes);
        if (asked.isPresent()) return asked.get();
        if (self.hours(day).isEmpty() && wish.isEmpty()) return 0;
        var done = made.equals(midnight) ? 0 : minutes(book.encountersBetween(midnight, made));
        var left = self.usual(day.getDayOfWeek()).minutes() - done;
        return Math.max(0, Math.min(left, lane.minutes()));
    }

    private static int minutes(List<Encounter> encounters) {
        return encounters.stream().mapToInt(each -> each.spent().minutes()).sum();
    }

    private List<PersonId> metSinceMidnight() {
        return book.encountersBetween(midnight, made).stream()
                .flatMap(each -> each.people().stream())
                .distinct()
                .toList();
    }

    /// Whoever came into the book by being met today was in nobody's plan for it.
    private List<PersonId> newByWhatHappened() {
        return happened().stream()
                .flatMap(each -> each.people().stream().filter(id -> newBy(each, id)))
                .distinct()
                .toList();
    }

    private boolean newBy(Encounter encounter, PersonId id) {
        return book.person(id)
                .map(person -> person.origin().since())
                .filter(since -> since.isAfter(midnight) && !encounter.at().isAfter(since))
                .isPresent();
    }

    private List<Encounter> happened() {
        return book.encountersBetween(midnight, tomorrow);
    }

    private List<Appointment> fixed() {
        return book.appointments().stream()
                .filter(each -> each.start().isBefore(tomorrow) && each.end().isAfter(midnight))
                .sorted(comparing(Appointment::start).thenComparing(each -> each.id().value()))
                .toList();
    }

    /// What the owner said today of single people, before this plan and since.
    private Choice.Word word() {
        var today =
                book.setAsides().stream()
                        .filter(each -> each.day().equals(day))
                        .sorted(comparing(SetAside::at).thenComparing(it -> it.person().value()))
                        .collect(Collectors.partitioningBy(each -> each.at().isBefore(made)));
        return new Choice.Word(
                today.getOrDefault(true, List.of()), today.getOrDefault(false, List.of()));
    }

    /// After days without a single encounter: no backlog, one question and three names. He may ask
    /// for a whole plan.
    private Optional<String> rescue(List<Appointment> fixed) {
        if (taken(fixed)) return Optional.empty();
        if (wish.isPresent() || self.hours(day).isEmpty() || firstDay()) return Optional.empty();
        for (var ago = 1; ago <= SILENT_DAYS; ago++)
            if (!book.encountersBetween(start(day.minusDays(ago)), start(day.minusDays(ago - 1L)))
                    .isEmpty()) return Optional.empty();
        return Optional.of("Who would be glad to hear from you today?");
    }

    /// Who only began to write today has not been silent.
    private boolean firstDay() {
        return !Beginnings.before(book, midnight);
    }

    /// On a day off the hours are those of its weekday, for whoever asks for a plan all the same.
    /// Minutes he says he has begin when he says so, before his hours too.
    private Laying laying(List<Appointment> fixed, Halves halves, Before before) {
        var zone = self.zone();
        var hours = self.usual(day.getDayOfWeek());
        var from = day.atTime(hours.from()).atZone(zone).toInstant();
        var until = day.atTime(hours.until()).atZone(zone).toInstant();
        var asked = wish.flatMap(DayPlan::minutes);
        if (asked.isPresent() || made.isAfter(from)) from = Span.onFive(made);
        var later = asked.isPresent() ? tomorrow : until;
        var end =
                asked.map(minutes -> made.plus(Duration.ofMinutes(minutes).plus(LEEWAY)))
                        .map(it -> it.isBefore(tomorrow) ? it : tomorrow)
                        .orElse(until);
        var venues = new Venues(book, self.timetable());
        var around =
                new Placing.Surroundings(
                        zone,
                        self.timetable().pace(),
                        venues,
                        ways.where(),
                        asked.isPresent() ? made.isBefore(noon()) : halves.morning(),
                        Assigned.mornings(book, made),
                        asked.isPresent() ? Before.NOTHING : before);
        return new Laying(lane(from, end, fixed, venues), lane(from, later, fixed, venues), around);
    }

    private Instant noon() {
        return day.atTime(12, 0).atZone(self.zone()).toInstant();
    }

    /// Twenty minutes that were asked for are twenty minutes, one thing after the other, and he has
    /// them on a day that is taken, too.
    private Lane lane(Instant from, Instant until, List<Appointment> fixed, Venues venues) {
        var asked = wish.flatMap(DayPlan::minutes).isPresent();
        var lane =
                new Lane(
                        new Span(from, until.isBefore(from) ? from : until),
                        self.timetable().pace(),
                        asked ? Duration.ZERO : Lane.BREATH);
        for (var each : fixed)
            if (each.takesTime() && !(each.takesDay() && asked))
                lane.take(new Span(each.start(), each.end()), venues.of(each.place()));
        busyUntil(made).ifPresent(due -> lane.take(new Span(made, due), venues.of("")));
        return lane;
    }

    /// Blocks that were being worked at that moment.
    private List<Block> running(Instant at) {
        return book.blocks().stream()
                .filter(each -> each.clock().started().filter(it -> !it.isAfter(at)).isPresent())
                .filter(each -> each.clock().ended().filter(it -> !it.isAfter(at)).isEmpty())
                .filter(each -> each.clock().due().filter(at::isBefore).isPresent())
                .toList();
    }

    /// When what is being worked at that moment is meant to be over.
    private Optional<Instant> busyUntil(Instant at) {
        return running(at).stream()
                .flatMap(each -> each.clock().due().stream())
                .max(Instant::compareTo);
    }

    /// As of the full minute, so that a page looked at twice within one says the same. A plan for a
    /// day gone by stays as it was.
    private Placing.Placed flowing(Laying laying, List<Move> laid, boolean names) {
        var moves = done(laid);
        if (!now.isBefore(tomorrow)) return new Placing.Placed(moves, List.of());
        var flowing = laying.flowing(moves, now.truncatedTo(ChronoUnit.MINUTES), busyUntil(now));
        if (!names) return flowing;
        var all = new ArrayList<>(flowing.moves());
        for (var late : flowing.without()) all.add(late.at(Optional.empty(), false, ""));
        return new Placing.Placed(all, List.of());
    }

    /// What was logged since the plan was made marks its moves done.
    private List<Move> done(List<Move> moves) {
        Set<PersonId> met = new HashSet<>();
        book.encountersBetween(made, tomorrow).forEach(each -> met.addAll(each.people()));
        return moves.stream()
                .map(move -> {
                    var ticked = move.promise().filter(promise -> !promise.open()).isPresent();
                    return move.marked(ticked || met.contains(move.person().id()), false);
                })
                .toList();
    }

    /// The first that is not done is next.
    private static List<Move> next(List<Move> moves) {
        var first = moves.stream().filter(move -> !move.done()).map(Move::item).findFirst();
        return moves.stream()
                .map(move ->
                        move.marked(move.done(), first.filter(move.item()::equals).isPresent()))
                .toList();
    }
}
