package pavement.meaning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Lets through what may have a word or a thing in common with a few texts, so that of many others
/// only those are read: most of what a book holds names nothing that its owner needs or offers.
/// What it holds back is never alike.
public final class Sieve {
    /// Lucene cuts longer words in two.
    private static final int LONGEST = 255;

    private final Meaning meaning;
    private final Set<String> stems;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private Sieve(Meaning meaning, Set<String> stems) {
        this.meaning = meaning;
        this.stems = stems;
    }

    /// For offers that may serve one of these needs.
    public static Sieve offers(Meaning meaning, Collection<Said> needs) {
        var stems = new HashSet<String>();
        var groups = new HashSet<Integer>();
        for (var need : needs) {
            var reading = meaning.need(need).reading();
            for (var word : reading.words())
                if (word.voice() != Denials.Voice.DENIED) stems.add(word.stem());
            for (var thing : reading.things())
                if (thing.voice() != Denials.Voice.DENIED)
                    for (var kin : meaning.kin().of(thing.group())) groups.add(kin.group());
        }
        return of(meaning, stems, groups);
    }

    /// For needs that one of these offers may serve.
    public static Sieve needs(Meaning meaning, Collection<Said> offers) {
        var stems = new HashSet<String>();
        var groups = new HashSet<Integer>();
        for (var offer : offers) {
            var reading = meaning.offer(offer).reading();
            for (var word : reading.words())
                if (word.voice() == Denials.Voice.SAID) stems.add(word.stem());
            for (var thing : reading.things())
                if (thing.voice() == Denials.Voice.SAID)
                    for (var kin : meaning.kin().to(thing.group())) groups.add(kin.group());
        }
        return of(meaning, stems, groups);
    }

    private static Sieve of(Meaning meaning, Set<String> stems, Set<Integer> groups) {
        stems.addAll(meaning.phrases().naming(groups));
        return new Sieve(meaning, stems);
    }

    /// Whether it has to be read. A model finds texts near that share nothing else.
    public boolean lets(String text) {
        if (meaning.vectors().size() > 0) return true;
        var from = -1;
        for (var at = 0; at < text.length(); at++) {
            var each = text.charAt(at);
            if (letter(each)) {
                if (from < 0) from = at;
                continue;
            }
            if (joins(text, at)) return true;
            if (from >= 0 && shares(text.substring(from, at))) return true;
            from = -1;
        }
        return from >= 0 && shares(text.substring(from));
    }

    private static boolean letter(char each) {
        return each < 128 && Character.isLetterOrDigit(each);
    }

    /// Where it is for Unicode to say whether a word ends, it is read.
    private static boolean joins(String text, int at) {
        return switch (text.charAt(at)) {
            case ' ', '-', '/', '(', ')', '&', '+', '!', '?', '\n' -> false;
            case ',', ';', '.', ':' -> at + 1 < text.length() && text.charAt(at + 1) != ' ';
            default -> true;
        };
    }

    private boolean shares(String word) {
        return word.length() > LONGEST || known.computeIfAbsent(word, this::said);
    }

    /// "IT" is a word of its own where it is written so.
    private boolean said(String word) {
        for (var each : meaning.words().of(word)) if (stems.contains(each.stem())) return true;
        return stems.contains(word.toUpperCase(Locale.ROOT));
    }
}
