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
                    "know",
                    "friend",
                    "worked with",
                    "works with",
                    "work with",
                    "married to",
                    "studied with",
                    "never met",
                    "brother",
                    "sister",
                    "cousin",
                    "wife",
                    "husband",
                    "partner",
                    "colleague",
                    "neighbour",
                    "boss",
                    "introduced",
                    "sibling",
                    "married",
                    "flatmate",
                    "cofounder");

    /// As a sentence begins with it, too.
    private static final List<String> BEGUN =
            HINTS.stream()
                    .map(hint -> Character.toUpperCase(hint.charAt(0)) + hint.substring(1))
                    .toList();

    private static final Set<String> KIN =
            Set.of(
                    "friend",
                    "brother",
                    "sister",
                    "cousin",
                    "wife",
                    "husband",
                    "partner",
                    "colleague",
                    "neighbour",
                    "neighbor",
                    "boss",
                    "flatmate",
                    "cofounder");

    /// What stands between two names, longest first.
    private static final List<String[]> KNOWS =
            Stream.concat(
                            KIN.stream()
                                    .flatMap(kin ->
                                            Stream.of("is the ", "is a ", "is ")
                                                    .map(is -> is + kin + " of")),
                            Stream.of(
                                    "is a good friend of",
                                    "is an old friend of",
                                    "used to work with",
                                    "is friends with",
                                    "went to school with",
                                    "introduced me to",
                                    "is married to",
                                    "also knows",
                                    "worked with",
                                    "works with",
                                    "studied with",
                                    "knows"))
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

    /// What stands behind "Anna and Ben".
    private static final List<String[]> BOTH =
            Stream.of(
                            "know each other",
                            "are friends",
                            "are old friends",
                            "are good friends",
                            "are close friends",
                            "are best friends",
                            "are married",
                            "are brothers",
                            "are sisters",
                            "are siblings",
                            "are cousins",
                            "are colleagues",
                            "are neighbours",
                            "are flatmates")
                    .map(each -> each.split(" "))
                    .toList();

    /// What stands before it makes a fact a question: "not sure if Ruth knows Kim".
    private static final Set<String> DOUBT =
            Set.of(
                    ("whether if wonder wonders wondered wondering unsure unclear maybe perhaps may"
                                    + " might could would should must possibly probably presumably"
                                    + " apparently supposedly allegedly nobody none neither nor no"
                                    + " not never isn't don't doesn't didn't doubt doubts doubted"
                                    + " believe believes think thinks thought guess suppose assume"
                                    + " assumes assumed seems seemed claims claimed pretends hope"
                                    + " hopes hoping wish wishes check unlikely rumour rumor does"
                                    + " did do until unless")
                            .split(" "));

    /// Behind the second of two names no other sentence begins with any of these.
    private static final Set<String> GOES_ON =
            Set.of("and", "from", "at", "through", "via", "since", "well", "both", "in", "too");

    private static final Set<String> SPEAKER = Set.of("he", "she", "they", "who");
    private static final Set<String> SPEAKERS_OWN = Set.of("my", "her", "his", "their");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'-]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");

    private final Names names;
    private final Sentence sentence;
    private final String[] words;

    /// Before which of them a comma stands and nothing else.
    private final boolean[] comma;

    Reader(Names names, Sentence sentence) {
        this.names = names;
        this.sentence = sentence;
        var text = sentence.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        this.words = BREAK.split(text);
        this.comma = commas(text, words);
    }

    private static boolean[] commas(String text, String[] words) {
        var commas = new boolean[words.length];
        if (text.indexOf(',') < 0) return commas;
        var word = WORD.matcher(text);
        var last = 0;
        // What does not begin with a word has an empty one in front.
        for (var at = words[0].isEmpty() ? 1 : 0; at < words.length && word.find(); at++) {
            commas[at] = text.substring(last, word.start()).strip().equals(",");
            last = word.end();
        }
        return commas;
    }

    static boolean worthReading(String text) {
        if (text.length() < 8) return false;
        for (var hint : HINTS) if (text.contains(hint)) return true;
        for (var hint : BEGUN) if (text.contains(hint)) return true;
        return false;
    }

    Set<Mention> mentions() {
        var found = new LinkedHashSet<Mention>();
        if (sentence.text().endsWith("?")) return found;
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
            if (doubted(at)) return;
            var one = before(at).or(() -> speaker(at));
            for (var other : named(at + verb.length, denied))
                add(one, Optional.of(other), denied, found);
            return;
        }
    }

    /// Since the last "but".
    private boolean doubted(int verb) {
        for (var at = verb - 1; at >= 0 && !words[at].equals("but"); at--)
            if (DOUBT.contains(words[at])) return true;
        return false;
    }

    /// "Zoë Moreau, Ben Holt and Diego Park", as far as it is clear that all of them are meant:
    /// what stands behind the last one may be the next thing that is said.
    private List<PersonId> named(int at, boolean denied) {
        var end = end(at);
        if (end < 0) return List.of();
        var all = new ArrayList<PersonId>();
        exactly(at, end).ifPresent(all::add);
        var open = new ArrayList<PersonId>();
        while (end < words.length && (comma[end] || joins(end, denied))) {
            var from = joins(end, denied) ? end + 1 : end;
            var next = from < words.length ? end(from) : -1;
            if (next < 0) break;
            exactly(from, next).ifPresent(open::add);
            end = next;
            if (!closes(end, denied)) continue;
            all.addAll(open);
            open.clear();
        }
        return all;
    }

    /// Who knows neither knows the one "or" the other.
    private boolean joins(int at, boolean denied) {
        return words[at].equals("and") || denied && Set.of("or", "nor").contains(words[at]);
    }

    /// Whether a list of names ends there, and its last name begins no other sentence.
    private boolean closes(int at, boolean denied) {
        if (at == words.length) return true;
        if (joins(at, denied)) return false;
        return comma[at] ? end(at) < 0 : GOES_ON.contains(words[at]);
    }

    /// Where the longest name ends that begins with that word; negative where none does.
    private int end(int at) {
        var most = at;
        while (most < words.length && most < at + 3 && (most == at || !comma[most])) most++;
        for (var to = most; to > at; to--) if (exactly(at, to).isPresent()) return to;
        return -1;
    }

    /// "Priya's friend Nadia", "my friend Nadia", "her brother Tom".
    private void somebodys(int at, Set<Mention> found) {
        if (at + 2 > words.length - 1 || !KIN.contains(words[at + 1])) return;
        if (at > 0 && DOUBT.contains(words[at - 1])) return;
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
            if (BOTH.stream().noneMatch(each -> stands(each, verb)) || doubted(verb)) continue;
            add(before(at), exactly(at + 1, verb), false, found);
        }
    }

    private boolean stands(String[] verb, int at) {
        if (at + verb.length > words.length) return false;
        for (var i = 0; i < verb.length; i++) if (!words[at + i].equals(verb[i])) return false;
        return true;
    }

    /// "He knows Dana", and "Worked with Jonas" in his own note.
    private Optional<PersonId> speaker(int at) {
        return at == 0 || SPEAKER.contains(words[at - 1]) ? sentence.speaker() : Optional.empty();
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
        var end = end(at);
        return end < 0 ? Optional.empty() : exactly(at, end);
    }

    private Optional<PersonId> exactly(int from, int to) {
        var parts = new ArrayList<String>();
        for (var i = from; i < to; i++) parts.add(words[i]);
        var name = String.join(" ", parts);
        var bare = name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
        return names.bearer(bare, sentence.speaker());
    }

    private void add(
            Optional<PersonId> one, Optional<PersonId> other, boolean denied, Set<Mention> found) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) return;
        found.add(new Mention(one.get(), other.get(), denied, sentence.text(), sentence.on()));
    }
}
