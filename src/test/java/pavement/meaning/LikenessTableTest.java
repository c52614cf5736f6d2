package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table of `likeness.txt`, which anybody can extend.
class LikenessTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Meaning MEANING = Meaning.shipped();

    private record Line(String need, String offer, String expected) {}

    @TestFactory
    Stream<DynamicTest> everyLineHolds() {
        return lines().map(line -> DynamicTest.dynamicTest(line.need() + " | " + line.offer(), () -> check(line)));
    }

    @Test
    void theTableIsLong() {
        assertThat(lines().count()).isGreaterThanOrEqualTo(80);
    }

    private static void check(Line line) {
        var likeness = MEANING.likeness(Said.of(line.need(), TODAY), Said.of(line.offer(), TODAY), TODAY);

        assertThat(likeness.degree().toString().toLowerCase(Locale.ROOT))
                .as("%.3f, because %s", likeness.score(), likeness.whys())
                .isEqualTo(line.expected());
    }

    private static Stream<Line> lines() {
        return Thesaurus.resource("likeness.txt").lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> new Line(cells[0], cells[1], cells[2]));
    }
}
