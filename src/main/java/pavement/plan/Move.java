package pavement.plan;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.Tie;

/// One line of the plan: somebody to reach out to, how, and why.
///
/// @param item `day#rank`, by which an encounter says that it carried this out
/// @param rank place in the ranking, from 1
/// @param why in a sentence, with the numbers behind it
/// @param chance of an answer
/// @param start when there is room for it; empty when the day is full
/// @param promise the promise it keeps, if it keeps one
/// @param quiet whether its start is at a time when one does not call there
/// @param placed what is worth knowing about its hour and place, in sentences; may be empty
/// @param done whether there was an encounter with this person since the plan was made
/// @param next the one to do now
public record Move(
        String item,
        int rank,
        Person person,
        Channel channel,
        int minutes,
        String why,
        Odds chance,
        Tie tie,
        Kind kind,
        Optional<Instant> start,
        Optional<Promise> promise,
        Numbers numbers,
        boolean quiet,
        String placed,
        boolean done,
        boolean next) {
    /// What brought it into the plan.
    public enum Kind {
        /// The owner's word: a hard rule, never a score.
        PROMISE,
        /// The most overdue of those he wants to keep in touch with.
        NEGLECTED,
        /// Nothing of this kind was tried for a fortnight.
        EXPLORE,
        BEST,
        /// The owner put it in himself.
        PUT_IN
    }

    /// What the reason rests on.
    ///
    /// @param value points expected by this draw, `step` chance of a next step once answered
    /// @param tries of this class and channel so far; `own` with this person, `answered` of those
    /// @param known whether the owner ever talked with him
    /// @param reckoned all of it, as it was ranked
    public record Numbers(
            double value,
            double step,
            long tries,
            int own,
            int answered,
            double warmth,
            boolean known,
            Reckoned reckoned) {}

    /// What the owner gave his word for, or put in himself: it stays, with room or without.
    boolean his() {
        return switch (kind) {
            case PROMISE, PUT_IN -> true;
            case NEGLECTED, EXPLORE, BEST -> false;
        };
    }

    /// Of its item, which no other in a plan has: to hash all these parts, the JVM first writes
    /// itself the means to, a tenth of what the first page takes.
    @Override
    public int hashCode() {
        return item.hashCode();
    }

    public boolean active() {
        return tie != Tie.PASSIVE;
    }

    Move at(Optional<Instant> start, boolean quiet, String placed) {
        return new Move(
                item, rank, person, channel, minutes, why, chance, tie, kind, start, promise,
                numbers, quiet, placed, done, next);
    }

    Move marked(boolean done, boolean next) {
        return new Move(
                item, rank, person, channel, minutes, why, chance, tie, kind, start, promise,
                numbers, quiet, placed, done, next);
    }
}
