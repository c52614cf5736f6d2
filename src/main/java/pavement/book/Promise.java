package pavement.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What the owner owes somebody, or is owed: a hard rule of the plan, never a score.
///
/// @param mine true when the owner owes it
/// @param due the day it was promised for, if one was said
/// @param at the time of that day, if one was said; a call promised for ten o'clock is fixed in the
///   plan
/// @param channel how it is to be kept when that is known: a call, a meeting, a message
/// @param from the encounter it was made in, if it was made in one
public record Promise(
        PromiseId id,
        Optional<PersonId> person,
        boolean mine,
        String what,
        Optional<LocalDate> due,
        Optional<LocalTime> at,
        Optional<Channel> channel,
        State state,
        Instant made,
        Optional<EncounterId> from)
        implements Fact {
    public enum State {
        OPEN,
        KEPT,
        /// Let go by agreement, which is not keeping it.
        DROPPED
    }

    public Promise {
        what = what.strip();
        if (what.isEmpty()) throw new IllegalArgumentException("a promise says what");
        if (at.isPresent() && due.isEmpty())
            throw new IllegalArgumentException("a time needs a day");
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public Promise now(State state) {
        return new Promise(id, person, mine, what, due, at, channel, state, made, from);
    }

    public Promise movedTo(LocalDate due, Optional<LocalTime> at) {
        return new Promise(
                id, person, mine, what, Optional.of(due), at, channel, state, made, from);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.PROMISE, id.value());
    }

    @Override
    public List<PersonId> about() {
        return person.stream().toList();
    }
}
