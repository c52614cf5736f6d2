package pavement.meaning;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The small words of the languages people write in: what says nothing, what denies, and what is
/// only wanted. Read from `words.txt`, whose head explains its lines.
final class Lexicon {
    private final Map<String, Word.Kind> kinds = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, List<Phrase>> cues = new HashMap<>();
    private final Map<String, Set<String>> languages = new HashMap<>();

    /// What a phrase does to the words around it.
    enum Cue {
        /// Denies what follows, until the clause ends: "no longer".
        BEFORE,
        /// Denies what stands before it in the clause: "any more".
        AFTER,
        /// Denies whichever side it stands on, where it is said of the trade: "retired".
        OVER,
        /// Denies what follows, but behind what it is of: "studies law", and not "market studies".
        STUDY,
        /// Denies the one word before it: "law student".
        LEARNER,
        /// Whoever does that with learners is none: "takes piano students".
        TEACHER,
        /// Ends what somebody is over: "retired teacher gives lessons".
        RESUME,
        /// Ends what is denied: "but".
        END,
        /// Looks like a denial and is none: "not only".
        EXCEPT,
        /// What follows is wanted, not given: "looking for".
        WANT
    }

    /// The first that holds counts: a cue that is longer, and says that the others are wrong, comes
    /// first.
    record Found(Cue cue, int words) {}

    private record Phrase(Cue cue, List<String> words) {
        private boolean begins(List<Word> text, int at) {
            if (at + words.size() > text.size()) return false;
            for (var i = 0; i < words.size(); i++)
                if (!words.get(i).equals(plain(text.get(at + i).raw()))) return false;
            return true;
        }
    }

    private static final List<Cue> ORDER =
            List.of(
                    Cue.EXCEPT,
                    Cue.WANT,
                    Cue.BEFORE,
                    Cue.AFTER,
                    Cue.OVER,
                    Cue.STUDY,
                    Cue.LEARNER,
                    Cue.END,
                    Cue.RESUME,
                    Cue.TEACHER);

    private Lexicon() {}

    static Lexicon read(Stream<String> lines) {
        var lexicon = new Lexicon();
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(lexicon::line);
        for (var phrases : lexicon.cues.values())
            phrases.sort(comparing(phrase -> ORDER.indexOf(phrase.cue())));
        return lexicon;
    }

    private void line(String line) {
        var colon = line.indexOf(':');
        var words = List.of(line.substring(colon + 1).strip().split("\\s+"));
        var key = line.substring(0, Math.max(colon, 0)).split("\\.");
        var language = key.length > 1 ? key[1] : "en";
        switch (key[0]) {
            case "skip" -> kind(Word.Kind.SKIPPED, language, words);
            case "join" -> kind(Word.Kind.JOINING, language, words);
            case "small" -> kind(Word.Kind.SMALL, language, words);
            case "weak" -> words.forEach(word -> kinds.put(word, Word.Kind.WEAK));
            case "act" -> words.forEach(word -> kinds.put(word, Word.Kind.ACT));
            case "form" ->
                    words.subList(1, words.size())
                            .forEach(form -> stems.put(form, words.getFirst()));
            case "before" -> cue(Cue.BEFORE, words);
            case "after" -> cue(Cue.AFTER, words);
            case "over" -> cue(Cue.OVER, words);
            case "study" -> words.forEach(word -> cue(Cue.STUDY, List.of(word)));
            case "learner" -> words.forEach(word -> cue(Cue.LEARNER, List.of(word)));
            case "teacher" -> words.forEach(word -> cue(Cue.TEACHER, List.of(word)));
            case "resume" -> words.forEach(word -> cue(Cue.RESUME, List.of(word)));
            case "end" -> cue(Cue.END, words);
            case "except" -> cue(Cue.EXCEPT, words);
            case "want" -> cue(Cue.WANT, words);
            default -> throw new IllegalStateException("words.txt has a strange line: " + line);
        }
    }

    private void kind(Word.Kind kind, String language, List<String> words) {
        for (var word : words) {
            kinds.putIfAbsent(word, kind);
            languages.computeIfAbsent(word, _ -> new HashSet<>()).add(language);
        }
    }

    /// The languages in which a word is one of the small ones; for many, none.
    Set<String> languages(String raw) {
        return languages.getOrDefault(raw, Set.of());
    }

    private void cue(Cue cue, List<String> words) {
        cues.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(new Phrase(cue, words));
    }

    /// Forms that no rule of endings brings together ("built", "build") have one stem.
    String stem(String raw, String stem) {
        return stems.getOrDefault(raw, stem);
    }

    Word.Kind kind(String raw) {
        return number(raw) ? Word.Kind.SMALL : kinds.getOrDefault(raw, Word.Kind.FULL);
    }

    private static boolean number(String raw) {
        for (var at = 0; at < raw.length(); at++) {
            var each = raw.charAt(at);
            if (!Character.isDigit(each) && each != '.' && each != ',') return false;
        }
        return true;
    }

    /// What begins at a word, if anything.
    Optional<Found> cue(List<Word> words, int at) {
        for (var phrase : cues.getOrDefault(plain(words.get(at).raw()), List.of()))
            if (phrase.begins(words, at))
                return Optional.of(new Found(phrase.cue(), phrase.words().size()));
        return Optional.empty();
    }

    /// "Doesn't" denies as "not" does.
    private static String plain(String raw) {
        return raw.endsWith("n't") ? "not" : raw;
    }
}
