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
    private boolean opened;

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
            begun(found.get().cue(), at);
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
                clause = at;
                opened = false;
            }
        }
    }

    private void begun(Lexicon.Cue cue, int at) {
        switch (cue) {
            case BEFORE -> now = Voice.DENIED;
            case AFTER -> {
                for (var i = clause; i < at; i++) voices[i] = Voice.DENIED;
            }
            case END -> {
                if (now == Voice.DENIED) now = Voice.SAID;
                clause = at;
            }
            case WANT -> now = Voice.WANTED;
            case EXCEPT -> {}
        }
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
