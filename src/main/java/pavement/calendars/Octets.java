package pavement.calendars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Whether octets are a whole calendar.
final class Octets {
    /// Twenty years of meetings fit; a film does not.
    static final int MOST = 20 << 20;

    private Octets() {}

    static Fetched calendar(byte[] octets, boolean page, String where, Refresh.Mark mark)
            throws IOException {
        var plain = plain(octets);
        if (plain.length > MOST) throw new Troubles.TooLarge();
        var head = text(plain, 0, 4096);
        if (page || head.startsWith("<"))
            return new Fetched.Failed(
                    where
                            + " answers with a web page and not with a calendar. Copy the private"
                            + " address in iCal format from your calendar program, and subscribe to that.");
        if (!head.contains("BEGIN:VCALENDAR"))
            return new Fetched.Failed("What " + where + " holds is no calendar." + Troubles.NEW);
        // What was cut off would be taken for meetings that went.
        if (!text(plain, plain.length - 4096, plain.length).contains("END:VCALENDAR"))
            return new Fetched.Failed(
                    "The calendar of "
                            + where
                            + " ends in the middle, so nothing was changed. It is tried again.");
        return new Fetched.Whole(plain, mark);
    }

    /// A file is the same as long as its size and its time are.
    static Fetched file(Path path, Refresh.Mark seen) {
        var name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("the file");
        try {
            if (!Files.isRegularFile(path)) throw new NoSuchFileException(name);
            var mark =
                    new Refresh.Mark("", Files.getLastModifiedTime(path) + " " + Files.size(path));
            if (mark.equals(seen)) return new Fetched.Same();
            if (Files.size(path) > MOST) throw new Troubles.TooLarge();
            return calendar(Files.readAllBytes(path), false, name, mark);
        } catch (IOException failure) {
            return new Fetched.Failed(Troubles.of(failure, name));
        }
    }

    private static byte[] plain(byte[] octets) throws IOException {
        if (octets.length < 2 || (octets[0] & 0xFF) != 0x1F || (octets[1] & 0xFF) != 0x8B)
            return octets;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(octets))) {
            return in.readNBytes(MOST + 1);
        }
    }

    private static String text(byte[] octets, int from, int until) {
        var start = Math.max(0, from);
        var length = Math.max(0, Math.min(octets.length, until) - start);
        return new String(octets, start, length, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toUpperCase(Locale.ROOT);
    }
}
