package pavement.sheets;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Comma-separated values (RFC 4180).
public final class Csv {
    private Csv() {}

    /// A row, of cells that are quoted already.
    public static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",")) + "\r\n";
    }

    /// Quoted where it has to be.
    public static String cell(String text) {
        return text.matches("(?s).*[\",\r\n;].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /// What somebody wrote: if a spreadsheet would take it for a formula it gets an apostrophe, as
    /// spreadsheets themselves do.
    public static String written(String text) {
        var formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return cell(formula ? "'" + text : text);
    }
}
