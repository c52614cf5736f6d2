package pavement.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A text as it is compared: its words and the things it names, each with how much it weighs here
/// and whether it is meant.
///
/// @param length how many words say something and are meant, as BM25 counts
/// @param tongue the language it shows; empty when it shows none
/// @param bounds where and how much, as far as it says so
record Reading(List<Term> words, List<Thing> things, int length, String tongue, Bounds bounds) {
    /// What stands behind "for", "on", "near" is circumstance.
    private static final double AROUND = .6;

    private static final double WEAK = .35;

    /// @param weight from 0 to 1
    /// @param bound part of a longer phrase with a meaning of its own ("printer driver")
    /// @param times how often it was said
    record Term(
            String stem, double weight, boolean bound, Denials.Voice voice, Span span, int times) {}

    /// A group of the thesaurus.
    ///
    /// @param stems the words that name it here
    record Thing(int group, double weight, Denials.Voice voice, Span span, List<String> stems) {}

    static Reading of(
            List<Word> words,
            Denials.Voice[] voices,
            List<Phrases.Found> found,
            String tongue,
            Bounds bounds) {
        var weights = weights(words);
        var bound = new boolean[words.size()];
        for (var each : found)
            if (each.bound() && each.of(voices)) for (var at : each.at()) bound[at] = true;
        var terms = new LinkedHashMap<String, Term>();
        var length = 0;
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (!word.says()) continue;
            if (voices[at] == Denials.Voice.SAID) length++;
            var weight = weights[at] * (word.kind() == Word.Kind.FULL ? 1 : WEAK);
            terms.merge(
                    word.stem(),
                    new Term(word.stem(), weight, bound[at], voices[at], word.span(), 1),
                    Reading::both);
        }
        return new Reading(
                List.copyOf(terms.values()),
                things(words, voices, found, weights),
                length,
                tongue,
                bounds);
    }

    /// Said once outright, a word is said. What is denied in one place and said in another is both;
    /// the better counts.
    private static Term both(Term one, Term other) {
        if (one.voice() != other.voice())
            return one.voice().compareTo(other.voice()) < 0 ? one : other;
        return new Term(
                one.stem(),
                Math.max(one.weight(), other.weight()),
                one.bound() && other.bound(),
                one.voice(),
                one.span(),
                one.times() + other.times());
    }

    private static List<Thing> things(
            List<Word> words, Denials.Voice[] voices, List<Phrases.Found> found, double[] weights) {
        if (found.isEmpty()) return List.of();
        var things = new LinkedHashMap<Integer, Thing>();
        for (var each : found)
            things.merge(each.group(), thing(words, voices, each, weights), Reading::better);
        return List.copyOf(things.values());
    }

    private static Thing thing(
            List<Word> words, Denials.Voice[] voices, Phrases.Found found, double[] weights) {
        var weight = 0.0;
        var stems = new String[found.at().length];
        for (var i = 0; i < stems.length; i++) {
            weight = Math.max(weight, weights[found.at()[i]]);
            stems[i] = words.get(found.at()[i]).stem();
        }
        var span =
                new Span(
                        words.get(found.first()).span().from(),
                        words.get(found.last()).span().to());
        if (acts(words, found)) weight *= WEAK;
        return new Thing(found.group(), weight, voice(found, voices), span, List.of(stems));
    }

    /// Named by a verb and nothing else.
    private static boolean acts(List<Word> words, Phrases.Found found) {
        for (var at : found.at()) if (words.get(at).kind() != Word.Kind.ACT) return false;
        return true;
    }

    private static Thing better(Thing one, Thing other) {
        if (one.voice() != other.voice())
            return one.voice().compareTo(other.voice()) < 0 ? one : other;
        return one.weight() >= other.weight() ? one : other;
    }

    /// Denied as soon as one of its words is.
    private static Denials.Voice voice(Phrases.Found found, Denials.Voice[] voices) {
        var worst = Denials.Voice.SAID;
        for (var at : found.at())
            if (voices[at] == Denials.Voice.DENIED
                    || (voices[at] == Denials.Voice.WANTED && worst == Denials.Voice.SAID))
                worst = voices[at];
        return worst;
    }

    private static double[] weights(List<Word> words) {
        var weights = new double[words.size()];
        var head = false;
        var around = false;
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.pause() != Word.Pause.NONE) around = false;
            if (word.kind() == Word.Kind.JOINING && head) around = true;
            if (word.kind() == Word.Kind.FULL) head = true;
            weights[at] = around ? AROUND : 1;
        }
        return weights;
    }

    /// Texts are short: looking through is faster than a map, and takes no room.
    Optional<Term> term(String stem) {
        for (var term : words) if (term.stem().equals(stem)) return Optional.of(term);
        return Optional.empty();
    }

    boolean says(String stem) {
        for (var term : words)
            if (term.stem().equals(stem)) return term.voice() == Denials.Voice.SAID;
        return false;
    }
}
