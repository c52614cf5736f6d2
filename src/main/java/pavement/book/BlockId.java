package pavement.book;

import java.util.UUID;

/// Which encounter; made by whoever wrote it down, so that sending it twice is one encounter.
public record BlockId(UUID value) {
    public static BlockId of(String text) {
        return new BlockId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
