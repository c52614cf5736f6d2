package pavement.line;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Person;
import pavement.book.Self;

/// A line while it is read: its tokens, which of them have found a meaning, and the chips so far.
/// Lives as long as one call of [LineReader].
final class Reading {
    /// What follows a longer line than any person writes is kept as note and not read.
    private static final int LONGEST = 4_000;

    private static final Set<String> HARD = Set.of(".", "!", "?", ";", "\n", "—", "–", "•", "…");
    private static final Set<String> TITLES =
            Set.of("dr", "mr", "mrs", "ms", "st", "prof", "jr", "sr", "no", "vs", "ca");

    final Roster names;
    final Phrases phrases;
    final Self self;
    final LocalDateTime now;
    private final String line;
    private final List<Token> tokens;
    private final boolean[] taken;
    private final List<Chip> chips = new ArrayList<>();

    Reading(String line, LineReader reader, LocalDateTime now) {
        this.line = line;
        this.names = reader.names();
        this.self = reader.self();
        this.phrases = reader.phrases();
        this.now = now;
        tokens = Token.in(line.length() > LONGEST ? line.substring(0, whole(line)) : line);
        taken = new boolean[tokens.size()];
    }

    private static int whole(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    Understood done() {
        return new Understood(line, chips);
    }

    int size() {
        return tokens.size();
    }

    /// The token as it is compared; empty past either end.
    String low(int at) {
        return at < 0 || at >= size() ? "" : tokens.get(at).low();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean word(int at) {
        return at >= 0 && at < size() && tokens.get(at).word();
    }

    boolean capital(int at) {
        return word(at) && tokens.get(at).capital();
    }

    /// Its script has capital letters, and so names to tell by them.
    boolean cased(int at) {
        var first = tokens.get(at).text().codePointAt(0);
        return Character.isUpperCase(first) || Character.isLowerCase(first);
    }

    boolean number(int at) {
        return word(at) && tokens.get(at).number();
    }

    boolean free(int at) {
        return at >= 0 && at < size() && !taken[at];
    }

    boolean free(int from, int to) {
        for (var at = from; at < to; at++) if (!free(at)) return false;
        return true;
    }

    /// Whether these words stand at `at`.
    boolean says(int at, String... words) {
        for (var i = 0; i < words.length; i++) if (!low(at + i).equals(words[i])) return false;
        return true;
    }

    /// How many tokens of `at` make one of the phrases; the longest wins, 0 is none.
    int phrase(int at, Set<String> phrases, int longest) {
        for (var count = Math.min(longest, size() - at); count > 0; count--)
            if (phrases.contains(joined(at, at + count))) return count;
        return 0;
    }

    String joined(int from, int to) {
        if (to - from == 1) return low(from);
        var words = new StringBuilder();
        for (var at = from; at < to; at++) {
            if (at > from) words.append(' ');
            words.append(low(at));
        }
        return words.toString();
    }

    /// A sentence ends at this token, or the line does.
    boolean ends(int at) {
        if (at < 0 || at >= size()) return true;
        if (low(at).equals(".") && TITLES.contains(low(at - 1)) && capital(at + 1)) return false;
        return HARD.contains(low(at)) || marker(at, "/");
    }

    /// A marker of its own: `@ + - > $`, with white space before it.
    boolean marker(int at, String sign) {
        return low(at).equals(sign) && tokens.get(at).spaced();
    }

    boolean softly(int at) {
        return ends(at)
                || low(at).equals(",")
                || low(at).equals(":")
                || low(at).equals("(")
                || low(at).equals(")")
                || marker(at, "+")
                || marker(at, "-")
                || marker(at, ">");
    }

    /// The first token of a sentence, or of a part of one between commas.
    boolean starts(int at) {
        return softly(at - 1) || low(at - 1).equals("and") || low(at - 1).equals("then");
    }

    int end(int from) {
        var at = from;
        while (!ends(at)) at++;
        return at;
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).from(), tokens.get(to - 1).to());
    }

    /// The characters of the line from one token up to but without another.
    String text(int from, int to) {
        return from >= to ? "" : span(from, to).of(line).strip();
    }

    void take(int from, int to) {
        for (var at = from; at < to; at++) taken[at] = true;
    }

    void add(Chip chip) {
        chips.add(chip);
    }

    boolean has(Class<? extends Chip> kind) {
        return chips.stream().anyMatch(kind::isInstance);
    }

    List<Chip> chips() {
        return List.copyOf(chips);
    }

    /// How many tokens at `at` are the name of somebody in the book; 0 when they are not.
    int known(int at) {
        for (var count = Math.min(Names.LONGEST, size() - at); count > 0; count--)
            if (word(at + count - 1) && names.has(joined(at, at + count))) return count;
        return 0;
    }

    boolean has(String folded) {
        return names.has(folded);
    }

    Optional<Identity> called(int from, int to) {
        List<Person> people = names.called(joined(from, to));
        if (people.isEmpty()) return Optional.empty();
        return Optional.of(
                people.size() == 1
                        ? new Identity.Known(people.getFirst())
                        : new Identity.OneOf(people));
    }
}
