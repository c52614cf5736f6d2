package pavement.intake;

/// One column of a table.
///
/// @param header as the file writes it; empty in a file without headers
/// @param slot what belongs together ("E-mail 1": its label and its value; "Home": the parts of an
///   address)
/// @param label what a way to reach somebody is called ("work"); may be empty
public record Column(String header, Field field, String slot, String label) {
    /// The same column, as a line of the file calls it.
    public Column called(String header) {
        return new Column(header, field, header, label);
    }

    /// The same column, meaning something else.
    public Column as(Field field) {
        return field == this.field ? this : new Column(header, field, header, label);
    }
}
