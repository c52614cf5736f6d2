package pavement.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The grammar, as the tables in `src/test/resources/lines` tell it. Adding a line there adds a
/// test.
class LinesTest {
    private static final Path TABLES = Path.of("src/test/resources/lines");

    private record Told(int row, String line, List<String> chips) {}

    @TestFactory
    Stream<DynamicContainer> everyLineIsReadAsTheTablesSay() throws IOException {
        return tables().map(table ->
                DynamicContainer.dynamicContainer(
                        table.getFileName().toString(), lines(table).map(LinesTest::reads)));
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(tables().flatMap(LinesTest::lines)).hasSizeGreaterThan(150);
    }

    private static DynamicTest reads(Told told) {
        return dynamicTest(
                told.row() + ": " + told.line(),
                () -> {
                    var reader = new LineReader(Names.of(Neighbourhood.BOOK), Neighbourhood.SELF);
                    var read = reader.read(told.line(), Neighbourhood.NOW);
                    var wishes = reader.wishes(told.line(), Neighbourhood.NOW);
                    assertThat(read.chips())
                            .extracting(Spelled::of)
                            .containsExactlyElementsOf(told.chips());
                    assertThat(wishes.all(Chip.Need.class)).isEqualTo(read.all(Chip.Need.class));
                    assertThat(wishes.all(Chip.Offer.class)).isEqualTo(read.all(Chip.Offer.class));
                });
    }

    private static Stream<Path> tables() throws IOException {
        try (var files = Files.list(TABLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<Told> lines(Path table) {
        var told = new ArrayList<Told>();
        var rows = rows(table);
        for (var row = 0; row < rows.size(); row++) {
            var text = rows.get(row);
            if (text.isBlank() || text.startsWith("#")) continue;
            if (text.startsWith("  ")) told.getLast().chips().add(text.strip());
            else told.add(new Told(row + 1, text, new ArrayList<>()));
        }
        return told.stream();
    }

    private static List<String> rows(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }
}
