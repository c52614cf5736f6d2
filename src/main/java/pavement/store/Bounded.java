package pavement.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lines of a book as they are unpacked. A small ZIP can unpack to more than a disk holds, and only
/// counting while it unpacks shows it: what the ZIP says of its own size is as it pleases.
final class Bounded extends FilterInputStream {
    /// A million talks with all that is said of them are some 600 MB.
    private static final long MOST = 1L << 30;

    /// The longest lines are cards with a photograph.
    private static final long LONGEST = 64L << 20;

    private final long most;
    private final long longest;
    private long read;
    private long line;

    Bounded(InputStream in) {
        this(in, MOST, LONGEST);
    }

    /// @param most octets in all, `longest` in one line
    Bounded(InputStream in, long most, long longest) {
        super(in);
        this.most = most;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        for (var at = from; at < from + count; at++) count(into[at]);
        return count;
    }

    private void count(byte octet) {
        line = octet == '\n' ? 0 : line + 1;
        if (++read > most) throw new Whole.Damaged(": unpacked it is larger than " + mega(most));
        if (line > longest)
            throw new Whole.Damaged(": a line of it is longer than " + mega(longest));
    }

    private static String mega(long octets) {
        return "%,d MB, which no book is".formatted(octets >> 20);
    }
}
