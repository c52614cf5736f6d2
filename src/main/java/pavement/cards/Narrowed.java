package pavement.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A file in another charset, read as UTF-8 piece by piece.
final class Narrowed extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] octets = {};
    private int at;
    private int held;

    Narrowed(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return filled() ? octets[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!filled()) return -1;
        var count = Math.min(length, octets.length - at);
        System.arraycopy(octets, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// The first half of a pair waits for its other half.
    private boolean filled() throws IOException {
        while (at == octets.length) {
            var count = reader.read(chars, held, chars.length - held);
            if (count < 0 && held == 0) return false;
            var end = held + Math.max(0, count);
            held = count >= 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
            octets = new String(chars, 0, end - held).getBytes(StandardCharsets.UTF_8);
            at = 0;
            if (held == 1) chars[0] = chars[end - 1];
        }
        return true;
    }
}
