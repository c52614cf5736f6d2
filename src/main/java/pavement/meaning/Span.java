package pavement.meaning;

/// A piece of a text, to be marked.
///
/// @param from its first character, counted as Java does
/// @param to one past its last
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) throw new IllegalArgumentException("a span runs forward");
    }

    public String of(String text) {
        return text.substring(from, to);
    }
}
