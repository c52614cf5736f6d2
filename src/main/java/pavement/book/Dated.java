package pavement.book;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Days and times as every screen, letter and command writes them.
public enum Dated {
    /// `09:30`
    TIME("HH:mm"),

    /// `Fri 4 Dec`
    DAY("EEE d MMM"),

    /// `Fri 4 Dec 09:30`
    DAY_AND_TIME("EEE d MMM HH:mm"),

    /// `4 Dec 2026`
    DATE("d MMM yyyy"),

    /// `4 December 2026`
    FULL("d MMMM yyyy");

    private final DateTimeFormatter format;

    Dated(String pattern) {
        format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    public String of(TemporalAccessor at) {
        return format.format(at);
    }
}
