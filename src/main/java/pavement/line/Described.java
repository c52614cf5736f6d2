package pavement.line;

import static pavement.line.FolkWords.ANYBODY;
import static pavement.line.FolkWords.ARTICLES;
import static pavement.line.FolkWords.KINDS_OF_PERSON;
import static pavement.line.FolkWords.NOT_OF_A_NAME;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Name;

/// The nameless: "the barista", "a guy who runs a food truck", "woman from the bank".
///
/// @param folks reads the name of somebody who has one after all
record Described(Reading line, Folks folks) {
    private static final Set<String> LOOKS =
            Set.of("young", "old", "older", "nice", "tall", "new", "friendly");
    private static final Set<String> POSSESSIVES = Set.of("my", "his", "her", "their");
    private static final Set<String> AFTER = Set.of("of", "with", "from", "who");
    private static final Set<String> ENDS =
            Set.of(
                    """
                    at @ about and but on for needs wants said called again offers asked
                    """
                            .strip()
                            .split("\\s+"));

    Optional<Folks.Named> at(int at) {
        var start = start(at);
        var kind = kind(start);
        if (kind.isEmpty()) return Optional.empty();
        if (line.says(start - 1, "this") && kind.get() != start) return Optional.empty();
        var end = phrase(start);
        var own = own(start, end);
        if (own.isPresent()) return own;
        var from = POSSESSIVES.contains(line.low(at)) ? at : start;
        var name = Name.describing(line.text(from, end));
        return Optional.of(new Folks.Named(from, end, new Identity.Fresh(name, ""), false));
    }

    /// Where others are named already, what a comma or an "and" leads to may as well be said of
    /// them, or of what they need: "Ruth, a designer", "needs a cook, a baker and a waiter".
    Optional<Folks.Named> beside(int at, List<Folks.Named> before) {
        var listed = Set.of(",", "and").contains(line.low(at - 1)) && !before.isEmpty();
        return at(at).filter(_ -> !listed || another(at, before))
                .filter(named -> before.isEmpty() || !heardOf(named.identity()));
    }

    /// Beside somebody else, one of whom the owner has only heard is spoken of and was not there:
    /// "Priya, coffee: my friend Nadia does ads".
    private static boolean heardOf(Identity identity) {
        return identity instanceof Identity.Known(var person) && person.origin().ghost();
    }

    private boolean another(int at, List<Folks.Named> before) {
        var start = start(at);
        var article = start > at && ARTICLES.contains(line.low(at));
        var trade = kind(start).filter(kind -> !ANYBODY.contains(line.low(kind))).isPresent();
        var any = Set.of("a", "an", "some", "another").contains(line.low(at));
        return before.getLast().to() != at - 1 && article && !(any && trade);
    }

    private int start(int at) {
        var start = at;
        while (ARTICLES.contains(line.low(start)) || LOOKS.contains(line.low(start))) start++;
        return start;
    }

    /// Where the word stands that says it is a person; "hired a designer" says of nobody that he
    /// was there.
    private Optional<Integer> kind(int start) {
        var end = Math.min(phrase(start), start + 3);
        for (var at = start; at < end && !AFTER.contains(line.low(at)); at++) {
            if (KINDS_OF_PERSON.contains(line.low(at))) return Optional.of(at);
            if (NOT_OF_A_NAME.contains(line.low(at)) || ARTICLES.contains(line.low(at)))
                return Optional.empty();
        }
        return Optional.empty();
    }

    /// "My old boss Frank Meyer" has a name of his own.
    private Optional<Folks.Named> own(int start, int end) {
        for (var at = start; at < Math.min(end - 1, start + 2); at++)
            if (KINDS_OF_PERSON.contains(line.low(at)) && line.capital(at + 1))
                return folks.name(at + 1, end);
        return Optional.empty();
    }

    private int phrase(int start) {
        var at = start;
        while (at < line.size()
                && at - start < 9
                && line.free(at)
                && !line.softly(at)
                && !line.low(at).equals("\"")
                && (at == start || !over(at))) at++;
        return at;
    }

    private boolean over(int at) {
        return ENDS.contains(line.low(at))
                || new Amounts(line).minutesAt(at)
                || line.low(at).equals("in") && line.says(at + 1, "the");
    }
}
