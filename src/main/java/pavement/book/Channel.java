package pavement.book;

/// How an encounter happened.
public enum Channel {
    CALL,
    VIDEO,
    IN_PERSON,
    EVENT,
    MESSAGE,
    /// A like, a comment, a birthday click.
    REACTION,
    /// A newsletter or any mail to many.
    BULK
}
