package pavement.book;

import java.time.Instant;
import java.util.Optional;

/// The seed's four channels: "Cold calling · Setting up meetings · Going to events · Speaking with
/// people wherever I go".
public sealed interface Work {
    enum Kind {
        CALLS,
        EVENT,
        WALK,
        MEETING
    }

    Kind kind();

    /// One card after the other.
    ///
    /// @param opener what he says first; may be empty
    record Calls(String opener) implements Work {
        @Override
        public Kind kind() {
            return Kind.CALLS;
        }
    }

    /// A meetup, a fair, a party; its place is the block's stage.
    ///
    /// @param from when it is on, as announced, which is not when he is there
    /// @param closed nothing more is to be asked about those he talked with, though not of
    ///   everybody it was
    record Event(Optional<Instant> from, Optional<Instant> until, boolean closed) implements Work {
        public Event(Optional<Instant> from, Optional<Instant> until) {
            this(from, until, false);
        }

        public Event {
            if (from.isPresent() && until.filter(from.get()::isAfter).isPresent())
                throw new IllegalArgumentException("an event ends before it starts");
        }

        @Override
        public Kind kind() {
            return Kind.EVENT;
        }
    }

    /// Strangers in coffee shops, bookstores and sandwich shops.
    record Walk() implements Work {
        @Override
        public Kind kind() {
            return Kind.WALK;
        }
    }

    /// A meeting or call that was set up.
    ///
    /// @param appointment what it was fixed by, or the promise it keeps
    /// @param ease how at ease he was before it, 0 to 10, when he was asked and answered
    /// @param closed what he answered when asked how it was, other than how it was
    record Meeting(
            Optional<AppointmentId> appointment,
            Optional<PromiseId> promise,
            Optional<Integer> ease,
            Optional<Closed> closed)
            implements Work {
        public enum Closed {
            /// There is nothing to say of it.
            LET_GO,
            /// Planned, and then not done: what the avoidance rate of SCIENCE F4 counts.
            SKIPPED,
            /// It did not take place, and that was not his doing.
            CALLED_OFF
        }

        public Meeting {
            // Its scale is that of the encounter it becomes part of.
            var _ = new Comfort(ease, Optional.empty());
        }

        /// Before anything was asked about it.
        public Meeting(Optional<AppointmentId> appointment, Optional<PromiseId> promise) {
            this(appointment, promise, Optional.empty(), Optional.empty());
        }

        public Meeting eased(Optional<Integer> ease) {
            return new Meeting(appointment, promise, ease, closed);
        }

        public Meeting closed(Closed how) {
            return new Meeting(appointment, promise, ease, Optional.of(how));
        }

        @Override
        public Kind kind() {
            return Kind.MEETING;
        }
    }
}
