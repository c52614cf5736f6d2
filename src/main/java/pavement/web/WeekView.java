package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.http.Form;

/// What the page of a week shows; computed by [WeekDrawing], shown by `week.jte`.
///
/// @param heading "This week", `lede` its days
/// @param earlier and `later` lead to the weeks beside it; empty where there is none
/// @param held what was done against what was set, each part a piece of one sentence
/// @param then what follows that sentence
/// @param notes what stands at the top, each a sentence
/// @param share one sentence on the active share, `price` one on what it costs
/// @param form what a week should hold; empty for a week that is over
/// @param beside what Today says of the week too
record WeekView(
        String heading,
        String lede,
        String start,
        Optional<String> earlier,
        Optional<String> later,
        List<String> held,
        String then,
        List<String> notes,
        TodayView.Week chart,
        List<Day> days,
        String room,
        String share,
        String price,
        Touch touch,
        Optional<Form> form,
        WeekBeside beside) {
    /// @param about its hours, what was done, and what falls on it
    /// @param today and `off` change how it looks
    record Day(String name, boolean today, boolean off, List<String> about, List<Owed> due) {}

    record Owed(String what, String link) {}

    /// Keeping in touch against the hours there are.
    ///
    /// @param fitting the cadences that would fit; empty when all fits
    record Touch(String said, List<String> fitting) {}

    String complaint(String field) {
        return form.map(each -> each.complaint(field)).orElse("");
    }

    String raw(String field) {
        return form.map(each -> each.raw(field)).orElse("");
    }
}
