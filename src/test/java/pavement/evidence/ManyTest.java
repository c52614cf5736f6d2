package pavement.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManyTest {
    /// SCIENCE B5e.
    @Test
    void printedCounts() {
        assertEquals(List.of(), Many.settled(List.of(60.0, 25.0, 10.0, 1.0, 1.0)));
        assertEquals(List.of(0, 1), Many.settled(List.of(120.0, 60.0, 30.0, 1.0, 1.0)));
    }

    @Test
    void oneAloneNeedsTwenty() {
        assertEquals(List.of(), Many.settled(List.of(19.9)));
        assertEquals(List.of(0), Many.settled(List.of(20.0)));
        assertEquals(List.of(), Many.settled(List.of()));
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        assertEquals(List.of(1, 3), Many.settled(List.of(1.0, 60.0, 30.0, 120.0, 1.0)));
    }
}
