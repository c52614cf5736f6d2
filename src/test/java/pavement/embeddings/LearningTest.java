package pavement.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
        var first = learning();
        first.choose(tiny());
        first.round();
        var scale = first.vectors().scale();
        // Were it asked, it would fail.
        var stamp = Files.getLastModifiedTime(home.resolve("m/model.onnx"));
        Files.write(
                home.resolve("m/model.onnx"),
                new byte[(int) Files.size(home.resolve("m/model.onnx"))]);
        Files.setLastModifiedTime(home.resolve("m/model.onnx"), stamp);

        var second = learning();
        assertThat(second.round()).isTrue();
        assertThat(second.vectors().missing(texts.get())).isEmpty();
        assertThat(second.vectors().scale()).isEqualTo(scale);
        assertThat(second.vectors().of("violins").octets())
                .isEqualTo(first.vectors().of("violins").octets());
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
