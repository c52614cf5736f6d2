package pavement.plan;

import java.time.LocalDate;
import java.util.Optional;

/// Why somebody is not reached out to on a day, whatever he is worth (SCIENCE C4).
///
/// @param sentence for a person: what holds, and until when
/// @param again the first day on which it no longer holds, where a day can be named
public record Bar(Why why, String sentence, Optional<LocalDate> again) {
    /// The rule that holds.
    public enum Why {
        DO_NOT_CONTACT,
        /// Only heard of.
        GHOST,
        /// After attempts nobody answered.
        RESTING,
        /// Once in five days.
        JUST_NOW,
        /// The day has something with him anyway.
        TODAY,
        /// A talk with him has its day.
        AGREED,
        SET_ASIDE,
        /// No number, no address, and not close enough to ask for a meeting.
        NO_WAY,
        /// Only by telephone, and it is night.
        QUIET_HOURS
    }

    /// Whether the owner cannot overrule it: their word, and their nights.
    public boolean hard() {
        return switch (why) {
            case DO_NOT_CONTACT, GHOST, NO_WAY, QUIET_HOURS -> true;
            case RESTING, JUST_NOW, TODAY, AGREED, SET_ASIDE -> false;
        };
    }
}
