package pavement.cards;

import java.util.Optional;
import java.util.regex.Pattern;

/// Birthdays as cards write them, in one spelling where they are dates.
final class Birthdays {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(T.*)?");
    private static final Pattern YEARLESS = Pattern.compile("--(\\d\\d)-?(\\d\\d)");

    private Birthdays() {}

    /// @param placeholder the year an Apple program writes when it knows none
    static String read(String written, Optional<String> placeholder) {
        var date = DATE.matcher(written);
        if (date.matches()) {
            var day = "-" + date.group(2) + "-" + date.group(3);
            return (placeholder.filter(date.group(1)::equals).isPresent() ? "-" : date.group(1))
                    + day;
        }
        var yearless = YEARLESS.matcher(written);
        return yearless.matches() ? "--" + yearless.group(1) + "-" + yearless.group(2) : written;
    }

    static boolean date(String birthday) {
        return DATE.matcher(birthday).matches() || YEARLESS.matcher(birthday).matches();
    }
}
