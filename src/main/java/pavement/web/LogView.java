package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.book.Outcome;
import pavement.http.Form;

/// The log as it is drawn.
///
/// @param id the encounter this form will become, so that sending it twice logs it once
/// @param person who was chosen before a word was typed; his id, and what he is called
/// @param lot what a lot said of him, which is written down by itself; may be empty
/// @param outcome the name of the tapped one; empty for none
/// @param before and `after` the tap from 1 to 7, 0 for none
record LogView(
        String id,
        String line,
        String person,
        String called,
        String lot,
        String channel,
        String plan,
        Read read,
        String outcome,
        int before,
        int after,
        String expected,
        List<Earlier> earlier,
        List<Form.Complaint> complaints) {
    /// What was understood so far.
    ///
    /// @param spans where to underline: from, to, and `g` for a guess, such as `0-6 12-19g`
    /// @param said for who listens instead of looking
    /// @param outcome the name of the guessed outcome; empty for none
    record Read(List<Row> rows, String spans, String said, String outcome) {}

    record Row(String label, List<Box> chips) {}

    /// One chip with its small editor.
    ///
    /// @param tag said after it in paint, such as "new"
    /// @param aside said beside it
    record Box(
            String icon,
            String text,
            String tag,
            boolean guess,
            String aside,
            List<Field> fields) {}

    /// @param kind `text`, `date`, `time`, `number`, `select` or `tick`
    record Field(String kind, String label, String name, String value, List<Choice> choices) {
        static Field of(String kind, String label, String name, String value) {
            return new Field(kind, label, name, value, List.of());
        }
    }

    record Choice(String value, String label, boolean chosen) {}

    record Earlier(String link, String who, String when, String what) {}

    /// An outcome as it is tapped.
    record Tap(String value, String label) {
        static final List<Tap> ALL =
                List.of(
                        new Tap(Outcome.NO_ANSWER.name(), "Nothing yet"),
                        new Tap(Outcome.TALKED.name(), "Talked"),
                        new Tap(Outcome.NEXT_STEP.name(), "Next step"),
                        new Tap(Outcome.HELP.name(), "Introduction"),
                        new Tap(Outcome.SALE.name(), "Sale"),
                        new Tap(Outcome.NOT_FOR_THEM.name(), "Not for them"));

        static String of(Outcome outcome) {
            return ALL.stream()
                    .filter(tap -> tap.value().equals(outcome.name()))
                    .findFirst()
                    .map(Tap::label)
                    .orElseThrow();
        }
    }

    String complaint(String field) {
        return complaints.stream()
                .filter(each -> each.field().equals(field))
                .map(Form.Complaint::sentence)
                .findFirst()
                .orElse("");
    }

    /// What is wrong with a chip, said under the line because its editor may be shut.
    Optional<String> anyComplaint() {
        return complaints.stream().map(Form.Complaint::sentence).findFirst();
    }

    List<Tap> taps() {
        return Tap.ALL;
    }
}
