package pavement.calendars;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a calendar is read: `https`, `http`, `webcal`, or a file of this computer.
public final class Address {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");
    private static final String REMEDY =
            " Copy the private address in iCal format from your calendar program.";

    private final String text;

    private Address(String text) {
        this.text = text;
    }

    /// What was typed, understood or not.
    public sealed interface Read {
        record Good(Address address) implements Read {}

        record Wrong(String sentence) implements Read {}
    }

    public static Read read(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) return new Read.Wrong("Write the address of a calendar.");
        var scheme = SCHEME.matcher(text);
        if (text.startsWith("/") || text.startsWith("~") || text.matches("[A-Za-z]:[\\\\/].*"))
            return file(text);
        if (!scheme.matches())
            return new Read.Wrong(
                    "This is no address of a calendar. Write it whole, with https:// before it, or the"
                            + " whole path of a file.");
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "https", "http", "webcal" -> web(text);
            case "webcals" -> web("https" + text.substring("webcals".length()));
            case "file" -> fileAddress(text);
            case String other ->
                    new Read.Wrong(
                            "“"
                                    + other
                                    + "” is no way to read a calendar. It is https, http, webcal or a file.");
        };
    }

    private static Read web(String text) {
        try {
            var uri = new URI(text);
            var host = Optional.ofNullable(uri.getHost());
            if (host.isEmpty() || uri.getPort() > 65_535)
                return new Read.Wrong("This address names no computer." + REMEDY);
            var hash = text.indexOf('#');
            return new Read.Good(new Address(hash < 0 ? text : text.substring(0, hash)));
        } catch (URISyntaxException _) {
            return new Read.Wrong("This address is not whole, or holds a blank." + REMEDY);
        }
    }

    private static Read fileAddress(String text) {
        try {
            return file(Path.of(new URI(text)).toString());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException _) {
            return new Read.Wrong(
                    "This is no address of a file. Write its whole path, such as /home/me/work.ics.");
        }
    }

    private static Read file(String text) {
        try {
            var home = Optional.ofNullable(System.getProperty("user.home")).orElse("");
            var path = text.startsWith("~/") ? Path.of(home, text.substring(2)) : Path.of(text);
            if (!path.isAbsolute())
                return new Read.Wrong("Write the whole path of the file, from its beginning.");
            return new Read.Good(new Address(path.normalize().toString()));
        } catch (InvalidPathException _) {
            return new Read.Wrong("This is no path of a file. Write it as in /home/me/work.ics.");
        }
    }

    /// One that was read before, as the book keeps it.
    static Address kept(String text) {
        return new Address(text);
    }

    /// As the book keeps it: a secret.
    public String text() {
        return text;
    }

    boolean isFile() {
        return ways().isEmpty();
    }

    Path path() {
        return Path.of(text);
    }

    /// Where to ask, one after the other; none for a file. A `webcal` is tried in private first.
    List<URI> ways() {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("webcal:")) {
            var rest = text.substring("webcal".length());
            return List.of(URI.create("https" + rest), URI.create("http" + rest));
        }
        return lower.startsWith("http:") || lower.startsWith("https:")
                ? List.of(URI.create(text))
                : List.of();
    }

    /// Enough to know it again, and not enough to read it. What was shown so before, and came back
    /// in with a whole book, stays as it is.
    public static String shown(String address) {
        if (address.startsWith("…/") || address.endsWith("/…")) return address;
        var kept = kept(address);
        if (kept.isFile())
            return "…/"
                    + Optional.ofNullable(kept.path().getFileName()).map(Path::toString).orElse("");
        return host(kept.ways().getFirst()) + "/…";
    }

    /// A name to begin with, when he gives none.
    public static String named(String address) {
        var kept = kept(address);
        if (!kept.isFile()) return host(kept.ways().getFirst());
        var file = Optional.ofNullable(kept.path().getFileName()).map(Path::toString).orElse("");
        var bare = file.replaceFirst("(?i)\\.(ics|ical|ifb|icalendar)$", "").strip();
        return bare.isEmpty() ? "Calendar" : bare.substring(0, Math.min(bare.length(), 100));
    }

    private static String host(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return shown(text);
    }
}
