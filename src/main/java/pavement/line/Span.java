package pavement.line;

/// Which characters of the line something was read from; `to` is one past the last.
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from)
            throw new IllegalArgumentException("no such span: " + from + " to " + to);
    }

    public String of(String line) {
        return line.substring(from, to);
    }
}
