package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Files made to be too much.
class BoundedMemoryTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";

    @Test
    void aFileOf200MegabytesWithoutALineEndIsAWarning() throws IOException {
        var warnings = new ArrayList<Warning>();
        var people = new AtomicInteger();

        CardReader.read(
                "endless.vcf",
                new Endless("x", 200 << 20),
                _ -> people.incrementAndGet(),
                warnings::add,
                () -> false);

        assertThat(people).hasValue(0);
        assertThat(warnings)
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.toString())
                                .startsWith("endless.vcf, line 1: ")
                                .contains("longer than 8 MB"));
    }

    @Test
    void aCardWithALineBeyondSenseIsLeftOutAndTheNextIsRead() throws IOException {
        var head = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tom\r\nPHOTO;ENCODING=b:";
        var warnings = new ArrayList<Warning>();
        var names = new ArrayList<String>();

        CardReader.read(
                "photo.vcf",
                new Endless(head, "A", 20 << 20, "\r\nEND:VCARD\r\n" + CARD),
                entry -> names.add(entry.contact().name().full()),
                warnings::add,
                () -> false);

        assertThat(names).containsExactly("Ada");
        assertThat(warnings).extracting(Warning::line).containsExactly(1);
    }

    @Test
    void aFileOfManyCardsIsHandedOverOneByOne() throws IOException {
        var people = new AtomicInteger();

        CardReader.read(
                "many.vcf",
                new Endless(CARD, 50_000L * CARD.length()),
                _ -> people.incrementAndGet(),
                _ -> {},
                () -> false);

        assertThat(people).hasValue(50_000);
    }

    @Test
    void readingStopsWhenAsked() throws IOException {
        var people = new AtomicInteger();

        CardReader.read(
                "many.vcf",
                new Endless(CARD, 50_000L * CARD.length()),
                _ -> people.incrementAndGet(),
                _ -> {},
                () -> people.get() == 7);

        assertThat(people).hasValue(7);
    }

    /// The same again and again, without ever being whole in memory.
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final byte[] again;
        private final long length;
        private final byte[] tail;
        private long at;

        Endless(String again, long length) {
            this("", again, length, "");
        }

        Endless(String head, String again, long length, String tail) {
            this.head = head.getBytes(StandardCharsets.US_ASCII);
            this.again = again.getBytes(StandardCharsets.US_ASCII);
            this.length = length;
            this.tail = tail.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            if (at >= head.length + length + tail.length) return -1;
            var here = at++;
            if (here < head.length) return head[(int) here];
            if (here < head.length + length)
                return again[(int) ((here - head.length) % again.length)];
            return tail[(int) (here - head.length - length)];
        }
    }
}
