package pavement.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import pavement.book.Person;

/// In which order people are listed.
public enum Order {
    /// Best fit first; by name where nothing was typed.
    BEST,
    NAME,
    /// Longest silence first; those never talked with last.
    SILENCE,
    /// Last talk first.
    TALK,
    /// Newest in the book first.
    NEW;

    private static final Comparator<Row> BY_NAME = comparing((Row row) -> row.standing().name())
            .thenComparing(row -> row.person().id().value());

    /// A person with how he stands.
    record Row(Person person, Standing standing) {
        private long last(long never) {
            return standing.lastTalk().map(Instant::toEpochMilli).orElse(never);
        }
    }

    List<Row> sorted(List<Row> rows) {
        return switch (this) {
            case BEST -> rows;
            case NAME -> sorted(rows, BY_NAME);
            case SILENCE -> sorted(rows, comparingLong((Row row) -> row.last(Long.MAX_VALUE)).thenComparing(BY_NAME));
            case TALK ->
                sorted(rows, comparingLong((Row row) -> row.last(Long.MIN_VALUE)).reversed().thenComparing(BY_NAME));
            case NEW ->
                sorted(
                        rows,
                        comparing((Row row) -> row.person().origin().since()).reversed().thenComparing(BY_NAME));
        };
    }

    private static List<Row> sorted(List<Row> rows, Comparator<Row> by) {
        return rows.stream().sorted(by).toList();
    }
}
