/// Carries reminders to the owner's own mailbox through his own mail server; the only package that
/// knows the mail library.
@org.jspecify.annotations.NullMarked
package pavement.mail;
