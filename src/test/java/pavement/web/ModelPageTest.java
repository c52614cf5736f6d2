package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.Served;
import pavement.embeddings.TinyModel;
import pavement.http.Visitor;
import pavement.notation.Books;

/// From a folder that the owner points to, to a match that only his model finds.
class ModelPageTest {
    private final Served served =
            new Served(
                    Books.read(
                            """
                            me  Maya Lindholm, Europe/Berlin
                            Fay Ort  met on the street
                            Vic Holt  met on the street
                            2026-10-01  Fay, coffee, 30m: chat -> next step
                            2026-10-10  Fay offers: aquatic ornaments
                            2026-10-10  Vic offers: zither lessons
                            2026-10-11  I need: quiet splashing
                            """),
                    Instant.parse("2026-10-15T08:00:00Z"));
    private final Visitor owner = served.owner();

    @TempDir private Path home;

    @AfterEach
    void close() {
        served.close();
    }

    private String folder() throws Exception {
        return TinyModel.knowing()
                .near("quiet splashing", "aquatic ornaments")
                .near("zither lessons")
                .in(home.resolve("m"))
                .toString();
    }

    private String board() {
        return owner.get("/winwin").body();
    }

    private String found() {
        return owner.get("/find?q=quiet+splashing").body();
    }

    @Test
    void itJoinsTheBoardAndFindAndSaysSoAndLeavesThemAgain() throws Exception {
        assertThat(board()).doesNotContain("aquatic ornaments</");
        assertThat(found()).doesNotContain("Fay Ort");

        assertThat(owner.get("/settings/model").body()).contains("No model. Everything works");
        var chosen = owner.post("/settings/model", "where", folder());
        assertThat(chosen.statusCode()).isEqualTo(303);
        served.model().round();

        assertThat(owner.get("/settings/model").body())
                .contains(home.resolve("m").toString(), "It has read all 4 texts of your book.");
        assertThat(board()).contains("Fay Ort", "aquatic ornaments");
        assertThat(found())
                .contains("Fay Ort", "your own model finds it near")
                .doesNotContain("Vic Holt");

        owner.post("/settings/model/none");
        assertThat(found()).doesNotContain("Fay Ort");
    }

    @Test
    void thePlanSaysTheSame() throws Exception {
        var before = owner.get("/today").body();
        owner.post("/settings/model", "where", folder());
        served.model().round();
        assertThat(plan(owner.get("/today").body())).isEqualTo(plan(before));
    }

    /// Without the tokens of its forms.
    private static String plan(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void whatCannotBeUsedIsSaidBesideTheFieldAndNothingIsKept() throws Exception {
        for (var typed : new String[] {"", "/no/such/folder", "http://models.example.org/v1"}) {
            var again = owner.post("/settings/model", "where", typed, "model", "tiny");
            assertThat(again.statusCode()).as(typed).isEqualTo(422);
            assertThat(again.body()).contains("field-error", "aria-invalid=\"true\"");
        }
        var nobody =
                owner.post(
                        "/settings/model",
                        "where",
                        "http://127.0.0.1:9/v1/embeddings",
                        "model",
                        "tiny");
        assertThat(nobody.body()).contains("does not answer");
        assertThat(owner.get("/settings/model").body()).contains("No model.");
        assertThat(served.home().resolve("model.json")).doesNotExist();
    }
}
