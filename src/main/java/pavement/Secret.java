package pavement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pavement.http.Keys;
import pavement.owners.PrivateFile;

/// The home's own secret, made on first use: what signs the cookies, so that a restart signs nobody
/// out.
final class Secret {
    private Secret() {}

    /// Deleting the file signs everybody out.
    static Keys keys(Path home) {
        try {
            var file = home.resolve("secret");
            if (!Files.exists(file) || Files.size(file) < 32)
                PrivateFile.write(file, Keys.newSecret());
            return new Keys(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the secret in " + home + " cannot be read or made", failure);
        }
    }
}
