package pavement.ties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Moments as days, and numbers as words.
final class Days {
    static final double LN2 = Math.log(2);
    private static final double MILLIS = 86_400_000;
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve"
    };

    private Days() {}

    static double of(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }

    static double between(Instant from, Instant until) {
        return of(until) - of(from);
    }

    /// Days of the owner's calendar, for what is said: yesterday evening is one day ago.
    static long apart(Instant from, Instant until, ZoneId zone) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone)));
    }

    /// `five contacts`, `one contact`, `40 contacts`
    static String count(long n, String what) {
        var number = n >= 0 && n < SMALL.length ? SMALL[(int) n] : Long.toString(n);
        return number + " " + what + (n == 1 ? "" : "s");
    }

    /// `today`, `yesterday`, `12 days ago`, `5 months ago`, `3 years ago`
    static String ago(long days) {
        if (days < 1) return "today";
        if (days == 1) return "yesterday";
        return span(days) + " ago";
    }

    /// `12 days`, `5 months`, `3 years`
    static String span(long days) {
        if (days < 120) return plural(days, "day");
        if (days < 730) return plural(Math.round(days / 30.44), "month");
        return plural((long) Math.floor(days / 365.25), "year");
    }

    private static String plural(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }
}
