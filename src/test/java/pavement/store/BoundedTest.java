package pavement.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class BoundedTest {
    /// It reads on exactly as long as neither all of it nor one line is too long.
    @RepeatedTest(60)
    void whatIsWithinBoundsIsReadAndNoMore(RepetitionInfo run) throws IOException {
        var random = new Random(run.getCurrentRepetition());
        var octets = new byte[random.nextInt(60)];
        for (var i = 0; i < octets.length; i++)
            octets[i] = (byte) (random.nextInt(8) == 0 ? '\n' : 'x');
        var longest = new String(octets, US_ASCII).lines().mapToInt(String::length).max().orElse(0);
        for (var most = 0; most <= octets.length + 1; most++)
            for (var line = 0; line <= longest + 1; line++) {
                var in = new Bounded(new ByteArrayInputStream(octets), most, line);
                if (octets.length <= most && longest <= line)
                    assertThat(in.readAllBytes()).isEqualTo(octets);
                else
                    assertThatThrownBy(in::readAllBytes)
                            .isInstanceOf(Whole.Damaged.class)
                            .hasMessageContaining("which no book is");
            }
    }
}
