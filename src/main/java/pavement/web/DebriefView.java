package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.http.Form;

/// The debrief of an event: one card, or what follows when there is none left.
///
/// @param progress "2 of 5"
/// @param end what came of it; only when no card is left or the rest was left
record DebriefView(
        String id,
        String title,
        String progress,
        int done,
        int of,
        Optional<Card> card,
        Optional<End> end) {
    /// One person, about twenty seconds.
    ///
    /// @param talk the encounter it is about
    /// @param nameless nobody was named, or only described
    /// @param met "18:42", and "twice" when it was more than once
    /// @param notes what was written there and then
    /// @param whys what else is known of him, in a few words each
    /// @param likely names of the list who may be this one
    /// @param choices people called as he typed; empty unless it has to be asked
    /// @param ease whether it is asked how at ease he was
    record Card(
            String talk,
            String person,
            String name,
            String initials,
            String tie,
            String told,
            boolean nameless,
            String met,
            List<String> notes,
            List<String> whys,
            List<String> likely,
            List<LogView.Choice> choices,
            String outcome,
            boolean ease,
            LogView.Read read,
            Form form) {
        List<LogView.Tap> taps() {
            return LogView.Tap.ALL;
        }

        String complaint(String field) {
            return form.complaint(field);
        }

        String said() {
            return form.raw("said");
        }

        int after() {
            return form.raw("after").matches("[1-7]") ? Integer.parseInt(form.raw("after")) : 0;
        }
    }

    /// @param number what came of it, with how many it is of
    /// @param left how many were not asked about
    /// @param promises made there
    /// @param steps next steps that have no day yet
    /// @param tomorrow moves of tomorrow's plan with those met
    /// @param kept whom to write to, because nothing else leads on from them
    record End(
            String number,
            int left,
            List<Follow> promises,
            List<Follow> steps,
            List<Follow> tomorrow,
            List<Kept> kept) {
        boolean nothing() {
            return promises.isEmpty() && steps.isEmpty() && tomorrow.isEmpty() && kept.isEmpty();
        }
    }

    /// @param link where to go on with it; empty for none
    record Follow(String what, String who, String when, String link) {}

    /// @param promise the one that a tap will make
    record Kept(String person, String name, String promise) {}
}
