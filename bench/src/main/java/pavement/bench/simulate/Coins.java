package pavement.bench.simulate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import pavement.acts.DrawLots;
import pavement.book.AssignmentId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Initiative;
import pavement.book.Outcome;
import pavement.book.Self;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Worth;
import pavement.evidence.Label;
import pavement.plan.Learner;
import pavement.ties.Standings;
import pavement.trials.Assigned;
import pavement.trials.Pairing;
import pavement.trials.Ready;
import pavement.trials.Verdict;

/// The experiment simulator of SCIENCE C6 and K5: one half-hour outside the passive network and one within it on 120
/// working days, as long as the rules allow a pair, through the real lots, the real ranking and the real verdict.
///
/// `coins RUNS [WORLD,WORLD… [MINUTES A DAY]]`; the world without a difference is `null`: FLAT, where both half-hours go
/// to anybody. Experiments may have 30 % of the minutes of a week, so a pair a day needs 200 minutes a day; with 120
/// there are three pairs a week.
public final class Coins {
    private static final int DAYS = 120;
    private static final int MINUTES = 30;

    /// Days after which nothing of a half-hour is waited for any more.
    private static final int WINDOW = 16;

    private final Village village;
    private final boolean same;
    private final long seed;
    private final Self self;
    private final Experiment experiment;
    private final List<Later> later = new ArrayList<>();
    private Book book;
    private Standings standings;
    private Optional<Integer> settledOn = Optional.empty();
    private Verdict verdict;

    /// Once the windows of the last pairs have closed too, of which a tenth is open on the last day.
    private Verdict atLast;

    private record Later(Instant at, Encounter encounter) {}

