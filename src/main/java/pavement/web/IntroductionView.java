package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.http.Form;

/// One introduction, ready to be drawn.
///
/// @param wire how far each half is: "yes", "wait", "no" or empty
/// @param stands where it stands, in a sentence; `late` somebody owes an answer for a week
/// @param buttons what may come next, the likeliest first
/// @param led what was noted with the result, and the sum, as they are typed
/// @param money what it brought, as everywhere
record IntroductionView(
        String id,
        String title,
        boolean referral,
        Side one,
        Optional<Side> other,
        Wire wire,
        String stands,
        boolean late,
        String why,
        List<Button> buttons,
        List<Letter> letters,
        List<Past> past,
        boolean asksResult,
        boolean asksName,
        Form led,
        String currency,
        Brought money) {
    /// What it led to once more as it was typed, with what is wrong with it.
    IntroductionView with(Form typed) {
        return new IntroductionView(
                id,
                title,
                referral,
                one,
                other,
                wire,
                stands,
                late,
                why,
                buttons,
                letters,
                past,
                asksResult,
                asksName,
                typed,
                currency,
                money);
    }

    /// @param sums empty while nothing came of it
    /// @param deals kept of it
    /// @param noted the sum noted with the result where a deal says what it brought; empty
    ///   otherwise
    /// @param origin how the money came, through every hand
    record Brought(
            List<String> sums, List<Dealt> deals, String noted, Optional<OriginView> origin) {}

    record Dealt(String id, String line) {}

    /// @param id empty for somebody who is forgotten
    record Side(String id, String initials, String tie, String name, String called) {}

    record Wire(String one, String other, boolean made) {}

    record Button(Tapped what, String label) {}

    record Past(String what, String when) {}

    /// What the list of all introductions shows of one.
    record Row(
            String id,
            String title,
            Side one,
            Optional<Side> other,
            Wire wire,
            String stands,
            boolean late,
            String why,
            String sum) {}

    /// @param sums what all of them brought, by currency
    record Listed(List<Group> groups, List<String> sums, boolean empty) {}

    record Group(String title, List<Row> rows) {}
}
