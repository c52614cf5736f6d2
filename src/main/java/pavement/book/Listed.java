package pavement.book;

/// Somebody on the list of a block.
///
/// @param why he is on it, in words; may be empty
public record Listed(PersonId person, String why, State state) {
    public enum State {
        /// His turn comes, unless an encounter inside the block says that it has been.
        WAITING,
        /// After everybody else.
        LATER,
        /// Planned, and then not done: what the avoidance rate of SCIENCE F4 counts.
        SKIPPED,
        /// Nothing is left to ask about him; the debrief has had its card.
        DONE,
        /// A rule kept him off from the start; `why` says which. Nobody planned him.
        LEFT_OUT
    }

    public static Listed waiting(PersonId person, String why) {
        return new Listed(person, why, State.WAITING);
    }

    public Listed now(State state) {
        return new Listed(person, why, state);
    }
}
