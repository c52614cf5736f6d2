package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.book.PersonId;

class HomeTest {
    @TempDir private Path temporary;

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void aNewHomeIsForOnePersonsEyesOnly() throws IOException {
        try (var home = Home.open(folder(), clock)) {
            home.journal()
                    .append(home.journal().open(), JournalLaws.batch(1, JournalLaws.ada("Ada")));
            home.backup();
            assertThat(mode(folder())).isEqualTo("rwx------");
            for (var name : List.of("book.sqlite", "book.sqlite-wal", "book.sqlite-shm"))
                assertThat(mode(folder().resolve(name))).isEqualTo("rw-------");
            assertThat(mode(folder().resolve("snapshots"))).isEqualTo("rwx------");
            for (var snapshot : snapshots()) assertThat(mode(snapshot)).isEqualTo("rw-------");
        }
    }

    @Test
    void aBookIsThereAgainWhenItsHomeIsOpenedAgain() {
        try (var home = Home.open(folder(), clock)) {
            home.journal()
                    .append(home.journal().open(), JournalLaws.batch(1, JournalLaws.ada("Ada")));
        }
        try (var home = Home.open(folder(), clock)) {
            assertThat(home.journal().open().person(new PersonId(new UUID(1, 1)))).isPresent();
        }
    }

    /// One of an empty book would stand for the whole first day.
    @Test
    void theFirstSnapshotIsOfTheFirstThingWrittenDown() throws IOException {
        try (var home = Home.open(folder(), clock)) {
            home.tend();
            assertThat(folder().resolve("snapshots")).doesNotExist();
            home.journal()
                    .append(home.journal().open(), JournalLaws.batch(1, JournalLaws.ada("Ada")));
            home.tend();
            assertThat(snapshots()).hasSize(1);
        }
    }

    @Test
    void takesOneSnapshotADayOfABookThatChangedAndKeepsFourteen() throws IOException {
        try (var home = Home.open(folder(), clock)) {
            var journal = home.journal();
            for (int day = 0; day < 20; day++) {
                journal.append(
                        journal.open(), JournalLaws.batch(day, JournalLaws.ada("Ada " + day)));
                touch(now);
                home.tend();
                home.tend();
                assertThat(snapshots()).hasSize(Math.min(day + 1, 14));
                stamp(now);
                now = now.plus(Duration.ofDays(1));
            }
            home.tend();
            now = now.plus(Duration.ofDays(1));
            home.tend();
            assertThat(snapshots()).hasSize(14);
            assertThat(snapshots().getLast().getFileName().toString()).contains("2026-12-13");
        }
    }

    /// The files' times are those of this test's days.
    private void touch(Instant at) throws IOException {
        var time = java.nio.file.attribute.FileTime.from(at);
        Files.setLastModifiedTime(folder().resolve("book.sqlite"), time);
        Files.setLastModifiedTime(folder().resolve("book.sqlite-wal"), time);
    }

    private void stamp(Instant at) throws IOException {
        Files.setLastModifiedTime(
                snapshots().getLast(), java.nio.file.attribute.FileTime.from(at.plusSeconds(1)));
        touch(at);
    }

    @Test
    void aSnapshotIsAWholeBook() {
        try (var home = Home.open(folder(), clock)) {
            home.journal()
                    .append(home.journal().open(), JournalLaws.batch(1, JournalLaws.ada("Ada")));
            try (var copy = Database.sqlite(home.backup())) {
                assertThat(new SqlJournal(copy, 1).open()).isEqualTo(home.journal().open());
            }
        }
    }

    @Test
    void theDoctorFindsABookThatIsWell() {
        try (var home = Home.open(folder(), clock)) {
            home.backup();
            assertThat(Home.check(folder(), clock)).allMatch(Home.Finding::well);
            assertThat(Home.check(folder(), clock))
                    .extracting(Home.Finding::said)
                    .anyMatch(said -> said.contains("is sound"));
        }
    }

    @Test
    void theDoctorFindsWhatIsWrong() throws IOException {
        try (var home = Home.open(folder(), clock)) {
            home.backup();
        }
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                snapshots().getLast(),
                "this is no database, and long enough to be taken for one".repeat(99));
        var ill = Home.check(folder(), clock).stream().filter(finding -> !finding.well()).toList();
        assertThat(ill).extracting(Home.Finding::what).containsExactly("folder", "snapshot");
        assertThat(ill)
                .extracting(Home.Finding::said)
                .allMatch(said -> said.contains("chmod") || said.contains("copy"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Files.writeString(folder(), "not a folder");
        assertThatThrownBy(() -> Home.open(folder(), clock))
                .isInstanceOf(Home.Unusable.class)
                .hasMessageContaining("is a file, not a folder");
    }

    @Test
    void aBookOfANewerPavementIsNotTouched() {
        try (var home = Home.open(folder(), clock)) {
            home.backup();
        }
        try (var database = Database.sqlite(folder().resolve("book.sqlite"))) {
            database.write(
                    db -> db.update("update flyway_schema_history set version = '999'", _ -> {}));
        }
        assertThatThrownBy(() -> Home.open(folder(), clock))
                .hasMessageContaining("a newer Pavement");
    }

    @Test
    void theNewestMigrationIsKnown() throws IOException {
        var files = Path.of("src/main/resources/pavement/store");
        try (var migrations = Files.list(files)) {
            assertThat(migrations.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".sql"))
                    .extracting(name -> Integer.parseInt(name.substring(1, 4)))
                    .doesNotHaveDuplicates()
                    .contains(Schema.NEWEST)
                    .allMatch(number -> number <= Schema.NEWEST);
        }
    }

    private Path folder() {
        return temporary.resolve("home");
    }

    private List<Path> snapshots() throws IOException {
        try (var files = Files.list(folder().resolve("snapshots"))) {
            return files.sorted().toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
