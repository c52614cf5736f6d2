package pavement.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void equalDaysGetEqualPartsAndTheEarlierDaysTheRest() {
        assertThat(Spread.of(14, List.of(90, 90, 90, 90))).containsExactly(4, 4, 3, 3);
    }

    @Test
    void aDayWithoutRoomHoldsNothing() {
        assertThat(Spread.of(6, List.of(90, 0, 90))).containsExactly(3, 0, 3);
    }

    @Test
    void whereNoDayHasRoomAllAreAlike() {
        assertThat(Spread.of(3, List.of(0, 0))).containsExactly(2, 1);
        assertThat(Spread.of(3, List.of())).isEmpty();
    }

    @RepeatedTest(200)
    void thePartsAddUpToWhatIsLeftAndNoneIsAWholePieceOff(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var room = IntStream.range(0, random.nextInt(1, 8)).map(_ -> random.nextInt(961)).boxed();
        var rooms = room.toList();
        var left = random.nextInt(1001);

        var parts = Spread.of(left, rooms);

        var all = rooms.stream().mapToInt(Integer::intValue).sum();
        assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(left);
        for (var i = 0; i < rooms.size(); i++) {
            var exact =
                    all == 0 ? (double) left / rooms.size() : (double) left * rooms.get(i) / all;
            assertThat(Math.abs(parts.get(i) - exact)).isLessThan(1);
        }
    }
}
