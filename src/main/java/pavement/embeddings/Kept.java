package pavement.embeddings;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pavement.meaning.Point;
import pavement.meaning.Scale;
import pavement.meaning.Vectors;
import pavement.owners.PrivateFile;

/// What a model made of the texts of the book, in a file of the home, so that the next start does
/// not read them all again. No text stands in it, only the hash of each; and only of texts that are
/// in the book, so that whoever is forgotten is forgotten here.
final class Kept {
    private static final String FILE = "vectors.bin";
    private static final int FORMAT = 0x50_56_43_31;

    private final Path file;

    Kept(Path home) {
        this.file = home.resolve(FILE);
    }

    /// @param model the hash of its identity
    /// @param points by the hash of a text
    record Read(String model, Scale scale, Map<UUID, Point> points) {
        void into(Vectors vectors, Iterable<String> texts) {
            for (var text : texts)
                Optional.ofNullable(points.get(hash(text)))
                        .ifPresent(point -> vectors.put(text, point));
        }
    }

    /// Of that model; empty when there is none, or of another, or when it is damaged, which costs
    /// reading them again.
    Optional<Read> read(Source source) {
        return whatever().filter(read -> read.model().equals(model(source)));
    }

    /// Of whatever model.
    private Optional<Read> whatever() {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT) return Optional.empty();
            var model = in.readUTF();
            var scale = new Scale(in.readDouble(), in.readDouble());
            var points = new HashMap<UUID, Point>();
            var count = in.readInt();
            for (var at = 0; at < count; at++) {
                var hash = new UUID(in.readLong(), in.readLong());
                var octets = in.readNBytes(in.readUnsignedShort());
                points.put(hash, Point.of(octets));
            }
            return Optional.of(new Read(model, scale, points));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Only those of these texts.
    void write(Source source, Vectors vectors, Set<String> texts) {
        var points = new HashMap<UUID, Point>();
        for (var text : texts) if (vectors.holds(text)) points.put(hash(text), vectors.of(text));
        write(new Read(model(source), vectors.scale(), points));
    }

    /// Drops all but those of these texts, of whatever model they are; what is damaged, whole.
    ///
    /// @param texts asked for when there is something to drop
    void keep(Supplier<Set<String>> texts) {
        if (!Files.isRegularFile(file)) return;
        var read = whatever();
        if (read.isEmpty()) remove();
        for (var each : read.stream().toList()) {
            var points = new HashMap<>(each.points());
            points.keySet()
                    .retainAll(texts.get().stream().map(Kept::hash).collect(Collectors.toSet()));
            if (points.size() < each.points().size())
                write(new Read(each.model(), each.scale(), points));
        }
    }

    private void write(Read read) {
        var octets = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(octets)) {
            out.writeInt(FORMAT);
            out.writeUTF(read.model());
            out.writeDouble(read.scale().far());
            out.writeDouble(read.scale().close());
            out.writeInt(read.points().size());
            for (var point : read.points().entrySet()) {
                var at = point.getValue().octets();
                out.writeLong(point.getKey().getMostSignificantBits());
                out.writeLong(point.getKey().getLeastSignificantBits());
                out.writeShort(at.length);
                out.write(at);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        PrivateFile.write(file, octets.toByteArray());
    }

    private static String model(Source source) {
        return hash(source.identity()).toString();
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be removed", failure);
        }
    }

    private static UUID hash(String text) {
        try {
            var hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
