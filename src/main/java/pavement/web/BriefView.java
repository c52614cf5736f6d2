package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.http.Form;

/// What to know before a set-up meeting, and what is asked about it beforehand.
///
/// @param id the block it is, or will become
/// @param when "today, 14:00 to 14:30"; empty when nobody said
/// @param people whom it is with
/// @param needs and `offers` of the owner's own
/// @param expected the tap that was given, in percent; empty for none
/// @param asksEase whether it is asked how at ease he is; `ease` the tap that was given, 0 for none
/// @param bar its clock while it runs
/// @param due when its time is up, in milliseconds; 0 when nobody said how long
/// @param runs what else runs, and would end
/// @param beside how at ease he was in such meetings, and what he skipped
record BriefView(
        String path,
        String id,
        String title,
        String when,
        String place,
        List<Who> people,
        List<String> needs,
        List<String> offers,
        String expected,
        boolean asksEase,
        int ease,
        Optional<BlockBar> bar,
        long due,
        String runs,
        String minutes,
        List<LogView.Choice> channels,
        List<String> beside,
        boolean answered,
        Form form) {
    /// The five taps: the chance that something comes of it.
    record Chance(String percent, String label) {
        static final List<Chance> ALL =
                List.of(
                        new Chance("10", "1 in 10"),
                        new Chance("30", "3 in 10"),
                        new Chance("50", "5 in 10"),
                        new Chance("70", "7 in 10"),
                        new Chance("90", "9 in 10"));
    }

    /// @param meets where both sides meet, a sentence each
    /// @param owed what was promised, both ways
    /// @param ask what to ask, a sentence each
    /// @param there "10:40 there, New York"; empty for a meeting in person
    /// @param kept why he is not to be called; empty when he may be
    record Who(
            String id,
            String name,
            String initials,
            String tie,
            String told,
            String what,
            Optional<Looks.Plate> plate,
            String met,
            String last,
            String note,
            List<String> needs,
            List<String> offers,
            List<String> meets,
            List<Owed> owed,
            List<String> ask,
            String there,
            String guessed,
            String number,
            String call,
            String kept) {}

    record Owed(String what, String when) {}

    List<Chance> chances() {
        return Chance.ALL;
    }

    String complaint(String field) {
        return form.complaint(field);
    }

    String back() {
        return "/blocks/" + id;
    }
}
