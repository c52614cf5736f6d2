package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Among very many texts, a model's signs alone say where to look.
class SignsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final int MANY = 6_000;
    private static final int SIZE = 384;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    private float[] anywhere() {
        var vector = new float[SIZE];
        for (var at = 0; at < SIZE; at++) vector[at] = (float) random.nextGaussian();
        return vector;
    }

    /// At that cosine from another, as nearly as chance lets it.
    private float[] near(float[] other, double cosine) {
        var vector = anywhere();
        var aside = Math.sqrt(1 - cosine * cosine);
        for (var at = 0; at < SIZE; at++)
            vector[at] = (float) (cosine * other[at] + aside * vector[at]);
        return vector;
    }

    private static Likenesses<String, String> all(Map<String, float[]> vectors) {
        var model = Vectors.of(vectors);
        model.measuredBy(new Scale(.2, .7));
        var all =
                new Likenesses<String, String>(Meaning.of(Thesaurus.none(), List.of()).with(model));
        vectors.keySet().stream()
                .filter(text -> !text.equals("asked"))
                .forEach(text -> all.offer(text, Said.of(text, TODAY)));
        return all;
    }

    private static List<String> found(Likenesses<String, String> all, int most) {
        return all.offersFor(Said.of("asked", TODAY), TODAY, most).stream()
                .map(Likenesses.Match::key)
                .toList();
    }

    @Test
    void nearlyAllThatIsNearIsFoundAmongManyAndNothingElse() {
        var vectors = new HashMap<String, float[]>();
        var asked = anywhere();
        vectors.put("asked", asked);
        for (var i = 0; i < MANY; i++) vectors.put("far" + i, anywhere());
        for (var i = 0; i < 200; i++) vectors.put("near" + i, near(asked, .5));

        var found = new HashSet<>(found(all(vectors), 250));

        assertThat(found.stream().filter(each -> each.startsWith("near")).count())
                .isGreaterThanOrEqualTo(198);
        assertThat(found.stream().filter(each -> each.startsWith("far")).count())
                .isLessThanOrEqualTo(10);
    }

    /// What is taken away is not found, and what takes its place is.
    @Test
    void placesAreUsedAgain() {
        var vectors = new HashMap<String, float[]>();
        var asked = anywhere();
        vectors.put("asked", asked);
        for (var i = 0; i < MANY; i++) vectors.put("far" + i, anywhere());
        vectors.put("near", near(asked, .9));
        vectors.put("nearer", near(asked, .95));
        var all = all(vectors);
        assertThat(found(all, 2)).containsExactly("nearer", "near");

        all.dropOffer("nearer");
        assertThat(found(all, 2).getFirst()).isEqualTo("near");
        all.offer("nearer", Said.of("nearer", TODAY));
        assertThat(found(all, 2)).containsExactly("nearer", "near");
    }

    @Test
    void ofTheAngleTheyDifferInItsShareOfTheHalfCircle() {
        var asked = anywhere();
        for (var cosine : new double[] {0, .3, .6, .9}) {
            var apart = 0L;
            for (var i = 0; i < 50; i++) {
                var one = Point.of(asked).signs();
                var other = Point.of(near(asked, cosine)).signs();
                for (var at = 0; at < one.length; at++) apart += Long.bitCount(one[at] ^ other[at]);
            }
            assertThat(apart / 50.0 / SIZE)
                    .isCloseTo(
                            Math.acos(cosine) / Math.PI,
                            org.assertj.core.api.Assertions.within(.02));
        }
    }
}
