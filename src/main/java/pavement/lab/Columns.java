package pavement.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import pavement.book.Channel;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.ties.Attempt;
import pavement.ties.Try;

/// Attempts laid out in columns, each person's together. In a large book the way through memory is
/// what a comparison costs: a million attempts as records take seconds to walk through, as columns
/// a few hundredths.
// Channels and ties are kept by their place; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
final class Columns {
    private static final Channel[] CHANNELS = Channel.values();
    private static final Tie[] TIES = Tie.values();
    private static final byte ANSWERED = 1;
    private static final byte STEP = 2;
    private static final byte PAID = 4;

    private final List<PersonId> people;
    private final byte[] ranks;

    /// From when on all of a person's attempts count, whatever the time.
    private final long[] settled;

    private final List<List<Try>> steps;

    /// Who has a success without minutes or with a sum.
    private final BitSet rare = new BitSet();

    /// Where each person's attempts start, and at last where all end.
    private final int[] starts;

    private final long[] seconds;
    private final int[] minutes;
    private final int[] contacts;
    private final double[] expected;
    private final byte[] channels;
    private final byte[] ties;
    private final byte[] flags;
    private final int[] points;
    private final Stage[] stages;

    /// The attempts with one person, of which there are some.
    ///
    /// @param rank how senior the person is, 0 to 2
    record Told(PersonId person, int rank, List<Try> tries) {}

    private Columns(int people, int attempts) {
        this.people = new ArrayList<>(people);
        this.ranks = new byte[people];
        this.settled = new long[people];
        this.steps = new ArrayList<>(people);
        this.starts = new int[people + 1];
        this.seconds = new long[attempts];
        this.minutes = new int[attempts];
        this.contacts = new int[attempts];
        this.expected = new double[attempts];
        this.channels = new byte[attempts];
        this.ties = new byte[attempts];
        this.flags = new byte[attempts];
        this.points = new int[attempts];
        this.stages = new Stage[attempts];
    }

    static Columns of(List<Told> told) {
        var columns = new Columns(told.size(), size(told));
        told.forEach(columns::add);
        return columns;
    }

    /// Without those people, and with all of the others.
    Columns without(BitSet out, Collection<Columns> others) {
        var next =
                new Columns(
                        people.size() + others.stream().mapToInt(Columns::size).sum(),
                        attempts() + others.stream().mapToInt(Columns::attempts).sum());
        var from = 0;
        for (var i = 0; i <= people.size(); i++) {
            if (i < people.size() && !out.get(i)) continue;
            next.copy(this, from, i);
            from = i + 1;
        }
        for (var each : others) next.copy(each, 0, each.size());
        return next;
    }

    private int attempts() {
        return starts[people.size()];
    }

    int size() {
        return people.size();
    }

    PersonId person(int number) {
        return people.get(number);
    }

    /// How senior a person is, 0 to 2.
    int rank(int number) {
        return ranks[number];
    }

    /// Whether some success has no minutes, or a sum.
    boolean rare(int number) {
        return rare.get(number);
    }

    private static boolean rare(Try it) {
        return it.minutes() == 0 || it.worth().money().isPresent();
    }

    private static int size(List<Told> told) {
        return told.stream().mapToInt(each -> each.tries().size()).sum();
    }

    private void copy(Columns old, int from, int until) {
        var at = starts[people.size()];
        var start = old.starts[from];
        var count = old.starts[until] - start;
        System.arraycopy(old.seconds, start, seconds, at, count);
        System.arraycopy(old.minutes, start, minutes, at, count);
        System.arraycopy(old.contacts, start, contacts, at, count);
        System.arraycopy(old.expected, start, expected, at, count);
        System.arraycopy(old.channels, start, channels, at, count);
        System.arraycopy(old.ties, start, ties, at, count);
        System.arraycopy(old.flags, start, flags, at, count);
        System.arraycopy(old.points, start, points, at, count);
        System.arraycopy(old.stages, start, stages, at, count);
        System.arraycopy(old.ranks, from, ranks, people.size(), until - from);
        System.arraycopy(old.settled, from, settled, people.size(), until - from);
        for (var i = from; i < until; i++) {
            people.add(old.people.get(i));
            rare.set(people.size() - 1, old.rare.get(i));
            steps.add(old.steps.get(i));
            starts[people.size()] = at + old.starts[i + 1] - start;
        }
    }

    private void add(Told told) {
        var at = starts[people.size()];
        var last = Long.MIN_VALUE;
        for (var each : told.tries()) {
            put(each, at);
            last = Math.max(last, settles(at++));
        }
        settled[people.size()] = last;
        ranks[people.size()] = (byte) told.rank();
        people.add(told.person());
        var with = told.tries().stream().filter(Try::step).toList();
        rare.set(people.size() - 1, with.stream().anyMatch(Columns::rare));
        steps.add(with);
        starts[people.size()] = at;
    }

