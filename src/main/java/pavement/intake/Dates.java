package pavement.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days as programs write them into tables, and as Excel leaves them behind.
final class Dates {
    private static final List<DateTimeFormatter> WAYS =
            List.of(
                    way("yyyy-MM-dd"),
                    way("d MMM yyyy"),
                    way("d-MMM-yyyy"),
                    short2("d-MMM-"),
                    way("M/d/yyyy"),
                    short2("M/d/"),
                    way("d.M.yyyy"),
                    way("yyyy/MM/dd"),
                    way("MMM d, yyyy"),
                    way("yyyyMMdd"));

    private Dates() {}

    static Optional<LocalDate> day(String text) {
        var clean = text.strip().replaceFirst("[ T]\\d{1,2}:\\d\\d.*$", "");
        for (var way : WAYS) {
            try {
                return Optional.of(LocalDate.parse(clean, way));
            } catch (DateTimeException _) {
                // Written another way.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter way(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /// Two digits of a year are of the hundred years up to 2049.
    private static DateTimeFormatter short2(String before) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(before)
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1950)
                .toFormatter(Locale.ENGLISH);
    }
}
