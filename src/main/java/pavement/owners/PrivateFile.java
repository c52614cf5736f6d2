package pavement.owners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Files that only their owner may look into, where the system knows of such things: never open for
/// a moment, and never half written.
public final class PrivateFile {
    private PrivateFile() {}

    /// Makes it, or takes the place of what was there.
    public static void write(Path file, byte[] octets) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (var out = FileChannel.open(there(fresh), StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(octets);
                while (left.hasRemaining()) out.write(left);
                out.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    /// Empty, unless it is there.
    static Path there(Path file) throws IOException {
        if (Files.exists(file)) return file;
        var folder = Optional.ofNullable(file.getParent());
        if (folder.isPresent()) Files.createDirectories(folder.get());
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var mode =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            return Files.createFile(
                    file, posix ? new FileAttribute<?>[] {mode} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException another) {
            return file;
        }
    }
}
