package pavement.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.intake.Column;
import pavement.intake.Field;
import pavement.intake.Reading;

/// What the owner says a column of a table means: `--map "Column=field"`.
///
/// @param column as the file's first line calls it, or its number from 1
record Mapping(String column, Field field) {
    /// Empty when it is not of that form, or there is no such field.
    static Optional<Mapping> of(String text) {
        var equals = text.lastIndexOf('=');
        if (equals < 1) return Optional.empty();
        var column = text.substring(0, equals).strip();
        return field(text.substring(equals + 1)).map(field -> new Mapping(column, field));
    }

    private static Optional<Field> field(String text) {
        var wanted = plain(text);
        return choices()
                .filter(field ->
                        plain(field.called()).equals(wanted) || plain(field.name()).equals(wanted))
                .findFirst();
    }

    private static java.util.stream.Stream<Field> choices() {
        return Arrays.stream(Field.values()).filter(field -> !field.part());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    /// All there is to choose from, for people.
    static String fields() {
        return choices()
                .map(field -> field.called().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /// The columns of a table as they were read, with what he said of them. A first line that no
    /// program we know writes was taken for a row; when he calls columns by it, it is the header.
    static List<Column> columns(Reading reading, List<Mapping> said) {
        var named = named(reading, said);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < named.size(); i++) {
            var column = named.get(i);
            var number = i + 1;
            var field =
                    said.stream()
                            .filter(each -> each.calls(column, number))
                            .map(Mapping::field)
                            .findFirst();
            columns.add(field.map(column::as).orElse(column));
        }
        return columns;
    }

    private static List<Column> named(Reading reading, List<Mapping> said) {
        var columns = reading.columns();
        if (reading.sample().isEmpty()
                || columns.stream().anyMatch(each -> !each.header().isEmpty())) return columns;
        var first = reading.sample().getFirst();
        var called =
                said.stream()
                        .anyMatch(each -> first.stream().anyMatch(each.column()::equalsIgnoreCase));
        if (!called) return columns;
        return first.stream().map(cell -> new Column(cell, Field.LEFT_OUT, cell, "")).toList();
    }

    private boolean calls(Column column, int number) {
        return column.header().equalsIgnoreCase(this.column)
                || this.column.equals(String.valueOf(number));
    }

    /// Whether the table has such a column.
    boolean fits(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) if (calls(columns.get(i), i + 1)) return true;
        return false;
    }
}
