package pavement.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lines of a book as they are unpacked. A small ZIP can unpack to more than a disk holds, and only
/// counting while it unpacks shows it: what the ZIP says of its own size is as it pleases.
final class Bounded extends FilterInputStream {
    /// More than that is no book: a million talks with all that is said of them are 841 MB.
    private static final long MOST = 1L << 30;

    /// The longest lines are cards with a photograph.
    private static final long LONGEST = 64L << 20;

    /// So many octets of memory for one of text: with that million, 841 MB are brought in with two
    /// gigabytes, and a book of 1,073 MB filled them for a quarter of an hour.
    private static final double TIMES = 2.3;

    private static final String NO_BOOK = "which no book is";
    private static final String NO_ROOM =
            "and more does not fit into the memory that Pavement may use. Give it more, such as PAVEMENT_OPTS=-Xmx4g, and start it again";

    private final long most;
    private final long longest;
    private final String because;
    private long read;
    private long line;

    /// @param most octets in all, because of this; `longest` in one line
    private Bounded(InputStream in, long most, long longest, String because) {
        super(in);
        this.most = most;
        this.longest = longest;
        this.because = because;
    }

    /// @param most octets in all, `longest` in one line
    Bounded(InputStream in, long most, long longest) {
        this(in, most, longest, NO_BOOK);
    }

    /// As much as fits beside what is in memory now; what is garbage would count without being.
    static Bounded byMemory(InputStream in) {
        System.gc();
        var here = Runtime.getRuntime();
        return within(in, here.maxMemory() - (here.totalMemory() - here.freeMemory()));
    }

    /// @param room octets of memory
    static Bounded within(InputStream in, long room) {
        var fits = (long) (Math.max(0, room) / TIMES);
        return fits < MOST
                ? new Bounded(in, fits, LONGEST, NO_ROOM)
                : new Bounded(in, MOST, LONGEST, NO_BOOK);
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
        if (++read > most)
            throw new Whole.Damaged(": unpacked it is larger than " + mega(most) + because);
        if (line > longest)
            throw new Whole.Damaged(": a line of it is longer than " + mega(longest) + NO_BOOK);
    }

    private static String mega(long octets) {
        return "%,d MB, ".formatted(octets >> 20);
    }
}
