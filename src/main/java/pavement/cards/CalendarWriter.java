package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes calendars: RFC 5545, with the refresh hint and name of RFC 7986. Times are in UTC, which
/// every program shows in its own zone, so no description of a zone has to be carried that a
/// government may change tomorrow.
public final class CalendarWriter {
    private static final String PROGRAM = "-//Pavement//Pavement//EN";

    /// A calendar that is asked for again and again.
    public static byte[] feed(
            String name,
            List<Entry> entries,
            Function<Entry, Entry.Version> versions,
            Duration refresh) {
        var calendar = calendar();
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        entries.forEach(entry -> calendar.add(event(entry, versions.apply(entry))));
        return octets(calendar);
    }

    /// One entry by itself, to be put beside a message.
    public static byte[] single(Entry entry, Instant now) {
        var calendar = calendar();
        calendar.add(new Method(Method.VALUE_PUBLISH));
        calendar.add(event(entry, new Entry.Version(0, now)));
        return octets(calendar);
    }

    private CalendarWriter() {}

    private static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId(PROGRAM));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        return calendar;
    }

    private static VEvent event(Entry entry, Entry.Version version) {
        var changed = version.changed().truncatedTo(ChronoUnit.SECONDS);
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Sequence(version.sequence()));
        when(event, entry.when());
        event.add(new Summary(clean(entry.title())));
        filled(entry.place()).ifPresent(place -> event.add(new Location(place)));
        filled(entry.text()).ifPresent(text -> event.add(new Description(text)));
        event.add(new Transp(entry.free() ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE));
        entry.alarm().ifPresent(at -> event.add(alarm(entry, at)));
        return event;
    }

    private static void when(VEvent event, Entry.When when) {
        switch (when) {
            case Entry.When.Timed(var from, var until) -> {
                event.add(new DtStart<>(from.truncatedTo(ChronoUnit.SECONDS)));
                event.add(new DtEnd<>(until.truncatedTo(ChronoUnit.SECONDS)));
            }
            case Entry.When.Days(var from, var until) -> {
                event.add(new DtStart<>(from));
                event.add(new DtEnd<>(until));
            }
        }
    }

    private static VAlarm alarm(Entry entry, Instant at) {
        var alarm = new VAlarm();
        alarm.add(new Action(Action.VALUE_DISPLAY));
        alarm.add(new Description(clean(entry.title())));
        alarm.add(trigger(entry, at.truncatedTo(ChronoUnit.SECONDS)));
        return alarm;
    }

    /// Programs that were made for meetings only know minutes before the start, so that is used
    /// where there is a start.
    private static Trigger trigger(Entry entry, Instant at) {
        return switch (entry.when()) {
            case Entry.When.Timed(var from, var _) -> new Trigger(Duration.between(from, at));
            case Entry.When.Days _ -> new Trigger(new ParameterList(List.of(Value.DATE_TIME)), at);
        };
    }

    private static Optional<String> filled(String text) {
        return Optional.of(clean(text)).filter(each -> !each.isBlank());
    }

    /// A TEXT holds no control characters but the end of a line (RFC 5545 §3.3.11).
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ");
    }

    /// RFC 5545 §3.1 counts octets. The library counts characters, and may break one in two; so its
    /// folds are taken out and made again.
    private static byte[] octets(Calendar calendar) {
        try {
            var text = new StringWriter();
            new CalendarOutputter(false).output(calendar, text);
            var octets = new ByteArrayOutputStream();
            for (var line : text.toString().replace("\r\n ", "").split("\r\n"))
                octets.writeBytes(Pen.NEW.folded(line));
            return octets.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException("memory has no disk", never);
        }
    }
}
