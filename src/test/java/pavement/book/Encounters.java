package pavement.book;

import java.time.Instant;

/// Encounters as tests change them.
public final class Encounters {
    private Encounters() {}

    /// The same at another moment, and in no block.
    public static Encounter at(Encounter old, Instant at) {
        return new Encounter(
                old.id(),
                at,
                old.channel(),
                old.direction(),
                old.by(),
                old.deliberate(),
                old.with(),
                old.stage(),
                old.spent(),
                old.outcome(),
                old.worth(),
                old.expected(),
                old.comfort(),
                old.trial(),
                old.note());
    }
}
