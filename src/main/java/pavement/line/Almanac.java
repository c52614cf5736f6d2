package pavement.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.natty.Parser;

/// The one place that knows the date library. It is only ever handed a phrase the grammar has
/// already recognised, in plain words, and what it answers is checked by who asked: left alone it
/// makes 3 March of "31 February".
final class Almanac {
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private Almanac() {}

    /// The day a phrase such as "17 october 2026", "in 2 weeks" or "3 days ago" means on `today`.
    /// Noon in UTC stands for the day, so that no zone and no summer time has a say.
    static Optional<LocalDate> day(String phrase, LocalDate today) {
        var noon = Date.from(today.atTime(12, 0).toInstant(ZoneOffset.UTC));
        var counted = phrase.replaceFirst("^(in )?an? ", "$11 ");
        return new Parser(UTC)
                .parse(counted, noon).stream()
                        .filter(group -> group.getText().length() == counted.length())
                        .flatMap(group -> group.getDates().stream())
                        .findFirst()
                        .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }
}