    private Coins(Kind kind, boolean same, long seed, int minutes) {
        this.self = self(minutes);
        this.village = new Village(kind, seed);
        this.same = same;
        this.seed = seed;
        var day = LocalDate.of(2026, 1, 5);
        var began = start(day);
        var ready = Ready.of(Experiment.Kind.HALF_HOUR);
        this.experiment = new Experiment(
                new ExperimentId(new UUID(seed * 0x9E3779B97F4A7C15L, seed)), ready.kind(), ready.question(), ready.fixed(),
                ready.counts(), 200, began);
        this.book = village.settled(began).with(List.of(new Change.Saved(experiment)));
        this.standings = Standings.of(book);
        for (var n = 0; n < DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) continue;
            live(day, n++);
        }
        this.verdict = Verdict.of(book, experiment, start(day));
        settledOn = when(day);
        var closed = start(day.plusDays(WINDOW));
        var news = new ArrayList<Change>();
        for (var each : later) if (each.at().isBefore(closed)) news.add(new Change.Saved(each.encounter()));
        book = book.with(news);
        this.atLast = Verdict.of(book, experiment, closed);
    }

    /// The working day on which somebody who looks daily is first told.
    private Optional<Integer> when(LocalDate last) {
        if (verdict.label() != Label.CLEAR) return Optional.empty();
        var first = verdict.days().stream().filter(each -> each.evidence() >= 20).findFirst().orElseThrow().at();
        var days = 0;
        for (var day = LocalDate.of(2026, 1, 5); day.isBefore(last) && start(day).isBefore(first); day = day.plusDays(1))
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) days++;
        return Optional.of(days);
    }

    private static Self self(int minutes) {
        var usual = Self.in(ZoneOffset.UTC, "DE", DayOfWeek.MONDAY, "EUR");
        return new Self(
                usual.name(), usual.zone(), usual.country(), usual.weekStart(), usual.workdays(), usual.from(), usual.until(),
                minutes, usual.activeShare(), usual.weeklyAttempts(), usual.singleKeys(), usual.currency());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void live(LocalDate day, int n) {
        var morning = start(day);
        var news = new ArrayList<Change>(village.newcomers(morning));
        later.removeIf(each -> each.at().isBefore(morning) && news.add(new Change.Saved(each.encounter())));
        book = book.with(news);
        standings = standings.next(book);
        var nine = morning.plus(Duration.ofHours(9));
        if (new Pairing(book, self, day, nine).why(experiment).isPresent()) return;
        var group = new DrawLots.Group("half-hour", List.of(unit(nine), unit(nine.plus(Duration.ofMinutes(MINUTES)))));
        book = book.with(new DrawLots(experiment.id(), List.of(group), nine).on(book).changes());
        var picks = new ArrayList<>(Learner.ours().everybody(
                new Morning(day, morning, standings, village.fits, seed * 1000 + n, 2 * MINUTES, new int[2])));
        var logged = new ArrayList<Change>();
        for (var slot = 0; slot < 2; slot++) half(nine.plus(Duration.ofMinutes((long) MINUTES * slot)), n, picks, logged);
        book = book.with(logged);
        standings = standings.next(book);
    }

    private DrawLots.Unit unit(Instant from) {
        return new DrawLots.Unit(new AssignmentId(village.id()), Optional.empty(), Optional.of(from));
    }

    /// Thirty planned minutes (SCIENCE 0.2), down the ranking within the arm that the lot gave this half-hour: what is
    /// longer than what is left of them waits for another day.
    private void half(Instant from, int n, List<Policy.Pick> picks, List<Change> logged) {
        var passive = Assigned.slot(book, from).orElseThrow().arm() == 1;
        var planned = 0;
        for (var each : List.copyOf(picks)) {
            if (planned >= MINUTES) return;
            var place = village.places.get(each.person());
            if (planned + each.minutes() > MINUTES || !same && (village.tie(place) == Tie.PASSIVE) != passive) continue;
            picks.removeIf(other -> other.person().equals(each.person()));
            attempt(each, place, from.plus(Duration.ofMinutes(planned)), n, logged);
            planned += each.minutes();
        }
    }

    private void attempt(Policy.Pick pick, int place, Instant at, int n, List<Change> logged) {
        var story = standings.story(pick.person()).orElseThrow();
        var chance = village.answers(place, pick.channel(), 0, n, story.warmth().left(at), story.fatigue(at));
        var result = village.attempt(place, pick.channel(), at, n, chance);
        var outcome = !result.reached() ? Outcome.NO_ANSWER : result.step() ? Outcome.NEXT_STEP : Outcome.TALKED;
        var around = (int) Village.around(pick.channel());
        var talk = (int) Village.talk(pick.channel());
        var atOnce = !result.reached() || pick.channel() == Channel.CALL;
        logged.add(new Change.Saved(encounter(
                place, pick.channel(), at, true, new Spent(atOnce && result.reached() ? talk : 0, around),
                atOnce ? outcome : Outcome.NO_ANSWER, atOnce ? result.worth() : Worth.NOTHING)));
        if (!atOnce)
            later.add(new Later(
                    result.answered(),
                    encounter(place, pick.channel(), result.answered(), false, new Spent(talk, 0), outcome, result.worth())));
    }

    /// It takes its arm as a logged one does.
    private Encounter encounter(
            int place, Channel channel, Instant at, boolean mine, Spent spent, Outcome outcome, Worth worth) {
        return Assigned.marked(book, new Encounter(
                new EncounterId(village.id()), at, channel, mine ? Direction.OUT : Direction.IN,
                mine ? Initiative.ME : Initiative.THEM, true, village.with(village.people.get(place)), Stage.UNKNOWN, spent,
                outcome, worth, Optional.empty(), Comfort.UNASKED, Trial.NONE, ""));
    }

    public static void main(String[] args) {
        var runs = Integer.parseInt(args[0]);
        var minutes = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        var worlds = args.length > 1 ? List.of(args[1].split(",")) : List.of("null", "base", "passivebest");
        System.out.println("| world | runs | A: outside | B: within | undecided | median day | pairs, decided, a run | when the last windows closed: A / B / undecided |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var world : worlds) {
            var same = world.equals("null");
            var kind = same ? Kind.FLAT : Kind.valueOf(world.toUpperCase(Locale.ROOT));
            var lives = IntStream.rangeClosed(1, runs).mapToObj(seed -> told(world, new Coins(kind, same, seed, minutes))).toList();
            print(world, lives);
        }
    }

    /// One line a run beside the table, for whoever waits or stops it.
    private static Coins told(String world, Coins life) {
        var it = life.verdict;
        System.err.println(String.format(
                Locale.ROOT, "%s %d: %s, %s ahead, day %s, %d pairs, %d decided, %d won", world, life.seed, it.label(),
                it.best() == 0 ? "outside" : "within", life.settledOn.map(day -> day.toString()).orElse("–"),
                it.results().size(), it.pairs().decided(), it.pairs().wins()));
        return life;
    }

    private static void print(String world, List<Coins> lives) {
        var clear = lives.stream().filter(each -> each.verdict.label() == Label.CLEAR).toList();
        var outside = clear.stream().filter(each -> each.verdict.best() == 0).count();
        var days = clear.stream().flatMap(each -> each.settledOn.stream()).sorted().toList();
        System.out.println(String.format(
                Locale.ROOT, "| %s | %d | %d | %d | %d | %s | %.1f, %.1f | %s |", world, lives.size(), outside, clear.size() - outside,
                lives.size() - clear.size(), days.isEmpty() ? "–" : days.get(days.size() / 2).toString(),
                lives.stream().mapToLong(each -> each.verdict.results().size()).average().orElse(0),
                lives.stream().mapToLong(each -> each.verdict.pairs().decided()).average().orElse(0), atLast(lives)));
    }

    private static String atLast(List<Coins> lives) {
        var clear = lives.stream().filter(each -> each.atLast.label() == Label.CLEAR).toList();
        var outside = clear.stream().filter(each -> each.atLast.best() == 0).count();
        return outside + " / " + (clear.size() - outside) + " / " + (lives.size() - clear.size());
    }
}
