package pavement.drafts;

/// How it is to be said.
public enum By {
    MESSAGE,
    MAIL,
    /// What to say, line by line.
    CALL
}
