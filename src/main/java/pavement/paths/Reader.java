package pavement.paths;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pavement.book.PersonId;
import pavement.paths.Told.Mention;
import pavement.paths.Told.Sentence;

/// Reads in a sentence of a note that one person knows another ("Priya's friend Nadia", "Tom knows
/// Dana from school"). Where it is not clear who is meant, it says nothing.
final class Reader {
    private static final List<String> HINTS =
            List.of(
                    "know", "friend", "worked with", "works with", "work with", "married to",
                    "studied with", "never met", "brother", "sister", "cousin", "wife", "husband",
                    "partner", "colleague", "neighbour", "boss", "introduced");

    private static final Set<String> KIN =
            Set.of(
                    "friend", "brother", "sister", "cousin", "wife", "husband", "partner",
                    "colleague", "neighbour", "neighbor", "boss", "flatmate", "cofounder");

    /// What stands between two names, longest first.
    private static final List<String[]> KNOWS =
            Stream.of(
                            "is a good friend of",
                            "used to work with",
                            "is friends with",
                            "is a friend of",
                            "went to school with",
                            "introduced me to",
                            "is married to",
                            "also knows",
                            "worked with",
                            "works with",
                            "studied with",
                            "knows")
                    .map(each -> each.split(" "))
                    .toList();

    private static final List<String[]> KNOWS_NOT =
            Stream.of(
                            "does not really know",
                            "doesn't really know",
                            "does not know",
                            "doesn't know",
                            "has never met",
                            "never met")
                    .map(each -> each.split(" "))
                    .toList();

    private static final Set<String> SPEAKER = Set.of("he", "she", "they", "who");
    private static final Set<String> SPEAKERS_OWN = Set.of("my", "her", "his", "their");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private final Names names;
    private final Sentence sentence;
    private final String[] words;

    Reader(Names names, Sentence sentence) {
        this.names = names;
        this.sentence = sentence;
        this.words = BREAK.split(sentence.text().toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    static boolean worthReading(String text) {
        if (text.length() < 8) return false;
        for (var hint : HINTS) if (text.contains(hint)) return true;
        return false;
    }

    Set<Mention> mentions() {
        var found = new LinkedHashSet<Mention>();
        for (var at = 0; at < words.length; at++) {
            between(at, KNOWS, false, found);
            between(at, KNOWS_NOT, true, found);
            somebodys(at, found);
            eachOther(at, found);
        }
        return found;
    }

    private void between(int at, List<String[]> all, boolean denied, Set<Mention> found) {
        for (var verb : all) {
            if (!stands(verb, at)) continue;
            var one = before(at).or(() -> speaker(at));
            add(one, after(at + verb.length), denied, found);
            return;
        }
    }

    /// "Priya's friend Nadia", "my friend Nadia", "her brother Tom".
    private void somebodys(int at, Set<Mention> found) {
        if (at + 2 > words.length - 1 || !KIN.contains(words[at + 1])) return;
        var whose =
                SPEAKERS_OWN.contains(words[at])
                        ? sentence.speaker()
                        : words[at].endsWith("'s") ? before(at + 1) : Optional.<PersonId>empty();
        add(whose, after(at + 2), false, found);
    }

    /// "Anna and Ben know each other".
    private void eachOther(int at, Set<Mention> found) {
        if (!words[at].equals("and") || at == 0) return;
        for (var length = 1; length <= 3; length++) {
            var verb = at + 1 + length;
            if (!stands(new String[] {"know", "each", "other"}, verb)) continue;
            add(before(at), exactly(at + 1, verb), false, found);
        }
    }

    private boolean stands(String[] verb, int at) {
        if (at + verb.length > words.length) return false;
        for (var i = 0; i < verb.length; i++) if (!words[at + i].equals(verb[i])) return false;
        return true;
    }

    private Optional<PersonId> speaker(int at) {
        return at > 0 && SPEAKER.contains(words[at - 1]) ? sentence.speaker() : Optional.empty();
    }

    /// The longest name that ends before that word.
    private Optional<PersonId> before(int at) {
        for (var from = Math.max(0, at - 3); from < at; from++) {
            var named = exactly(from, at);
            if (named.isPresent()) return named;
        }
        return Optional.empty();
    }

    /// The longest name that begins with that word.
    private Optional<PersonId> after(int at) {
        for (var to = Math.min(words.length, at + 3); to > at; to--) {
            var named = exactly(at, to);
            if (named.isPresent()) return named;
        }
        return Optional.empty();
    }

    private Optional<PersonId> exactly(int from, int to) {
        var parts = new ArrayList<String>();
        for (var i = from; i < to; i++) parts.add(words[i]);
        var name = String.join(" ", parts);
        return names.bearer(name.endsWith("'s") ? name.substring(0, name.length() - 2) : name);
    }

    private void add(
            Optional<PersonId> one, Optional<PersonId> other, boolean denied, Set<Mention> found) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) return;
        found.add(
                new Mention(one.get(), other.get(), denied, sentence.text(), sentence.on()));
    }
}
