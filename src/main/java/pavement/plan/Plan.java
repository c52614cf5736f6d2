package pavement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Encounter;
import pavement.book.Promise;

/// One day: what is fixed, what is proposed, what was promised. It is computed, never stored.
///
/// @param made as of when: what happened since marks moves done and reshuffles nothing
/// @param draw 0 for the first plan of the day
/// @param asked the minutes of "I have 20 min", if he said so
/// @param budget minutes it was made for
/// @param moves in the order of the day, at most seven besides promises
/// @param late those of them that no longer fit in what is left of the day
/// @param fixed appointments of the day, in order
/// @param happened encounters of the day, in order
/// @param due what the owner promised until tomorrow, or earlier and still owes; and with no day at
///   all
/// @param waiting what others promised, the longest wait first
/// @param unfit promises for which the budget is too small: to be renegotiated, never dropped
///   silently
/// @param time active and passive minutes of this day
/// @param activeShare the share asked for
/// @param rescue one question after five silent days; the moves are then three at most
/// @param generic what to do when the book knows nobody, or nobody to propose
/// @param difference to the plan before, when another was asked for and something changed
/// @param calls why they stand in the half of the day they stand in
public record Plan(
        LocalDate day,
        Instant made,
        int draw,
        Optional<Integer> asked,
        int budget,
        List<Move> moves,
        List<Move> late,
        List<Appointment> fixed,
        List<Encounter> happened,
        List<Promise> due,
        List<Promise> waiting,
        List<Promise> unfit,
        Split time,
        double activeShare,
        Optional<String> rescue,
        List<Generic> generic,
        Optional<Difference> difference,
        String calls) {
    public Plan {
        late = List.copyOf(late);
        moves = List.copyOf(moves);
        fixed = List.copyOf(fixed);
        happened = List.copyOf(happened);
        due = List.copyOf(due);
        waiting = List.copyOf(waiting);
        unfit = List.copyOf(unfit);
        generic = List.copyOf(generic);
    }

    /// Something to do without knowing anybody.
    public record Generic(String what, String why, int minutes) {}

    /// Minutes with people, done and still planned.
    public record Split(int activeDone, int passiveDone, int activePlanned, int passivePlanned) {
        public static final Split NONE = new Split(0, 0, 0, 0);

        public int active() {
            return activeDone + activePlanned;
        }

        public int passive() {
            return passiveDone + passivePlanned;
        }

        /// 0 to 1; empty when there is no time at all.
        public Optional<Double> share() {
            var all = active() + passive();
            return all == 0 ? Optional.empty() : Optional.of((double) active() / all);
        }

        public Split plus(Split other) {
            return new Split(
                    activeDone + other.activeDone,
                    passiveDone + other.passiveDone,
                    activePlanned + other.activePlanned,
                    passivePlanned + other.passivePlanned);
        }
    }

    /// What takes the whole day.
    public List<Appointment> wholeDay() {
        return fixed.stream().filter(Appointment::takesDay).toList();
    }

    public Optional<Move> next() {
        return moves.stream().filter(Move::next).findFirst();
    }

    public boolean allDone() {
        return !moves.isEmpty() && moves.stream().allMatch(Move::done);
    }
}
