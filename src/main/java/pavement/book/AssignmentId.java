package pavement.book;

import java.util.UUID;

/// Which assignment.
public record AssignmentId(UUID value) {
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
