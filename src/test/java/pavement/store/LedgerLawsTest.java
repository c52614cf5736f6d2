package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pavement.acts.Forget;
import pavement.book.Change;
import pavement.book.Ref;
import pavement.cards.Entry;
import pavement.courier.Ledger;
import pavement.courier.MailAccount;
import pavement.courier.Setup;
import pavement.courier.Subscription;
import pavement.desk.Desk;
import pavement.notation.Books;
import pavement.reminders.Delivery;
import pavement.reminders.Due;
import pavement.reminders.Kind;
import pavement.reminders.Means;
import pavement.reminders.Wanted;
import pavement.reminders.Wishes;

/// What every ledger must do: in memory, in SQLite, in PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerLawsTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final AtomicLong OWNERS = new AtomicLong();

    private Path folder = Path.of("");
    private Optional<Database> sqlite = Optional.empty();
    private Optional<Database> postgres = Optional.empty();
    private Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        sqlite = Optional.of(Database.sqlite(folder.resolve("book.sqlite")));
        server = Optional.of(EmbeddedPostgres.start());
        postgres = Optional.of(Database.at(server.get().getJdbcUrl("postgres", "postgres")));
        sqlite.ifPresent(Schema::migrate);
        postgres.ifPresent(Schema::migrate);
    }

    @AfterAll
    void stop() throws IOException {
        sqlite.ifPresent(Database::close);
        postgres.ifPresent(Database::close);
        if (server.isPresent()) server.get().close();
    }

    Stream<Ledger> ledgers() {
        return Stream.of(
                new MemoryLedger(),
                new SqlLedger(sqlite.orElseThrow(), OWNERS.incrementAndGet(), folder),
                new SqlLedger(postgres.orElseThrow(), OWNERS.incrementAndGet(), folder));
    }

    private static Delivery begun(String about) {
        var due = new Due(Kind.PLAN, about, Optional.empty(), NOW, NOW.plusSeconds(3600));
        return Delivery.begun(due, Means.MAIL, NOW);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void whatIsSetUpIsKept(Ledger ledger) {
        assertThat(ledger.setup()).isEqualTo(Setup.NONE);
        var setup =
                new Setup(
                        new Wishes(
                                Set.of(new Wanted(Kind.PLAN, Means.PUSH)),
                                LocalTime.of(22, 0),
                                LocalTime.of(6, 30),
                                20),
                        new MailAccount(
                                "smtp.example.com",
                                465,
                                MailAccount.Security.TLS,
                                "maya",
                                "maya@example.com",
                                "m@example.com"),
                        Optional.of(NOW));
        ledger.save(setup);
        ledger.save(setup);
        assertThat(ledger.setup()).isEqualTo(setup);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void oneDeliveryIsBegunOnceAndTriedAgainByOneOnly(Ledger ledger) {
        var delivery = begun("2026-03-03");
        assertThat(ledger.begin(delivery)).isTrue();
        assertThat(ledger.begin(delivery)).isFalse();
        assertThat(ledger.begin(begun("2026-03-04"))).isTrue();

        var failed = delivery.failed(NOW, "421 later", false);
        ledger.settle(failed);
        assertThat(ledger.deliveriesSince(NOW)).contains(failed);
        assertThat(ledger.retry(failed, failed.once(NOW.plusSeconds(60)))).isTrue();
        assertThat(ledger.retry(failed, failed.once(NOW.plusSeconds(60)))).isFalse();

        var arrived = failed.once(NOW.plusSeconds(60)).arrived(NOW.plusSeconds(61));
        ledger.settle(arrived);
        assertThat(ledger.lastDeliveries(1)).containsExactly(arrived);
        ledger.dropDeliveriesBefore(NOW.plusSeconds(1));
        assertThat(ledger.deliveriesSince(Instant.EPOCH)).containsExactly(arrived);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void aBrowserIsItsEndpoint(Ledger ledger) {
        var one = browser(1, "https://push.example/1");
        ledger.subscribe(one);
        ledger.subscribe(browser(2, "https://push.example/1"));
        ledger.subscribe(browser(3, "https://push.example/2"));

        assertThat(ledger.subscriptions())
                .extracting(Subscription::id)
                .containsExactly(new UUID(0, 2), new UUID(0, 3));
        ledger.unsubscribe(new UUID(0, 2));
        assertThat(ledger.subscriptions()).containsExactly(browser(3, "https://push.example/2"));
    }

    private static Subscription browser(long id, String endpoint) {
        return new Subscription(new UUID(0, id), endpoint, "key", "auth", "Chrome", NOW, "");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void marksAndSecretsAreKeptAndReplaced(Ledger ledger) {
        var marks = Map.of("plan@pavement", new Ledger.Marked("ab", new Entry.Version(2, NOW)));
        ledger.mark(Map.of("old@pavement", new Ledger.Marked("x", new Entry.Version(0, NOW))));
        ledger.mark(marks);
        assertThat(ledger.marks()).isEqualTo(marks);

        ledger.keepSecret("mail", "one");
        ledger.keepSecret("mail", "two");
        assertThat(ledger.secret("mail")).contains("two");
        ledger.dropSecret("mail");
        assertThat(ledger.secret("mail")).isEmpty();
    }

    @Test
    void aSecretIsForOnePersonsEyesOnly() throws IOException {
        var ledger = new SqlLedger(sqlite.orElseThrow(), OWNERS.incrementAndGet(), folder);
        ledger.keepSecret("mail", "hunter2");

        var file = folder.resolve("mail.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(folder.resolve("book.sqlite")))
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .doesNotContain("hunter2");
    }

    @Test
    void whoIsForgottenIsForgottenByTheRemindersToo() {
        for (var database : List.of(sqlite.orElseThrow(), postgres.orElseThrow())) {
            var owner = OWNERS.incrementAndGet();
            var journal = new SqlJournal(database, owner);
            var ledger = new SqlLedger(database, owner, folder);
            var book =
                    Books.read(
                            """
                            Zebedee Quill  met at work Acme
                            2026-03-01  I owe Zebedee: the price list, by 2026-03-03 10:00
                            """);
            var desk = new Desk(journal, () -> NOW, UUID::randomUUID);
            var facts = Stream.concat(book.people().stream(), book.promises().stream());
            desk.carryOut(_ ->
                    new pavement.acts.Act.Decision<>(
                            "", "Started", facts.<Change>map(Change.Saved::new).toList()));
            var promise = book.promises().iterator().next().id();
            ledger.begin(begun("promise:" + promise + "@1"));
            ledger.begin(begun("2026-03-03"));
            ledger.settle(begun("2026-03-03").failed(NOW, "550 no Zebedee Quill here", true));

            desk.carryOut(new Forget(Books.id("Zebedee Quill")));

            assertThat(ledger.deliveriesSince(Instant.EPOCH))
                    .singleElement()
                    .satisfies(left -> {
                        assertThat(left.about()).isEqualTo("2026-03-03");
                        assertThat(left.reason()).isEmpty();
                    });
            assertThat(desk.book().find(new Ref(Ref.Kind.PROMISE, promise.value()))).isEmpty();
        }
    }
}
