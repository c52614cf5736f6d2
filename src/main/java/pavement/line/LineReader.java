package pavement.line;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pavement.book.Self;

/// Reads one line of plain text. Reading the same line with the same names on the same minute gives
/// the same answer, and no text at all makes it fail.
///
/// @param self for the owner's first day of the week, days of work, country and currency
/// @param phrases for dates made of several parts
public record LineReader(Roster names, Self self, Phrases phrases) {
    private static final Set<String> BILLS =
            Set.of(
                    "invoice",
                    "invoices",
                    "invoicing",
                    "payment",
                    "instalment",
                    "billing",
                    "starting",
                    "starts",
                    "payable");

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    /// What is left of a line that says no more than who, how and when.
    private static final Set<String> TALKED =
            Set.of(
                    """
                    i had have a an the with on at for in to of and by over met saw called rang
                    phoned texted emailed messaged wrote talked spoke chatted visited was were
                    """
                            .strip()
                            .split("\\s+"));

    /// Reads every date phrase the library knows.
    public LineReader(Roster names, Self self) {
        this(names, self, Almanac::day);
    }

    /// @param now on the owner's clock
    public Understood read(String line, LocalDateTime now) {
        var reading = ahead(line, now);
        new Amounts(reading).find();
        when(reading);
        new Outcomes(reading).find();
        new Dealings(reading).find();
        new Places(reading).find();
        new Ways(reading).find();
        new Folks(reading).find();
        toCome(reading);
        return reading.done();
    }

    /// Only what is needed, offered, promised and planned, and who knows whom; three times as
    /// quick.
    Understood wishes(String line, LocalDateTime now) {
        return ahead(line, now).done();
    }

    /// "Had coffee with Amy on 1 May 2031": a day of a year that is written, where nothing else is
    /// left of the line, is that of the talk, and whoever keeps it can say that it is still to
    /// come. Elsewhere it is a part of what was talked about.
    private static void toCome(Reading line) {
        if (line.has(Chip.When.class) || !line.has(Chip.Who.class)) return;
        if (!YEAR.matcher(line.text(0, line.size())).find()) return;
        var dates = new Dates(line, Moment.Aim.AHEAD);
        for (var at = 0; at < line.size(); at++) {
            var from = at;
            var later =
                    dates.at(at)
                            .filter(each -> !each.guessed() && line.free(from, each.to()))
                            .filter(each -> each.day().isAfter(line.now.toLocalDate()))
                            .filter(each -> YEAR.matcher(line.text(from, each.to())).find());
            if (later.isEmpty()) continue;
            if (nothingBeside(line, from, later.get().to()))
                add(
                        line,
                        from,
                        later.get().to(),
                        later.get().day().atTime(later.get().time().orElse(LocalTime.NOON)),
                        false);
            return;
        }
    }

    private static boolean nothingBeside(Reading line, int from, int to) {
        for (var at = 0; at < line.size(); at++)
            if ((at < from || at >= to)
                    && line.free(at)
                    && line.word(at)
                    && !TALKED.contains(line.low(at))) return false;
        return true;
    }

    private Reading ahead(String line, LocalDateTime now) {
        var reading = new Reading(line, this, now);
        new Circles(reading).find();
        new Ahead(reading).find();
        return reading;
    }

    private static void when(Reading line) {
        var dates = new Dates(line, Moment.Aim.PAST);
        for (var at = 0; at < line.size(); at++) {
            var start = at;
            var now = justNow(line, at);
            if (now > 0) {
                add(line, at, at + now, line.now, false);
                return;
            }
            var found =
                    dates.at(at).filter(moment -> !farGuess(line, moment) && !billed(line, start));
            if (found.isPresent()) {
                found.ifPresent(moment -> add(line, start, moment));
                return;
            }
            var ago = ago(line, at);
            if (ago.isPresent()) return;
        }
    }

    /// "First invoice on the 15th" is no day on which anybody was talked with.
    private static boolean billed(Reading line, int at) {
        for (var back = at - 1; back >= Math.max(0, at - 4) && !line.softly(back); back--)
            if (BILLS.contains(line.low(back))) return true;
        return false;
    }

    /// "11/01" is more likely next month's than the year before's.
    private static boolean farGuess(Reading line, Moment moment) {
        return moment.guessed() && moment.day().isBefore(line.now.toLocalDate().minusDays(200));
    }

    private static int justNow(Reading line, int at) {
        if (!line.free(at)) return 0;
        if (line.says(at, "just", "now") || line.says(at, "right", "now")) return 2;
        return line.low(at).equals("now") && line.softly(at - 1) && line.softly(at + 1) ? 1 : 0;
    }

    /// "an hour ago", "20 minutes ago".
    private static Optional<Chip.When> ago(Reading line, int at) {
        var count =
                line.says(at, "half", "an", "hour", "ago")
                        ? Optional.of(30)
                        : Set.of("hour", "hours", "h").contains(line.low(at + 1))
                                ? Words.number(line.low(at)).map(hours -> hours * 60)
                                : Set.of("min", "mins", "minutes").contains(line.low(at + 1))
                                        ? Words.number(line.low(at))
                                        : Optional.<Integer>empty();
        var to = line.says(at, "half") ? at + 3 : at + 2;
        if (count.isEmpty() || count.get() > 6_000 || !line.low(to).equals("ago"))
            return Optional.empty();
        var when =
                new Chip.When(
                        line.span(at, to + 1),
                        Certainty.UNDERSTOOD,
                        line.now.minusMinutes(count.get()));
        line.take(at, to + 1);
        line.add(when);
        return Optional.of(when);
    }

    /// A day without a time is noon of it, unless that is still to come.
    private static void add(Reading line, int from, Moment moment) {
        var noon = moment.day().atTime(12, 0);
        var at =
                moment.time()
                        .map(time -> moment.day().atTime(time))
                        .orElse(noon.isAfter(line.now) ? line.now : noon);
        add(line, from, moment.to(), at, moment.guessed());
    }

    private static void add(Reading line, int from, int to, LocalDateTime at, boolean guessed) {
        line.take(from, to);
        line.add(new Chip.When(line.span(from, to), Certainty.guessedIf(guessed), at));
    }
}
