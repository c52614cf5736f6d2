package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a sieve holds back would not have been alike.
final class SieveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Meaning MEANING = Meaning.shipped();
    private static final List<String> FORMS =
            Thesaurus.shipped().groups().stream()
                    .flatMap(group -> group.forms().stream())
                    .map(Group.Form::text)
                    .toList();
    private static final List<String> BETWEEN =
            List.of(
                    " ", ", ", ". ", "/", "-", " & ", "; ", ".", ",", "'", "’", ": ", " – ", "_",
                    "\n");
    private static final List<String> AROUND =
            List.of(
                    "IT",
                    "it",
                    "no",
                    "not",
                    "used to do",
                    "looking for",
                    "Büro",
                    "R&D",
                    "24/7",
                    "U.S.");

    @Test
    void itLetsOtherWordsForTheSameThroughAndHoldsBackWhatIsSomethingElse() {
        var sieve = Sieve.offers(MEANING, List.of(said("someone for Facebook ads")));

        assertThat(sieve.lets("runs paid social for restaurants")).isTrue();
        assertThat(sieve.lets("Meta campaigns that pay")).isTrue();
        assertThat(sieve.lets("boilers and leaks")).isFalse();
        assertThat(sieve.lets("")).isFalse();
    }

    @Test
    void withAModelItHoldsNothingBack() {
        var model = MEANING.with(Vectors.of(Map.of("boilers", new float[] {1, 0})));

        assertThat(Sieve.offers(model, List.of(said("ads"))).lets("boilers and leaks")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatItHoldsBackIsNotAlike(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var held = 0;
        for (var round = 0; round < 40; round++) {
            var mine = List.of(said(text(random)), said(text(random)));
            var offers = Sieve.offers(MEANING, mine);
            var needs = Sieve.needs(MEANING, mine);
            for (var i = 0; i < 60; i++) {
                var theirs = said(text(random));
                var serves = !offers.lets(theirs.text());
                var served = !needs.lets(theirs.text());
                if (serves && served) held++;
                for (var own : mine) {
                    if (serves)
                        assertThat(MEANING.likeness(own, theirs, TODAY).score())
                                .as("seed %d: %s / %s", seed, own.text(), theirs.text())
                                .isZero();
                    if (served)
                        assertThat(MEANING.likeness(theirs, own, TODAY).score())
                                .as("seed %d: %s / %s", seed, theirs.text(), own.text())
                                .isZero();
                }
            }
        }
        assertThat(held).as("seed %d", seed).isGreaterThan(500);
    }

    private static Said said(String text) {
        return Said.of(text, TODAY);
    }

    private static String text(RandomGenerator random) {
        var parts = new ArrayList<String>();
        for (var left = random.nextInt(1, 3); left > 0; left--) {
            var form = any(FORMS, random);
            parts.add(random.nextInt(5) == 0 ? form.toUpperCase(Locale.ROOT) : form);
            if (random.nextInt(3) == 0) parts.add(any(AROUND, random));
        }
        var text = new StringBuilder(parts.getFirst());
        for (var part : parts.subList(1, parts.size()))
            text.append(any(BETWEEN, random)).append(part);
        return text.toString();
    }

    private static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
