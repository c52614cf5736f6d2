package pavement.ties;

import java.time.Instant;

/// An attempt that is still without an answer.
public record Attempt(Instant at, Cell cell) {}
