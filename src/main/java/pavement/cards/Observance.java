package pavement.cards;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/// A STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545 §3.6.5): from when on, and every year again, the
/// clock is how far from UTC.
///
/// The library reckons the dates of the rules; its own zones stand in a registry of the whole
/// process, where one file's “Customized Time Zone” would be every other file's.
///
/// @param from the offset until then, in which its dates are written
/// @param rule repeats it; empty when nothing does
/// @param dates on which it is so, too
record Observance(
        boolean daylight,
        LocalDateTime start,
        ZoneOffset from,
        ZoneOffset to,
        String rule,
        List<LocalDateTime> dates) {
    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=(\\d{8})(T\\d{6})?Z?");
    private static final Pattern OFFSET = Pattern.compile("[+-]?\\d{4}(\\d\\d)?");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /// What is older than this is in the zone it was in first.
    private static final LocalDateTime OLDEST = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final int MOST = 500;

    /// Those that can be read.
    static List<Observance> in(List<ContentLine> zone) {
        var found = new ArrayList<Observance>();
        var part = new ArrayList<ContentLine>();
        for (var line : zone) {
            if (line.name().equals("BEGIN")) part.clear();
            part.add(line);
            if (line.name().equals("END")) read(part).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Observance> read(List<ContentLine> part) {
        var said = new HashMap<String, String>();
        part.forEach(line -> said.putIfAbsent(line.name(), line.value().strip()));
        var start = stamp(said.getOrDefault("DTSTART", ""));
        var to = offset(said.getOrDefault("TZOFFSETTO", ""));
        if (start.isEmpty() || to.isEmpty()) return Optional.empty();
        var dates =
                part.stream()
                        .filter(line -> line.name().equals("RDATE"))
                        .flatMap(line -> Stream.of(line.value().split("[,;]")))
                        .flatMap(date -> stamp(date.strip()).stream())
                        .limit(MOST)
                        .toList();
        return Optional.of(
                new Observance(
                        part.getFirst().value().strip().equalsIgnoreCase("DAYLIGHT"),
                        start.get(),
                        offset(said.getOrDefault("TZOFFSETFROM", "")).orElse(to.get()),
                        to.get(),
                        said.getOrDefault("RRULE", "").toUpperCase(Locale.ROOT),
                        dates));
    }

    private static Optional<LocalDateTime> stamp(String written) {
        var clock = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        try {
            return Optional.of(LocalDateTime.parse(clock.toUpperCase(Locale.ROOT), STAMP));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String written) {
        if (!OFFSET.matcher(written).matches()) return Optional.empty();
        try {
            return Optional.of(
                    ZoneOffset.of(Character.isDigit(written.charAt(0)) ? "+" + written : written));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether it says that it comes again.
    boolean again() {
        return !rule.isEmpty() || !dates.isEmpty();
    }

    /// The zone they make together, right up to `until`.
    static Optional<ZoneRules> rules(List<Observance> all, Instant until) {
        var changes = new TreeMap<Instant, Observance>();
        all.stream()
                .sorted(Comparator.comparing(Observance::start))
                .forEach(each -> each.onsets(until).forEach(at -> changes.put(at, each)));
        if (changes.isEmpty()) return Optional.empty();
        var first = changes.firstEntry().getValue().from();
        return Optional.of(ZoneRules.of(first, first, List.of(), chain(first, changes), List.of()));
    }

    /// From where it was to where it goes, whatever each says where it came from.
    private static List<ZoneOffsetTransition> chain(
            ZoneOffset first, Map<Instant, Observance> changes) {
        var chain = new ArrayList<ZoneOffsetTransition>();
        var before = first;
        for (var change : changes.entrySet()) {
            var after = change.getValue().to();
            if (after.equals(before)) continue;
            var clock = LocalDateTime.ofInstant(change.getKey(), before);
            chain.add(ZoneOffsetTransition.of(clock, before, after));
            before = after;
        }
        return chain;
    }

    private List<Instant> onsets(Instant until) {
        var clocks = Stream.concat(Stream.of(start), dates.stream());
        return Stream.concat(clocks, byRule(until).stream())
                .map(clock -> clock.toInstant(from))
                .toList();
    }

    /// An end of a rule is written in UTC, its dates are not: we cut it ourselves.
    private List<LocalDateTime> byRule(Instant until) {
        if (!rule.contains("FREQ=YEARLY")) return List.of();
        var last = LocalDateTime.ofInstant(until, from).plusYears(1);
        var written = UNTIL.matcher(rule);
        var end =
                written.find()
                        ? stamp(
                                        written.group(1)
                                                + Optional.ofNullable(written.group(2))
                                                        .orElse("T235959"))
                                .map(utc -> utc.plusSeconds(from.getTotalSeconds() + 1L))
                                .filter(last::isAfter)
                                .orElse(last)
                        : last;
        var since = start.isBefore(OLDEST) ? OLDEST : start;
        if (!end.isAfter(since)) return List.of();
        var bare = UNTIL.matcher(rule).replaceAll("").replaceFirst("^;", "");
        try {
            return new Recur<LocalDateTime>(bare).getDates(start, since, end, MOST);
        } catch (IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | ClassCastException _) {
            return List.of();
        }
    }
}
