package pavement.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import pavement.Served;
import pavement.embeddings.TinyModel;

/// A model of the owner's own in both sizes and both themes: none, one that cannot be found, and
/// one in use.
@Tag("browser")
class ModelScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");

    @TempDir private static Path home;
    private static Chromium chromium;
    private static Served none;
    private static Served some;

    @BeforeAll
    static void start() throws Exception {
        chromium = new Chromium();
        none = Served.sample(NOW);
        some = Served.sample(NOW);
        var folder = TinyModel.knowing().in(home.resolve("models/all-sentences-of-mine-v2"));
        some.owner().post("/settings/model", "where", folder.toString());
        some.model().round();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        none.close();
        some.close();
    }

    @TestFactory
    Stream<DynamicTest> none() {
        return chromium.looks(none, "/settings/model", "model-none");
    }

    @TestFactory
    Stream<DynamicTest> notFound() {
        return chromium.looks(
                none,
                "/settings/model",
                "model-wrong",
                page -> {
                    page.fill("#where", "/home/maya/models");
                    page.click("text=Try and use it");
                    page.waitForSelector("[aria-invalid=true]");
                });
    }

    @TestFactory
    Stream<DynamicTest> inUse() {
        return chromium.looks(some, "/settings/model", "model-used");
    }
}
