package pavement.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.acts.EditSubscription;
import pavement.acts.Subscribe;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.calendars.Machine;
import pavement.notation.Books;

/// The subscribed calendars in both sizes and both themes: none, and one each that is fine, failed,
/// paused, new, and only partly read; and Today, which says that one has failed for a day.
@Tag("browser")
class CalendarsScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static final AtomicReference<Instant> CLOCK = new AtomicReference<>(NOW);

    private static Chromium chromium;
    private static Machine machine;
    private static Served none;
    private static Served some;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        machine = new Machine();
        none = new Served(Books.read("me  Maya, Europe/Berlin"), NOW);
        some = new Served(Books.read("me  Maya, Europe/Berlin"), CLOCK::get);
        read("Design reviews", false, "DAILY", "100000");
        var failed = read("Work", true, "WEEKLY", "140000");
        var paused =
                read("Allotment association of the northern districts", false, "WEEKLY", "180000");
        read("Odd", false, "HOURLY", "120000");
        some.desk().carryOut(new EditSubscription(paused.paused(true)));
        CLOCK.set(NOW.plus(Duration.ofHours(25)));
        machine.answers(404, new byte[0]);
        some.calendars().refresh(failed.id(), Duration.ofSeconds(20));
        subscribed("Just now", false);
    }

    private static Subscription subscribed(String name, boolean job) {
        var address = machine.address("/" + UUID.randomUUID());
        var id = new SubscriptionId(some.desk().newId());
        var calendar = new Subscription(id, name, address, job, false, some.desk().now());
        some.desk().carryOut(new Subscribe(calendar));
        return calendar;
    }

    private static Subscription read(String name, boolean job, String often, String at) {
        var calendar = subscribed(name, job);
        var meetings =
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:%1$s
                SUMMARY:%1$s
                DTSTART;TZID=Europe/Berlin:20260304T%2$s
                DURATION:PT45M
                RRULE:FREQ=%3$s
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(name, at, often);
        machine.answers(200, meetings.getBytes(UTF_8));
        some.calendars().refresh(calendar.id(), Duration.ofSeconds(20));
        return calendar;
    }

    @AfterAll
    static void stop() {
        chromium.close();
        machine.close();
        none.close();
        some.close();
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of(
                        chromium.looks(none, "/settings/calendars", "calendars-none"),
                        chromium.looks(some, "/settings/calendars", "calendars-some"),
                        chromium.looks(some, "/today", "calendars-today"))
                .flatMap(each -> each);
    }
}
