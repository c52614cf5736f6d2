package pavement.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLawsTest extends SqlLaws {
    private static final Logger LOG = Logger.getLogger("io.zonky");

    private EmbeddedPostgres server;
    private Database database;

    @BeforeAll
    void start() throws IOException {
        LOG.setLevel(Level.WARNING);
        server = EmbeddedPostgres.start();
        database = Database.at(server.getJdbcUrl("postgres", "postgres"));
        Schema.migrate(database);
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
        server.close();
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
                        select table_name, column_name
                          from information_schema.columns
                         where table_schema = 'public' and data_type in ('text', 'bytea')
                        """,
                        _ -> {},
                        row -> row.text() + "." + row.text()));
    }
}
