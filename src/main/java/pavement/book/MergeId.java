package pavement.book;

import java.util.UUID;

/// Which merge of two people.
public record MergeId(UUID value) {
    public static MergeId of(String text) {
        return new MergeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
