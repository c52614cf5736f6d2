package pavement.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
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
/// @param expected how likely something comes of it, as the owner guessed it: 0 to 1
/// @param settled when it was kept or let go, as far as that is known; empty while it is open
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
        Optional<EncounterId> from,
        Optional<Double> expected,
        Optional<Instant> settled)
        implements Fact {
    public enum State {
        OPEN,
        KEPT,
        /// Let go by agreement, which is not keeping it.
        DROPPED
    }

    /// What is due first comes first, what has no day last; then the older one.
    public static final Comparator<Promise> SOONEST =
            Comparator.comparing((Promise each) -> each.due().orElse(LocalDate.MAX))
                    .thenComparing(Promise::made)
                    .thenComparing(each -> each.id().value());

    public Promise {
        what = what.strip();
        if (what.isEmpty()) throw new IllegalArgumentException("a promise says what");
        if (at.isPresent() && due.isEmpty())
            throw new IllegalArgumentException("a time needs a day");
        if (expected.filter(chance -> !(chance >= 0 && chance <= 1)).isPresent())
            throw new IllegalArgumentException("a chance lies between 0 and 1");
        if (state == State.OPEN) settled = Optional.empty();
    }

    /// As it is made: nothing expected yet.
    public Promise(
            PromiseId id,
            Optional<PersonId> person,
            boolean mine,
            String what,
            Optional<LocalDate> due,
            Optional<LocalTime> at,
            Optional<Channel> channel,
            State state,
            Instant made,
            Optional<EncounterId> from) {
        this(
                id,
                person,
                mine,
                what,
                due,
                at,
                channel,
                state,
                made,
                from,
                Optional.empty(),
                Optional.empty());
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /// How it is to be kept, as far as somebody said: with the promise, or in its words.
    public Optional<Channel> way() {
        return channel.or(() -> Wording.channel(what));
    }

    /// Whether it is kept by talking: a call, a meeting. Something to send is not.
    public boolean spoken() {
        return way().stream()
                .anyMatch(it ->
                        switch (it) {
                            case CALL, VIDEO, IN_PERSON, EVENT -> true;
                            case MESSAGE, REACTION, BULK -> false;
                        });
    }

    public Promise now(State state, Optional<Instant> when) {
        return new Promise(
                id, person, mine, what, due, at, channel, state, made, from, expected, when);
    }

    public Promise now(State state) {
        return now(state, Optional.empty());
    }

    public Promise movedTo(LocalDate due, Optional<LocalTime> at) {
        return new Promise(
                id,
                person,
                mine,
                what,
                Optional.of(due),
                at,
                channel,
                state,
                made,
                from,
                expected,
                settled);
    }

    /// The same with somebody else.
    public Promise to(PersonId other) {
        return new Promise(
                id,
                Optional.of(other),
                mine,
                what,
                due,
                at,
                channel,
                state,
                made,
                from,
                expected,
                settled);
    }

    public Promise saying(String what) {
        return new Promise(
                id, person, mine, what, due, at, channel, state, made, from, expected, settled);
    }

    public Promise through(Optional<Channel> channel) {
        return new Promise(
                id, person, mine, what, due, at, channel, state, made, from, expected, settled);
    }

    public Promise expecting(Optional<Double> expected) {
        return new Promise(
                id, person, mine, what, due, at, channel, state, made, from, expected, settled);
    }

    /// The encounter it was made in is no more.
    public Promise loose() {
        return new Promise(
                id,
                person,
                mine,
                what,
                due,
                at,
                channel,
                state,
                made,
                Optional.empty(),
                expected,
                settled);
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
