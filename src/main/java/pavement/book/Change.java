package pavement.book;

/// Everything that can happen to a book.
public sealed interface Change {
    /// A new fact, or a new version of one.
    record Saved(Fact fact) implements Change {}

    /// A fact taken away; undo brings it back.
    record Removed(Ref ref) implements Change {}

    /// A person's card, kept beside the person.
    record CardKept(Card card) implements Change {}

    /// A person's card taken away.
    record CardRemoved(PersonId person) implements Change {}

    /// A person erased: he, his card and every trace about him. The facts about him must have been
    /// removed or rewritten by changes before this one (`acts.Forget` does). Nothing brings him
    /// back; only the id stays, as a tombstone.
    record Forgotten(PersonId person) implements Change {}
}
