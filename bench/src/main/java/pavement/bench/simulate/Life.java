package pavement.bench.simulate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.bench.simulate.Policy.Promises;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Worth;
import pavement.ties.Standings;

/// 120 working days of 120 minutes in one village, under one policy.
final class Life {
    static final int DAYS = 120;
    private static final int MINUTES = 120;

    private final Village village;
    private final Policy policy;
    private final Promises promises;
    private final long seed;
    private final RandomGenerator owed;
    private final List<Owed> open = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();
    private final Set<PersonId> touched = new HashSet<>();
    private Book book;
    private Standings standings;
    private final double[] points = new double[DAYS];
    private final double[] minutes = new double[DAYS];
    private double active;
    private int[] week = new int[2];
    private int today;

    private record Owed(PersonId person, LocalDate due) {}

    private record Later(Instant at, Encounter encounter) {}

    /// @param late the same over the last thirty days
    /// @param active share of the minutes
    /// @param forgotten share of the active and dormant ties that were never touched
    record Outcomes(double perHour, double late, double active, double forgotten) {}

    /// What a policy that knows everything may ask.
    interface Context {
        Village village();

        int day();
    }

    Life(Kind kind, long seed, Function<Context, Policy> policy, Promises promises) {
        this.village = new Village(kind, seed);
        this.policy = policy.apply(new Context() {
            @Override
            public Village village() {
                return village;
            }

            @Override
            public int day() {
                return today;
            }
        });
        this.promises = promises;
        this.seed = seed;
        this.owed = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 77);
        var day = LocalDate.of(2026, 1, 5);
        this.book = village.settled(start(day));
        this.standings = Standings.of(book);
        for (var n = 0; n < DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) continue;
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) week = new int[2];
            live(day, n++);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void live(LocalDate day, int n) {
        today = n;
        var morning = start(day);
        var news = new ArrayList<Change>(village.newcomers(morning));
        later.removeIf(each -> each.at().isBefore(morning) && news.add(new Change.Saved(each.encounter())));
        book = book.with(news);
        standings = standings.next(book);
        var used = kept(day, n);
        var at = morning.plus(Duration.ofHours(9));
        var logged = new ArrayList<Change>();
        var picks = policy.picks(new Morning(day, morning, standings, village.fits, seed * 1000 + n, MINUTES - used, week.clone()));
        for (var pick : picks) {
            if (used >= MINUTES) break;
            used += attempt(pick, at.plus(Duration.ofMinutes(used)), n, used < MINUTES / 2 ? 0 : 1, logged);
        }
        minutes[n] = Math.max(used, MINUTES);
        book = book.with(logged);
        standings = standings.next(book);
    }

    /// Fifteen minutes each, worth two points; broken, they cost goodwill.
    private int kept(LocalDate day, int n) {
        var used = 0;
        for (var promise : List.copyOf(open)) {
            if (promises == Promises.HARD && !promise.due().isAfter(day.plusDays(1)) && used + 15 <= MINUTES) {
                used += 15;
                points[n] += 2;
                open.remove(promise);
            } else if (promise.due().isBefore(day)) {
                village.hurt(promise.person());
                open.remove(promise);
            }
        }
        return used;
    }

    private int attempt(Policy.Pick pick, Instant at, int n, int half, List<Change> today) {
        var place = village.places.get(pick.person());
        var story = standings.story(pick.person()).orElseThrow();
        var chance = village.answers(place, pick.channel(), half, n, story.warmth().left(at), story.fatigue(at));
        var result = village.attempt(place, pick.channel(), at, n, chance);
        touched.add(pick.person());
        points[n] += result.points();
        var minutes = (int) result.minutes();
        week[0] += minutes;
        if (village.tie(place) != Tie.PASSIVE) {
            active += minutes;
            week[1] += minutes;
        }
        if (result.step() && owed.nextDouble() < .3)
            open.add(new Owed(pick.person(), LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(3 + owed.nextInt(5))));
        written(place, pick.channel(), at, result, today);
        return minutes;
    }

    private void written(int place, Channel channel, Instant at, Village.Result result, List<Change> today) {
        var outcome = !result.reached() ? Outcome.NO_ANSWER : result.step() ? Outcome.NEXT_STEP : Outcome.TALKED;
        var around = (int) Village.around(channel);
        var talk = (int) Village.talk(channel);
        if (!result.reached() || channel == Channel.CALL) {
            var spent = new Spent(result.reached() ? talk : 0, around);
            today.add(new Change.Saved(encounter(place, channel, at, true, spent, outcome, result.worth())));
            return;
        }
        today.add(new Change.Saved(
                encounter(place, channel, at, true, new Spent(0, around), Outcome.NO_ANSWER, Worth.NOTHING)));
        later.add(new Later(
                result.answered(),
                encounter(place, channel, result.answered(), false, new Spent(talk, 0), outcome, result.worth())));
    }

    private Encounter encounter(
            int place, Channel channel, Instant at, boolean mine, Spent spent, Outcome outcome, Worth worth) {
        return new Encounter(
                new EncounterId(village.id()), at, channel, mine ? Direction.OUT : Direction.IN,
                mine ? Initiative.ME : Initiative.THEM, true, village.with(village.people.get(place)), Stage.UNKNOWN, spent,
                outcome, worth, Optional.empty(), Comfort.UNASKED, Trial.NONE, "");
    }

    Outcomes outcomes() {
        double all = 0, time = 0, late = 0, lateTime = 0;
        for (var n = 0; n < DAYS; n++) {
            all += points[n];
            time += minutes[n];
            if (n >= DAYS - 30) {
                late += points[n];
                lateTime += minutes[n];
            }
        }
        var known = village.people.stream().filter(each -> each.tie() == 1 || each.tie() == 2).toList();
        var never = known.stream().filter(each -> !touched.contains(each.id())).count();
        return new Outcomes(all / time * 60, late / lateTime * 60, active / time, (double) never / known.size());
    }
}
