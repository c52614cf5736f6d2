package pavement.intake;

import java.io.IOException;
import java.io.Reader;
import pavement.cards.Lines;

/// The lines of a file as text for a reader of tables, each decoded for itself.
///
/// A quotation mark that never closes would make one cell of all the rest of a file; so a record
/// that grows beyond every sense ends the file, and says so.
final class LinesText extends Reader {
    private static final int LONGEST = 2 << 20;

    private final Lines lines;
    private String text = "";
    private int at;
    private int sinceRecord;
    private boolean endless;

    LinesText(Lines lines) {
        this.lines = lines;
    }

    /// A record ended here.
    void record() {
        sinceRecord = 0;
    }

    boolean endless() {
        return endless;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length == 0) return 0;
        while (at == text.length()) {
            var next = endless ? java.util.Optional.<pavement.cards.Line>empty() : lines.next();
            if (next.isEmpty()) return -1;
            if (next.get().cut()) endless = true;
            else text = next.get().text() + "\n";
            at = 0;
        }
        var count = Math.min(length, text.length() - at);
        sinceRecord += count;
        if (sinceRecord > LONGEST) endless = true;
        text.getChars(at, at + count, into, from);
        at += count;
        return count;
    }

    @Override
    public void close() {}
}
