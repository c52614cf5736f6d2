package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteLawsTest extends SqlLaws {
    private Path folder = Path.of("");
    private Database database;

    @BeforeAll
    void create(@TempDir Path folder) {
        this.folder = folder;
        database = Database.sqlite(folder.resolve("book.sqlite"));
        Schema.migrate(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }

    @Override
    List<String> columns() {
        return database.read(db ->
                db.all(
                        """
                        select m.name, c.name
                          from sqlite_master m, pragma_table_info(m.name) c
                         where m.type = 'table' and lower(c.type) in ('text', 'bytea')
                        """,
                        _ -> {},
                        row -> row.text() + "." + row.text()));
    }

    @Test
    void isSetToLoseNothing() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("secure_delete")).isEqualTo("1");
    }

    private String pragma(String name) {
        return database.write(db -> db.first("pragma " + name, _ -> {}, Cells::text)).orElse("");
    }

    @Test
    void theFilesThemselvesHoldNothingOfTheForgotten() throws IOException {
        forgetZebedee(fresh());
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Zebedeeson");
        }
    }
}
