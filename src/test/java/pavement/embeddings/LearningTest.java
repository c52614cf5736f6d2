package pavement.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The owner's model beside a book that changes.
class LearningTest {
    @TempDir private Path home;
    private final AtomicReference<Set<String>> texts =
            new AtomicReference<>(Set.of("a fountain", "violins"));
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger renewed = new AtomicInteger();

    private Learning learning() {
        var learning = Learning.in(home);
        learning.follow(version::get, texts::get, renewed::incrementAndGet);
        return learning;
    }

    private void holds(String... now) {
        texts.set(Set.of(now));
        version.incrementAndGet();
    }

    private Source tiny() throws Exception {
        return source(TinyModel.knowing().near("fountain").near("violins").near("secret"));
    }

    private Source source(TinyModel model) throws Exception {
        var folder = model.in(home.resolve("m"));
        return ((Source.Read.Good) Source.read(folder.toString(), "")).source();
    }

    @Test
    void withoutAModelNothingIsAskedAndNothingIsKept() throws Exception {
        var learning = learning();
        assertThat(learning.round()).isTrue();
        assertThat(learning.vectors().size()).isZero();
        assertThat(learning.state().source()).isEmpty();
        assertThat(renewed).hasValue(0);
    }

    @Test
    void whatTheBookHoldsIsReadAndWhatIsGoneFromItIsForgotten() throws Exception {
        var learning = learning();
        assertThat(learning.choose(tiny())).isEmpty();
        assertThat(learning.round()).isTrue();
        assertThat(learning.vectors().missing(texts.get())).isEmpty();
        assertThat(learning.state().read()).isEqualTo(2);
        assertThat(renewed).hasPositiveValue();

        holds("a fountain", "a secret");
        learning.round();
        assertThat(learning.vectors().holds("violins")).isFalse();
        assertThat(learning.vectors().holds("a secret")).isTrue();
        var full = Files.size(home.resolve("vectors.bin"));
        holds("a fountain");
        learning.round();
        assertThat(Files.size(home.resolve("vectors.bin"))).isLessThan(full);
    }

