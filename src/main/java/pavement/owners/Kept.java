package pavement.owners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One small file of the home that several processes read and change: JSON, for its owner's eyes
/// only, replaced whole, and read again when another process replaced it.
final class Kept<T extends Record> {
    // File locks hold between processes; within one they are refused instead of waited for.
    private static final Object ONE_AT_A_TIME = new Object();

    /// Loaded when the first file is there, which a home without devices does not have.
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final Path file;
    private final Class<T> type;
    private final Read<T> absent;
    private volatile Read<T> last;

    private record Read<T>(String mark, T value) {}

    /// What a change leaves in the file, and what it tells whoever asked for it.
    record Changed<T extends Record, R>(T value, R told) {}

    Kept(Path file, Class<T> type, T empty) {
        this.file = file;
        this.type = type;
        this.absent = new Read<>("", empty);
        this.last = absent;
    }

    T value() {
        try {
            var mark = mark();
            if (!last.mark().equals(mark)) last = mark.isEmpty() ? absent : read(mark);
            return last.value();
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    <R> R change(Function<T, Changed<T, R>> how) {
        synchronized (ONE_AT_A_TIME) {
            try (var lock =
                            FileChannel.open(
                                    PrivateFile.there(
                                            file.resolveSibling(file.getFileName() + ".lock")),
                                    StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                var before = value();
                var changed = how.apply(before);
                if (!changed.value().equals(before)) write(changed.value());
                return changed.told();
            } catch (IOException failure) {
                throw new UncheckedIOException(file + " cannot be written", failure);
            }
        }
    }

    private Read<T> read(String mark) throws IOException {
        try {
            return new Read<>(mark, Json.MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException damaged) {
            throw new IOException("it is damaged; delete it and pair every phone again", damaged);
        }
    }

    private void write(T value) {
        PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(value));
        last = absent;
    }

    /// Another one after every replacement; empty when there is no file.
    private String mark() throws IOException {
        try {
            var is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.lastModifiedTime() + " " + is.size() + " " + is.fileKey();
        } catch (NoSuchFileException none) {
            return "";
        }
    }
}
