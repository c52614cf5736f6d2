package pavement.intake;

import java.util.List;
import pavement.cards.Meeting;
import pavement.cards.Warning;

/// What one file holds.
///
/// @param columns what its columns were taken to mean; empty when it is no table
/// @param sample the first rows of a table as they stand, to check the columns against
public record Reading(
        String file,
        Format format,
        List<Row> rows,
        List<Meeting> meetings,
        List<Warning> warnings,
        List<Column> columns,
        List<List<String>> sample) {
    public Reading {
        rows = List.copyOf(rows);
        meetings = List.copyOf(meetings);
        warnings = List.copyOf(warnings);
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
    }
}
