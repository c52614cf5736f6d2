package pavement.trials;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Experiment;
import pavement.sheets.Csv;

/// The raw trials of an experiment as a table without names, and what its columns mean, so that
/// anyone can check a verdict with tools of his own.
public final class Raw {
    /// @param type as R reads it
    private record Column(String name, String type, String meaning) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("pair", "integer", "Number of the pair, from 1, in the order drawn"),
                    new Column("arm", "character", "Arm the lot gave: A, B, …"),
                    new Column("shown", "character", "Words of the arm as they were shown then"),
                    new Column(
                            "unit",
                            "character",
                            "Id of the person, or start of the half-hour; empty when forgotten"),
                    new Column("stratum", "character", "What those of a pair have in common"),
                    new Column(
                            "seed",
                            "character",
                            "Seed of the lot (L64X128MixRandom, one permutation a pair)"),
                    new Column("drawn", "character", "When it was drawn and kept, ISO 8601, UTC"),
                    new Column(
                            "closes",
                            "character",
                            "When the last window of the pair closes; no pair counts before"),
                    new Column(
                            "state",
                            "character",
                            "open: a window is open; closed: it counts; withheld: it does not"),
                    new Column("why", "character", "Why it is withheld"),
                    new Column("tried", "integer", "1 when anything was done within the window"),
                    new Column(
                            "hit",
                            "integer",
                            "1 when what the experiment counts came of it within the window"),
                    new Column(
                            "times",
                            "integer",
                            "With how many people of the half-hour it did; where a person was drawn 1 at most"),
                    new Column(
                            "points",
                            "numeric",
                            "Points of both sides within the window: 2^score - 1 each"));

    private Raw() {}

    /// RFC 4180, one row an assignment.
    public static String trials(Book book, Experiment experiment, Instant now) {
        var lines = new ArrayList<String>();
        lines.add(line(COLUMNS.stream().map(Column::name)));
        for (var pair : Results.of(book, experiment, now))
            for (var came : pair.arms()) lines.add(row(pair, came));
        return String.join("", lines);
    }

    private static String row(Results.Pair pair, Results.Came came) {
        var it = came.assignment();
        var unit =
                it.person()
                        .map(Object::toString)
                        .or(() -> it.slot().map(Instant::toString))
                        .orElse("");
        return line(
                Stream.of(
                        String.valueOf(pair.number()),
                        Experiment.letter(it.arm()),
                        it.shown(),
                        unit,
                        it.stratum(),
                        String.valueOf(it.seed()),
                        it.drawn().toString(),
                        pair.closes().toString(),
                        pair.state().name().toLowerCase(Locale.ROOT),
                        pair.why(),
                        came.tried() ? "1" : "0",
                        came.hit() ? "1" : "0",
                        String.valueOf(came.times()),
                        String.format(Locale.ROOT, "%.1f", came.points())));
    }

    /// What each column means, then what the experiment was.
    public static String dictionary(Experiment experiment) {
        var lines = new ArrayList<String>();
        lines.add(line(Stream.of("name", "type", "meaning")));
        for (var column : COLUMNS)
            lines.add(line(Stream.of(column.name(), column.type(), column.meaning())));
        lines.add(line(Stream.of("(question)", "", experiment.question())));
        lines.add(line(Stream.of("(kind)", "", word(experiment.kind()))));
        lines.add(line(Stream.of("(counts)", "", word(experiment.counts()))));
        lines.add(
                line(
                        Stream.of(
                                "(window)",
                                "days",
                                String.valueOf(Window.of(experiment.kind()).toDays()))));
        lines.add(line(Stream.of("(stops)", "pairs", String.valueOf(experiment.pairs()))));
        lines.add(line(Stream.of("(state)", "", word(experiment.state()))));
        lines.add(
                line(
                        Stream.of(
                                "(test)",
                                "",
                                "Of closed pairs in the order of closes, keep those in which times differs, the larger wins; w of A, l of B, d = w + l;"
                                        + " E = 2^d w! l! / (d + 1)!; settled when E is 20 or more at any of them")));
        return String.join("", lines);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String line(Stream<String> cells) {
        return Csv.line(cells.map(Raw::cell));
    }

    /// Numbers of ours stay numbers.
    private static String cell(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Csv.cell(text) : Csv.written(text);
    }
}
