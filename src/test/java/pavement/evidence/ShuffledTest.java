package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import pavement.evidence.Shuffled.One;

class ShuffledTest {
    @Test
    void groupsThatAreApartAreSeldomSetApartByChance() {
        var people = new ArrayList<One>();
        for (var i = 0; i < 40; i++)
            people.add(new One(i % 2, new byte[] {(byte) (i % 2 == 0 ? 1 : 0), -1}));

        assertThat(Shuffled.of(people, 199).chance()).isEqualTo(1 / 200.0);
    }

    /// Where the groups are alike, it says "rare" as seldom as it claims.
    @Test
    void groupsThatAreAlikeAreNotCalledApart() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(23);
        var rare = 0;
        for (var world = 0; world < 300; world++) {
            var people = new ArrayList<One>();
            for (var i = 0; i < 30; i++)
                people.add(
                        new One(
                                random.nextInt(3),
                                new byte[] {
                                    (byte) (random.nextDouble() < .4 ? 1 : 0),
                                    (byte) (random.nextInt(3) - 1)
                                }));
            if (Shuffled.of(people, 99).chance() <= .05) rare++;
        }
        assertThat(rare / 300.0).isLessThanOrEqualTo(.07);
    }

    @Test
    void nobodyAndAllAlikeSayNothing() {
        assertThat(Shuffled.of(List.of(), 99)).isEqualTo(new Shuffled(0, 0));
        assertThat(
                        Shuffled.of(
                                        List.of(
                                                new One(0, new byte[] {1}),
                                                new One(1, new byte[] {1})),
                                        99)
                                .chance())
                .isEqualTo(1);
    }
}