    @Test
    void noTextStandsInItsFile() throws Exception {
        var learning = learning();
        holds("a secret");
        learning.choose(tiny());
        learning.round();
        var octets = Files.readAllBytes(home.resolve("vectors.bin"));
        assertThat(new String(octets, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void theNextStartAsksTheModelForNothing() throws Exception {
        try (var endpoint = new TinyEndpoint()) {
            var first = learning();
            first.choose(endpoint.source());
            first.round();
            var scale = first.vectors().scale();
            var asked = endpoint.asked.size();
            var written = Files.getLastModifiedTime(home.resolve("vectors.bin"));

            var second = learning();
            assertThat(second.state().begun()).isFalse();
            assertThat(second.round()).isTrue();
            assertThat(second.vectors().missing(texts.get())).isEmpty();
            assertThat(second.vectors().scale()).isEqualTo(scale);
            assertThat(second.vectors().of("violins").octets())
                    .isEqualTo(first.vectors().of("violins").octets());
            assertThat(second.state().begun()).isTrue();
            assertThat(second.state().read()).isEqualTo(2);
            assertThat(endpoint.asked).hasSize(asked);
            assertThat(Files.getLastModifiedTime(home.resolve("vectors.bin"))).isEqualTo(written);
        }
    }

    /// More than are read at once.
    private Set<String> many() {
        return IntStream.range(0, 200).mapToObj(i -> "pond " + i).collect(Collectors.toSet());
    }

    @Test
    void whoIsForgottenWhileItReadsIsNotReadAnyMore() throws Exception {
        try (var endpoint = new TinyEndpoint()) {
            var learning = learning();
            learning.choose(endpoint.source());
            texts.set(many());
            var gone = new AtomicReference<Set<String>>(Set.of());
            endpoint.before =
                    batch -> {
                        if (!gone.get().isEmpty()) return;
                        var left = new HashSet<>(texts.get());
                        left.removeAll(batch);
                        gone.set(Set.copyOf(left));
                        texts.set(Set.copyOf(batch));
                        version.incrementAndGet();
                    };
            assertThat(learning.round()).isTrue();
            assertThat(learning.round()).isTrue();
            assertThat(endpoint.texts()).doesNotContainAnyElementsOf(gone.get());
            assertThat(learning.vectors().missing(texts.get())).isEmpty();
            assertThat(learning.state().read()).isEqualTo(64);
        }
    }

    @Test
    void whatWasReadBeforeItStoppedIsKept() throws Exception {
        try (var endpoint = new TinyEndpoint()) {
            var first = learning();
            first.choose(endpoint.source());
            texts.set(many());
            version.incrementAndGet();
            var before = endpoint.asked.size();
            endpoint.status = _ -> endpoint.asked.size() - before > 2 ? 500 : 200;
            assertThat(first.round()).isFalse();
            assertThat(first.state().trouble().orElseThrow()).contains("answers with 500");
            assertThat(first.state().read()).isEqualTo(128);
            var written = Files.getLastModifiedTime(home.resolve("vectors.bin"));
            assertThat(first.round()).isFalse();
            assertThat(Files.getLastModifiedTime(home.resolve("vectors.bin"))).isEqualTo(written);

            endpoint.status = _ -> 200;
            endpoint.asked.clear();
            var second = learning();
            assertThat(second.round()).isTrue();
            assertThat(endpoint.texts()).hasSize(72);
            assertThat(second.state().trouble()).isEmpty();
        }
    }

    @Test
    void leftWhileItReadsItReadsNoFurther() throws Exception {
        try (var endpoint = new TinyEndpoint()) {
            var learning = learning();
            learning.choose(endpoint.source());
            texts.set(many());
            endpoint.asked.clear();
            endpoint.before = _ -> learning.leave();
            learning.round();
            assertThat(endpoint.asked).hasSize(1);
            assertThat(learning.state().source()).isEmpty();
            assertThat(home.resolve("vectors.bin")).doesNotExist();
        }
    }

    @Test
    void whoeverShowsMatchesLooksAgainWhenItIsChosenAndLeft() throws Exception {
        var learning = learning();
        learning.choose(tiny());
        var chosen = renewed.get();
        assertThat(chosen).isPositive();
        learning.leave();
        assertThat(renewed.get()).isGreaterThan(chosen);
    }

    @Test
    void whileItsFolderIsAwayWhatIsForgottenIsForgottenInItsFileToo() throws Exception {
        var learning = learning();
        learning.choose(tiny());
        learning.round();
        var full = Files.size(home.resolve("vectors.bin"));
        var model = home.resolve("m/model.onnx");
        Files.move(model, home.resolve("away.onnx"));
        var without = learning();
        holds("violins");
        assertThat(without.round()).isTrue();
        assertThat(Files.size(home.resolve("vectors.bin"))).isBetween(1L, full - 1);

        Files.move(home.resolve("away.onnx"), model);
        var again = learning();
        assertThat(again.round()).isTrue();
        assertThat(again.vectors().holds("violins")).isTrue();
    }

    @Test
    void aBookOfWhichAllWentLeavesNoPoint() throws Exception {
        var learning = learning();
        learning.choose(tiny());
        learning.round();
        var full = Files.size(home.resolve("vectors.bin"));
        holds();
        assertThat(learning().round()).isTrue();
        assertThat(Files.size(home.resolve("vectors.bin"))).isLessThan(full - 2 * 16);
    }

    @Test
    void aBookThatStoodStillIsNotLookedAtAgain() throws Exception {
        var learning = learning();
        learning.choose(tiny());
        learning.round();
        var before = renewed.get();
        texts.set(Set.of("a secret"));
        learning.round();
        assertThat(renewed).hasValue(before);
        assertThat(learning.vectors().holds("a secret")).isFalse();
    }

    @Test
    void aDamagedFileCostsReadingAgain() throws Exception {
        var first = learning();
        first.choose(tiny());
        first.round();
        var file = home.resolve("vectors.bin");
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 60));

        var second = learning();
        assertThat(second.round()).isTrue();
        assertThat(second.vectors().missing(texts.get())).isEmpty();
    }

    /// However often it is tried in vain, no scale is kept that was never measured.
    @Test
    void aDamagedFileIsMeasuredAnewAsSoonAsTheModelAnswers() throws Exception {
        try (var endpoint = new TinyEndpoint()) {
            var first = learning();
            first.choose(endpoint.source());
            first.round();
            var scale = first.vectors().scale();
            Files.writeString(home.resolve("vectors.bin"), "damaged");

            endpoint.status = _ -> 500;
            assertThat(learning().round()).isFalse();
            assertThat(learning().round()).isFalse();
            endpoint.status = _ -> 200;
            var last = learning();
            assertThat(last.vectors().measured()).isFalse();
            assertThat(last.round()).isTrue();
            assertThat(last.vectors().scale()).isEqualTo(scale);
        }
    }

    @Test
    void aModelThatTellsNothingApartIsNotTaken() throws Exception {
        var learning = learning();
        assertThat(learning.choose(source(TinyModel.knowingNothing())).orElseThrow())
                .contains("no nearer");
        assertThat(learning.state().source()).isEmpty();
        assertThat(home.resolve("model.json")).doesNotExist();
    }

    @Test
    void leavingItLeavesNothingBehind() throws Exception {
        var learning = learning();
        learning.choose(tiny());
        learning.round();
        learning.leave();
        assertThat(learning.vectors().size()).isZero();
        assertThat(home.resolve("model.json")).doesNotExist();
        assertThat(home.resolve("vectors.bin")).doesNotExist();
        assertThat(learning().state().source()).isEmpty();
    }

    @Test
    void aFolderThatWentIsSaidAtTheNextStart() throws Exception {
        learning().choose(tiny());
        Files.delete(home.resolve("m/model.onnx"));
        assertThat(learning().state().trouble().orElseThrow()).contains("holds no model");
        Files.writeString(home.resolve("model.json"), "{");
        assertThat(learning().state().trouble().orElseThrow()).contains("Choose your model again");
    }
}
