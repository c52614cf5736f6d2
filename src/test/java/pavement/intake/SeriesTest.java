package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.book.Appointment;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.cards.Calendars;
import pavement.cards.Meeting;
import pavement.desk.Desk;
import pavement.imports.Run;
import pavement.imports.Source;
import pavement.notation.Books;
import pavement.plan.Plan;
import pavement.plan.Times;
import pavement.store.MemoryJournal;

/// A calendar says the same of its meetings whether it is brought in as a file or read along with.
class SeriesTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final Owner MAYA = new Owner("Maya", Set.of(), ZoneOffset.UTC, "GB");
    private static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:round
            SUMMARY:Round
            DTSTART:20261015T090000Z
            DURATION:PT1H
            RRULE:FREQ=WEEKLY;COUNT=3
            END:VEVENT
            BEGIN:VEVENT
            UID:coffee
            SUMMARY:Coffee
            DTSTART:20261016T090000Z
            DURATION:PT30M
            END:VEVENT
            BEGIN:VEVENT
            UID:fair
            SUMMARY:Fair
            DTSTART;VALUE=DATE:20261020
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    @TempDir private Path folder;

    private Collection<Appointment> brought() throws Exception {
        var ids = new AtomicLong();
        var desk =
                new Desk(new MemoryJournal(), () -> NOW, () -> new UUID(7, ids.incrementAndGet()));
        var file = folder.resolve("work.ics");
        Files.writeString(file, CALENDAR, StandardCharsets.UTF_8);
        var run = new Run(desk, MAYA, Optional.empty());
        var readings = run.read(List.of(Source.of(file)));
        run.bringIn(run.propose(readings), readings);
        return desk.book().appointments();
    }

    private static Collection<Appointment> followed(boolean job) throws IOException {
        var meetings = new ArrayList<Meeting>();
        var window = new Calendars.Window(NOW, NOW.plusSeconds(90L * 86_400));
        Calendars.within("Work", ZoneOffset.UTC, window, _ -> {})
                .read(
                        new ByteArrayInputStream(CALENDAR.getBytes(StandardCharsets.UTF_8)),
                        meetings::add,
                        () -> false);
        var id = new SubscriptionId(new UUID(8, 1));
        var calendar = new Subscription(id, "Work", "https://example.org/x", job, false, NOW);
        return Fixed.in(meetings, Books.read(""), calendar, MAYA);
    }

    private static List<String> said(Collection<Appointment> all) {
        return all.stream()
                .map(it ->
                        "%s %s passive %s, of a series %s, takes the day %s"
                                .formatted(
                                        it.title(),
                                        it.start(),
                                        it.passive(),
                                        it.repeats(),
                                        it.takesDay()))
                .sorted()
                .toList();
    }

    @Test
    void aFileAndASubscriptionSayTheSame() throws Exception {
        assertThat(said(followed(false)))
                .isEqualTo(said(brought()))
                .containsExactly(
                        "Coffee 2026-10-16T09:00:00Z passive false, of a series false, takes the day false",
                        "Fair 2026-10-20T00:00:00Z passive false, of a series false, takes the day true",
                        "Round 2026-10-15T09:00:00Z passive true, of a series true, takes the day false",
                        "Round 2026-10-22T09:00:00Z passive true, of a series true, takes the day false",
                        "Round 2026-10-29T09:00:00Z passive true, of a series true, takes the day false");
    }

    @Test
    void onlyWhatWasSetUpForItsOwnSakeCountsAsActive() throws Exception {
        assertThat(Times.ahead(List.copyOf(followed(false)), NOW))
                .isEqualTo(new Plan.Split(0, 0, 30, 180));
        assertThat(Times.ahead(List.copyOf(followed(true)), NOW))
                .isEqualTo(new Plan.Split(0, 0, 0, 210));
    }
}
