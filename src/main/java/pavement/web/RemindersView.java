package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.http.Form;

/// What the page of reminders shows; drawn by [RemindersDrawing], shown by `reminders.jte`.
///
/// @param form quiet hours and minutes, as saved or as just sent
/// @param mail the mailbox, as saved or as just sent
/// @param mailOn since when mail is on, in words; empty while it is off
/// @param password whether one is kept; it is never shown
/// @param feed the address of the calendar; empty while there is none
/// @param pushKey what a browser subscribes with; empty when it is not to be had
/// @param told what a test or another try just brought
record RemindersView(
        Form form,
        List<Row> rows,
        Form mail,
        String mailOn,
        boolean password,
        List<Choice> securities,
        String feed,
        String pushKey,
        List<Browser> browsers,
        List<Line> last,
        Optional<Told> told) {
    /// One kind of reminder, and by what means it comes.
    record Row(String name, String when, List<Cell> cells) {}

    /// @param value `PLAN-MAIL`; empty when this kind cannot come that way
    record Cell(String value, String label, boolean ticked) {}

    record Choice(String value, String name, boolean chosen) {}

    record Browser(String id, String device, String since, String trouble) {}

    /// One delivery.
    ///
    /// @param reason why it did not arrive; empty when it did
    /// @param again whether there is a button to try once more
    record Line(
            String title,
            String how,
            String when,
            String state,
            boolean lost,
            String reason,
            boolean again,
            String kind,
            String about,
            String means) {}

    record Told(boolean well, String sentence) {}

    String complaint(String field) {
        return form.complaint(field);
    }
}
