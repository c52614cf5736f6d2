package pavement.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PairsTest {
    /// SCIENCE B5a.
    @Test
    void printedEvidence() {
        assertEquals(2, Pairs.evidence(3, 0), 1e-9);
        assertEquals(5.33, Pairs.evidence(5, 0), .005);
        assertEquals(16, Pairs.evidence(7, 0), 1e-9);
        assertEquals(28.44, Pairs.evidence(8, 0), .005);
        assertEquals(4.77, Pairs.evidence(10, 2), .005);
        assertEquals(10.71, Pairs.evidence(14, 3), .005);
        assertEquals(11.46, Pairs.evidence(65, 35), .005);
    }

    @Test
    void printedWinsThatSettleIt() {
        assertEquals(
                List.of(8L, 11L, 14L, 16L, 18L, 20L, 22L, 24L, 26L, 28L, 29L),
                LongStream.rangeClosed(0, 10).map(Pairs::wins).boxed().toList());
    }

    @Test
    void oneByOneIsTheSameAsAtOnce() {
        var pairs = Pairs.NONE;
        for (var i = 0; i < 14; i++) pairs = pairs.and(true);
        for (var i = 0; i < 3; i++) pairs = pairs.and(false);
        assertEquals(Pairs.evidence(14, 3), pairs.evidence(), 1e-9);
        assertEquals(Optional.of(true), pairs.settled());
    }

    @Test
    void whatIsSettledStaysSettledAndItsChanceValid() {
        var pairs = Pairs.NONE;
        for (var i = 0; i < 8; i++) pairs = pairs.and(true);
        var most = pairs.evidence();
        for (var i = 0; i < 8; i++) pairs = pairs.and(false);
        assertTrue(pairs.evidence() < 20);
        assertEquals(most, pairs.most(), 1e-9);
        assertEquals(1 / most, pairs.chance(), 1e-9);
        assertEquals(Optional.of(true), pairs.settled());
    }

    @Test
    void oneMoreAfterSevenInARow() {
        var pairs = Pairs.NONE;
        for (var i = 0; i < 7; i++) pairs = pairs.and(true);
        assertEquals(1, pairs.needed());
        assertEquals(Optional.empty(), pairs.settled());
        assertTrue(pairs.and(true).settled().orElseThrow());
    }

    /// Under "no difference" the mean over all sequences of coins is one, at every length.
    @Test
    void evidenceIsAMartingale() {
        for (var length = 0; length <= 12; length++) {
            var sum = 0.0;
            for (var coins = 0; coins < 1 << length; coins++) {
                var pairs = Pairs.NONE;
                for (var i = 0; i < length; i++) pairs = pairs.and((coins >> i & 1) == 1);
                sum += pairs.evidence();
            }
            assertEquals(1, sum / (1 << length), 1e-9, "length " + length);
        }
    }

    @Test
    void exchangedNamesMirrorEveryVerdict() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (var run = 0; run < 500; run++) {
            var one = Pairs.NONE;
            var other = Pairs.NONE;
            for (var i = 0; i < 60; i++) {
                var win = random.nextDouble() < .7;
                one = one.and(win);
                other = other.and(!win);
            }
            assertEquals(one.wins(), other.losses());
            assertEquals(one.losses(), other.wins());
            assertEquals(one.most(), other.most());
            assertEquals(one.settled(), other.settled().map(by -> !by));
            assertEquals(one.needed(), other.neededByTheOther());
        }
    }

    /// 20,000 worlds without a difference, 500 pairs each with one tie in two, looked at after
    /// every pair.
    @Test
    void noMoreThanOneFalseVerdictInTwenty() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_000);
        var settles = new long[251];
        for (var losses = 0; losses < settles.length; losses++)
            settles[losses] = Pairs.wins(losses);
        var wrong = 0;
        for (var run = 0; run < 20_000; run++) if (settled(random.nextLong(), settles)) wrong++;
        assertTrue(wrong <= 1_000, wrong + " false verdicts in 20,000");
        assertTrue(wrong >= 300, "so few as " + wrong + " says that the test looks at nothing");
    }

    /// Of 500 pairs half are decided, each by a fair coin.
    private static boolean settled(long seed, long[] settles) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var wins = 0;
        var losses = 0;
        for (var i = 0; i < 250; i++) {
            if (random.nextBoolean()) wins++;
            else losses++;
            if (wins > losses ? wins >= settles[losses] : losses >= settles[wins]) return true;
        }
        return false;
    }
}
