package pavement.plan;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.DayPlan;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.ties.Standings;

/// The plan of a day (SCIENCE C5). The same book and day give the same plan, at any moment and in
/// any process.
public final class Planner {
    private static final int SILENT_DAYS = 5;

    private final Book book;
    private final Self self;
    private final LocalDate day;
    private final Instant now;
    private final Optional<DayPlan> wish;
    private final Instant made;
    private final Instant midnight;
    private final Instant tomorrow;

    Planner(Book book, Self self, LocalDate day, Instant now) {
        this.book = book;
        this.self = self;
        this.day = day;
        this.now = now;
        this.wish = book.dayPlan(day);
        this.midnight = start(day);
        this.tomorrow = start(day.plusDays(1));
        this.made = wish.map(DayPlan::at).filter(at -> at.isAfter(midnight)).orElse(midnight);
    }

    /// @param standings of this very book
    /// @param self the owner's settings, or what holds before he has said any
    /// @param now marks what is next; it changes nothing else
    public static Plan plan(Book book, Standings standings, Self self, LocalDate day, Instant now) {
        return Thought.of(book, standings, self, day, now).plan();
    }

    Thought think(Standings standings, Optional<Thought> last) {
        var then = standings.before(made);
        var fixed = fixed();
        var rules = new Rules(book, day, made, calls());
        var frame = new Frame(day, self.zone(), made, then, rules);
        fixed.forEach(appointment -> appointment.with().forEach(rules::fixed));
        metSinceMidnight().forEach(rules::fixed);
        var fits = new Fits(book);
        var ranking =
                last.flatMap(each -> each.ranking(frame, seed(), fits))
                        .orElseGet(() -> new Ranking(then, made, seed(), rules, fits, Manner.OURS));
        return new Thought(
                plan(frame, ranking, fixed),
                frame,
                ranking,
                last.flatMap(each -> each.learned(ranking))
                        .orElseGet(() -> new Learned(frame, ranking)));
    }

    private Plan plan(Frame frame, Ranking ranking, List<Appointment> fixed) {
        var owed = new Owed(book, day, made);
        var choice = new Choice(frame, ranking);
        var rescue = rescue();
        var budget = budget();
        var chosen =
                rescue.isPresent()
                        ? choice.three(word())
                        : choice.of(budget, self.activeShare(), owed.asMoves(), word());
        var moves = marked(placing(fixed).placed(chosen.moves()));
        return new Plan(
                day,
                made,
                wish.map(DayPlan::draw).orElse(0),
                wish.flatMap(DayPlan::minutes),
                budget,
                moves,
                fixed,
                happened(),
                owed.due(),
                owed.waiting(),
                chosen.unfit().stream().filter(Promise::open).toList(),
                Times.of(happened(), fixed, moves, now),
                self.activeShare(),
                rescue,
                book.size() == 0 ? GENERIC : Harder.of(book, self, day));
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
        return Draws.seed(Draws.seed(owner, day.toEpochDay()), wish.map(DayPlan::draw).orElse(0));
    }

    private static long text(UUID id) {
        return id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
    }

    /// By night nobody is called; by day, the hours are looked at when a move gets its time.
    private boolean calls() {
        return wish.flatMap(DayPlan::minutes).isEmpty()
                || !Placing.quiet(made.atZone(self.zone()).toLocalTime());
    }

    private int budget() {
        var asked = wish.flatMap(DayPlan::minutes);
        if (asked.isPresent()) return asked.get();
        if (!self.workdays().contains(day.getDayOfWeek()) && wish.isEmpty()) return 0;
        var done = made.equals(midnight) ? 0 : minutes(book.encountersBetween(midnight, made));
        return Math.max(0, self.minutesADay() - done);
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
    private Optional<String> rescue() {
        if (wish.isPresent() || firstDay()) return Optional.empty();
        for (var ago = 1; ago <= SILENT_DAYS; ago++)
            if (!book.encountersBetween(start(day.minusDays(ago)), start(day.minusDays(ago - 1L)))
                    .isEmpty()) return Optional.empty();
        return Optional.of("Who would be glad to hear from you today?");
    }

    /// Who only began to write today has not been silent.
    private boolean firstDay() {
        return book.encounters().stream().noneMatch(each -> each.at().isBefore(midnight));
    }

    private Placing placing(List<Appointment> fixed) {
        var zone = self.zone();
        var from = day.atTime(self.from()).atZone(zone).toInstant();
        var until = day.atTime(self.until()).atZone(zone).toInstant();
        if (made.isAfter(from)) from = ceiling(made);
        if (wish.flatMap(DayPlan::minutes).isPresent()) until = tomorrow;
        var spans =
                fixed.stream()
                        .filter(each -> !each.allDay())
                        .map(each -> new Placing.Span(each.start(), each.end()))
                        .toList();
        return new Placing(
                new Placing.Span(from, until.isBefore(from) ? from : until), spans, zone);
    }

    private static Instant ceiling(Instant at) {
        return Instant.ofEpochSecond((at.getEpochSecond() + 299) / 300 * 300);
    }

    /// What was logged since the plan was made marks its moves done; the first that is not done is
    /// next.
    private List<Move> marked(List<Move> moves) {
        Set<PersonId> met = new HashSet<>();
        book.encountersBetween(made, tomorrow).forEach(each -> met.addAll(each.people()));
        var marked = new ArrayList<Move>();
        var next = Optional.<Move>empty();
        for (var move : moves) {
            var ticked = move.promise().filter(promise -> !promise.open()).isPresent();
            var done = ticked || met.contains(move.person().id());
            var now = move.marked(done, !done && next.isEmpty());
            if (now.next()) next = Optional.of(now);
            marked.add(now);
        }
        return marked;
    }
}
