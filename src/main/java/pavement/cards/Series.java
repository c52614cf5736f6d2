package pavement.cards;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import pavement.cards.Event.When;

/// The occurrences of an event that repeats, within a window and with a cap.
///
/// The library reckons on clock times without a zone, where it is right; the zone is put on
/// afterwards by us, and so is the end of the series, which is often written in another kind of
/// time than its beginning.
final class Series {
    static final int MOST = 500;

    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([^;]*)");
    private static final Pattern UNTIL_WHEN =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)(Z?))?");

    private final Event event;
    private final Consumer<String> complaints;

    Series(Event event, Consumer<String> complaints) {
        this.event = event;
        this.complaints = complaints;
    }

    /// From `from` up to but without `until`; exceptions are left out.
    List<When> between(Instant from, Instant until) {
        var start = event.start().orElseThrow();
        Set<LocalDateTime> all = new LinkedHashSet<>(List.of(start.local()));
        event.rule().ifPresent(rule -> all.addAll(byRule(rule, start, from, until)));
        event.whens("RDATE").forEach(when -> all.add(localOf(when, start)));
        event.whens("EXDATE")
                .forEach(when -> {
                    if (when.allDay())
                        all.removeIf(each -> each.toLocalDate().equals(when.local().toLocalDate()));
                    else all.remove(localOf(when, start));
                });
        return all.stream()
                .map(start::on)
                .filter(when -> !when.instant().isBefore(from) && when.instant().isBefore(until))
                .limit(MOST)
                .toList();
    }

    private static LocalDateTime localOf(When when, When start) {
        return when.allDay()
                ? when.local().toLocalDate().atTime(start.local().toLocalTime())
                : start.clock(when.instant());
    }

    private List<LocalDateTime> byRule(String rule, When start, Instant from, Instant until) {
        if (!rule.contains("FREQ=")) return refused("an older kind of calendar wrote it");
        if (rule.matches(".*FREQ=(SECONDLY|MINUTELY|HOURLY).*"))
            return refused("it repeats more than once a day");
        var end =
                last(rule, start)
                        .filter(each -> each.isBefore(until))
                        .map(each -> each.plusSeconds(1))
                        .orElse(until);
        if (!end.isAfter(from)) return List.of();
        var bare = UNTIL.matcher(rule).replaceAll("").replaceFirst("^;", "");
        try {
            return dates(bare, start, from, end);
        } catch (IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | ClassCastException odd) {
            return refused(
                    String.valueOf(odd.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .toLowerCase(Locale.ROOT));
        }
    }

    /// A week begins on Monday when the rule does not say (RFC 5545 §3.3.10), wherever the library
    /// thinks that this computer stands.
    private static List<LocalDateTime> dates(String rule, When start, Instant from, Instant until) {
        var whole = rule.contains("WKST=") ? rule : rule + ";WKST=MO";
        var recur = new Recur<LocalDateTime>(whole);
        var first = start.clock(from);
        var since = first.isBefore(start.local()) ? start.local() : first;
        return new ArrayList<>(recur.getDates(start.local(), since, start.clock(until), MOST));
    }

    private List<LocalDateTime> refused(String why) {
        complaints.accept(
                "The repetition of this event could not be followed, because "
                        + why
                        + ". Only its first date was taken.");
        return List.of();
    }

    /// A day as an end counts whole.
    private static Optional<Instant> last(String rule, When start) {
        var written = UNTIL.matcher(rule);
        if (!written.find()) return Optional.empty();
        var found = UNTIL_WHEN.matcher(written.group(1).strip());
        if (!found.matches()) return Optional.empty();
        var day =
                java.time.LocalDate.of(
                        number(found.group(1)), number(found.group(2)), number(found.group(3)));
        if (found.start(4) < 0) return Optional.of(start.at(day.atTime(23, 59, 59)));
        var local =
                day.atTime(
                        number(found.group(4)),
                        number(found.group(5)),
                        Math.min(59, number(found.group(6))));
        return Optional.of(
                found.group(7).isEmpty() ? start.at(local) : local.toInstant(ZoneOffset.UTC));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
