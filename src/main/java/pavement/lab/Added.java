package pavement.lab;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Strata;
import pavement.evidence.Strata.Table;

/// Attempts added up by the tie as it stood, by how often they had been in contact, by channel, day
/// and week, and by what makes them alike (SCIENCE B6). All are whole numbers, so that what was put
/// in can be taken out again to the last digit.
// Kept by the place of a tie and a channel; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
final class Added implements Columns.Looking {
    private static final Tie[] TIES = Tie.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final Bins.Contact[] CONTACTS = Bins.Contact.values();

    /// A guess is kept in so many parts of one.
    private static final double FINE = 1e9;

    // What is counted of each tie and contact, one after the other.
    private static final int RESULTS = 0;
    private static final int MINUTES = 1;
    private static final int AFTERNOONS = 2;
    private static final int GUESSED = 3;
    private static final int GUESSES = 4;
    private static final int FITTING = 5;
    private static final int TOP = 6;
    private static final int TRIES = 7;
    private static final int UNTIMED = TRIES + CHANNELS.length;
    private static final int WORTH = UNTIMED + CHANNELS.length;
    private static final int WIDE = WORTH + Count.POINTS;

    private final Clock clock;
    private final long[] numbers;
    private final Map<Group, long[]> groups;
    private final Along weeks;
    private final Along days;
    private final Met ties;
    private final Met contacts;
    private long sign;
    private boolean fits;
    private boolean top;
    private long[] group = {};

    /// In what people are alike: how well needs and offers fit, and how senior they are.
    private record Group(double fit, int senior) {}

    /// People by the set of what they were tried as, and of what something came of.
    private static final class Met {
        private final long[] tried;
        private final long[] with;
        private int seen;
        private int fruitful;

        Met(long[] tried, long[] with) {
            this.tried = tried;
            this.with = with;
        }

        static Met among(int kinds) {
            return new Met(new long[1 << kinds], new long[1 << kinds]);
        }

        Met copy() {
            return new Met(tried.clone(), with.clone());
        }

        void at(int kind, boolean step) {
            seen |= 1 << kind;
            if (step) fruitful |= 1 << kind;
        }

        void count(long sign) {
            if (seen != 0) tried[seen] += sign;
            if (fruitful != 0) with[fruitful] += sign;
            seen = 0;
            fruitful = 0;
        }

        static long of(long[] counts, int kinds) {
            var sum = 0L;
            for (var i = 0; i < counts.length; i++) if ((i & kinds) != 0) sum += counts[i];
            return sum;
        }
    }

    private Added(
            Clock clock,
            long[] numbers,
            Map<Group, long[]> groups,
            Along weeks,
            Along days,
            Met ties,
            Met contacts) {
        this.clock = clock;
        this.numbers = numbers;
        this.groups = groups;
        this.weeks = weeks;
        this.days = days;
        this.ties = ties;
        this.contacts = contacts;
    }

    static Added nothing(Clock clock) {
        return new Added(
                clock,
                new long[TIES.length * CONTACTS.length * WIDE],
                new HashMap<>(),
                Along.weeks(2 * TIES.length),
                Along.days(2),
                Met.among(TIES.length),
                Met.among(CONTACTS.length));
    }

    Added copy() {
        var its = new HashMap<Group, long[]>();
        groups.forEach((of, counts) -> its.put(of, counts.clone()));
        return new Added(
                clock,
                numbers.clone(),
                its,
                weeks.copy(),
                days.copy(),
                ties.copy(),
                contacts.copy());
    }

    /// Everything with one person.
    ///
    /// @param sign 1 to put it in, -1 to take it out
    /// @param senior as `ties.Seniority` has it
    void person(int sign, double fit, int senior, Consumer<Columns.Looking> attempts) {
        this.sign = sign;
        this.fits = fit > 0;
        this.top = senior == 2;
        this.group =
                groups.computeIfAbsent(new Group(fit, senior), _ -> new long[3 * TIES.length * 2]);
        attempts.accept(this);
        ties.count(sign);
        contacts.count(sign);
    }

    @Override
    public void at(Columns.One it) {
        var tie = it.tie().ordinal();
        var contact = Bins.Contact.of(it.contacts()).ordinal();
        var cell = (tie * CONTACTS.length + contact) * WIDE;
        var channel = it.channel().ordinal();
        var step = it.step();
        numbers[cell + TRIES + channel] += sign;
        numbers[cell + MINUTES] += sign * it.minutes();
        if (it.minutes() == 0) numbers[cell + UNTIMED + channel] += sign;
        if (fits) numbers[cell + FITTING] += sign;
        if (top) numbers[cell + TOP] += sign;
        if (!Double.isNaN(it.expected())) {
            numbers[cell + GUESSED] += sign;
            numbers[cell + GUESSES] += sign * Math.round(it.expected() * FINE);
        }
        if (step) {
            numbers[cell + RESULTS] += sign;
            numbers[cell + WORTH + it.points()] += sign;
        }
        ties.at(tie, step);
        contacts.at(contact, step);
        when(it, cell, tie, step);
    }

