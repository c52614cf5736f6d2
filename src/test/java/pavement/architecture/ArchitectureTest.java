package pavement.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The shape of the product. Every rule is held against the product, and against a package made to
/// break it: a rule that cannot fail guards nothing.
class ArchitectureTest {
    private static final Path BREACHES = Path.of("src/test/java/pavement/breach");
    private static JavaClasses product;

    @BeforeAll
    static void importTheProductOnce() {
        product =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("/.dev/test/"))
                        .importPackages("pavement");
    }

    @TestFactory
    Stream<DynamicTest> everyWallStands() {
        return Walls.RULES.entrySet().stream()
                .map(rule ->
                        dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().apply("pavement").check(product)));
    }

    @TestFactory
    Stream<DynamicTest> everyWallCanBeBreached() {
        return Walls.RULES.entrySet().stream()
                .map(rule ->
                        dynamicTest(
                                rule.getKey(),
                                () -> {
                                    var root = "pavement.breach." + rule.getKey();
                                    var breach = new ClassFileImporter().importPackages(root);
                                    assertThatThrownBy(
                                                    () -> rule.getValue().apply(root).check(breach))
                                            .hasMessageContaining("was violated (1 times)");
                                }));
    }

    @Test
    void packagesImportWhatTheTableSaysAndNothingElse() throws IOException {
        var promised = PackageTable.read(Path.of("docs/packages.txt"));
        var done = PackageTable.of(product, "pavement");

        assertThat(done.beyond(promised)).as("done, but not in docs/packages.txt").isEmpty();
        assertThat(promised.beyond(done)).as("in docs/packages.txt, but not done").isEmpty();
        assertThat(promised.pointingDown()).as("rows that name a row below").isEmpty();
    }

    @Test
    void theTableSeesAnArrowThatNobodyPromisedAndAPromiseThatNobodyKeeps() {
        var done =
                PackageTable.of(
                        new ClassFileImporter().importPackages("pavement.breach.table"),
                        "pavement.breach.table");
        var promised = new PackageTable(Map.of("book", Set.of(), "web", Set.of("book")));

        assertThat(done.beyond(promised)).containsExactly("book -> web");
        assertThat(promised.beyond(done)).containsExactly("web -> book");
    }

    @Test
    void theTableSeesARowThatPointsDown() {
        var rows = new java.util.LinkedHashMap<String, Set<String>>();
        rows.put("book", Set.of("web"));
        rows.put("web", Set.of());

        assertThat(new PackageTable(rows).pointingDown()).containsExactly("book");
    }

    @Test
    void theSourcesKeepTheirBudgets() throws IOException {
        assertThat(Sources.under(Path.of("src/main/java")).complaints()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyBudgetCanBeOverdrawn() {
        return Stream.of("methods", "defaults", "nulls", "edges", "packages")
                .map(rule ->
                        dynamicTest(
                                rule,
                                () ->
                                        assertThat(
                                                        Sources.under(BREACHES.resolve(rule))
                                                                .complaints())
                                                .singleElement()
                                                .satisfies(complaint ->
                                                        assertThat(complaint.rule())
                                                                .isEqualTo(rule))));
    }

    @Test
    void aFileOfMoreThanFourHundredLinesIsTooLong(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("package-info.java"),
                "/// Long.\n@org.jspecify.annotations.NullMarked\npackage long_;\n");
        Files.write(folder.resolve("Long.java"), Collections.nCopies(401, "//"));

        assertThat(Sources.under(folder).complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.rule()).isEqualTo("files"));
    }
}
