package pavement.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pavement.book.Place.Opening;

/// Opening hours, written as on maps: `Mo-Fr 08:00-18:00; Sa 09:00-13:00` (the plain part of the
/// `opening_hours` of OpenStreetMap).
final class OpeningWords {
    private static final Pattern PART =
            Pattern.compile("([A-Za-z]{2,9})(?:\\s*[-–]\\s*([A-Za-z]{2,9}))?\\s+(.+)");
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–]\\s*(\\d{1,2}:\\d{2})");

    private OpeningWords() {}

    /// Empty when a part of it is not understood.
    static Optional<List<Opening>> read(String text) {
        var all = new ArrayList<Opening>();
        for (var part : text.split(";")) {
            if (part.isBlank()) continue;
            var read = part(part.strip());
            if (read.isEmpty()) return Optional.empty();
            all.addAll(read);
        }
        return Optional.of(List.copyOf(all));
    }

    private static List<Opening> part(String part) {
        var found = PART.matcher(part);
        if (!found.matches()) return List.of();
        var first = day(found.group(1));
        var last = Optional.ofNullable(found.group(2)).map(OpeningWords::day).orElse(first);
        if (first.isEmpty() || last.isEmpty()) return List.of();
        var openings = new ArrayList<Opening>();
        for (var times : found.group(3).split(",")) {
            var read = times(times.strip());
            if (read.isEmpty()) return List.of();
            for (var day = first.get(); ; day = day.plus(1)) {
                openings.add(new Opening(day, read.get().from(), read.get().until()));
                if (day == last.get()) break;
            }
        }
        return List.copyOf(openings);
    }

    private record Times(LocalTime from, LocalTime until) {}

    private static Optional<Times> times(String text) {
        var found = TIMES.matcher(text);
        if (!found.matches()) return Optional.empty();
        return time(found.group(1))
                .flatMap(from ->
                        time(found.group(2))
                                .filter(from::isBefore)
                                .map(until -> new Times(from, until)));
    }

    /// Midnight at the end of a day is its last minute.
    private static Optional<LocalTime> time(String text) {
        if (text.equals("24:00")) return Optional.of(LocalTime.of(23, 59));
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<DayOfWeek> day(String word) {
        var start = word.substring(0, 2).toLowerCase(Locale.ROOT);
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> name(day).toLowerCase(Locale.ROOT).equals(start))
                .findFirst();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    }

    static String write(List<Opening> open) {
        return open.stream()
                .map(each -> name(each.day()) + " " + each.from() + "-" + each.until())
                .collect(Collectors.joining("; "));
    }
}
