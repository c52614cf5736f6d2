package pavement.lab;

/// Something that could fool the owner, found in his own data, with its numbers.
public record Caution(Kind kind, String sentence) {
    public enum Kind {
        /// He chose, and no coin did.
        CHOSEN,
        EXPECTATION,
        FIT,
        SENIORITY,
        TIME_OF_DAY,
        CLASS_MIX,
        CHANNEL_MIX,
        NO_MINUTES,
        ONLY_SUCCESSES,
        ONE_DEAL,
        UNEVEN_WEEKS,
        /// Within groups that are alike it is so, or the other way round.
        ALIKE,
        REVERSED,
        HIDDEN_REASON
    }
}
