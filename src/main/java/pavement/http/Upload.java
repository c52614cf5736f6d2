package pavement.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that came with a form.
///
/// @param name as the sender called it, without folders; may be empty
/// @param size in octets
public record Upload(String name, long size, InputStream content) {
    /// Copies it to a file that outlives the request.
    public void saveAs(Path file) {
        try (content) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("the upload " + name + " could not be kept", failure);
        }
    }
}
