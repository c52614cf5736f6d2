package pavement.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Doubt;
import pavement.book.Person;
import pavement.book.Reach;

/// Two people who may be one, side by side.
///
/// @param kept the one who was there first, and who stays if they are one
/// @param at which of the open pairs, counted from 1
record SameView(Person kept, Person other, String why, int at, int of, List<Row> rows) {
    /// One field of both.
    ///
    /// @param field its name in the form; empty where both are kept and there is nothing to choose
    record Row(
            String label,
            String field,
            String mine,
            String theirs,
            boolean takesTheirs,
            String meta) {
        boolean choice() {
            return !field.isEmpty();
        }
    }

    /// The pair at this place, or the last there is.
    static Optional<SameView> of(Book book, int wanted) {
        var open = open(book);
        if (open.isEmpty()) return Optional.empty();
        var at = Math.clamp(wanted, 1, open.size());
        var doubt = open.get(at - 1);
        var one = book.person(doubt.one()).orElseThrow();
        var other = book.person(doubt.other()).orElseThrow();
        var first =
                comparing((Person person) -> person.origin().since())
                                .thenComparing(person -> person.id().value())
                                .compare(one, other)
                        <= 0;
        var kept = first ? one : other;
        var gone = first ? other : one;
        return Optional.of(
                new SameView(kept, gone, doubt.why(), at, open.size(), rows(kept, gone)));
    }

    /// Undecided, the oldest first.
    static List<Doubt> open(Book book) {
        return book.doubts().stream()
                .filter(doubt -> doubt.verdict() == Doubt.Verdict.OPEN)
                .filter(doubt ->
                        book.person(doubt.one()).isPresent()
                                && book.person(doubt.other()).isPresent())
                .sorted(comparing(Doubt::at).thenComparing(doubt -> doubt.ref().id()))
                .toList();
    }

    int next() {
        return at >= of ? 1 : at + 1;
    }

    private static List<Row> rows(Person kept, Person other) {
        var rows = new ArrayList<Row>();
        rows.add(chosen("Name", "name", kept.name().full(), other.name().full()));
        rows.add(chosen("Work", "work", work(kept), work(other)));
        rows.add(both("E-mail", values(kept, Reach.Kind.EMAIL), values(other, Reach.Kind.EMAIL)));
        rows.add(both("Phone", values(kept, Reach.Kind.PHONE), values(other, Reach.Kind.PHONE)));
        rows.add(both("Web", values(kept, Reach.Kind.URL), values(other, Reach.Kind.URL)));
        rows.add(chosen("Met", "met", met(kept), met(other)));
        rows.add(both("Note", kept.note(), other.note()));
        rows.removeIf(row -> row.mine().isEmpty() && row.theirs().isEmpty());
        return rows;
    }

    private static Row chosen(String label, String field, String mine, String theirs) {
        return new Row(
                label, field, mine, theirs, mine.isEmpty(), meta(mine, theirs, "keeps yours"));
    }

    private static Row both(String label, String mine, String theirs) {
        return new Row(label, "", mine, theirs, false, meta(mine, theirs, "keeps both"));
    }

    private static String meta(String mine, String theirs, String otherwise) {
        if (mine.equals(theirs)) return "same";
        if (mine.isEmpty()) return "adds";
        return theirs.isEmpty() ? "keeps yours" : otherwise;
    }

    private static String work(Person person) {
        var job = person.job();
        if (job.title().isEmpty() || job.organisation().isEmpty())
            return job.title() + job.organisation();
        return job.title() + ", " + job.organisation();
    }

    private static String met(Person person) {
        var stage = person.met().stage();
        var where = stage.equals(pavement.book.Stage.UNKNOWN) ? "" : Looks.plate(stage).label();
        return person.met().on().map(day -> (where + " " + day).strip()).orElse(where);
    }

    private static String values(Person person, Reach.Kind kind) {
        return person.reaches().stream()
                .filter(reach -> reach.kind() == kind)
                .map(Reach::value)
                .collect(Collectors.joining(", "));
    }
}
