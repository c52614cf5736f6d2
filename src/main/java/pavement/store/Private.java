package pavement.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders and files that only their owner may look into, where the system knows of such things.
final class Private {
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private Private() {}

    /// A folder that is there already is left as it is: it may be one that others are meant to see.
    /// `doctor` says so.
    static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(folder, mode(folder, FOLDER));
    }

    static Path file(Path file) throws IOException {
        if (Files.exists(file)) return file;
        try {
            return Files.createFile(file, mode(file, FILE));
        } catch (FileAlreadyExistsException _) {
            return file;
        }
    }

    /// Whether others than the owner may look into it.
    static boolean open(Path path) throws IOException {
        if (!posix(path)) return false;
        var mode = Files.getPosixFilePermissions(path);
        return !(Files.isDirectory(path) ? FOLDER : FILE).containsAll(mode);
    }

    static String mode(Path path) throws IOException {
        return posix(path)
                ? PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                : "";
    }

    /// Exceptions of files say the path and leave out the reason, or the other way round.
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "you may not write to " + denied.getFile() + ".";
            case FileAlreadyExistsException there -> there.getFile() + " is a file, not a folder.";
            case NoSuchFileException gone -> gone.getFile() + " is not there.";
            default -> failure.getMessage() + ".";
        };
    }

    private static FileAttribute<?>[] mode(Path path, Set<PosixFilePermission> mode) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
