package pavement.match;

import pavement.book.Ask;
import pavement.book.Person;
import pavement.book.Promise;

/// Why somebody in the room is worth meeting. What nobody wrote down is no reason.
public sealed interface Reason {
    /// How much it counts beside the others; never shown.
    int weight();

    /// His wish stands across from one of the owner's.
    record Swap(Ask theirs, Ask own) implements Reason {
        @Override
        public int weight() {
            return 6;
        }
    }

    /// Something between him and the owner is promised and open.
    record Promised(Promise promise, boolean late) implements Reason {
        @Override
        public int weight() {
            return (promise.mine() ? 4 : 3) + (late ? 1 : 0);
        }
    }

    /// His wish stands across from that of somebody the owner could introduce him to.
    ///
    /// @param here that one is in the room too
    record Between(Ask theirs, Ask other, Person whose, boolean here) implements Reason {
        @Override
        public int weight() {
            return here ? 3 : 2;
        }
    }

    /// He can introduce the owner to somebody in the room who is a stranger to him.
    record Opens(Person stranger, Link link) implements Reason {
        @Override
        public int weight() {
            return 2;
        }
    }

    /// Somebody the owner knows can introduce him.
    record Introducer(Person by, Link link, boolean here) implements Reason {
        @Override
        public int weight() {
            return (here ? 2 : 1) + (link == Link.SAME_FIRM ? 0 : 1);
        }
    }
}
