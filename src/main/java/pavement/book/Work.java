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
    record Meeting(Optional<AppointmentId> appointment, Optional<PromiseId> promise)
            implements Work {
        @Override
        public Kind kind() {
            return Kind.MEETING;
        }
    }
}
