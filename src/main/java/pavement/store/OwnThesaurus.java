package pavement.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import pavement.meaning.Thesaurus;

/// The shipped thesaurus with what the owner wrote into his folder (docs/thesaurus.md).
public final class OwnThesaurus {
    private static final String FILE = "thesaurus.txt";

    private OwnThesaurus() {}

    /// One that cannot be read is left out, and its complaints say so.
    ///
    /// @param home the folder of the book, which need not exist
    public static Thesaurus in(Path home) {
        var file = home.resolve(FILE);
        if (!Files.isRegularFile(file)) return Thesaurus.shipped();
        try {
            // What is no UTF-8 becomes a sign of its own, and the rest is read.
            return Thesaurus.with(
                    FILE, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unread) {
            // Today and every other page go on with the words that everybody has.
            return Thesaurus.shipped()
                    .but(
                            "%s cannot be read, so only the words that are shipped are known. Give yourself the right to read it, and start again."
                                    .formatted(file));
        }
    }
}
