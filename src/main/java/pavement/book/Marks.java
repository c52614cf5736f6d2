package pavement.book;

import java.util.Map;

/// What a journal remembers beside the facts, for synchronisation.
///
/// @param touched the version at which anything about a person last changed
/// @param gone tombstones: the version at which a person left
/// @param cards SHA-256 of each person's card, in hex
public record Marks(
        Map<PersonId, Long> touched, Map<PersonId, Long> gone, Map<PersonId, String> cards) {
    public static final Marks NONE = new Marks(Map.of(), Map.of(), Map.of());
}
