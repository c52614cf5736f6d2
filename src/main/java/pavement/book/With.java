package pavement.book;

/// One person of an encounter, and how the tie stood at that moment.
public record With(PersonId person, Frozen then) {
    /// As he is named while a talk is written: the act that keeps it freezes how the tie stands.
    public static With unfrozen(PersonId person) {
        return new With(person, Frozen.UNKNOWN);
    }
}
