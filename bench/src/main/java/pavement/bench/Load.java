package pavement.bench;

/// How long a book of many people takes; see below.
final class Load {
    private Load() {}
}
