package pavement.line;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Times of day: "10am", "14:30", "half past three", "noon", and a bare "10" after a day or after
/// "at".
final class Clock {
    private static final Pattern FULL =
            Pattern.compile(
                    "(\\d{1,2})(?:[:.](\\d{2}))?(am|pm)?(?:-\\d{1,2}(?:[:.]\\d{2})?(?:am|pm)?)?");
    private static final Set<String> HALVES = Set.of("am", "pm");
    private static final Map<String, LocalTime> NAMED =
            Map.of(
                    "noon",
                    LocalTime.NOON,
                    "midday",
                    LocalTime.NOON,
                    "lunchtime",
                    LocalTime.of(12, 30));
    static final Map<String, LocalTime> PARTS =
            Map.of(
                    "morning", LocalTime.of(9, 0),
                    "afternoon", LocalTime.of(15, 0),
                    "evening", LocalTime.of(19, 0),
                    "night", LocalTime.of(21, 0));

    /// What may follow a bare hour; anything else makes it a count ("Friday 10 people").
    private static final Set<String> AFTER_AN_HOUR =
            Set.of(
                    """
                    with in to and about re sharp on tomorrow today yesterday o'clock
                    """
                            .strip()
                            .split("\\s+"));

    private Clock() {}

    record Time(int to, LocalTime time, boolean guessed) {}

    /// @param told the words before make a bare number an hour: a day, or "at"
    static Optional<Time> at(Reading line, int at, boolean told) {
        if (NAMED.containsKey(line.low(at)))
            return Optional.of(new Time(at + 1, Words.known(NAMED, line.low(at)), false));
        return past(line, at).or(() -> digits(line, at, told));
    }

    /// "half past three", "quarter to four".
    private static Optional<Time> past(Reading line, int at) {
        var start = line.low(at).equals("a") ? at + 1 : at;
        var minutes =
                line.says(start, "half", "past")
                        ? 30
                        : line.says(start, "quarter", "past")
                                ? 15
                                : line.says(start, "quarter", "to") ? -15 : 0;
        if (minutes == 0) return Optional.empty();
        return Words.number(line.low(start + 2))
                .filter(hour -> hour >= 1 && hour <= 12)
                .map(hour -> new Time(start + 3, likely(hour).plusMinutes(minutes), true));
    }

    private static Optional<Time> digits(Reading line, int at, boolean told) {
        var read = FULL.matcher(line.low(at));
        if (!line.word(at) || !read.matches()) return Optional.empty();
        var to = at + 1;
        var half = Optional.ofNullable(read.group(3)).orElse("");
        if (half.isEmpty() && HALVES.contains(line.low(to))) half = line.low(to++);
        if (line.low(to).equals("o'clock")) to++;
        var hour = Integer.parseInt(read.group(1));
        var minute = Optional.ofNullable(read.group(2));
        if (half.isEmpty() && minute.isEmpty() && !bare(line, to, told)) return Optional.empty();
        if (minute.isPresent() && line.low(at).contains(".") && !told) return Optional.empty();
        return time(hour, minute.map(Integer::parseInt).orElse(0), half, minute.isPresent(), to);
    }

    private static boolean bare(Reading line, int to, boolean told) {
        return told && (!line.word(to) || AFTER_AN_HOUR.contains(line.low(to)));
    }

    private static Optional<Time> time(int hour, int minute, String half, boolean exact, int to) {
        if (hour > 23 || minute > 59 || !half.isEmpty() && (hour > 12 || hour == 0))
            return Optional.empty();
        if (half.isEmpty() && (exact || hour > 6 || hour == 0))
            return Optional.of(new Time(to, LocalTime.of(hour, minute), false));
        if (half.isEmpty())
            return Optional.of(new Time(to, likely(hour).plusMinutes(minute), true));
        return Optional.of(
                new Time(
                        to, LocalTime.of(hour % 12 + (half.equals("pm") ? 12 : 0), minute), false));
    }

    /// Nobody means three in the night.
    private static LocalTime likely(int hour) {
        return LocalTime.of(hour <= 6 ? hour + 12 : hour, 0);
    }
}
