package pavement.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import pavement.cards.Lines;
import pavement.cards.Warning;

/// Reads a table of any program, with its preamble, in any delimiter.
final class TableReader {
    private static final int LOOKED_AT = 12;
    private static final int SHOWN = 5;

    private final String file;
    private final Watch watch;
    private final LinesText text;
    private final List<Row> rows = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<List<String>> sample = new ArrayList<>();
    private Format format = Format.TABLE;
    private List<Column> columns = List.of();

    private record Cells(int line, List<String> cells) {}

    private TableReader(String file, InputStream in, Watch watch) throws IOException {
        this.file = file;
        this.watch = watch;
        this.text = new LinesText(new Lines(in));
    }

    /// @param delimiter as `Sniff` found it
    /// @param mapping what the owner said the columns mean; empty to guess
    static Reading read(
            String file, InputStream in, char delimiter, List<Column> mapping, Watch watch)
            throws IOException {
        var reader = new TableReader(file, in, watch);
        reader.table(delimiter, mapping);
        return new Reading(
                file,
                reader.format,
                reader.rows,
                List.of(),
                reader.warnings,
                reader.columns,
                reader.sample);
    }

    private void table(char delimiter, List<Column> mapping) throws IOException {
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        try (var parser = format.parse(text)) {
            var records = parser.iterator();
            var top = top(parser, records);
            var header = header(top, mapping);
            this.format = header < 0 ? Format.TABLE : Headers.format(top.get(header).cells());
            columns = meaning(top, header, mapping);
            for (int i = header + 1; i < top.size(); i++) row(top.get(i));
            while (!watch.stop() && hasNext(records)) row(cells(parser, records.next()));
        }
        if (text.endless())
            warn(
                    rows.isEmpty() ? 1 : rows.getLast().line(),
                    "After this line the file has a row of more than 2 MB, probably a quotation mark that never closes. The rest was left out.");
    }

    private List<Cells> top(CSVParser parser, Iterator<CSVRecord> records) {
        var top = new ArrayList<Cells>();
        while (top.size() < LOOKED_AT && hasNext(records)) top.add(cells(parser, records.next()));
        return top;
    }

    /// The library reports a broken file while it looks for the next record.
    private boolean hasNext(Iterator<CSVRecord> records) {
        try {
            return records.hasNext();
        } catch (java.io.UncheckedIOException | IllegalStateException broken) {
            warn(
                    rows.isEmpty() ? 1 : rows.getLast().line(),
                    "After this line the table is broken: " + broken.getMessage());
            return false;
        }
    }

    private Cells cells(CSVParser parser, CSVRecord record) {
        text.record();
        var inside = 0;
        var cells = new ArrayList<String>();
        for (var cell : record) {
            cells.add(cell.strip());
            inside += (int) cell.chars().filter(c -> c == '\n').count();
        }
        return new Cells(Math.max(1, (int) parser.getCurrentLineNumber() - inside), cells);
    }

    /// The first of the best: preambles have one cell, headers have cells we know.
    private static int header(List<Cells> top, List<Column> mapping) {
        var said = mapping.stream().map(Column::header).toList();
        for (int i = 0; i < top.size() && !said.isEmpty(); i++)
            if (top.get(i).cells().equals(said)) return i;
        var best = -1;
        var most = 0;
        for (int i = 0; i < top.size(); i++) {
            var known = Headers.recognised(top.get(i).cells());
            if (known <= most) continue;
            most = known;
            best = i;
        }
        return best;
    }

    private static List<Column> meaning(List<Cells> top, int header, List<Column> mapping) {
        if (!mapping.isEmpty()) return mapping;
        if (header >= 0) return Headers.columns(top.get(header).cells());
        return top.isEmpty() ? List.of() : guessed(top.getFirst().cells());
    }

    /// Without headers: what looks like an address is one, and the first words are a name.
    private static List<Column> guessed(List<String> cells) {
        var columns = new ArrayList<Column>();
        var named = false;
        for (var cell : cells) {
            var field =
                    cell.contains("@")
                            ? Field.EMAIL
                            : cell.matches("[+0-9 ()./-]{6,}")
                                    ? Field.PHONE
                                    : cell.contains("://") ? Field.URL : Field.LEFT_OUT;
            if (field == Field.LEFT_OUT && !named && !cell.isEmpty()) {
                field = Field.FULL_NAME;
                named = true;
            }
            columns.add(new Column("", field, "column " + columns.size(), ""));
        }
        return columns;
    }

    private void row(Cells cells) {
        if (cells.cells().stream().allMatch(String::isEmpty)) return;
        if (sample.size() < SHOWN) sample.add(cells.cells());
        var row = RowOfCells.row(format, columns, cells.cells(), cells.line());
        row.ifPresentOrElse(rows::add, () -> warn(cells.line(), nameless()));
        watch.rows(rows.size());
    }

    private String nameless() {
        return format == Format.LINKEDIN
                ? "This row has a date and no name: the profile was closed."
                : "This row has no name, no e-mail address and no phone number.";
    }

    private void warn(int line, String why) {
        warnings.add(new Warning(file, line, why));
    }

    /// Which of the usual delimiters the first lines use most, outside quotation marks.
    static Optional<Character> delimiter(String head) {
        var best = Optional.<Character>empty();
        var most = 0L;
        for (var candidate : List.of(',', ';', '\t', '|')) {
            var count = outsideQuotes(head, candidate);
            if (count <= most) continue;
            most = count;
            best = Optional.of(candidate);
        }
        return best;
    }

    private static long outsideQuotes(String head, char wanted) {
        var quoted = false;
        var count = 0L;
        for (int i = 0; i < head.length(); i++) {
            if (head.charAt(i) == '"') quoted = !quoted;
            if (!quoted && head.charAt(i) == wanted) count++;
        }
        return count;
    }
}
