package pavement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void nothingMeansServeAsUsual() {
        assertThat(Plain.of()).contains(new Plain(Optional.empty(), ServeCommand.PORT, true));
        assertThat(Plain.of("serve")).isEqualTo(Plain.of());
    }

    @Test
    void theOptionsOfServeAreReadInAnyOrder() {
        var said = new Plain(Optional.of(Path.of("a book")), 0, false);
        assertThat(Plain.of("--no-open", "--home", "a book", "--port", "0")).contains(said);
        assertThat(Plain.of("serve", "--port", "0", "--no-open", "--home", "a book"))
                .contains(said);
    }

    @Test
    void whateverIsNotPlainIsLeftToTheLibrary() {
        assertThat(Plain.of("--port", "70700")).isEmpty();
        assertThat(Plain.of("--port", "seven")).isEmpty();
        assertThat(Plain.of("--port")).isEmpty();
        assertThat(Plain.of("--home", "--no-open")).isEmpty();
        assertThat(Plain.of("--help")).isEmpty();
        assertThat(Plain.of("today")).isEmpty();
        assertThat(Plain.of("serve", "serve")).isEmpty();
    }
}
