package pavement.meaning;

import java.util.List;

/// Which words of a text are said, which are denied ("no longer does weddings", "used to", "hates")
/// and which are only wanted ("looking for a bookkeeper", filed as an offer by mistake). Cues and
/// their reach, in the manner of NegEx (Chapman et al. 2001).
final class Denials {
    enum Voice {
        SAID,
        DENIED,
        WANTED
    }

    private final List<Word> words;
    private final Voice[] voices;
    private Voice now = Voice.SAID;
    private int clause;
    private int clauseBefore;
    private boolean opened;
    private boolean over;
    private boolean teaches;

    private Denials(List<Word> words) {
        this.words = words;
        this.voices = new Voice[words.size()];
    }

    static Voice[] of(List<Word> words, Lexicon lexicon) {
        var denials = new Denials(words);
        var at = 0;
        while (at < words.size()) at = denials.step(lexicon, at);
        return denials.voices;
    }

    private int step(Lexicon lexicon, int at) {
        pause(at);
        var found = lexicon.cue(words, at);
        // "for anyone looking for a florist" offers flowers all the same.
        if (found.isPresent() && !(found.get().cue() == Lexicon.Cue.WANT && opened)) {
            var next = at + found.get().words();
            for (var i = at; i < next; i++) voices[i] = Voice.SAID;
            begun(found.get().cue(), at, next);
            return next;
        }
        voices[at] = now;
        if (words.get(at).says()) opened = true;
        return at + 1;
    }

    private void pause(int at) {
        switch (words.get(at).pause()) {
            case NONE -> {}
            case COMMA -> {
                if (now == Voice.DENIED && !listed(at)) {
                    now = Voice.SAID;
                    clause = at;
                }
            }
            case STOP -> {
                now = Voice.SAID;
                clauseBefore = clause;
                clause = at;
                opened = false;
                teaches = false;
            }
        }
    }

    private void begun(Lexicon.Cue cue, int at, int next) {
        switch (cue) {
            case BEFORE -> {
                now = Voice.DENIED;
                over = false;
            }
            case AFTER -> deny(clause, at);
            case OVER -> over(at, next);
            case STUDY -> {
                if (!said(at - 1, at) || said(next, next)) begun(Lexicon.Cue.BEFORE, at, next);
            }
            case LEARNER -> {
                if (said(at - 1, at) && !teaches) deny(at - 1, at);
                voices[at] = now;
            }
            case TEACHER -> {
                voices[at] = now;
                teaches = now == Voice.SAID;
            }
            case END -> ended(at);
            case RESUME -> {
                if (over) ended(at);
                voices[at] = now;
            }
            case WANT -> now = Voice.WANTED;
            case EXCEPT -> {}
        }
    }

    private void ended(int at) {
        if (now == Voice.DENIED) now = Voice.SAID;
        clause = at;
    }

    /// Whether there is a word that says something, with no pause at the second place.
    private boolean said(int at, int next) {
        return at >= 0 && next < words.size() && beside(next) && words.get(at).says();
    }

    private void deny(int from, int to) {
        for (var i = from; i < to; i++) voices[i] = Voice.DENIED;
    }

    private boolean beside(int at) {
        return words.get(at).pause() == Word.Pause.NONE;
    }

    /// "Retired plumber", "plumber, retired" and "plumber (retired)" do no plumbing; "a plumber for
    /// the retired" does.
    private void over(int at, int next) {
        var from = at;
        while (from > 0 && beside(from)) {
            from--;
            var word = words.get(from);
            if (word.kind() == Word.Kind.JOINING) return;
            if (word.says()) {
                deny(clause, at);
                return;
            }
        }
        if (next < words.size() && beside(next)) {
            now = Voice.DENIED;
            over = true;
        } else deny(clause < from ? clause : clauseBefore, at);
    }

    /// "No weddings, christenings or funerals": an "or" still to come holds the list together.
    private boolean listed(int at) {
        for (var i = at; i < words.size() && i < at + 8; i++) {
            var word = words.get(i);
            if (i > at && word.pause() == Word.Pause.STOP) return false;
            if (word.raw().equals("or") || word.raw().equals("nor")) return true;
        }
        return false;
    }
}
