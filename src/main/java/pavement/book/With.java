package pavement.book;

/// One person of an encounter, and how the tie stood at that moment.
public record With(PersonId person, Frozen then) {}
