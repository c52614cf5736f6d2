package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import pavement.book.SubscriptionId;
import pavement.calendars.Refresh;
import pavement.calendars.Refreshes;

/// What everything that keeps refreshes must do: in memory, in SQLite, in PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshesLawsTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant STALE = NOW.minusSeconds(240);
    private static final AtomicLong OWNERS = new AtomicLong();
    private static final SubscriptionId ONE = new SubscriptionId(new UUID(8, 1));
    private static final SubscriptionId TWO = new SubscriptionId(new UUID(8, 2));

    private Optional<Database> sqlite = Optional.empty();
    private Optional<Database> postgres = Optional.empty();
    private Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
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

    Stream<Refreshes> refreshes() {
        return Stream.of(
                new MemoryRefreshes(),
                new SqlRefreshes(sqlite.orElseThrow(), OWNERS.incrementAndGet()),
                new SqlRefreshes(postgres.orElseThrow(), OWNERS.incrementAndGet()));
    }

    private static Refresh read(SubscriptionId calendar) {
        return new Refresh(
                calendar,
                NOW.plus(Refresh.EVERY),
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW.minusMillis(1)),
                "",
                0,
                new Refresh.Mark("\"é\"", "Tue, 03 Mar 2026 07:00:00 GMT"),
                List.of("Line 3: odd.", "Line 4: odder."));
    }

    @ParameterizedTest
    @MethodSource("refreshes")
    void whatWasSettledIsReadBack(Refreshes kept) {
        assertThat(kept.of(ONE)).isEqualTo(Refresh.none(ONE));
        kept.begin(kept.of(ONE), NOW, STALE);
        kept.begin(kept.of(TWO), NOW, STALE);
        kept.settle(read(ONE));

        assertThat(kept.of(ONE)).isEqualTo(read(ONE));
        assertThat(kept.all()).containsExactly(read(ONE), Refresh.none(TWO));
        kept.drop(ONE);
        assertThat(kept.all()).containsExactly(Refresh.none(TWO));
        kept.settle(read(ONE));
        assertThat(kept.all()).as("what was let go stays gone").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("refreshes")
    void oneBeginsAndNobodyElseUntilItIsSettledOrDead(Refreshes kept) {
        var none = kept.of(ONE);
        assertThat(kept.begin(none, NOW, STALE)).isTrue();
        assertThat(kept.begin(none, NOW, STALE)).isFalse();
        assertThat(kept.begin(none, NOW.plusSeconds(240), NOW)).isFalse();
        assertThat(kept.begin(none, NOW.plusSeconds(241), NOW.plusMillis(1))).isTrue();

        kept.settle(read(ONE));
        assertThat(kept.begin(none, NOW, STALE)).as("it stands otherwise by now").isFalse();
        assertThat(kept.begin(read(ONE), NOW, STALE)).isTrue();
        kept.settle(read(ONE));
        assertThat(kept.begin(read(ONE), NOW, STALE)).isTrue();
    }

    @Test
    void ownersHaveTheirOwn() {
        var database = sqlite.orElseThrow();
        var mine = new SqlRefreshes(database, OWNERS.incrementAndGet());
        var theirs = new SqlRefreshes(database, OWNERS.incrementAndGet());
        mine.begin(mine.of(ONE), NOW, STALE);
        mine.settle(read(ONE));

        assertThat(theirs.all()).isEmpty();
        assertThat(theirs.begin(theirs.of(ONE), NOW, STALE)).isTrue();
        theirs.drop(ONE);
        assertThat(mine.of(ONE)).isEqualTo(read(ONE));
    }
}
