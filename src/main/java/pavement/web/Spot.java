package pavement.web;

import java.util.Optional;
import pavement.blocks.Places;
import pavement.book.Stage;
import pavement.http.Form;

/// A place of a walk as a form names it: `COFFEE_SHOP:Blue Bottle`; or a kind and a name that was
/// just typed.
///
/// @param value the form's word for it
record Spot(String value, Looks.Plate plate) {
    private static final int LONGEST = 120;

    static Spot of(Stage stage) {
        return new Spot(value(stage), Looks.plate(stage));
    }

    static String value(Stage stage) {
        return stage.kind().name() + ":" + stage.place();
    }

    /// A place of the list; empty when none was named. One that cannot be is a complaint.
    static Optional<Stage> listed(Form form, String field) {
        var value = form.text(field, LONGEST + 20);
        if (value.isEmpty()) return Optional.empty();
        var colon = value.get().indexOf(':');
        var kind = colon < 0 ? Optional.<Stage.Kind>empty() : kind(value.get().substring(0, colon));
        if (kind.isEmpty())
            form.complain(field, "This is no place of a walk. Choose one of the list, or type it.");
        return kind.map(each -> new Stage(each, value.get().substring(colon + 1)));
    }

    /// One of the list, or a new one by its kind and name.
    static Optional<Stage> chosen(Form form) {
        var listed = listed(form, "at");
        if (listed.isPresent() || !form.complaint("at").isEmpty()) return listed;
        var name = form.text("name", LONGEST).orElse("");
        var said = form.text("kind", 40);
        var kind = said.flatMap(Spot::kind);
        if (said.isEmpty())
            form.complain("name", "Say what kind of place it is: one tap on a kind.");
        else if (kind.isEmpty())
            form.complain(
                    "name", "This is no kind of place for a walk. Choose one of the buttons.");
        if (!form.ok()) return Optional.empty();
        return kind.map(each -> new Stage(each, name));
    }

    private static Optional<Stage.Kind> kind(String word) {
        for (var kind : Stage.Kind.values())
            if (Places.walked(kind) && kind.name().equalsIgnoreCase(word)) return Optional.of(kind);
        return Optional.empty();
    }
}
