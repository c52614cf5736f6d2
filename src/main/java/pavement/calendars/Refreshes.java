package pavement.calendars;

import java.time.Instant;
import java.util.List;
import pavement.book.SubscriptionId;

/// Where it is kept how the reading of each calendar stands; no part of the book, which knows what
/// the calendars hold. The law every one obeys is `RefreshesLawsTest`.
public interface Refreshes {
    List<Refresh> all();

    default Refresh of(SubscriptionId calendar) {
        return all().stream()
                .filter(each -> each.calendar().equals(calendar))
                .findFirst()
                .orElse(Refresh.none(calendar));
    }

    /// Says that somebody asks for it now, so that no other process does too.
    ///
    /// @param seen how it stood when that was decided
    /// @param stale who began before then and never settled it has died
    /// @return false when it stands otherwise by now, or somebody asks already
    boolean begin(Refresh seen, Instant now, Instant stale);

    /// How it went; whoever began is done.
    void settle(Refresh refresh);

    void drop(SubscriptionId calendar);
}
