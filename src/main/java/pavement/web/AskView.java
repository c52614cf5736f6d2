package pavement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.http.Form;

/// One need or offer, ready to be drawn.
///
/// @param who whose it is: "You need", "Sol Kim offers"
/// @param href to the person; empty for the owner
/// @param state in a word, `since` when it was said
/// @param sentence it was read from; may be empty
/// @param from the encounter it was heard in
/// @param moves what may be done with it
/// @param across what stands across from it, the best first
/// @param find looks for whoever can, in all that is written; empty where it is not his own need
/// @param past what was done about it lately
record AskView(
        String id,
        String who,
        String href,
        boolean need,
        String what,
        String state,
        String since,
        String sentence,
        Optional<String> from,
        Form form,
        List<Move> moves,
        List<WinWinView.Match> across,
        String find,
        List<PersonView.Past> past) {
    /// @param to as the form says it
    record Move(String to, String label) {}

    static Form form(
            String what,
            String tags,
            String category,
            String place,
            String language,
            boolean confidential) {
        return new Form(
                Map.of(
                        "what", List.of(what),
                        "tags", List.of(tags),
                        "category", List.of(category),
                        "place", List.of(place),
                        "language", List.of(language),
                        "confidential", confidential ? List.of("on") : List.of()));
    }

    String complaint(String field) {
        return form.complaint(field);
    }
}
