package pavement.web;

import java.util.List;
import pavement.http.Form;

/// What the page of subscribed calendars shows; computed by [CalendarsDrawing], shown by
/// `calendars.jte`.
///
/// @param form of a new one: empty, or as just sent
/// @param edited as just sent and refused; empty id when none was
record CalendarsView(Form form, List<Row> rows, Edited edited) {
    /// @param address shortened, because the whole of it is a secret
    /// @param state how the reading stands, in a sentence
    /// @param trouble what went wrong at the last try; empty when it went well
    /// @param left what of it could not be read
    record Row(
            String id,
            String name,
            String address,
            boolean job,
            boolean paused,
            String state,
            String trouble,
            List<String> left) {}

    /// @param id of the calendar
    record Edited(String id, Form form) {}

    boolean wrong(Row row) {
        return edited.id().equals(row.id());
    }

    String name(Row row) {
        return wrong(row) ? edited.form().raw("name") : row.name();
    }

    boolean job(Row row) {
        return wrong(row) ? edited.form().has("job") : row.job();
    }

    String complaint(Row row, String field) {
        return wrong(row) ? edited.form().complaint(field) : "";
    }
}
