package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.book.Reach;
import pavement.http.Form;

/// The rows of a form in which ways to reach somebody are written: value and label, and one empty
/// row a kind.
final class ReachFields {
    private static final int MOST = 50;

    private ReachFields() {}

    /// @param field the name of the inputs; labels are sent as `field` with "Label" behind it
    record Group(String field, String title, String type, List<Row> rows) {}

    record Row(String value, String label) {}

    static String field(Reach.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static List<Group> groups(Form form) {
        var groups = new ArrayList<Group>();
        for (var kind : Reach.Kind.values()) {
            var rows = new ArrayList<>(rows(form, kind));
            rows.add(new Row("", ""));
            groups.add(new Group(field(kind), title(kind), type(kind), rows));
        }
        return groups;
    }

    /// As sent, without the rows left empty. A label without a value is dropped with its row.
    static List<Reach> read(Form form) {
        var reaches = new ArrayList<Reach>();
        for (var kind : Reach.Kind.values()) {
            for (var row : rows(form, kind)) {
                if (row.value().length() > 1000
                        || row.label().length() > 100
                        || row.value().indexOf('\0') >= 0)
                    form.complain(
                            field(kind),
                            "One of these is too long. Shorten it to 1,000 characters, its label to 100.");
                reaches.add(new Reach(kind, row.label(), row.value(), ""));
            }
        }
        if (reaches.size() > 4 * MOST)
            form.complain("phone", "These are more than %d. Take some off.".formatted(4 * MOST));
        return reaches;
    }

    private static List<Row> rows(Form form, Reach.Kind kind) {
        var values = form.all(field(kind));
        var labels = form.all(field(kind) + "Label");
        var rows = new ArrayList<Row>();
        for (var i = 0; i < values.size(); i++) {
            var label = i < labels.size() ? labels.get(i).strip() : "";
            if (!values.get(i).isBlank()) rows.add(new Row(values.get(i).strip(), label));
        }
        return rows;
    }

    private static String title(Reach.Kind kind) {
        return switch (kind) {
            case PHONE -> "Phone";
            case EMAIL -> "Email";
            case URL -> "Web";
            case ADDRESS -> "Address";
        };
    }

    private static String type(Reach.Kind kind) {
        return switch (kind) {
            case PHONE -> "tel";
            case EMAIL, URL, ADDRESS -> "text";
        };
    }
}
