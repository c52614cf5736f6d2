package pavement.meaning;

/// What the owner taught: that one thing stands for another, or that it does not, whatever the
/// thesaurus says.
///
/// @param one as it is said in a need
/// @param other as it is said in an offer
public record Alias(String one, String other, boolean same) {
    public Alias {
        one = one.strip();
        other = other.strip();
        if (one.isEmpty() || other.isEmpty())
            throw new IllegalArgumentException("an alias has two words");
    }
}
