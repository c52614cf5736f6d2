package pavement.cards;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The physical lines of a file of any size, in bounded memory, with any line ends.
///
/// UTF-16 is turned into UTF-8 on the way, because a single card cut out of a UTF-16 file could not
/// be told from noise; a byte order mark belongs to the file and not to its first line. All other
/// octets are left as they are.
public final class Lines {
    /// Photographs come as one line of a few megabytes; nothing sensible is longer.
    static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int number;

    public Lines(InputStream in) throws IOException {
        this(in, LONGEST);
    }

    Lines(InputStream in, int longest) throws IOException {
        this.in = unmarked(in);
        this.longest = longest;
    }

    /// The next line; empty at the end of the file.
    public Optional<Line> next() throws IOException {
        if (!more()) return Optional.empty();
        var line = new ByteArrayOutputStream(80);
        var cut = false;
        while (more()) {
            var end = endInBuffer();
            var take = end - at;
            if (line.size() + take <= longest) line.write(buffer, at, take);
            else cut = true;
            at = end;
            if (ended(line, cut)) break;
        }
        return Optional.of(new Line(++number, line.toByteArray(), cut));
    }

    private boolean ended(ByteArrayOutputStream line, boolean cut) throws IOException {
        if (!more()) return true;
        var last = buffer[at];
        if (last != '\n' && last != '\r') return false;
        at++;
        if (!cut) line.write(last);
        if (last == '\r' && more() && buffer[at] == '\n') {
            at++;
            if (!cut) line.write('\n');
        }
        return true;
    }

    private int endInBuffer() {
        var end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') end++;
        return end;
    }

    private boolean more() throws IOException {
        if (at < filled) return true;
        at = 0;
        filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return filled > 0;
    }

    private static InputStream unmarked(InputStream raw) throws IOException {
        var in = raw.markSupported() ? raw : new BufferedInputStream(raw);
        in.mark(4);
        var first = in.readNBytes(3);
        in.reset();
        if (first.length == 3
                && first[0] == (byte) 0xEF
                && first[1] == (byte) 0xBB
                && first[2] == (byte) 0xBF) {
            in.skipNBytes(3);
            return in;
        }
        var wide = wide(first);
        return wide.isPresent() ? new Narrowed(in, wide.get()) : in;
    }

    /// With a mark, or by the zero in every second octet of plain letters.
    private static Optional<Charset> wide(byte[] first) {
        if (first.length < 2) return Optional.empty();
        if (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE)
            return Optional.of(StandardCharsets.UTF_16);
        if (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF)
            return Optional.of(StandardCharsets.UTF_16);
        if (first[0] == 0 && first[1] != 0) return Optional.of(StandardCharsets.UTF_16BE);
        if (first[0] != 0 && first[1] == 0) return Optional.of(StandardCharsets.UTF_16LE);
        return Optional.empty();
    }
}
