package pavement.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a spreadsheet of some country reads a file: its decimal sign, and with it what stands
/// between cells, and the order of a date.
///
/// @param comma decimals after a comma; cells are then parted by semicolons, as such spreadsheets
///   expect
public record Manner(boolean comma, Dates dates) {
    public static final Manner PLAIN = new Manner(false, Dates.YEAR_FIRST);

    /// By it a spreadsheet knows that the file is UTF-8, and "Söhne" stays what it is.
    private static final String MARK = "\uFEFF";

    public enum Dates {
        /// 2026-10-31: what every spreadsheet takes for a date.
        YEAR_FIRST("uuuu-MM-dd"),
        /// 31.10.2026
        DAY_FIRST("dd.MM.uuuu"),
        /// 10/31/2026
        MONTH_FIRST("MM/dd/uuuu");

        private final DateTimeFormatter format;

        Dates(String pattern) {
            format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }

        String written(LocalDate day) {
            return format.format(day);
        }
    }

    public String number(BigDecimal number) {
        var plain = number.toPlainString();
        return comma ? plain.replace('.', ',') : plain;
    }

    public String day(LocalDate day) {
        return dates.written(day);
    }

    /// A row of cells that are quoted already.
    public String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(comma ? ";" : ",")) + "\r\n";
    }

    /// The whole file.
    public String file(Stream<String> lines) {
        return MARK + lines.collect(Collectors.joining());
    }
}
