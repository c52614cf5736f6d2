package pavement.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

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

    /// A line of a book is several times as large once it is a fact.
    @Test
    void whatDoesNotFitIntoMemoryIsRefusedBeforeMemoryIsFull() throws IOException {
        var octets = new byte[1 << 20];
        assertThat(within(octets, 3 << 20).readAllBytes()).isEqualTo(octets);
        assertThatThrownBy(within(octets, 2 << 20)::readAllBytes)
                .isInstanceOf(Whole.Damaged.class)
                .hasMessage(
                        "book.jsonl: unpacked it is larger than 0 MB, and more does not fit into the memory that Pavement may use. Give it more, such as PAVEMENT_OPTS=-Xmx4g, and start it again");
        assertThatThrownBy(within(octets, -1)::readAllBytes).isInstanceOf(Whole.Damaged.class);
    }

    private static Bounded within(byte[] octets, long room) {
        return Bounded.within(new ByteArrayInputStream(octets), room);
    }
}
