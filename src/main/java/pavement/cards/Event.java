package pavement.cards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pavement.cards.Meeting.Guest;

/// One VEVENT, read from its properties.
final class Event {
    private static final Pattern WHEN =
            Pattern.compile(
                    "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ](\\d\\d):?(\\d\\d)(?::?(\\d\\d))?)?(Z?).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH =
            Pattern.compile(
                    "\\+?P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?",
                    Pattern.CASE_INSENSITIVE);

    private final List<ContentLine> lines;
    private final Zones zones;
    private final ZoneId own;
    private final boolean cancels;

    /// @param rules of the zone in which the clock shows `local`
    /// @param sure false when the zone had to be guessed
    record When(LocalDateTime local, ZoneRules rules, boolean allDay, boolean sure) {
        Instant instant() {
            return at(local);
        }

        /// A time that the clock skips is reckoned as if it had not been put forward yet (RFC 5545
        /// §3.3.5), and of one that comes twice it is the first.
        Instant at(LocalDateTime clock) {
            return clock.toInstant(rules.getOffset(clock));
        }

        /// What the clock shows then.
        LocalDateTime clock(Instant then) {
            return LocalDateTime.ofInstant(then, rules.getOffset(then));
        }

        When on(LocalDateTime other) {
            return new When(other, rules, allDay, sure);
        }
    }

    /// @param cancels whether the calendar around it says that it is cancelled
    Event(List<ContentLine> lines, Zones zones, ZoneId own, boolean cancels) {
        this.lines = lines;
        this.zones = zones;
        this.own = own;
        this.cancels = cancels;
    }

    int line() {
        return lines.getFirst().number();
    }

    String uid() {
        var uid = text("UID");
        return uid.isEmpty()
                ? "none "
                        + text("SUMMARY")
                        + " "
                        + first("DTSTART").map(ContentLine::value).orElse("")
                : uid;
    }

    Optional<When> start() {
        return first("DTSTART").flatMap(line -> when(line, line.value()));
    }

    /// The zone of its beginning, as the file calls it.
    String zone() {
        return first("DTSTART").flatMap(line -> line.param("TZID")).orElse("").replace("\"", "");
    }

    /// Which occurrence of its series this one stands for.
    Optional<When> insteadOf() {
        return first("RECURRENCE-ID").flatMap(line -> when(line, line.value()));
    }

    /// Whether it stands for the occurrences after that one, too.
    boolean onwards() {
        return first("RECURRENCE-ID")
                .flatMap(line -> line.param("RANGE"))
                .filter("THISANDFUTURE"::equalsIgnoreCase)
                .isPresent();
    }

    /// RFC 5545 §3.8.4.4: a later occurrence is moved by as much as the one that is named.
    When moved(When later) {
        var named = insteadOf().orElseThrow();
        var start = start().orElseThrow();
        var by = Duration.between(start.clock(named.instant()), start.local());
        return start.on(start.clock(later.instant()).plus(by));
    }

    Optional<String> rule() {
        return first("RRULE").map(line -> line.value().strip().toUpperCase(Locale.ROOT));
    }

    List<When> whens(String name) {
        var found = new ArrayList<When>();
        for (var line : lines)
            if (line.name().equals(name))
                for (var value : line.value().split("[,;]"))
                    when(line, value).ifPresent(found::add);
        return found;
    }

    Duration length() {
        var start = start().orElseThrow();
        var end = first("DTEND").flatMap(line -> when(line, line.value()));
        var length =
                end.map(when -> Duration.between(start.instant(), when.instant()))
                        .or(() -> first("DURATION").flatMap(line -> duration(line.value())))
                        .orElse(start.allDay() ? Duration.ofDays(1) : Duration.ZERO);
        return length.isNegative() ? Duration.ZERO : length;
    }

    boolean cancelled() {
        return cancels || text("STATUS").equalsIgnoreCase("CANCELLED");
    }

    Meeting at(When start, String occurrence) {
        return new Meeting(
                uid(),
                occurrence,
                text("SUMMARY"),
                text("LOCATION"),
                start.instant(),
                end(start),
                start.allDay(),
                cancelled(),
                text("TRANSP").equalsIgnoreCase("TRANSPARENT"),
                start.allDay() && busy(),
                guests(),
                organiser(),
                line());
    }

    /// Outlook writes OPAQUE to what is tentative, too, and beside it what it means.
    private boolean busy() {
        var transp = text("TRANSP").toUpperCase(Locale.ROOT);
        if (transp.equals("TRANSPARENT") || text("STATUS").equalsIgnoreCase("TENTATIVE"))
            return false;
        return switch (text("X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase(Locale.ROOT)) {
            case "BUSY", "OOF" -> true;
            case "" -> transp.equals("OPAQUE");
            default -> false;
        };
    }

    /// A day is a day, be it of 23 hours or 25; otherwise every occurrence takes exactly as long as
    /// the first (RFC 5545 §3.8.5.3).
    private Instant end(When start) {
        var length = length();
        if (start.allDay())
            return start.at(
                    start.local().plusDays(Math.max(1, Math.round(length.toSeconds() / 86_400.0))));
        return start.instant().plus(length);
    }

    private List<Guest> guests() {
        var guests = new ArrayList<Guest>();
        for (var line : lines) {
            var invited = line.name().equals("ATTENDEE") || line.name().equals("ORGANIZER");
            if (!invited || declined(line) || room(line)) continue;
            var mail = mail(line);
            if (mail.isPresent()
                    && guests.stream().noneMatch(guest -> guest.email().equals(mail.get())))
                guests.add(
                        new Guest(
                                Spaces.one(line.param("CN").orElse("").replace("\"", "")),
                                mail.get()));
        }
        return guests;
    }

    private static boolean declined(ContentLine line) {
        return line.param("PARTSTAT").filter("DECLINED"::equalsIgnoreCase).isPresent();
    }

    private static boolean room(ContentLine line) {
        var kind = line.param("CUTYPE").orElse("").toUpperCase(Locale.ROOT);
        return kind.equals("ROOM")
                || kind.equals("RESOURCE")
                || kind.equals("GROUP")
                || line.value().contains("@resource.calendar.");
    }

    private Optional<String> organiser() {
        return first("ORGANIZER").flatMap(Event::mail);
    }

    private static Optional<String> mail(ContentLine line) {
        var value =
                line.param("EMAIL")
                        .filter(mail -> mail.contains("@"))
                        .orElse(line.value())
                        .strip()
                        .replace("\"", "");
        var mail = value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : value;
        return Optional.of(mail.strip().toLowerCase(Locale.ROOT))
                .filter(each -> each.matches("[^\\s@/:]+@[^\\s@/:]+"));
    }

    private Optional<When> when(ContentLine line, String value) {
        var found = WHEN.matcher(value.strip());
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(when(line, found));
        } catch (java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    private When when(ContentLine line, Matcher found) {
        var day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        if (found.start(4) < 0) return new When(day.atStartOfDay(), own.getRules(), true, true);
        var local =
                day.atTime(
                        LocalTime.of(
                                number(found, 4),
                                number(found, 5),
                                Math.min(59, number(found, 6))));
        if (!found.group(7).isEmpty())
            return new When(local, ZoneOffset.UTC.getRules(), false, true);
        var zone = line.param("TZID").map(zones::of).orElseGet(() -> Zones.Found.known(own));
        return new When(local, zone.rules(), false, zone.sure());
    }

    private static Optional<Duration> duration(String value) {
        var found = LENGTH.matcher(value.strip());
        if (!found.matches()) return Optional.empty();
        return Optional.of(
                Duration.ofDays(7L * number(found, 1) + number(found, 2))
                        .plusHours(number(found, 3))
                        .plusMinutes(number(found, 4))
                        .plusSeconds(number(found, 5)));
    }

    private static int number(Matcher found, int group) {
        var digits = Optional.ofNullable(found.group(group)).orElse("0");
        return digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    private Optional<ContentLine> first(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    private String text(String name) {
        return first(name).map(line -> Spaces.one(Values.plain(line.value()))).orElse("");
    }
}
