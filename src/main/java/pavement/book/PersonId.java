package pavement.book;

import java.util.UUID;

/// Which person; the same id on every device.
public record PersonId(UUID value) {
    /// Stands in an encounter for somebody who was forgotten: the count stays, the person does not.
    public static final PersonId FORGOTTEN =
            new PersonId(UUID.fromString("00000000-0000-0000-0000-000000000000"));

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public Ref ref() {
        return new Ref(Ref.Kind.PERSON, value);
    }

    // Written out, because a record's own go through method handles, and maps of a million ids feel
    // it.
    @Override
    public boolean equals(Object other) {
        return other instanceof PersonId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