    private void put(Try it, int at) {
        seconds[at] = it.first().at().getEpochSecond();
        minutes[at] = it.minutes();
        contacts[at] = it.then().contactsLastYear();
        expected[at] = it.first().expected().orElse(Double.NaN);
        channels[at] = (byte) it.first().channel().ordinal();
        ties[at] = (byte) it.then().tie().ordinal();
        flags[at] =
                (byte)
                        ((it.answered() ? ANSWERED : 0)
                                + (it.step() ? STEP : 0)
                                + (it.worth().money().isPresent() ? PAID : 0));
        points[at] = Math.toIntExact(it.points());
        stages[at] = it.then().met();
    }

    /// Who looks at attempts one by one.
    interface Looking {
        void at(One attempt);
    }

    /// Shows all attempts that count by then, one after the other, through the same window.
    ///
    /// @param out who is left out
    /// @param first the number the first person bears, those of others standing before
    void show(long now, BitSet out, int first, Looking looking) {
        for (var person = out.nextClearBit(0);
                person < people.size();
                person = out.nextClearBit(person + 1)) show(person, now, first, looking);
    }

    /// The same of one person.
    void show(int person, long now, int first, Looking looking) {
        var all = settled[person] <= now;
        var one = new One(person, first);
        for (one.at = starts[person]; one.at < starts[person + 1]; one.at++) {
            if (one.step()) one.step++;
            if (all || state(one.at, now) == State.DECIDED) looking.at(one);
        }
    }

    /// Whether some attempt with a person begins to count after the one time, by the other.
    boolean settling(int person, long from, long until) {
        if (settled[person] <= from) return false;
        for (var i = starts[person]; i < starts[person + 1]; i++) {
            var at = settles(i);
            if (at > from && at <= until) return true;
        }
        return false;
    }

    private enum State {
        DECIDED,
        WAITING,
        AHEAD
    }

    /// How many count, may still be answered, or are dated later.
    record Counted(long decided, long waiting, long ahead) {
        Counted and(Counted other) {
            return new Counted(
                    decided + other.decided, waiting + other.waiting, ahead + other.ahead);
        }
    }

    Counted count(long now, BitSet out) {
        var counted = new Counted(0, 0, 0);
        var decided = 0L;
        for (var i = out.nextClearBit(0); i < people.size(); i = out.nextClearBit(i + 1))
            if (settled[i] <= now) decided += starts[i + 1] - starts[i];
            else counted = counted.and(count(i, now));
        return counted.and(new Counted(decided, 0, 0));
    }

    private Counted count(int person, long now) {
        var waiting = 0L;
        var ahead = 0L;
        for (var i = starts[person]; i < starts[person + 1]; i++)
            switch (state(i, now)) {
                case DECIDED -> {}
                case WAITING -> waiting++;
                case AHEAD -> ahead++;
            }
        return new Counted(starts[person + 1] - starts[person] - waiting - ahead, waiting, ahead);
    }

    /// The first second at which it counts.
    private long settles(int at) {
        return (flags[at] & ANSWERED) > 0
                ? seconds[at]
                : seconds[at] + Attempt.seconds(CHANNELS[channels[at]]) + 1;
    }

    /// SCIENCE 0.3, in whole seconds.
    private State state(int at, long now) {
        if (seconds[at] > now) return State.AHEAD;
        if ((flags[at] & ANSWERED) > 0) return State.DECIDED;
        return now - seconds[at] > Attempt.seconds(CHANNELS[channels[at]])
                ? State.DECIDED
                : State.WAITING;
    }

    /// The attempt that is shown; good until the next one is.
    final class One {
        private final int person;
        private final int first;
        private int at;
        private int step = -1;

        private One(int person, int first) {
            this.person = person;
            this.first = first;
        }

        /// The same number for all attempts with one person.
        int number() {
            return first + person;
        }

        PersonId person() {
            return people.get(person);
        }

        /// When it began, in seconds since 1970.
        long second() {
            return seconds[at];
        }

        int minutes() {
            return minutes[at];
        }

        int contacts() {
            return contacts[at];
        }

        /// The chance he gave it; NaN when he gave none.
        double expected() {
            return expected[at];
        }

        Channel channel() {
            return CHANNELS[channels[at]];
        }

        Tie tie() {
            return TIES[ties[at]];
        }

        Stage met() {
            return stages[at];
        }

        boolean step() {
            return (flags[at] & STEP) > 0;
        }

        int points() {
            return points[at];
        }

        /// Whether a sum was named.
        boolean paid() {
            return (flags[at] & PAID) > 0;
        }

        /// All of it, of one that led to a next step.
        Try told() {
            return steps.get(person).get(step);
        }
    }
}
