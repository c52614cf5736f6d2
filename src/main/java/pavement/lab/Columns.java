package pavement.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final List<List<Try>> steps;

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

    /// Without those people, and with what is told of them now.
    Columns with(Set<PersonId> changed, List<Told> told) {
        var next = new Columns(people.size() + told.size(), starts[people.size()] + size(told));
        var from = 0;
        for (var i = 0; i <= people.size(); i++) {
            if (i < people.size() && !changed.contains(people.get(i))) continue;
            next.copy(this, from, i);
            from = i + 1;
        }
        told.forEach(next::add);
        return next;
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
        for (var i = from; i < until; i++) {
            people.add(old.people.get(i));
            steps.add(old.steps.get(i));
            starts[people.size()] = at + old.starts[i + 1] - start;
        }
    }

    private void add(Told told) {
        var at = starts[people.size()];
        for (var each : told.tries()) put(each, at++);
        ranks[people.size()] = (byte) told.rank();
        people.add(told.person());
        steps.add(told.tries().stream().filter(Try::step).toList());
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
    void show(long now, Looking looking) {
        var one = new One();
        for (one.person = 0; one.person < people.size(); one.person++) {
            one.step = -1;
            for (one.at = starts[one.person]; one.at < starts[one.person + 1]; one.at++) {
                if (one.step()) one.step++;
                if (state(one.at, now) == State.DECIDED) looking.at(one);
            }
        }
    }

    private enum State {
        DECIDED,
        WAITING,
        AHEAD
    }

    /// How many count, may still be answered, or are dated later.
    record Counted(long decided, long waiting, long ahead) {}

    Counted count(long now) {
        var waiting = 0L;
        var ahead = 0L;
        var all = starts[people.size()];
        for (var i = 0; i < all; i++)
            switch (state(i, now)) {
                case DECIDED -> {}
                case WAITING -> waiting++;
                case AHEAD -> ahead++;
            }
        return new Counted(all - waiting - ahead, waiting, ahead);
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
        private int person;
        private int at;
        private int step;

        /// The same number for all attempts with one person.
        int number() {
            return person;
        }

        PersonId person() {
            return people.get(person);
        }

        /// How senior the person is, 0 to 2.
        int rank() {
            return ranks[person];
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
