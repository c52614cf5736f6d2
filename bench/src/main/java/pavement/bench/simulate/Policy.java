package pavement.bench.simulate;

import java.util.List;
import pavement.book.Channel;
import pavement.book.PersonId;

/// Whom to reach out to on a day, in order. Rules that hold before any score (SCIENCE C4) hold for every policy.
public interface Policy {
    List<Pick> picks(Morning morning);

    /// @param minutes it is expected to take
    record Pick(PersonId person, Channel channel, int minutes) {}

    enum Promises {
        /// Due until tomorrow, they come before everything.
        HARD,
        IGNORED
    }
}
