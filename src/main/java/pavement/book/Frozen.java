package pavement.book;

/// What was true of the tie when the attempt was made (SCIENCE 0.3). Never recomputed: a person who
/// became a customer looks active afterwards, and counting him so would flatter the active side.
///
/// @param contactsLastYear two-way contacts in the 365 days before
/// @param warmth 0 to 100, SCIENCE A1
/// @param met the stage on which the tie was made, as it was known then
public record Frozen(Tie tie, int contactsLastYear, double warmth, Stage met) {
    /// Before anything is known of the tie; the act that keeps the talk freezes what there was.
    public static final Frozen UNKNOWN = new Frozen(Tie.STRANGER, 0, 0, Stage.UNKNOWN);
}
