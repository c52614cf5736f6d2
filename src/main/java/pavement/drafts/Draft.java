package pavement.drafts;

/// A text to send, as far as it can be written for somebody.
///
/// @param subject of a mail
public record Draft(String subject, String text) {}
