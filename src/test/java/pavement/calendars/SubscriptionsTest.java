package pavement.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.acts.EditSubscription;
import pavement.acts.Subscribe;
import pavement.acts.Unsubscribe;
import pavement.blocks.Debriefs;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Self;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.desk.Desk;
import pavement.notation.Books;
import pavement.plan.Plan;
import pavement.plan.Times;
import pavement.store.MemoryJournal;
import pavement.store.MemoryRefreshes;

/// Calendars over real HTTP and from real files: read, read again, and everything that goes wrong.
@Tag("edge")
class SubscriptionsTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final Self MAYA =
            Self.in(ZoneId.of("Europe/Berlin"), "DE", DayOfWeek.MONDAY, "EUR");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final AtomicLong ids = new AtomicLong();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryRefreshes refreshes = new MemoryRefreshes();
    private final Desk desk =
            new Desk(journal, clock::get, () -> new UUID(9, ids.incrementAndGet()));
    private final Subscriptions subscriptions =
            new Subscriptions(desk, refreshes, MAYA, Duration.ofSeconds(60));
    private final Machine machine = new Machine();

    @AfterEach
    void stop() {
        subscriptions.stop();
        machine.close();
    }

    private static byte[] calendar(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                        + String.join("", events)
                        + "END:VCALENDAR\r\n")
                .getBytes(UTF_8);
    }

    private static String event(String uid, String when, String... more) {
        return "BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\nDTSTART:%s\r\nDURATION:PT30M\r\n%sEND:VEVENT\r\n"
                .formatted(
                        uid, uid, when, more.length == 0 ? "" : String.join("\r\n", more) + "\r\n");
    }

    private Subscription subscribed(String address) {
        var read = Address.read(address);
        assertThat(read).isInstanceOf(Address.Read.Good.class);
        var fresh =
                new Subscription(
                        new SubscriptionId(desk.newId()),
                        "Work",
                        ((Address.Read.Good) read).address().text(),
                        false,
                        false,
                        desk.now());
        desk.carryOut(new Subscribe(fresh));
        return fresh;
    }

    private Refresh refreshed(Subscription calendar) {
        assertThat(subscriptions.refresh(calendar.id(), PATIENCE)).isTrue();
        return subscriptions.of(calendar.id());
    }

    /// Nobody set a round up for its own sake, whoever's calendar it is in.
    @Test
    void whatRepeatsIsPassiveInAnyCalendarAndStaysSo() {
        machine.answers(
                200,
                calendar(
                        event("round", "20260304T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3"),
                        event("coffee", "20260305T090000Z")));
        var calendar = subscribed(machine.address("/cal.ics"));
        refreshed(calendar);
        assertThat(active()).containsExactly("coffee");
        assertThat(Times.ahead(List.copyOf(desk.book().appointments()), NOW))
                .isEqualTo(new Plan.Split(0, 0, 30, 90));

        desk.carryOut(new EditSubscription(calendar.called("Work", true)));
        assertThat(active()).isEmpty();
        desk.carryOut(new EditSubscription(calendar.called("Work", false)));
        assertThat(active()).containsExactly("coffee");
        refreshed(calendar);
        assertThat(active()).containsExactly("coffee");
    }

    private List<String> active() {
        return desk.book().appointments().stream()
                .filter(each -> !each.passive())
                .map(Appointment::title)
                .toList();
    }

    private String titles() {
        return String.join(
                " ", desk.book().appointments().stream().map(Appointment::title).sorted().toList());
    }

    private void later(Duration time) {
        clock.set(clock.get().plus(time));
    }

    @Test
    void anEtagIsSentBackAndWhatIsTheSameWritesNothing() {
        machine.answers(exchange -> {
            var same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            Machine.send(
                    exchange,
                    same ? 304 : 200,
                    same ? new byte[0] : calendar(event("one", "20260304T090000Z")),
                    "ETag",
                    "\"v1\"",
                    "Last-Modified",
                    "Tue, 03 Mar 2026 07:00:00 GMT");
        });
        var work = subscribed(machine.address("/cal.ics?key=s3cret"));
        refreshed(work);
        var version = desk.book().version();

        later(Duration.ofMinutes(15));
        var again = refreshed(work);

        assertThat(machine.asked().getLast())
                .isEqualTo(
                        new Machine.Asked(
                                "/cal.ics?key=s3cret",
                                "\"v1\"",
                                "Tue, 03 Mar 2026 07:00:00 GMT",
                                ""));
        assertThat(desk.book().version()).isEqualTo(version);
        assertThat(again.read()).contains(clock.get());
        assertThat(again.trouble()).isEmpty();
        assertThat(titles()).isEqualTo("one");
    }

    /// Which of the two is removed, at once or only known at the next try.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTwoCalendarsHoldStaysWhenOneIsRemoved(boolean told, @TempDir Path folder)
            throws IOException {
        var both = calendar(event("one", "20260304T090000Z"), event("two", "20260305T090000Z"));
        var file = Files.write(folder.resolve("mine.ics"), both);
        machine.answers(exchange -> {
            var same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            Machine.send(exchange, same ? 304 : 200, same ? new byte[0] : both, "ETag", "\"v1\"");
        });
        var first = subscribed(file.toString());
        refreshed(first);
        var second = subscribed(machine.address("/cal.ics"));
        refreshed(second);

        desk.carryOut(new Unsubscribe(first.id()));
        if (told) subscriptions.removed(PATIENCE);
        else refreshed(second);

        assertThat(titles()).isEqualTo("one two");
        assertThat(desk.book().appointments())
                .extracting(Appointment::from)
                .containsOnly(Optional.of(second.id()));
        assertThat(refreshes.all()).extracting(Refresh::calendar).containsExactly(second.id());
    }

    /// Days come into the window although nothing in the calendar changed.
    @Test
    void onceADayAllOfItIsReadAgain() {
        machine.answers(
                200,
                calendar(event("daily", "20260101T090000Z", "RRULE:FREQ=WEEKLY")),
                "ETag",
                "\"v1\"");
        var work = subscribed(machine.address("/cal.ics"));
        refreshed(work);
        var last =
                desk.book().appointments().stream().map(Appointment::start).max(Instant::compareTo);

        later(Duration.ofDays(14));
        refreshed(work);

        assertThat(machine.asked().getLast().etag()).isEmpty();
        assertThat(
                        desk.book().appointments().stream()
                                .map(Appointment::start)
                                .max(Instant::compareTo))
                .isEqualTo(last.map(each -> each.plus(Duration.ofDays(14))));
    }

    @Test
    void whatIsReadTheSameThoughItWasNotMarkedWritesNothingEither() {
        machine.answers(200, calendar(event("one", "20260304T090000Z")));
        var work = subscribed(machine.address("/cal.ics"));
        refreshed(work);
        var version = desk.book().version();
        refreshed(work);

        assertThat(desk.book().version()).isEqualTo(version);
    }

    @Test
    void cancelledAndFreeTimeIsNotFixedAndGuestsAreKnownByTheirAddress() {
        desk.carryOut(
                new pavement.acts.AddPerson(
                        Books.read(
                                        "Tom Baker  met in a coffee shop Blue Bottle\n    mail: tom@brot.example")
                                .people()
                                .iterator()
                                .next()));
        machine.answers(
                200,
                calendar(
                        event("gone", "20260304T090000Z", "STATUS:CANCELLED"),
                        event("plan-2026-03-04@pavement", "20260304T090000Z"),
                        event("free", "20260304T090000Z", "TRANSP:TRANSPARENT"),
                        event(
                                "tom",
                                "20260304T100000Z",
                                "ORGANIZER:mailto:maya@studio.example",
                                "ATTENDEE;CN=T:mailto:TOM@brot.example",
                                "ATTENDEE;CN=Nobody Known:mailto:nobody@known.example")));
        refreshed(subscribed(machine.address("/cal.ics")));

        assertThat(titles()).isEqualTo("tom");
        assertThat(desk.book().appointments().iterator().next().with())
                .containsExactly(Books.id("Tom Baker"));
        assertThat(desk.book().size()).as("nobody is made up from a guest list").isEqualTo(1);
        clock.set(Instant.parse("2026-03-04T12:00:00Z"));
        assertThat(
                        Debriefs.asks(
                                desk.book(),
                                desk.book().appointments().iterator().next(),
                                desk.now()))
                .as("a meeting of a subscribed calendar is asked about like an imported one")
                .isTrue();
    }

    @Test
    void redirectsAreFollowedAndNotForEver() {
        machine.answers(exchange -> {
            var hop = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            if (hop == 0) Machine.send(exchange, 200, calendar(event("one", "20260304T090000Z")));
            else Machine.send(exchange, 302, new byte[0], "Location", "/" + (hop - 1));
        });
        var fine = subscribed(machine.address("/5"));
        var loop = subscribed(machine.address("/6"));

        assertThat(refreshed(fine).trouble()).isEmpty();
        assertThat(refreshed(loop).trouble()).contains("without end");
        assertThat(titles()).isEqualTo("one");
    }

    @Test
    void anotherMachineMayNotSendBackToThisOneNorToAFile() throws IOException {
        var other = elsewhere();
        assumeTrue(other.isPresent(), "this computer is in no network");
        try (var remote = new Machine(other.get())) {
            var address =
                    "http://" + other.get().getHostAddress() + ":" + remote.port() + "/cal.ics";
            machine.answers(200, calendar(event("one", "20260304T090000Z")));
            for (var to :
                    new String[] {
                        machine.address("/cal.ics"),
                        "file:///etc/hosts",
                        "http://0.0.0.0:" + machine.port()
                    }) {
                remote.answers(302, new byte[0], "Location", to);
                var sent = subscribed(address + "?" + to.length());
                assertThat(refreshed(sent).trouble()).as(to).contains("is not followed");
            }
            assertThat(machine.asked()).isEmpty();
        }
    }

    private static Optional<InetAddress> elsewhere() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(it -> !it.isLoopbackAddress() && !it.isLinkLocalAddress())
                .filter(java.net.Inet4Address.class::isInstance)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "401, wants a name and a password",
        "403, does not let anybody read",
        "404, has no calendar at this address",
        "410, is gone from",
        "429, is too busy",
        "500, something is wrong (500)",
        "304, something is wrong (304)",
        "204, something is wrong (204)"
    })
    void whatAMachineRefusesIsSaidWithItsRemedy(int status, String said) {
        machine.answers(status, new byte[0]);
        var work = subscribed("http://maya:pw@127.0.0.1:" + machine.port() + "/s3cret.ics");

        var trouble = refreshed(work).trouble();

        assertThat(trouble).contains(said).endsWith(".").doesNotContain("s3cret", "pw");
        assertThat(machine.asked().getFirst().authorization()).isEqualTo("Basic bWF5YTpwdw==");
    }

    @Test
    void whatIsNoCalendarChangesNothing() {
        machine.answers(200, calendar(event("one", "20260304T090000Z")));
        var work = subscribed(machine.address("/s3cret.ics"));
        refreshed(work);
        var page = "<!doctype html><title>Sign in</title>".getBytes(UTF_8);
        var half = new String(calendar(event("one", "20260304T090000Z")), UTF_8);

        machine.answers(200, page, "Content-Type", "text/html; charset=utf-8");
        assertThat(refreshed(work).trouble()).contains("a web page and not with a calendar");
        machine.answers(200, page);
        assertThat(refreshed(work).trouble()).contains("a web page and not with a calendar");
        machine.answers(200, "hello".getBytes(UTF_8));
        assertThat(refreshed(work).trouble()).contains("is no calendar");
        machine.answers(200, new byte[0]);
        assertThat(refreshed(work).trouble()).contains("is no calendar");
        machine.answers(200, half.substring(0, half.length() - 20).getBytes(UTF_8));
        assertThat(refreshed(work).trouble()).contains("ends in the middle");
        machine.answers(exchange -> {
            exchange.sendResponseHeaders(200, 5_000);
            exchange.getResponseBody().write(calendar());
        });
        assertThat(refreshed(work).trouble()).contains("broke off");
        assertThat(titles()).isEqualTo("one");
        assertThat(subscriptions.of(work.id()).read()).contains(NOW);
    }

    @Test
    void whatIsTooLargeIsLeftBeItPackedOrNot() throws IOException {
        var huge = new byte[Octets.MOST + 1];
        System.arraycopy(calendar(), 0, huge, 0, 30);
        machine.answers(200, huge);
        var work = subscribed(machine.address("/cal.ics"));
        assertThat(refreshed(work).trouble()).contains("more than 20 MB");
        machine.answers(200, packed(huge), "Content-Encoding", "gzip");
        assertThat(refreshed(work).trouble()).contains("more than 20 MB");
        machine.answers(
                200,
                packed(calendar(event("one", "20260304T090000Z"))),
                "Content-Encoding",
                "gzip");
        assertThat(refreshed(work).trouble()).isEmpty();
        assertThat(titles()).isEqualTo("one");
    }

    private static byte[] packed(byte[] octets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(octets);
        }
        return out.toByteArray();
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForAndStoppingWaitsForNobody() throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        machine.answers(exchange -> {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        var work = subscribed(machine.address("/cal.ics"));
        var hasty = new Subscriptions(desk, refreshes, MAYA, Duration.ofMillis(300));
        hasty.refresh(work.id(), PATIENCE);
        assertThat(subscriptions.of(work.id()).trouble()).contains("did not answer within");
        hasty.stop();

        var before = subscriptions.of(work.id());
        assertThat(subscriptions.refresh(work.id(), Duration.ofMillis(1))).isFalse();
        asked.await();
        subscriptions.stop();
        over.countDown();
        assertThat(refreshes.of(work.id())).as("it stands as it stood").isEqualTo(before);
        assertThat(refreshes.begin(before, desk.now(), desk.now().minusSeconds(60)))
                .as("and is free for the next")
                .isTrue();
    }

    @Test
    void nobodyThereAndNoSuchHost() {
        var work = subscribed("http://no-such-host.invalid/s3cret.ics");
        assertThat(refreshed(work).trouble()).startsWith("no-such-host.invalid was not found");
        machine.close();
        var gone = subscribed(machine.address("/s3cret.ics"));
        assertThat(refreshed(gone).trouble()).startsWith("127.0.0.1 cannot be reached");
        var closed = subscribed(machine.address("/s3cret.ics").replace("http:", "https:"));
        assertThat(refreshed(closed).trouble()).startsWith("127.0.0.1 cannot be reached");
    }

    @Test
    void webcalIsHttpsAndOtherwiseHttp() throws IOException {
        try (var open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var speaking = Thread.ofVirtual().start(() -> speakInTheOpen(open));
            var address = "://127.0.0.1:" + open.getLocalPort() + "/cal.ics";
            assertThat(refreshed(subscribed("https" + address)).trouble())
                    .contains("cannot prove who it is (TLS)");
            assertThat(refreshed(subscribed("webcal" + address)).trouble()).isEmpty();
            assertThat(titles()).isEqualTo("one");
            speaking.interrupt();
        }
    }

    /// Whoever begins with a handshake of TLS is told that nobody does that here.
    private static void speakInTheOpen(ServerSocket server) {
        while (!server.isClosed()) {
            try (var one = server.accept()) {
                var handshake = one.getInputStream().read() == 0x16;
                var body = handshake ? new byte[0] : calendar(event("one", "20260304T090000Z"));
                var head =
                        "HTTP/1.1 %d .\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                                .formatted(handshake ? 400 : 200, body.length);
                one.getOutputStream().write(head.getBytes(UTF_8));
                one.getOutputStream().write(body);
                one.getOutputStream().flush();
                one.shutdownOutput();
                one.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException _) {
                // the test is over, or somebody hung up
            }
        }
    }

    @Test
    void aFileIsReadWhenItChangedAndMissedWhenItIsGone(@TempDir Path folder) throws IOException {
        var file = folder.resolve("My work.ics");
        Files.write(file, calendar(event("one", "20260304T090000Z")));
        var work = subscribed(file.toUri().toString());
        assertThat(work.address()).isEqualTo(file.toString());
        refreshed(work);
        var whole = subscriptions.of(work.id()).whole();
        later(Duration.ofMinutes(15));
        assertThat(refreshed(work).whole()).as("not read twice").isEqualTo(whole);

        Files.write(file, calendar(event("two", "20260304T090000Z")));
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        refreshed(work);
        assertThat(titles()).isEqualTo("two");
        Files.delete(file);
        assertThat(refreshed(work).trouble())
                .isEqualTo(
                        "The file My work.ics is not there. Put it back, or subscribe to where it is now.");
        assertThat(titles()).isEqualTo("two");
        assertThat(refreshed(subscribed(folder.toString())).trouble()).contains("is not there");
    }

    @Test
    void afterFailuresItIsTriedLessAndLessOftenAndSaidAfterADay() {
        machine.answers(500, new byte[0]);
        var work = subscribed(machine.address("/cal.ics"));
        var pauses = new java.util.ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            var stands = refreshed(work);
            pauses.add(Duration.between(clock.get(), stands.due()).toMinutes());
        }
        assertThat(pauses).containsExactly(15L, 30L, 60L, 120L, 240L, 360L, 360L);
        assertThat(subscriptions.lost(desk.book(), NOW.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(subscriptions.lost(desk.book(), NOW.plus(Duration.ofHours(24))))
                .hasValueSatisfying(lost -> assertThat(lost.calendar().name()).isEqualTo("Work"));
        desk.carryOut(new EditSubscription(work.paused(true)));
        assertThat(subscriptions.lost(desk.book(), NOW.plus(Duration.ofHours(24)))).isEmpty();

        desk.carryOut(new EditSubscription(work.paused(false)));
        machine.answers(200, calendar());
        assertThat(refreshed(work).due()).isEqualTo(NOW.plus(Refresh.EVERY));
    }

    @Test
    void roundsAskForWhatIsDueAndNothingElse() throws InterruptedException {
        machine.answers(200, calendar(event("one", "20260304T090000Z")));
        var work = subscribed(machine.address("/work.ics"));
        var home = subscribed(machine.address("/home.ics"));
        desk.carryOut(new EditSubscription(home.paused(true)));

        subscriptions.round(true);
        settled(work, 1);
        subscriptions.round(false);
        later(Refresh.EVERY);
        subscriptions.round(false);
        settled(work, 2);
        desk.carryOut(new Unsubscribe(work.id()));
        subscriptions.round(false);

        assertThat(machine.asked())
                .extracting(Machine.Asked::path)
                .containsOnly("/work.ics")
                .hasSize(2);
        assertThat(refreshes.all()).isEmpty();
    }

    private void settled(Subscription calendar, int times) throws InterruptedException {
        while (machine.asked().size() < times
                || !subscriptions.of(calendar.id()).tried().equals(Optional.of(clock.get())))
            Thread.sleep(5);
    }

    /// Two servers on one home share the journal and the refreshes.
    @Test
    void twoProcessesAskOnceAndLoseNothing() throws InterruptedException {
        var go = new CountDownLatch(1);
        machine.answers(exchange -> {
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            Machine.send(exchange, 200, calendar(event("one", "20260304T090000Z")));
        });
        var work = subscribed(machine.address("/cal.ics"));
        var other =
                new Subscriptions(
                        new Desk(journal, clock::get, UUID::randomUUID), refreshes, MAYA, PATIENCE);

        subscriptions.round(true);
        while (machine.asked().isEmpty()) Thread.sleep(5);
        other.round(true);
        assertThat(other.refresh(work.id(), PATIENCE)).isTrue();
        go.countDown();
        settled(work, 1);
        other.stop();

        assertThat(machine.asked()).hasSize(1);
        assertThat(titles()).isEqualTo("one");
    }

    @Test
    void addressesAreUnderstoodOrRefusedInASentence() {
        for (var good :
                new String[] {
                    "https://calendar.example.org/x/basic.ics",
                    "HTTP://192.168.1.5:8080/cal?export",
                    "webcal://p12-caldav.icloud.com/published/2/abc",
                    "webcals://example.org/a",
                    "file:///home/maya/work.ics",
                    "/home/maya/work.ics",
                    "~/work.ics"
                }) assertThat(Address.read(good)).as(good).isInstanceOf(Address.Read.Good.class);
        for (var wrong :
                new String[] {
                    "",
                    "calendar.example.org/x",
                    "ftp://example.org/x",
                    "https://",
                    "https:// x",
                    "https:///x",
                    "javascript:alert(1)",
                    "file:work.ics",
                    "file://host/x y",
                    "work.ics",
                    "~"
                })
            assertThat(Address.read(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Address.Read.Wrong.class,
                            said -> assertThat(said.sentence()).endsWith("."));
        assertThat(Address.shown("https://user:pw@example.org:8443/private/s3cret.ics"))
                .isEqualTo("example.org:8443/…");
        assertThat(Address.shown("/home/maya/work.ics")).isEqualTo("…/work.ics");
        assertThat(Address.named("/home/maya/work.ics")).isEqualTo("work");
    }

    @Test
    void aBookWithoutCalendarsAsksNobody() {
        assertThat(Book.EMPTY.subscriptions()).isEmpty();
        subscriptions.round(true);
        assertThat(machine.asked()).isEmpty();
    }
}
