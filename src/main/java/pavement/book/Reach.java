package pavement.book;

/// A way to reach a person.
///
/// @param label what the owner or the card calls it ("work", "mobile"); may be empty
/// @param value as written by people: never reformatted
/// @param key for recognising: E.164 for a phone, lower case for an e-mail, a profile's slug for a
///   url; may be empty
public record Reach(Kind kind, String label, String value, String key) {
    public enum Kind {
        PHONE,
        EMAIL,
        URL,
        ADDRESS
    }
}
