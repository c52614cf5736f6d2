package pavement.courier;

import java.time.Instant;
import java.util.Optional;
import pavement.reminders.Wishes;

/// What the owner set up. Nothing is on until he turned it on.
///
/// @param mailSince since when mail is on; empty while it is off
public record Setup(Wishes wishes, MailAccount mail, Optional<Instant> mailSince) {
    public static final Setup NONE = new Setup(Wishes.USUAL, MailAccount.NONE, Optional.empty());

    public Setup with(Wishes wishes) {
        return new Setup(wishes, mail, mailSince);
    }

    public Setup with(MailAccount mail, Optional<Instant> since) {
        return new Setup(wishes, mail, since);
    }
}
