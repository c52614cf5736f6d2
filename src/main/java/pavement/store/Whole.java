package pavement.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.PersonId;
import tools.jackson.core.JacksonException;

/// A whole book as lines of JSON, each a fact or a card as the book holds it: what goes out and
/// comes back in. The first line says what it is.
public final class Whole {
    /// What it is called among the files of an export, and the one of them that comes back in.
    public static final String NAME = "book.jsonl";

    private static final int FORMAT = 1;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Whole() {}

    record Head(String pavement, int format) {}

    /// @param cards of the people who have one
    /// @param shown a fact as it may leave the computer
    public static void write(
            OutputStream out,
            Book book,
            Function<PersonId, Optional<Card>> cards,
            UnaryOperator<Fact> shown)
            throws IOException {
        line(out, new Head("book", FORMAT));
        for (var facts = book.facts().iterator(); facts.hasNext(); )
            line(out, new Change.Saved(shown.apply(facts.next())));
        for (var person : book.people()) {
            var card = cards.apply(person.id());
            if (card.isPresent()) line(out, new Change.CardKept(card.get()));
        }
    }

    private static void line(OutputStream out, Object value) throws IOException {
        out.write(Json.write(value).getBytes(UTF_8));
        out.write('\n');
    }

    /// What the ZIP of an export holds; empty for a file of another kind.
    ///
    /// @throws Damaged when it is such a ZIP and what it holds is no book
    public static Optional<List<Change>> in(Path file) throws IOException {
        if (!isZip(file)) return Optional.empty();
        try (var zip = opened(file)) {
            var entry = Optional.ofNullable(zip.getEntry(NAME));
            return entry.isEmpty() ? Optional.empty() : Optional.of(read(zip, entry.get()));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new IOException("this ZIP broke off or is damaged; copy it once more", broken);
        }
    }

    private static List<Change> read(ZipFile zip, ZipEntry entry) throws IOException {
        // The library inflates without looking at the checksum: a flipped bit may be another
        // number.
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            var changes = read(in);
            if (entry.getCrc() >= 0 && in.getChecksum().getValue() != entry.getCrc())
                throw new Damaged(": the ZIP is damaged; copy it once more");
            return changes;
        } catch (ZipException | EOFException _) {
            throw new Damaged(": the ZIP is damaged; copy it once more");
        }
    }

    /// @throws Damaged when a line is no fact and no card, the first does not say what this is, or
    ///   there is more of it than there is of any book or than fits into memory
    public static List<Change> read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(Bounded.byMemory(in), UTF_8));
        var changes = new ArrayList<Change>();
        head(Optional.ofNullable(lines.readLine()).orElse(""));
        var number = 2;
        for (var line = next(lines); line.isPresent(); line = next(lines))
            changes.add(change(line.get(), number++));
        return changes;
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    private static void head(String line) {
        var head = new Head("", 0);
        try {
            head = Json.read(line, Head.class);
        } catch (JacksonException _) {
            throw new Damaged(1, "it does not begin as a book does");
        }
        if (!"book".equals(head.pavement())) throw new Damaged(1, "it is no book");
        if (head.format() > FORMAT)
            throw new Damaged(1, "it was written by a newer Pavement; use that one");
    }

    private static Change change(String line, int number) {
        try {
            var change = Json.read(line, Change.class);
            return switch (change) {
                case Change.Saved _, Change.CardKept _ -> change;
                case Change.Removed _, Change.CardRemoved _, Change.Forgotten _ ->
                        throw new Damaged(number, "a book holds facts and cards only");
            };
        } catch (JacksonException failure) {
            throw new Damaged(number, "this is no fact: " + failure.getOriginalMessage());
        }
    }

    /// What cannot be read as a book, with where and why.
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged(int line, String why) {
            this(", line " + line + ": " + why);
        }

        Damaged(String what) {
            super(NAME + what);
        }
    }
}