    private void when(Columns.One it, int cell, int tie, boolean step) {
        var second = it.second();
        var late = clock.hour(second) >= 12;
        if (late) numbers[cell + AFTERNOONS] += sign;
        // 0 the morning of a weekday, 1 its afternoon, 2 the weekend.
        var half = clock.weekday(second) > 5 ? 2 : late ? 1 : 0;
        group[(half * TIES.length + tie) * 2 + (step ? 0 : 1)] += sign;
        var minutes = it.minutes() == 0 ? Usual.minutes(it.channel()) : it.minutes();
        weeks.add(clock.week(second), 2 * tie + 1, sign * minutes);
        if (step) {
            weeks.add(clock.week(second), 2 * tie, (double) sign);
            days.add(clock.day(second), 0, (double) sign);
        }
        days.add(clock.day(second), 1, (double) sign);
    }

    /// Of each day the attempts that worked, and all.
    Along days() {
        return days;
    }

    /// The two sides within each group of attempts that are alike.
    Strata strata(Predicate<Tie> first) {
        return Strata.of(
                groups.values().stream()
                        .flatMap(counts ->
                                IntStream.range(0, 3).mapToObj(half -> table(counts, half, first)))
                        .filter(it ->
                                it.hits() + it.misses() + it.otherHits() + it.otherMisses() > 0)
                        .toList());
    }

    private static Table table(long[] counts, int half, Predicate<Tie> first) {
        var of = new long[4];
        for (var tie : TIES) {
            var at = (half * TIES.length + tie.ordinal()) * 2;
            var side = first.test(tie) ? 0 : 2;
            of[side] += counts[at];
            of[side + 1] += counts[at + 1];
        }
        return new Table(of[0], of[1], of[2], of[3]);
    }

    /// Both sides by week.
    Weeks weeks(Predicate<Tie> first) {
        return new Weeks(weeks.rows().stream().map(row -> week(row, first)).toList());
    }

    private static Weeks.Week week(double[] row, Predicate<Tie> first) {
        double results = 0, hours = 0, others = 0, otherHours = 0;
        for (var tie : TIES) {
            var at = 2 * tie.ordinal();
            if (first.test(tie)) {
                results += row[at];
                hours += row[at + 1] / 60;
            } else {
                others += row[at];
                otherHours += row[at + 1] / 60;
            }
        }
        return new Weeks.Week(results, hours, others, otherHours);
    }

    /// What the attempts with such ties are like.
    Traits traits(Predicate<Tie> which) {
        var channels = new EnumMap<Channel, Long>(Channel.class);
        for (var channel : CHANNELS) channels.put(channel, sum(which, TRIES + channel.ordinal()));
        var byTie = new EnumMap<Tie, Long>(Tie.class);
        for (var tie : TIES) byTie.put(tie, which.test(tie) ? tries(tie::equals) : 0);
        return new Traits(
                tries(which),
                sum(which, FITTING),
                sum(which, TOP),
                sum(which, AFTERNOONS),
                sum(which, GUESSED),
                sum(which, GUESSES) / FINE,
                channels,
                byTie);
    }

    private long tries(Predicate<Tie> which) {
        return IntStream.range(0, CHANNELS.length).mapToLong(i -> sum(which, TRIES + i)).sum();
    }

    private long sum(Predicate<Tie> which, int number) {
        return summed(which, _ -> true)[number];
    }

    /// All numbers of those cells together.
    private long[] summed(Predicate<Tie> which, Predicate<Bins.Contact> often) {
        var sum = new long[WIDE];
        for (var tie : TIES)
            for (var contact : CONTACTS) {
                if (!which.test(tie) || !often.test(contact)) continue;
                var cell = (tie.ordinal() * CONTACTS.length + contact.ordinal()) * WIDE;
                for (var i = 0; i < WIDE; i++) sum[i] += numbers[cell + i];
            }
        return sum;
    }

    /// What the attempts with such ties came to.
    Arm ties(Predicate<Tie> which, Rare rare) {
        var kinds = 0;
        for (var tie : TIES) if (which.test(tie)) kinds |= 1 << tie.ordinal();
        return arm(
                summed(which, _ -> true),
                Met.of(ties.tried, kinds),
                Met.of(ties.with, kinds),
                rare);
    }

    /// What the attempts with people seen that often came to.
    Arm contacts(Bins.Contact often, Rare rare) {
        var kind = 1 << often.ordinal();
        return arm(
                summed(_ -> true, often::equals),
                Met.of(contacts.tried, kind),
                Met.of(contacts.with, kind),
                rare);
    }

    private static Arm arm(long[] of, long people, long with, Rare rare) {
        return Count.arm(
                LongStream.of(some(of, TRIES, CHANNELS.length)).sum(),
                people,
                of[RESULTS],
                with,
                of[MINUTES],
                some(of, UNTIMED, CHANNELS.length),
                some(of, WORTH, Count.POINTS),
                rare);
    }

    private static long[] some(long[] of, int from, int count) {
        return Arrays.copyOfRange(of, from, from + count);
    }
}
