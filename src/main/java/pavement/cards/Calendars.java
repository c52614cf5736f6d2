package pavement.cards;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads the meetings of iCalendar files, event by event and in bounded memory: any number of
/// calendars to a file, whatever they leave out.
public final class Calendars {
    /// How far series reach back and all meetings reach forward.
    private static final Duration BACK = Duration.ofDays(2 * 365);

    private static final Duration AHEAD = Duration.ofDays(90);

    private static final int LARGEST = 4 << 20;
    private static final int MOST_SERIES = 20_000;

    private final String file;
    private final ZoneId own;
    private final Instant singles;
    private final Instant from;
    private final Instant until;
    private final Consumer<Warning> warnings;
    private final Zones zones;
    private final List<Event> series = new ArrayList<>();
    private final Map<String, List<Event>> overrides = new HashMap<>();
    private final List<Event> unplaced = new ArrayList<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Set<String> guessed = new HashSet<>();

    /// @param file as the owner calls it
    /// @param own the owner's zone, for times that say none
    /// @param now divides what was from what will be
    public Calendars(String file, ZoneId own, Instant now, Consumer<Warning> warnings) {
        this(file, own, new Window(now.minus(BACK), now.plus(AHEAD)), Instant.MIN, warnings);
    }

    private Calendars(
            String file, ZoneId own, Window window, Instant singles, Consumer<Warning> warnings) {
        this.file = file;
        this.own = own;
        this.singles = singles;
        this.from = window.from();
        this.until = window.until();
        this.warnings = warnings;
        this.zones = new Zones(own, until);
    }

    /// @param until without it
    public record Window(Instant from, Instant until) {}

    /// Reads only what is on in a window, be it of a series or not.
    public static Calendars within(
            String file, ZoneId own, Window window, Consumer<Warning> warnings) {
        return new Calendars(file, own, window, window.from(), warnings);
    }

    /// Every meeting up to ninety days ahead, in no order; of a series those of the last two years.
    /// Within a window, those that are on in it.
    public void read(InputStream in, Consumer<Meeting> meetings, BooleanSupplier stop)
            throws IOException {
        var properties = new Properties(new Lines(in));
        var cancels = false;
        for (var read = properties.next();
                read.isPresent() && !stop.getAsBoolean();
                read = properties.next()) {
            var line = read.get().line();
            if (begins(line, "VCALENDAR")) cancels = false;
            if (line.name().equals("METHOD"))
                cancels = line.value().strip().equalsIgnoreCase("CANCEL");
            if (begins(line, "VTIMEZONE")) zones.describe(component(properties, line));
            if (begins(line, "VEVENT")) event(component(properties, line), cancels, meetings);
        }
        unplaced.forEach(event -> put(event, meetings));
        series.stream()
                .filter(event -> !cancelled.contains(event.uid()))
                .forEach(event -> occurrences(event, meetings));
        overrides.values().forEach(orphans -> orphans.forEach(event -> single(event, meetings)));
    }

    private List<ContentLine> component(Properties properties, ContentLine begin)
            throws IOException {
        var name = begin.value().strip().toUpperCase(Locale.ROOT);
        var lines = new ArrayList<ContentLine>(List.of(begin));
        var size = 0L;
        var inner = 0;
        for (var read = properties.next(); read.isPresent(); read = properties.next()) {
            var line = read.get().line();
            if (inner == 0 && ends(line, name)) return lines;
            if (line.name().equals("BEGIN")) inner++;
            size += line.octets().length;
            var kept =
                    name.equals("VTIMEZONE")
                            || inner == 0
                                    && !line.name().equals("ATTACH")
                                    && !line.name().equals("DESCRIPTION");
            if (kept && read.get().whole() && size < LARGEST) lines.add(line);
            if (line.name().equals("END") && inner > 0) inner--;
        }
        warn(begin.number(), "This " + name + " has no end. What there is of it was read.");
        return lines;
    }

    /// @param cancels whether its calendar takes back what it names (RFC 5546 §3.2.5): one
    ///   occurrence, or without one the whole series
    private void event(List<ContentLine> lines, boolean cancels, Consumer<Meeting> meetings) {
        var event = new Event(lines, zones, own, cancels);
        var start = event.start();
        if (start.isEmpty()) {
            warn(event.line(), "This event has no date that could be read.");
            return;
        }
        if (cancels && event.insteadOf().isEmpty()) cancelled.add(event.uid());
        if (start.get().sure() || unplaced.size() >= MOST_SERIES) put(event, meetings);
        else unplaced.add(event);
    }

    /// Its zone may be described only after it, so what has none is put in at the end.
    private void put(Event event, Consumer<Meeting> meetings) {
        if (!event.start().orElseThrow().sure()) guess(event);
        if (event.insteadOf().isPresent())
            overrides.computeIfAbsent(event.uid(), _ -> new ArrayList<>()).add(event);
        else if (event.rule().isEmpty() && event.whens("RDATE").isEmpty()) single(event, meetings);
        else if (series.size() < MOST_SERIES) series.add(event);
        else
            warn(
                    event.line(),
                    "This is more than the 20,000th repeating event of the file, so it was left out.");
    }

    /// Said once for each name of a zone.
    private void guess(Event event) {
        var name = event.zone();
        if (guessed.add(name))
            warn(
                    event.line(),
                    "The time zone “"
                            + name
                            + "” is not a known one. It was taken for "
                            + zones.of(name).called()
                            + ".");
    }

    private void single(Event event, Consumer<Meeting> meetings) {
        var start = event.start().orElseThrow();
        var occurrence = event.insteadOf().map(Calendars::occurrence).orElse("");
        pass(event.at(start, occurrence), meetings);
    }

    private void pass(Meeting meeting, Consumer<Meeting> meetings) {
        if (meeting.start().isBefore(until) && !meeting.end().isBefore(singles))
            meetings.accept(meeting);
    }

    /// An override takes the place of the occurrence it names, and of all that follow when it says
    /// so (RFC 5545 §3.2.13).
    private void occurrences(Event event, Consumer<Meeting> meetings) {
        var instead = new HashMap<Instant, Event>();
        var onwards = new TreeMap<Instant, Event>();
        for (var override : overrides.getOrDefault(event.uid(), List.of())) {
            var when = override.insteadOf().orElseThrow().instant();
            if (override.onwards()) onwards.put(when, override);
            instead.put(when, override);
        }
        overrides.remove(event.uid());
        var dates =
                new Series(event, why -> warn(event.line(), why))
                        .between(from.minus(event.length()), until);
        for (var when : dates) {
            var override = Optional.ofNullable(instead.remove(when.instant()));
            var changed =
                    Optional.ofNullable(onwards.floorEntry(when.instant()))
                            .map(Map.Entry::getValue);
            if (override.isPresent()) single(override.get(), meetings);
            else if (changed.isPresent())
                pass(changed.get().at(changed.get().moved(when), occurrence(when)), meetings);
            else pass(event.at(when, occurrence(when)), meetings);
        }
        instead.values().forEach(moved -> single(moved, meetings));
    }

    private static String occurrence(Event.When when) {
        return when.allDay() ? when.local().toLocalDate().toString() : when.instant().toString();
    }

    private static boolean begins(ContentLine line, String name) {
        return line.name().equals("BEGIN") && line.value().strip().equalsIgnoreCase(name);
    }

    private static boolean ends(ContentLine line, String name) {
        return line.name().equals("END") && line.value().strip().equalsIgnoreCase(name);
    }

    private void warn(int line, String why) {
        warnings.accept(new Warning(file, line, why));
    }
}
